import type { Unit } from './gold.ts'

/** What a matcher shows on a page, against what was annotated. Pure: spans in, counts out. */

export interface Found {
  start: number
  end: number
  text: string
  /** What is shown first. */
  gloss: string
  alternatives: string[]
}

/** `rendered`: exact span, and the gloss shown first is accepted; `offered`: an alternative is. Each holds for the next as well. */
export type Verdict = 'rendered' | 'offered' | 'exact' | 'touched' | 'missed'

export interface Judged {
  unit: Unit
  verdict: Verdict
  /** The occurrences that touch the unit. */
  by: Found[]
}

export interface PageScore {
  judged: Judged[]
  found: number
  /** Occurrences that stand for nothing annotated, or with a meaning it does not have. */
  wrong: Found[]
}

/** Case, articles, quotes and spelling of one word apart, as a person compares renderings. */
export function normal(rendering: string): string {
  return rendering
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”"「」『』]/g, '')
    .replaceAll(/(defen|offen)ce\b/g, '$1se')
    .replaceAll(/councillor/g, 'councilor')
    .replaceAll(/isation\b/g, 'ization')
    .replaceAll(/[－–—]/g, '-')
    .replace(/^(the|an?) /, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const small = new Set(['the', 'and', 'for', 'with', 'from', 'its', 'their'])
const stems = (rendering: string): string[] =>
  (normal(rendering).match(/[a-z]{3,}|\d+|\p{Script=Han}/gu) ?? [])
    .filter((word) => !small.has(word))
    .map((word) => word.slice(0, 5))

/** A part of a unit has the right meaning when all that it says is said by the renderings of the unit. */
function isPartOf(found: Found, unit: Unit): boolean {
  const said = new Set(unit.renderings.flatMap(stems))
  return [found.gloss, ...found.alternatives].some((rendering) => {
    const own = stems(rendering)
    return own.length > 0 && own.every((stem) => said.has(stem))
  })
}

const isAccepted = (rendering: string, unit: Unit): boolean =>
  unit.renderings.some((accepted) => normal(accepted) === normal(rendering))

function verdictOf(unit: Unit, by: Found[]): Verdict {
  const exact = by.find(({ start, end }) => start === unit.start && end === unit.end)
  if (exact === undefined) return by.length > 0 ? 'touched' : 'missed'
  if (isAccepted(exact.gloss, unit)) return 'rendered'
  return exact.alternatives.some((a) => isAccepted(a, unit)) ? 'offered' : 'exact'
}

function isRight(found: Found, units: Unit[]): boolean {
  return units.some((unit) => {
    if (found.start < unit.start || found.end > unit.end) return false
    if (found.start > unit.start || found.end < unit.end) return isPartOf(found, unit)
    return [found.gloss, ...found.alternatives].some((r) => isAccepted(r, unit))
  })
}

export function score(units: Unit[], found: Found[]): PageScore {
  return {
    judged: units
      .filter(({ use }) => use === 'wanted')
      .map((unit) => {
        const by = found.filter(({ start, end }) => start < unit.end && end > unit.start)
        return { unit, verdict: verdictOf(unit, by), by }
      }),
    found: found.length,
    wrong: found.filter((f) => !isRight(f, units)),
  }
}

/** Shares of one; `undefined` where there is nothing to share. */
export interface Shares {
  units: number
  rendered: number | undefined
  offered: number | undefined
  exact: number | undefined
  touched: number | undefined
  found: number
  precision: number | undefined
}

const order: Verdict[] = ['rendered', 'offered', 'exact', 'touched', 'missed']

export function shares(scores: PageScore[], kind?: string): Shares {
  const judged = scores.flatMap((s) => s.judged).filter((j) => kind === undefined || j.unit.kind === kind)
  const upTo = (verdict: Verdict) =>
    judged.length === 0
      ? undefined
      : judged.filter((j) => order.indexOf(j.verdict) <= order.indexOf(verdict)).length / judged.length
  const found = kind === undefined ? scores.reduce((sum, s) => sum + s.found, 0) : 0
  const wrong = scores.reduce((sum, s) => sum + s.wrong.length, 0)
  return {
    units: judged.length,
    rendered: upTo('rendered'),
    offered: upTo('offered'),
    exact: upTo('exact'),
    touched: upTo('touched'),
    found,
    precision: found === 0 ? undefined : 1 - wrong / found,
  }
}
