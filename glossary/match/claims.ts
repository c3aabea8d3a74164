import { claimOf } from '../model/claim.ts'
import { type Script, scriptOf } from '../model/language.ts'
import type { Claim, Gloss } from '../model/occurrence.ts'
import { fold } from '../text/fold.ts'
import { type ClaimTerms, openTerms } from './claim-terms.ts'
import type { Arrays, Head } from './compiled.ts'
import { type Holding, openHolding } from './holding.ts'
import type { PackedConcepts } from './packed.ts'
import { patternsOf } from './patterns.ts'
import type { Page } from './topics.ts'

export interface AnnotateOptions {
  /** The script Chinese is shown in. */
  script: Script
  /** The script of the page's own Chinese, where it is known: a term found is read by it. */
  pageScript?: Script | undefined
  page?: Page | undefined
}

/** What the glossaries say of a pattern. */
export interface Claims
  extends Holding,
    Pick<ClaimTerms, 'concept' | 'conceptOf' | 'glossaryOf' | 'allRows'> {
  glossOf(rows: number[], written: string, options: AnnotateOptions): Gloss | undefined
}

/** Glosses kept for the next time the same term is found, at most. */
const KEPT = 20_000

export function openClaims(
  head: Head,
  arrays: Arrays,
  packed: Pick<PackedConcepts, 'at'>,
  today: string,
): Claims {
  const { glossaries } = head.madeOf
  const terms = openTerms(arrays, packed)
  const { concept, conceptOf, glossaryOf, sectionOf, termOf, allRows } = terms

  const glosses = new Map<string, Gloss>()
  return {
    concept,
    conceptOf,
    glossaryOf,
    allRows,
    ...openHolding(terms, (glossary) => glossaries[glossary]!.readOnly),
    glossOf(rows, written, { script, pageScript }) {
      const key = `${script}${pageScript ?? ''}|${rows.join()}|${written}`
      const known = glosses.get(key)
      if (known !== undefined) return known
      const claims = onePerConcept(terms, rows, written, pageScript)
        .map((row) =>
          claimOf(glossaries[glossaryOf(row)]!, concept(conceptOf(row)), sectionOf(row), termOf(row), {
            script,
            today,
          }),
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

/** One claim a concept: the spelling in the page's script before the other, the exact one first of all. */
function onePerConcept(
  terms: ClaimTerms,
  rows: number[],
  written: string,
  pageScript: Script | undefined,
): number[] {
  const { conceptOf, sectionOf, termOf } = terms
  const best = new Map<number, { row: number; score: number }>()
  for (const row of rows) {
    const script = scriptOf(sectionOf(row).language)
    const score =
      Number(termOf(row).text === written) * 2 + Number(script !== undefined && script === pageScript)
    const held = best.get(conceptOf(row))
    if (held === undefined || score > held.score) best.set(conceptOf(row), { row, score })
  }
  return ownFirst(
    terms,
    Array.from(best.values(), ({ row }) => row),
    written,
  )
}

/** Of a glossary's concepts, that whose wording it is comes before one that is found by another's verb (verb-groups.ts). */
function ownFirst({ glossaryOf, termOf }: ClaimTerms, rows: number[], written: string): number[] {
  if (rows.length < 2) return rows
  const folded = fold(written)
  const rank = new Map(
    rows.map((row) => [row, glossaryOf(row) * 2 + Number(!patternsOf(termOf(row).text).includes(folded))]),
  )
  return rows.sort((a, b) => rank.get(a)! - rank.get(b)!)
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
