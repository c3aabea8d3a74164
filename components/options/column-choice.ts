import type { Column } from '../../glossary/exchange/columns.ts'
import { type Field, fields } from '../../glossary/exchange/header-names.ts'
import { languageName } from '../language-name.ts'
import type { Translate } from '../translate.ts'

/** What a column may hold, as the value of a choice: `term:en`, `field:note`, `field:note:en`, `extra`, or nothing. */

export function choiceOf(column: Column): string {
  if (column === undefined) return ''
  if ('raw' in column) return `term:${column.language}`
  if ('extra' in column) return 'extra'
  return column.language === undefined ? `field:${column.field}` : `field:${column.field}:${column.language}`
}

/** `name`: what a field of its own is called. */
export function columnOf(choice: string, name: string): Column {
  const [kind, what = '', language] = choice.split(':')
  if (kind === 'term') return { language: what, raw: '' }
  if (kind === 'extra') return { extra: name }
  if (kind !== 'field' || !(fields as readonly string[]).includes(what)) return undefined
  return { field: what as Field, ...(language !== undefined && { language }) }
}

export const termLanguages = [
  'zh-Hans',
  'zh-Hant',
  'en',
  'ja',
  'ko',
  'fr',
  'de',
  'es',
  'pt',
  'ru',
  'ar',
  'vi',
]

const names: Record<Field, string> = {
  uid: 'field_uid',
  id: 'field_id',
  kind: 'kind',
  status: 'status',
  note: 'note',
  source: 'source',
  valid_from: 'valid_from',
  valid_to: 'valid_to',
  subject: 'field_subject',
  definition: 'field_definition',
  reading: 'reading',
  confidence: 'field_confidence',
  pos: 'field_pos',
  type: 'field_type',
  region: 'field_region',
  context: 'field_context',
  forbidden: 'field_forbidden',
  case_sensitive: 'field_case_sensitive',
}
export const fieldChoices = fields.map((field) => `field:${field}`)

export function choiceName(choice: string, t: Translate): string {
  const [kind, what = '', language] = choice.split(':')
  if (kind === 'term') return languageName(what, t)
  if (kind === 'extra') return t('column_extra')
  if (kind !== 'field') return t('column_none')
  const name = t(names[what as Field])
  return language === undefined ? name : t('column_of', name, languageName(language, t))
}
