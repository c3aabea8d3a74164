import { figure } from '../figure.ts'
import { interfaceLocale, type Translate } from '../translate.ts'

const verbs = {
  add: 'edit_add',
  edit: 'edit_edit',
  delete: 'edit_delete',
  import: 'edit_import',
  glossary: 'edit_glossary',
  'glossary-add': 'edit_glossary_add',
  'glossary-delete': 'edit_glossary_delete',
  'glossary-order': 'edit_glossary_order',
  'bulk-edit': 'edit_bulk_edit',
  'bulk-delete': 'edit_bulk_delete',
  merge: 'edit_merge',
  move: 'edit_move',
  'not-here': 'edit_not_here',
  reset: 'edit_reset',
  restore: 'edit_restore',
} as const

export interface NamedEdit {
  what: keyof typeof verbs
  title: string
  count: number
}

/** What an edit did, in one sentence. */
export const editSentence = ({ what, title, count }: NamedEdit, t: Translate): string =>
  t(verbs[what], what === 'restore' ? timeText(title, t) : title, figure(count))

/** An ISO 8601 time as a person reads it; what is none, as it is. */
export function timeText(at: string, t: Translate): string {
  const time = new Date(at)
  if (Number.isNaN(time.getTime())) return at
  return new Intl.DateTimeFormat(interfaceLocale(t), { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}
