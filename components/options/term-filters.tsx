import type { Kind, Status } from '../../glossary/model/schema.ts'
import { kinds, statuses } from '../../glossary/model/schema.ts'
import { type AskedLanguage, askedLanguages, type Filter } from '../../glossary/store/store.ts'
import { languageName } from '../language-name.ts'
import type { Translate } from '../translate.ts'

export type Found = Filter & { query: string }

interface Props {
  found: Found
  glossaries: { uid: string; name: string }[]
  t: Translate
  onFound: (found: Found) => void
}

/** What the list is narrowed to. */
export function TermFilters({ found, glossaries, t, onFound }: Props) {
  const select = <T extends string>(
    label: string,
    name: string,
    value: T | undefined,
    all: string,
    options: readonly (readonly [T, string])[],
    choose: (value: T | undefined) => void,
  ) => (
    <select
      aria-label={label}
      data-filter={name}
      class={value === undefined ? '' : 'narrowing'}
      value={value ?? ''}
      onChange={(event) => choose((event.currentTarget.value || undefined) as T | undefined)}
    >
      <option value="">{all}</option>
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  )
  const { query, glossary, kind, status, lacks, overriding } = found
  const narrowed = [glossary, kind, status, lacks, overriding].some((value) => value !== undefined)
  return (
    <div class="filters">
      <input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={query}
        onInput={(event) => onFound({ ...found, query: event.currentTarget.value })}
      />
      {select(
        t('glossary'),
        'glossary',
        glossary,
        t('glossary_all'),
        glossaries.map(({ uid, name }) => [uid, name] as const),
        (value) => onFound({ ...found, glossary: value }),
      )}
      {select(
        t('kind'),
        'kind',
        kind,
        t('kind_all'),
        kinds.map((one) => [one, t(`kind_${one}`)] as const),
        (value: Kind | undefined) => onFound({ ...found, kind: value }),
      )}
      {select(
        t('status'),
        'status',
        status,
        t('status_all'),
        statuses.map((one) => [one, t(`status_${one}`)] as const),
        (value: Status | undefined) => onFound({ ...found, status: value }),
      )}
      {select(
        t('lacks'),
        'lacks',
        lacks,
        t('lacks_any'),
        askedLanguages.map((one) => [one, t('lacks_language', languageName(one, t))] as const),
        (value: AskedLanguage | undefined) => onFound({ ...found, lacks: value }),
      )}
      <label class="row">
        <input
          type="checkbox"
          data-filter="overriding"
          checked={overriding === true}
          onChange={(event) => onFound({ ...found, overriding: event.currentTarget.checked || undefined })}
        />
        {t('only_changed')}
      </label>
      {narrowed && (
        <button type="button" class="plain" data-do="unfilter" onClick={() => onFound({ query })}>
          {t('filters_clear')}
        </button>
      )}
    </div>
  )
}
