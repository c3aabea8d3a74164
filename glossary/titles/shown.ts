import type { AnnotateOptions, Claims } from '../match/claims.ts'
import { MOST_WRITTEN, type Written } from '../match/holding.ts'
import type { Gloss, Span } from '../model/occurrence.ts'
import type { Composite } from './composite.ts'
import { composedGloss, insideGloss, type Members } from './gloss.ts'
import type { Part } from './part.ts'

/** The glosses of what stands, listed and composed, as they are shown in one pair of scripts: each is made once and kept. */
export interface Shown {
  listed(pattern: number, as: Written): Gloss | undefined
  /** Of a composed title that begins at `from` in the source; `pattern`: what is listed with its span, if anything is. */
  composed(composite: Composite, pattern: number | undefined, as: Written, from: number): Gloss | undefined
}

/** What the glosses are made of. */
export interface Sources {
  claims: Claims
  /** Is a row's term marked where no title is composed of it? */
  isAlone(row: number, written: string): boolean
  /** Of the first of the rows' glossaries; lower comes first. */
  priorityOf(rows: number[]): number
  /** The way back of a span of the folded segment. */
  placeOf(start: number, end: number): Span & { text: string }
}

/** Terms, and composed texts, whose glosses are kept for the next time the same is found, at most. */
const MOST = 20_000

/** One way of writing a term, with the rows that held for it. */
interface ListedGloss {
  text: string
  rows: number[]
  gloss: Gloss | undefined
}

/** A composed title of one text: what it depends on beside. */
interface ComposedGloss {
  rows: (number | undefined)[]
  around: string | undefined
  /** What is listed with its span and stands before it, and where more than the text tells which of its rows hold, what these say. */
  pattern: number | undefined
  whole: Gloss | undefined
  gloss: Gloss | undefined
}

export function openShown(
  { claims, isAlone, priorityOf, placeOf }: Sources,
  options: AnnotateOptions,
): Shown {
  /** 央行 alone is China's, and behind a country that country's. */
  const rowsAlone = (pattern: number, as: Written): number[] => {
    const rows = claims.rowsOf(pattern, as)
    const found = rows.length > 1 ? rows.filter((row) => isAlone(row, as.text)) : rows
    return found.length > 0 ? found : rows
  }

  /** The gloss of a listed title that stands beside a composed one of its span: unless a part of that comes from a glossary before its own. */
  const beside = (composite: Composite, pattern: number | undefined, as: Written): Gloss | undefined => {
    if (pattern === undefined) return undefined
    const rows = claims.rowsOf(pattern, as)
    const first = Math.min(...composite.parts.map((p) => p.priority))
    return rows.length === 0 || first < priorityOf(rows) ? undefined : claims.glossOf(rows, as.text, options)
  }

  const make = (composite: Composite, whole: Gloss | undefined, from: number): Gloss | undefined => {
    const members: Members = composite.parts.flatMap((part) => {
      const { start, end, text } = placeOf(part.start, part.end)
      const gloss = claims.glossOf(part.rows, text, options)
      return gloss === undefined ? [] : [{ start: start - from, end: end - from, text, gloss }]
    })
    return whole === undefined
      ? composedGloss(composite, members, options)
      : insideGloss(whole, composite, members, options)
  }

  const listed = new Map<number, ListedGloss[]>()
  const composed = new Map<string, ComposedGloss[]>()
  return {
    listed(pattern, as) {
      let known = listed.get(pattern)
      if (known === undefined) {
        if (listed.size > MOST) listed.clear()
        known = []
        listed.set(pattern, known)
      }
      // Where more than its text tells which rows hold, they are asked for first.
      const rows = claims.asksText(pattern) ? undefined : rowsAlone(pattern, as)
      for (const one of known)
        if (one.text === as.text && (rows === undefined || isSame(one.rows, rows))) return one.gloss
      const own = rows ?? rowsAlone(pattern, as)
      const gloss = claims.glossOf(own, as.text, options)
      if (known.length > MOST_WRITTEN) known.length = 0
      known.push({ text: as.text, rows: own, gloss })
      return gloss
    },
    composed(composite, at, as, from) {
      const { parts } = composite
      const pattern = composite.insists ? undefined : at
      const told = pattern === undefined || claims.asksText(pattern)
      const asked = told ? undefined : beside(composite, pattern, as)
      const around = composite.around ?? composite.hans?.join()
      let known = composed.get(as.text)
      if (known === undefined) {
        if (composed.size > MOST) composed.clear()
        known = []
        composed.set(as.text, known)
      }
      for (const one of known)
        if (
          one.pattern === pattern &&
          one.around === around &&
          (told || one.whole === asked) &&
          isOf(one.rows, parts)
        )
          return one.gloss
      const whole = told ? beside(composite, pattern, as) : asked
      const gloss = make(composite, whole, from)
      if (known.length > MOST_WRITTEN) known.length = 0
      known.push({ rows: parts.map((part) => part.rows[0]), around, pattern, whole, gloss })
      return gloss
    },
  }
}

const isSame = (a: number[], b: number[]): boolean =>
  a === b || (a.length === b.length && a.every((row, i) => row === b[i]))

const isOf = (rows: (number | undefined)[], parts: Part[]): boolean => {
  if (rows.length !== parts.length) return false
  for (let i = 0; i < rows.length; i++) if (parts[i]!.rows[0] !== rows[i]) return false
  return true
}
