import type { ConceptRow, Sort } from '../../glossary/store/store.ts'
import { languageName } from '../language-name.ts'
import type { Translate } from '../translate.ts'
import { cellText, columnOfLanguage } from './cell-edit.ts'

export interface TableColumn {
  id: string
  label: string
  /** CSS grid track. */
  width: string
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
        width: i < 2 ? 'minmax(112px, 1fr)' : 'minmax(160px, 1.6fr)',
        language,
        ...(i < 2 ? { sort: 'term' as const } : language === 'en' && { sort: 'rendering' as const }),
      }),
    ),
    { id: 'kind', label: t('kind'), width: '104px', sort: 'kind' },
    { id: 'status', label: t('status'), width: '112px', sort: 'status' },
    { id: 'glossary', label: t('glossary'), width: '144px', sort: 'glossary' },
  ]
}

/** What a cell shows. A status that is plain is not said. */
export function shownIn(
  row: ConceptRow,
  { id, language }: TableColumn,
  names: ReadonlyMap<string, string>,
  t: Translate,
): string {
  if (language !== undefined) return cellText(row.sections, language)
  if (id === 'kind') return row.kind ? t(`kind_${row.kind}`) : ''
  if (id === 'glossary') return names.get(row.glossaryUid) ?? ''
  const statuses = new Set(row.sections.flatMap(({ terms }) => terms.map(({ status }) => status)))
  return [...statuses]
    .filter((status) => status !== 'preferred' && status !== 'admitted')
    .map((status) => t(`status_${status}`))
    .join(t('list_comma'))
}
