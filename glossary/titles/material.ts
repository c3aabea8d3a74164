import { ByNumber } from '../match/by-number.ts'
import type { Claims } from '../match/claims.ts'
import type { Head } from '../match/compiled.ts'
import type { Written } from '../match/holding.ts'
import type { Concept } from '../model/schema.ts'
import type { Background } from './composite.ts'
import type { Patterns } from './hits.ts'
import { bitsOf, partAt, type Words } from './part.ts'
import { isEverMarkedAlone, isMarkedAlone, wordsOf } from './words.ts'

/** What the concepts of one record give to titles; each is made at the first question, and kept. */
export interface Material extends Patterns, Background {
  /** Is a row's term marked where no title is composed of it? */
  isAlone(row: number, written: string): boolean
  /** Is a pattern's, whatever the page wrote? `undefined` where that decides. */
  isEverAlone(pattern: number): boolean | undefined
  /** The concepts of a pattern that is in nothing but supplied glossaries. */
  supplied(pattern: number): Concept[] | undefined
}

/** `count`: patterns of the record; `writtenAt`: the segment's text there. */
export function openMaterial(
  claims: Claims,
  head: Head,
  count: number,
  writtenAt: (start: number, end: number) => Written,
): Material {
  const byConcept = new Map<number, Words | null>()
  const ofConcept = (c: number, glossary: number): Words | undefined => {
    let known = byConcept.get(c)
    if (known === undefined) {
      known = wordsOf(claims.concept(c), head.madeOf.glossaries[glossary]?.priority ?? 0) ?? null
      byConcept.set(c, known)
    }
    return known ?? undefined
  }
  const byRow = new Map<number, Words | null>()
  const ofRow = (row: number): Words | undefined => {
    let known = byRow.get(row)
    if (known === undefined) {
      known = ofConcept(claims.conceptOf(row), claims.glossaryOf(row)) ?? null
      byRow.set(row, known)
    }
    return known ?? undefined
  }

  /** By rows: the claims give the same list for the same. */
  const byRows = new WeakMap<number[], Piece[]>()
  /** Both scripts of a concept fold to one pattern and are one part, or each title would be read twice. */
  const ofRows = (rows: number[]): Piece[] => {
    const known = byRows.get(rows)
    if (known !== undefined) return known
    const own: Piece[] = []
    byRows.set(rows, own)
    for (const row of rows) {
      const words = ofRow(row)
      if (words !== undefined && !own.some((other) => other.words === words)) own.push({ words, rows: [row] })
    }
    return own
  }
  /** By pattern, where the page need not be asked for it. */
  const byPattern = new ByNumber<Piece[]>()
  /** By pattern its `classBits`, + 1; 0 where it has not been asked. */
  const classes = new Uint16Array(count)

  const allOf = (numbers: number[]) => numbers.map((c) => ofConcept(c, 0)).filter((w) => w !== undefined)
  let countries: Words[] | undefined
  let locals: Words[] | undefined
  return {
    isAlone(row, written) {
      const own = ofRow(row)
      return own === undefined || isMarkedAlone(own, written)
    },
    isEverAlone(pattern) {
      const rows = claims.settled(pattern)
      if (rows === undefined) return undefined
      const each = rows.map((row) => {
        const own = ofRow(row)
        return own === undefined || isEverMarkedAlone(own)
      })
      return each.includes(true) || (each.includes(undefined) ? undefined : false)
    },
    supplied(pattern) {
      const rows = claims.allRows(pattern)
      const isOwn = (row: number) => !head.madeOf.glossaries[claims.glossaryOf(row)]!.readOnly
      return rows.some(isOwn) ? undefined : rows.map((row) => claims.concept(claims.conceptOf(row)))
    },
    classes(pattern) {
      const known = classes[pattern]!
      if (known !== 0) return known - 1
      let bits = 0
      for (const row of claims.allRows(pattern)) {
        const own = ofRow(row)
        if (own !== undefined) bits |= bitsOf(own)
      }
      classes[pattern] = bits + 1
      return bits
    },
    partsAt(pattern, start, end) {
      let own = byPattern.get(pattern)
      if (own === undefined) {
        const rows = claims.settled(pattern)
        own = ofRows(rows ?? claims.rowsOf(pattern, writtenAt(start, end)))
        if (rows !== undefined) byPattern.set(pattern, own)
      }
      if (own.length === 1) return [partAt(own[0]!.words, own[0]!.rows, start, end)]
      return own.map(({ words, rows }) => partAt(words, rows, start, end))
    },
    country(code) {
      const c = head.countries[code]
      return c === undefined ? undefined : ofConcept(c, 0)
    },
    countries: () => (countries ??= allOf(Object.values(head.countries))),
    locals: () => (locals ??= allOf(head.locals)),
  }
}

/** What a part is made of: shared by all hits of a pattern. */
interface Piece {
  words: Words
  rows: number[]
}
