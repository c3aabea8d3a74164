import type { Modifier, Sentence } from '../composite.ts'
import { modifierBefore } from '../modifiers.ts'
import { NUMBER, ordinal, toNumber } from '../numbers.ts'
import { ENDS_MODIFIER, says } from './gate.ts'

const TERM = new RegExp(`第(${NUMBER})任$`)
const [OF_TERM, OF_SESSION] = ['任', '届'].map((unit) => unit.charCodeAt(0)) as [number, number]

/** Where the modifiers begin that end at `end`; they are put before those in `modifiers`. */
export function modifiersBefore(
  s: Sentence,
  end: number,
  outside: boolean,
  modifiers: (Modifier | number)[],
): number {
  const { text } = s
  let at = end
  for (;;) {
    const last = text.charCodeAt(at - 1)
    if (!says(last, ENDS_MODIFIER)) return at
    const found = modifierBefore(s, at, outside) ?? termOfOffice(text, at)
    const term =
      found === undefined && last === OF_TERM ? TERM.exec(text.slice(Math.max(0, at - 7), at)) : null
    const number = term === null ? undefined : toNumber(term[1]!)
    if (found !== undefined) {
      modifiers.unshift(found)
      at -= found.hans.length
    } else if (term !== null && number !== undefined) {
      modifiers.unshift(number)
      at -= term[0].length
    } else return at
  }
}

const OFFICE = new RegExp(`第(${NUMBER})届$`)
/** 第六届行政长官: the sixth-term chief executive. */
function termOfOffice(text: string, at: number): Modifier | undefined {
  if (text.charCodeAt(at - 1) !== OF_SESSION || !text.startsWith('行政长官', at)) return undefined
  const term = OFFICE.exec(text.slice(Math.max(0, at - 7), at))
  const number = toNumber(term?.[1] ?? '')
  return number === undefined
    ? undefined
    : { hans: term![0], hant: term![0], en: `${ordinal(number)}-term`, put: 'before', outside: false }
}
