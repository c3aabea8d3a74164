import { languageGroup } from '../../glossary/model/language.ts'
import { kinds, statuses } from '../../glossary/model/schema.ts'
import type { ConceptRow, Sort } from '../../glossary/store/store.ts'
import { languageName } from '../language-name.ts'
import type { Translate } from '../translate.ts'
import { cellText, columnOfLanguage } from './cell-edit.ts'

export interface TableColumn {
  id: string
  label: string
  /** Pixels at least; what is left over goes to the columns that grow, by their share. */
  least: number
  grows: number
  /** Set where its cells hold the terms of a language. */
  language?: string
  sort?: Sort
}

const MOST_LANGUAGES = 6

/** Chinese in both scripts, English, the other languages the glossaries have, then the facts. */
export function tableColumns(
  glossaries: readonly { languages: readonly string[] }[],
  t: Translate,
): TableColumn[] {
  const languages = [
    ...new Set(['zh-Hans', 'zh-Hant', 'en', ...glossaries.flatMap((g) => g.languages.map(columnOfLanguage))]),
  ].slice(0, MOST_LANGUAGES)
  return [
    ...languages.map(
      (language, i): TableColumn => ({
        id: language,
        label: languageName(language, t),
        least: i < 2 ? 148 : 160,
        grows: i < 2 ? 1.2 : 1.5,
        language,
        ...(i < 2 ? { sort: 'term' as const } : language === 'en' && { sort: 'rendering' as const }),
      }),
    ),
    { id: 'kind', label: t('kind'), least: 88, grows: 0, sort: 'kind' },
    { id: 'status', label: t('status'), least: 100, grows: 0, sort: 'status' },
    // One glossary's name on every row tells nothing.
    ...(glossaries.length > 1
      ? [{ id: 'glossary', label: t('glossary'), least: 104, grows: 0.4, sort: 'glossary' as const }]
      : []),
  ]
}

/** What a cell shows. A status that is plain is not said: preferred, and admitted beside a preferred one. */
export function shownIn(
  row: ConceptRow,
  { id, language }: TableColumn,
  names: ReadonlyMap<string, string>,
  t: Translate,
): string {
  if (language !== undefined) return cellText(row.sections, language)
  if (id === 'kind') return row.kind ? t(`kind_${row.kind}`) : ''
  if (id === 'glossary') return names.get(row.glossaryUid) ?? ''
  const said = row.sections.flatMap(({ terms }) => {
    const all = new Set(terms.map(({ status }) => status))
    if (all.delete('preferred')) all.delete('admitted')
    return [...all]
  })
  return [...new Set(said)].map((status) => t(`status_${status}`)).join(t('list_comma'))
}

/** What can be chosen in a cell that holds no text, under the name of what it is chosen for. */
export interface Choices {
  label?: string
  options: [value: string, text: string][]
}

/** `undefined` where text is written. A status is chosen for the terms of one language: `zh superseded`. */
export function choicesIn(row: ConceptRow, column: TableColumn, t: Translate): Choices[] | undefined {
  if (column.id === 'kind')
    return [
      {
        options: [['', t('kind_none')], ...kinds.map((kind): [string, string] => [kind, t(`kind_${kind}`)])],
      },
    ]
  if (column.id !== 'status') return undefined
  const groups = [...new Set(row.sections.map(({ language }) => languageGroup(language)))]
  return [
    { options: [['', t('leave_as_is')]] },
    ...groups.map((group) => ({
      label: languageName(group, t),
      options: statuses.map((status): [string, string] => [`${group} ${status}`, t(`status_${status}`)]),
    })),
  ]
}

/** What is edited of a cell. */
export function valueIn(row: ConceptRow, { id, language }: TableColumn): string {
  if (language !== undefined) return cellText(row.sections, language)
  return id === 'kind' ? (row.kind ?? '') : ''
}

const CHECK = 32

/** The tracks of a row, and the pixels it takes at least. */
export function tracksOf(columns: readonly TableColumn[]): { tracks: string; least: string } {
  const tracks = columns.map(({ least, grows }) =>
    grows > 0 ? `minmax(${least}px, ${grows}fr)` : `${least}px`,
  )
  const least = columns.reduce((sum, column) => sum + column.least, CHECK)
  return { tracks: [`${CHECK}px`, ...tracks].join(' '), least: `${least}px` }
}
