import { useState } from 'preact/hooks'
import type { HomographsWindow } from '../../glossary/store/store.ts'
import { figure } from '../figure.ts'
import type { Translate } from '../translate.ts'
import { RowName } from './row-name.tsx'

type Group = HomographsWindow['groups'][number]

interface Props {
  total: number
  groups: Group[]
  /** Only those rendered alike too. */
  duplicates: boolean
  /** Names of glossaries by uid. */
  names: ReadonlyMap<string, string>
  t: Translate
  onDuplicates: (only: boolean) => void
  onMerge: (uids: string[]) => void
  onOpen: (uid: string) => void
  onMore: () => void
}

/** Entries that are written alike, side by side; those that mean the same become one. */
export function AlikeList(props: Props) {
  const { total, groups, duplicates, t } = props
  return (
    <div class="alike">
      <p class="quiet">{t('alike_hint')}</p>
      <label class="row">
        <input
          type="checkbox"
          data-do="duplicates"
          checked={duplicates}
          onChange={(event) => props.onDuplicates(event.currentTarget.checked)}
        />
        {t('alike_rendered')}
      </label>
      <p class="count" role="status">
        {total === 0 ? t('alike_none') : t('alike_count', figure(total))}
      </p>
      <ul class="groups">
        {groups.map((group) => (
          <AlikeGroup key={group.rows.map(({ uid }) => uid).join(' ')} group={group} {...props} />
        ))}
      </ul>
      {groups.length < total && (
        <button type="button" onClick={props.onMore}>
          {t('show_more')}
        </button>
      )}
    </div>
  )
}

function AlikeGroup({ group, names, t, onMerge, onOpen }: Props & { group: Group }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const merged = group.rows.filter(({ uid }) => !left.has(uid)).map(({ uid }) => uid)
  const name = (row: Group['rows'][number]) => row.sections[0]?.terms[0]?.text ?? ''
  return (
    <li>
      <ul>
        {group.rows.map((row) => (
          <li key={row.uid}>
            <input
              type="checkbox"
              aria-label={t('choose_row', name(row))}
              checked={!left.has(row.uid)}
              onChange={(event) => {
                const next = new Set(left)
                if (event.currentTarget.checked) next.delete(row.uid)
                else next.add(row.uid)
                setLeft(next)
              }}
            />
            <span class="what">
              <RowName row={row} />
              <span class="quiet">
                {[row.kind && t(`kind_${row.kind}`), names.get(row.glossaryUid)].filter(Boolean).join(' · ')}
              </span>
            </span>
            <button
              type="button"
              class="small"
              aria-label={t('open_named', name(row))}
              onClick={() => onOpen(row.uid)}
            >
              {t('open_entry')}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        data-do="merge-group"
        disabled={merged.length < 2}
        onClick={() => onMerge(merged)}
      >
        {t('bulk_merge', figure(merged.length))}
      </button>
    </li>
  )
}
