import type { Gloss } from '../glossary/model/occurrence.ts'
import type { Colour, Kind, Line, Mark } from '../glossary/model/schema.ts'

/** How a term is underlined, on the page and wherever it is shown. */

export type MarkName = `${Line | 'faint'}-${Colour}` | 'superseded'

/** Shape first, hue second. */
const byKind: Record<Kind, Required<Mark>> = {
  title: { line: 'solid', colour: 'vermilion' },
  organ: { line: 'double', colour: 'blue' },
  person: { line: 'thin', colour: 'green' },
  place: { line: 'thin', colour: 'teal' },
  event: { line: 'dashed', colour: 'amber' },
  document: { line: 'wavy', colour: 'violet' },
  initiative: { line: 'solid', colour: 'pink' },
  theory: { line: 'solid', colour: 'violet' },
  setPhrase: { line: 'dotted', colour: 'brown' },
}

/** What the glossary says goes before what the kind says; a term without a kind is marked as a set phrase. */
export function markOfKind(kind: Kind = 'setPhrase', own: Mark = {}): MarkName {
  const { line, colour } = byKind[kind]
  return `${own.line ?? line}-${own.colour ?? colour}`
}

/** By the claim that comes first; a composed title is no glossary's own. `again`: its paragraph has it already. */
export function markOf({ use, status, kind, claims }: Gloss, again = false): MarkName {
  if (use !== undefined || /^(superseded|deprecated|forbidden)$/.test(status ?? '')) return 'superseded'
  const own = claims[0]?.mark
  const isPhrase = kind === undefined || kind === 'setPhrase'
  if (again && isPhrase) return `faint-${own?.colour ?? byKind.setPhrase.colour}`
  return markOfKind(kind, own)
}
