import { fold, pronounApart } from '../text/fold.ts'
import { ByNumber } from './by-number.ts'
import type { ClaimTerms } from './claim-terms.ts'
import { covers, isCaseSensitive, sameCase } from './patterns.ts'
import { regionalWordings } from './regional.ts'
import { placeOfHolder, placeToTell, tells } from './told.ts'
import { NOT_ABROAD, type Page } from './topics.ts'

/** A hit as the page has it: what it wrote there, and the folded segment around. */
export interface Written {
  readonly text: string
  readonly around: () => string
  readonly page: Page | undefined
  readonly start: number
  readonly end: number
}

/** Which rows of a pattern hold for what the page wrote. The lists are nearly always the same for the same rows, and not to be changed. */
export interface Holding {
  rowsOf(pattern: number, written: Written): number[]
  /** The rows of a pattern whose terms hold in any case and company; `undefined` where the page must be asked. */
  settled(pattern: number): number[] | undefined
  /** Does the written text alone tell which rows hold? */
  asksText(pattern: number): boolean
}

/** Ways of writing one pattern that are remembered, at most: pages have a few cases and spacings of it. */
export const MOST_WRITTEN = 16

/** What a pattern's terms ask of the page. */
interface Asked {
  /** By what the page wrote (the empty text where no row asks for its case) and by what is told, the rows that hold. */
  byText: Map<string, number[][]>
  asksCase: boolean
  /** Longer strings (folded), with the rows that do not hold inside them. */
  longer: [form: string, rows: number[]][]
  /** Places, with the rows that hold only where text tells them. */
  told: [place: string, rows: number[]][]
}

/** `isSupplied`: is it the glossary of that number? Its English is gated by what the text is about. */
export function openHolding(
  { concept, conceptOf, glossaryOf, sectionOf, termOf, allRows }: ClaimTerms,
  isSupplied: (glossary: number) => boolean,
): Holding {
  const placeOf = (row: number) =>
    placeToTell(concept(conceptOf(row)), sectionOf(row).language, isSupplied(glossaryOf(row)))

  /** By pattern: its rows, or null where the page must be asked. Asked at every hit. */
  const known = new ByNumber<number[] | null>()
  const settled = (pattern: number): number[] | undefined => {
    let rows = known.get(pattern)
    if (rows === undefined) {
      const all = allRows(pattern)
      const asks = (row: number) =>
        termOf(row).notIn.length > 0 || isCaseSensitive(termOf(row)) || placeOf(row) !== undefined
      rows = all.some(asks) ? null : all
      known.set(pattern, rows)
    }
    return rows ?? undefined
  }

  const asked = new ByNumber<Asked>()
  const askedOf = (pattern: number): Asked => {
    let known = asked.get(pattern)
    if (known === undefined) {
      // The spellings of one concept share theirs.
      const longer = new Map<string, number[]>()
      const told = new Map<string, number[]>()
      for (const row of allRows(pattern)) {
        for (const form of termOf(row).notIn) {
          const folded = fold(form)
          for (const wording of [pronounApart(form, folded), ...regionalWordings(folded)])
            add(longer, wording, row)
        }
        const place = placeOf(row)
        if (place !== undefined) add(told, place, row)
      }
      const asksCase = allRows(pattern).some((row) => isCaseSensitive(termOf(row)))
      known = { byText: new Map(), asksCase, longer: [...longer], told: [...told] }
      asked.set(pattern, known)
    }
    return known
  }

  /** Those that hold by their case and by what is told: a bit of `said` for each place. */
  const holdingAt = (pattern: number, { told }: Asked, text: string, said: number): number[] => {
    let rows = allRows(pattern).filter((row) => {
      const term = termOf(row)
      return !isCaseSensitive(term) || sameCase(text, term.text)
    })
    // Of a place that is told, a glossary's other meanings are not meant.
    for (const [i, [place, own]] of told.entries())
      rows = rows.filter((row) =>
        (said & (1 << i)) !== 0
          ? place === NOT_ABROAD || own.includes(row) || !own.some((r) => glossaryOf(r) === glossaryOf(row))
          : !own.includes(row),
      )
    return rows
  }

  const isTold = newTold()
  return {
    settled,
    asksText: (pattern) =>
      settled(pattern) !== undefined ||
      (askedOf(pattern).longer.length === 0 && askedOf(pattern).told.length === 0),
    rowsOf(pattern, written) {
      const all = settled(pattern)
      if (all !== undefined) return all
      const asked = askedOf(pattern)
      const { byText, asksCase, longer, told } = asked
      const text = asksCase ? written.text : ''
      let lists = byText.get(text)
      if (lists === undefined) {
        if (byText.size > MOST_WRITTEN) byText.clear()
        lists = []
        byText.set(text, lists)
      }
      let said = 0
      const holder = told.length === 0 ? undefined : placeOfHolder(written.around(), written.end)
      for (const [i, [place]] of told.entries())
        if (holder === undefined ? isTold(written.around(), place, written.page) : holder === place)
          said |= 1 << i
      let holding = lists[said]
      if (holding === undefined) {
        holding = holdingAt(pattern, asked, text, said)
        lists[said] = holding
      }
      for (const [form, inside] of longer)
        if (covers(written.around(), form, written.start, written.end))
          holding = holding.filter((row) => !inside.includes(row))
      return holding
    },
  }
}

/** What the segment asked for last tells is kept: a long one names a place many times. */
function newTold(): (text: string, place: string, page: Page | undefined) => boolean {
  let asking: string | undefined
  let onPage: Page | undefined
  const answers = new Map<string, boolean>()
  return (text, place, page) => {
    if (text !== asking || page !== onPage) {
      asking = text
      onPage = page
      answers.clear()
    }
    const known = answers.get(place) ?? tells(text, place, page)
    answers.set(place, known)
    return known
  }
}

function add<T>(to: Map<string, T[]>, key: string, value: T) {
  const known = to.get(key)
  if (known) known.push(value)
  else to.set(key, [value])
}
