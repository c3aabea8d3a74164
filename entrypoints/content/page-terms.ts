import type { Gloss } from '../../glossary/model/occurrence.ts'
import type { Holder } from './occurrence-index.ts'
import type { FrameReport, Place } from './protocol.ts'
import { stopsIn } from './step.ts'

/** Places of one term that are told with their surroundings, and UTF-16 units of these each side: Han, and words. */
const places = 20
const around = { han: 12, words: 28 }

const han = /\p{Script=Han}/u
const letter = /[a-z'’]/i

type Row = FrameReport['terms'][number]
/** One rendering of one or more concepts, however it is spelled. */
interface Meaning {
  /** How often it has come. */
  count: number
  /** By spelling. */
  rows: Map<string, Row>
}

/** What stands on the page, one row a spelling and rendering, in the page's order. A generator, so that a long page can be counted between frames. */
export function* pageTerms(root: Holder): Generator<undefined, Row[]> {
  const terms: Row[] = []
  const meanings = new Map<string, Meaning>()
  /** One gloss serves all places of an answer. */
  const meant = new Map<Gloss, Meaning>()
  const meaningOf = (gloss: Gloss): Meaning => {
    const key = `${gloss.conceptIds.join(' ')}\n${gloss.gloss.text}`
    const meaning = meanings.get(key) ?? { count: 0, rows: new Map() }
    meanings.set(key, meaning)
    meant.set(gloss, meaning)
    return meaning
  }
  let count = 0
  for (const { entry, occurrence } of stopsIn(root)) {
    // Not to be interrupted at each.
    if (++count % 16 === 0) yield
    const { start, end, gloss } = occurrence
    const whole = entry.segment.text
    const text = whole.slice(start, end)
    const meaning = meant.get(gloss) ?? meaningOf(gloss)
    const nth = meaning.count++
    let row = meaning.rows.get(text)
    if (row === undefined) {
      row = { gloss, text, count: 0, places: [] }
      meaning.rows.set(text, row)
      terms.push(row)
    }
    row.count++
    if (row.places.length < places) row.places.push(placeIn(whole, start, end, nth))
  }
  return terms
}

/** The words around it end at words where they are Latin. */
export function placeIn(whole: string, start: number, end: number, nth: number): Place {
  const tidy = (text: string) => text.replaceAll(/\s+/g, ' ')
  const ahead = whole.slice(Math.max(0, start - around.words), start)
  const from = han.test(ahead) ? Math.max(0, start - around.han) : start - ahead.length
  const before = whole.slice(from, start)
  const behind = whole.slice(end, end + around.words)
  const after = han.test(behind) ? behind.slice(0, around.han) : behind
  return {
    nth,
    // No half of a word.
    before: tidy(letter.test(whole.charAt(from - 1)) ? before.replace(/^[a-z'’]+/i, '') : before).trimStart(),
    text: whole.slice(start, end),
    after: tidy(
      letter.test(whole.charAt(end + after.length)) ? after.replace(/[a-z'’]+$/i, '') : after,
    ).trimEnd(),
  }
}
