import { claimOf } from '../model/claim.ts'
import { type Script, scriptOf } from '../model/language.ts'
import type { Claim, Gloss } from '../model/occurrence.ts'
import type { Concept, Term } from '../model/schema.ts'
import { fold, pronounApart } from '../text/fold.ts'
import { ByNumber } from './by-number.ts'
import { type Arrays, type Head, ROW, sectionIn, termIn } from './compiled.ts'
import type { PackedConcepts } from './packed.ts'
import { covers, isCaseSensitive, patternsOf, sameCase } from './patterns.ts'
import { regionalWordings } from './regional.ts'
import { placeOfHolder, placeToTell, tells } from './told.ts'
import { NOT_ABROAD, type Page } from './topics.ts'

export interface AnnotateOptions {
  /** The script Chinese is shown in. */
  script: Script
  /** The script of the page's own Chinese, where it is known: a term found is read by it. */
  pageScript?: Script | undefined
  page?: Page | undefined
}

/** A hit as the page has it: what it wrote there, and the folded segment around. */
export interface Written {
  readonly text: string
  readonly around: () => string
  readonly page: Page | undefined
  readonly start: number
  readonly end: number
}

/** What the glossaries say of a pattern. A row is one glossary's term; rows of a pattern stand in order of priority. */
export interface Claims {
  concept(c: number): Concept
  glossaryOf(row: number): number
  conceptOf(row: number): number
  /** The rows of a pattern that hold for what the page wrote: nearly always the same list for the same rows; not to be changed. */
  rowsOf(pattern: number, written: Written): number[]
  /** Does the written text alone tell which rows hold? */
  asksText(pattern: number): boolean
  /** The rows of a pattern whose terms hold in any case and company; `undefined` where the page must be asked. Not to be changed. */
  settled(pattern: number): number[] | undefined
  /** All its rows, whether they hold or not. */
  allRows(pattern: number): number[]
  glossOf(rows: number[], written: string, options: AnnotateOptions): Gloss | undefined
}

/** Glosses kept for the next time the same term is found, at most. */
const KEPT = 20_000
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

