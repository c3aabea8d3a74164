import { SaxesParser } from 'saxes'
import type { Problem } from '../model/draft.ts'
import type { Bytes } from './contents.ts'
import { unmarked } from './decode.ts'

/**
 * XML as a stream of events: no tree, no DTD, no entity beyond the five, nothing fetched. What is not well-formed is told with its
 * place and read on as far as it goes. With `xmlns: true` saxes took 116 s for 50,000 nested tags, without 0.16 s.
 */
export interface XmlEvents {
  /** `name` without its prefix. */
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text(text: string): void
}

export interface XmlPlace {
  line: number
  column: number
}

const DEEPEST = 100
const MOST_ERRORS = 100
const CHUNK = 1 << 17
const FIVE: Record<string, string> = { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" }

class TooDeep extends Error {}

/** Anything that may be cut in two by the end of a chunk is shorter. */
const LONGEST_TOKEN = 64
const STRAY = /&(?!(?:[\p{L}_:][\p{L}\p{N}_:.-]*|#\d+|#x[\da-fA-F]+);)/gu

/**
 * A bare `&` makes saxes take all text up to the next `;` for a name: it is made `&amp;` before, and the first of a stretch is told. In
 * CDATA it may stand.
 */
function ampersands(tell: (linesOn: number) => void): (text: string, isLast: boolean) => string {
  let held = ''
  let inCdata = false
  return (more, isLast) => {
    let text = held + more
    held = ''
    if (!isLast) {
      const cut = Math.max(text.lastIndexOf('&'), text.lastIndexOf('<'), text.lastIndexOf(']]'))
      if (cut >= text.length - LONGEST_TOKEN && cut >= 0) {
        held = text.slice(cut)
        text = text.slice(0, cut)
      }
    }
    if (!text.includes('&') && !text.includes('<![CDATA[') && !inCdata) return text
    let mended = ''
    for (let at = 0; at < text.length; ) {
      // A stretch of CDATA as it stands, or one before it.
      const end = text.indexOf(inCdata ? ']]>' : '<![CDATA[', at)
      const stretch = end < 0 ? text.slice(at) : text.slice(at, end)
      mended += inCdata ? stretch : stretch.replaceAll(STRAY, () => '&amp;')
      if (!inCdata && STRAY_ONCE.test(stretch)) tell(linesBefore(text, at + stretch.search(STRAY_ONCE)))
      if (end < 0) break
      at = end + (inCdata ? 3 : 9)
      mended += text.slice(end, at)
      inCdata = !inCdata
    }
    return mended
  }
}
const STRAY_ONCE = new RegExp(STRAY, 'u')
const linesBefore = (text: string, at: number): number => text.slice(0, at).split('\n').length - 1

const stretches = function* (bytes: Bytes): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
}

/** `place` gives the line and column of the event under way. */
export function readXml(
  source: Bytes | Iterable<Uint8Array>,
  encoding: string,
  eventsAt: (place: () => XmlPlace) => XmlEvents,
  onProgress?: (done: number, total: number, unit: 'bytes') => void,
): Problem[] {
  const problems: Problem[] = []
  /** One fault may bring thousands after it, which tell nothing more. */
  let beyond = 0
  const say = (problem: Problem) => {
    if (problems.length < MOST_ERRORS) problems.push(problem)
    else beyond++
  }
  const parser = new SaxesParser({ xmlns: false, position: true })
  const place = (): XmlPlace => ({ line: parser.line, column: parser.column + 1 })
  const events = eventsAt(place)
  const refused = new Set<string>()
  parser.ENTITIES = new Proxy(FIVE, {
    get(five, name: string) {
      if (Object.hasOwn(five, name)) return five[name]
      if (!refused.has(name))
        say({
          severity: 'warning',
          code: 'entity-refused',
          place: place(),
          detail: name.slice(0, 100),
        })
      refused.add(name)
      return ''
    },
  })
  const mend = ampersands((line) => {
    say({
      severity: 'error',
      code: 'not-well-formed',
      place: { line: parser.line + line },
      detail: 'ampersand',
    })
  })
  /** Line of the first bytes that stand for nothing, and how many there are. */
  let lost: number | undefined
  let undecodable = 0
  let ended = false
  let depth = 0
  let closedRoot = false
  let toldClosed = false
  parser.on('error', ({ message }) => {
    // What follows a root that closed too early is one fault, not thousands.
    if (toldClosed) return
    toldClosed = closedRoot
    const { line, column } = place()
    const last = problems.at(-1)?.place
    // One fault, told once for each level that it closes.
    if (last?.line === line && last.column === column) return
    const cut = ended || /unclosed tag|unexpected end/.test(message)
    say({
      severity: 'error',
      code: cut ? 'cut-off' : 'not-well-formed',
      place: { line, column },
      detail: message.replace(/^\d+:\d+: /, ''),
    })
  })
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new TooDeep()
    events.open(local(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    if (--depth === 0) closedRoot = true
    events.close(local(tag.name))
  })
  parser.on('text', (text) => events.text(text))
  parser.on('cdata', (text) => events.text(text))
  try {
    // What encoding the declaration names was weighed already.
    const decoder = new TextDecoder(encoding)
    const total = 'subarray' in source ? source.length : undefined
    let done = 0
    for (const chunk of 'subarray' in source ? stretches(source) : source) {
      const text = decoder.decode(done === 0 ? unmarked(chunk, encoding) : chunk, { stream: true })
      if (text.includes('\ufffd')) {
        lost ??= parser.line + linesBefore(text, text.indexOf('\ufffd'))
        undecodable += text.split('\ufffd').length - 1
      }
      parser.write(mend(text, false))
      done += chunk.length
      onProgress?.(done, total ?? done, 'bytes')
    }
    ended = true
    parser.write(mend(decoder.decode(), true))
    parser.close()
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    problems.push({ severity: 'error', code: 'too-deep', place: place(), detail: String(DEEPEST) })
  }
  if (lost !== undefined)
    problems.push({
      severity: 'warning',
      code: 'undecodable',
      place: { line: lost },
      detail: String(undecodable),
    })
  if (beyond > 0)
    problems.push({ severity: 'warning', code: 'more-faults', place: {}, detail: String(beyond) })
  return problems
}

/** A text of its own: what the parser hands out is a view of its chunk, and would keep the whole file in memory. */
export const owned = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1))

const local = (name: string): string => {
  const colon = name.lastIndexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
