import type { Concept, LanguageSection, Term } from '../model/schema.ts'
import { type Arrays, ROW, sectionIn, termIn } from './compiled.ts'
import type { PackedConcepts } from './packed.ts'

/** A record's rows with what they say: a row is one glossary's term; rows of a pattern stand in order of priority. */
export interface ClaimTerms {
  concept(c: number): Concept
  /** By row. */
  conceptOf(row: number): number
  glossaryOf(row: number): number
  sectionOf(row: number): LanguageSection
  termOf(row: number): Term
  /** All of a pattern, whether they hold or not. */
  allRows(pattern: number): number[]
}

export function openTerms(arrays: Arrays, { at: concept }: Pick<PackedConcepts, 'at'>): ClaimTerms {
  const conceptOf = (row: number) => arrays.claims[row * ROW]!
  const placeOf = (row: number) => arrays.claims[row * ROW + 1]!
  const sectionOf = (row: number) => concept(conceptOf(row)).sections[sectionIn(placeOf(row))]!
  return {
    concept,
    conceptOf,
    sectionOf,
    glossaryOf: (row) => arrays.owners[conceptOf(row)]!,
    termOf: (row) => sectionOf(row).terms[termIn(placeOf(row))]!,
    allRows(pattern) {
      const rows: number[] = []
      const end = arrays.claimStart[pattern + 1]!
      for (let row = arrays.claimStart[pattern]!; row < end; row++) rows.push(row)
      return rows
    },
  }
}