export function openClaims(
  head: Head,
  arrays: Arrays,
  { at: concept }: Pick<PackedConcepts, 'at'>,
  today: string,
): Claims {
  const conceptOf = (row: number) => arrays.claims[row * ROW]!
  const glossaryOf = (row: number) => arrays.owners[conceptOf(row)]!
  const placeOf = (row: number) => arrays.claims[row * ROW + 1]!
  const sectionOf = (row: number) => concept(conceptOf(row)).sections[sectionIn(placeOf(row))]!
  const termOf = (row: number): Term => sectionOf(row).terms[termIn(placeOf(row))]!

  const placeOfRow = (row: number) =>
    placeToTell(
      concept(conceptOf(row)),
      sectionOf(row).language,
      head.madeOf.glossaries[glossaryOf(row)]!.readOnly,
    )

  const allRows = (pattern: number): number[] => {
    const rows: number[] = []
    for (let row = arrays.claimStart[pattern]!; row < arrays.claimStart[pattern + 1]!; row++) rows.push(row)
    return rows
  }

  /** By pattern: its rows, or null where the page must be asked. Asked at every hit. */
  const known = new ByNumber<number[] | null>()
  const settled = (pattern: number): number[] | undefined => {
    let rows = known.get(pattern)
    if (rows === undefined) {
      const all = allRows(pattern)
      const asks = (row: number) =>
        termOf(row).notIn.length > 0 || isCaseSensitive(termOf(row)) || placeOfRow(row) !== undefined
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
        const place = placeOfRow(row)
        if (place !== undefined) add(told, place, row)
      }
      const asksCase = allRows(pattern).some((row) => isCaseSensitive(termOf(row)))
      known = { byText: new Map(), asksCase, longer: [...longer], told: [...told] }
      asked.set(pattern, known)
    }
    return known
  }

  /** What the segment asked for last tells: a long one names a place many times. */
  let asking: string | undefined
  let onPage: Page | undefined
  const answers = new Map<string, boolean>()
  const isTold = (text: string, place: string, page: Page | undefined): boolean => {
    if (text !== asking || page !== onPage) {
      asking = text
      onPage = page
      answers.clear()
    }
    const known = answers.get(place) ?? tells(text, place, page)
    answers.set(place, known)
    return known
  }

  /** One claim a concept: the spelling in the page's script before the other, the exact one first of all. */
  const onePerConcept = (rows: number[], written: string, pageScript: Script | undefined): number[] => {
    const best = new Map<number, { row: number; score: number }>()
    for (const row of rows) {
      const script = scriptOf(sectionOf(row).language)
      const score =
        Number(termOf(row).text === written) * 2 + Number(script !== undefined && script === pageScript)
      const held = best.get(conceptOf(row))
      if (held === undefined || score > held.score) best.set(conceptOf(row), { row, score })
    }
    return ownFirst(
      Array.from(best.values(), ({ row }) => row),
      written,
    )
  }

  /** Of a glossary's concepts, that whose wording it is comes before one that is found by another's verb (verb-groups.ts). */
  const ownFirst = (rows: number[], written: string): number[] => {
    if (rows.length < 2) return rows
    const folded = fold(written)
    const rank = new Map(
      rows.map((row) => [row, glossaryOf(row) * 2 + Number(!patternsOf(termOf(row).text).includes(folded))]),
    )
    return rows.sort((a, b) => rank.get(a)! - rank.get(b)!)
  }

  const glosses = new Map<string, Gloss>()
  return {
    concept,
    glossaryOf,
    conceptOf,
    settled,
    allRows,
    asksText: (pattern) =>
      settled(pattern) !== undefined ||
      (askedOf(pattern).longer.length === 0 && askedOf(pattern).told.length === 0),
    rowsOf(pattern, written) {
      const all = settled(pattern)
      if (all !== undefined) return all
      const { byText, asksCase, longer, told } = askedOf(pattern)
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
        holding = allRows(pattern).filter((row) => {
          const term = termOf(row)
          return !isCaseSensitive(term) || sameCase(text, term.text)
        })
        // Of a place that is told, a glossary's other meanings are not meant.
        for (const [i, [place, own]] of told.entries())
          holding = holding.filter((row) =>
            (said & (1 << i)) !== 0
              ? place === NOT_ABROAD ||
                own.includes(row) ||
                !own.some((r) => glossaryOf(r) === glossaryOf(row))
              : !own.includes(row),
          )
        lists[said] = holding
      }
      for (const [form, inside] of longer)
        if (covers(written.around(), form, written.start, written.end))
          holding = holding.filter((row) => !inside.includes(row))
      return holding
    },
    glossOf(rows, written, options) {
      const key = `${options.script}${options.pageScript ?? ''}|${rows.join()}|${written}`
      const known = glosses.get(key)
      if (known !== undefined) return known
      const claims = onePerConcept(rows, written, options.pageScript)
        .map((row) =>
          claimOf(
            head.madeOf.glossaries[glossaryOf(row)]!,
            concept(conceptOf(row)),
            sectionOf(row),
            termOf(row),
            { script: options.script, today },
          ),
        )
        .filter((claim) => claim !== undefined)
      const gloss = glossFrom(claims)
      if (gloss === undefined) return undefined
      if (glosses.size > KEPT) glosses.clear()
      glosses.set(key, gloss)
      return gloss
    },
  }
}

function add<T>(to: Map<string, T[]>, key: string, value: T) {
  const known = to.get(key)
  if (known) known.push(value)
  else to.set(key, [value])
}

/** The first claim's gloss, with all other renderings of all claims as alternatives. */
function glossFrom(claims: Claim[]): Gloss | undefined {
  const first = claims[0]
  if (first === undefined) return undefined
  const texts = new Set([first.gloss.text])
  const alternatives = claims
    .flatMap((c) => [c.gloss, ...c.alternatives])
    .filter((r) => !texts.has(r.text) && texts.add(r.text))
  return {
    gloss: first.gloss,
    ...(first.use !== undefined && { use: first.use }),
    alternatives,
    ...(first.kind !== undefined && { kind: first.kind }),
    ...(first.term.status !== undefined && { status: first.term.status }),
    conceptIds: claims.map((c) => c.conceptId),
    claims,
  }
}
