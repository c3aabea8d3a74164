import type { Concept, Term } from '../model/schema.ts'
import { type Levels, putExtra } from './termbase-fields.ts'

/** What TBX-Basic has no place for stands in notes of the entries we write: `[key] value` of `extra`, `[tifa:key] value` of a field. */

/** Ids of entries that we wrote carry their uid. */
export const OWN_ID = 'tifa-'
/** TBX must hold an entry: the one of a glossary without any, which is no entry to us. */
export const NO_ENTRY = 'tifa.empty'

/** Puts such a note back; whether it was one. */
export function restoreNote({ concept, section, term }: Levels, value: string): boolean {
  const found = value.match(/^\[([^\]]+)\] (.*)$/s)
  if (!found) return false
  const [, name, rest] = found as unknown as [string, string, string]
  const { extra, note } = term ?? section ?? concept
  if (!name.startsWith('tifa:')) putExtra(extra, name, rest)
  else if (name === 'tifa:note') note.push({ text: rest })
  else if (term !== undefined) restoreTerm(term, name.slice(5), rest)
  else restoreConcept(concept, name.slice(5), rest)
  return true
}

function restoreConcept(concept: Concept, key: string, value: string): void {
  if (key === 'uid') concept.uid = value
  else if (key === 'id') concept.externalId = value
  else if (key === 'createdAt' || key === 'modifiedAt') concept.audit[key] = value
  else if (key === 'kind') concept.kind = value as Concept['kind']
  else if (key === 'ref') concept.ref.push(value)
}

function restoreTerm(term: Term, key: string, value: string): void {
  if (key === 'notIn') term.notIn.push(value)
  else if (key === 'caseSensitive' || key === 'strict') term[key] = value === 'true'
  else if (/^(status|reading|validFrom|validTo|confidence|partOfSpeech|termType)$/.test(key))
    Object.assign(term, { [key]: value })
}
