import type { XmlEvents } from './xml.ts'

/**
 * XML as programs write it: tags, text, the five entities and numbers, and nothing else. Read so, the sheets of a workbook take a third of
 * the time. `false`: there is more to it, or a fault in it; what the events were told is void, and it is to be read by `readXml`.
 */
export function readPlainXml(
  chunks: Iterable<Uint8Array>,
  events: XmlEvents,
  onProgress?: (done: number, total: number, unit: 'bytes') => void,
): boolean {
  const decoder = new TextDecoder()
  const open: string[] = []
  let hasRoot = false
  /** What is read to no end yet. */
  let text = ''
  /** Up to the last tag that is whole; `undefined` where it is not plain. */
  const scan = (): number | undefined => {
    for (let at = 0; ; ) {
      const tag = text.indexOf('<', at)
      const end = tag < 0 ? -1 : text.indexOf('>', tag)
      if (end < 0) return at
      const between = plainText(text.slice(at, tag))
      if (between === undefined) return undefined
      if (open.length > 0) {
        if (between !== '') events.text(between)
      } else if (between.trim() !== '') return undefined
      at = end + 1
      const first = text.charCodeAt(tag + 1)
      if (first === SLASH) {
        const name = text.slice(tag + 2, end)
        if (open.pop() !== name) return undefined
        events.close(local(name))
        continue
      }
      if (first === QUESTION) {
        if (hasRoot || text.charCodeAt(end - 1) !== QUESTION) return undefined
        continue
      }
      const isEmpty = text.charCodeAt(end - 1) === SLASH
      const to = isEmpty ? end - 1 : end
      let nameEnd = tag + 1
      while (nameEnd < to && text.charCodeAt(nameEnd) > SPACE) nameEnd++
      const name = text.slice(tag + 1, nameEnd)
      const attributes = nameEnd === to ? NONE : attributesIn(text, nameEnd, to)
      if (attributes === undefined || !NAME.test(name)) return undefined
      if (open.length === 0 && hasRoot) return undefined
      hasRoot = true
      events.open(local(name), attributes)
      if (isEmpty) events.close(local(name))
      else if (open.push(name) > DEEPEST) return undefined
    }
  }
  let done = 0
  for (const chunk of chunks) {
    const more = decoder.decode(chunk, { stream: true })
    if (UNSEEN.test(more)) return false
    text += more
    const read = scan()
    if (read === undefined) return false
    text = text.slice(read)
    if (text.length > LONGEST) return false
    done += chunk.length
    onProgress?.(done, done, 'bytes')
  }
  text += decoder.decode()
  return hasRoot && open.length === 0 && text.trim() === ''
}

const [SPACE, SLASH, QUESTION] = [32, 47, 63]
const DEEPEST = 50
/** A tag, or a text between two. */
const LONGEST = 1 << 20
const NAME = /^[\w:.-]+$/
const NONE: Record<string, string> = {}
/** No text has them, and U+FFFD is what could not be decoded. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffd-\uffff]/

function attributesIn(text: string, from: number, to: number): Record<string, string> | undefined {
  const attributes: Record<string, string> = {}
  let at = from
  for (;;) {
    while (at < to && text.charCodeAt(at) <= SPACE) at++
    if (at === to) return attributes
    const equals = text.indexOf('=', at)
    const quote = text[equals + 1]
    const end = equals < 0 || (quote !== '"' && quote !== "'") ? -1 : text.indexOf(quote, equals + 2)
    if (end < 0 || end >= to) return undefined
    const name = text.slice(at, equals)
    const value = plainText(text.slice(equals + 2, end))
    if (value === undefined || !NAME.test(name)) return undefined
    attributes[name] = value
    at = end + 1
  }
}

const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g
const FIVE: Record<string, string> = { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" }

/** `undefined`: an `&` in it stands for nothing known, or for what no text has. */
function plainText(text: string): string | undefined {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
  if (!lines.includes('&')) return lines
  let isPlain = true
  const read = lines.replaceAll(ENTITY, (_, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return FIVE[name]!
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : 0
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    const character = isCharacter ? String.fromCodePoint(code) : ''
    if (!isCharacter || UNSEEN.test(character)) isPlain = false
    return character
  })
  return isPlain ? read : undefined
}

const local = (name: string): string => name.slice(name.lastIndexOf(':') + 1)
