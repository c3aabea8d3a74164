import { useEffect, useMemo, useState } from 'preact/hooks'
import { figure } from '../../components/figure.ts'
import { AlikeList } from '../../components/options/alike-list.tsx'
import { BulkForm } from '../../components/options/bulk-form.tsx'
import { countOf, everyone, none, selectionOf } from '../../components/options/chosen.ts'
import { MoveForm } from '../../components/options/move-form.tsx'
import { OrderSelect } from '../../components/options/order-select.tsx'
import { type Outdated, OutdatedList } from '../../components/options/outdated-list.tsx'
import { SelectionBar } from '../../components/options/selection-bar.tsx'
import { tableColumns } from '../../components/options/table-columns.ts'
import { TermFilters } from '../../components/options/term-filters.tsx'
import { TermTable } from '../../components/options/term-table.tsx'
import type { Glossary, StoredConcept } from '../../glossary/model/schema.ts'
import type { BulkOptions, Selection } from '../../glossary/store/store.ts'
import { store, t } from '../popup/glossary.ts'
import { writeCell, wrongInCell } from './cells.ts'
import { Dialog, EntryForm } from './entry-dialog.tsx'
import { keepOwn } from './keep-own.ts'
import { mergeEntries } from './merge-entries.ts'
import { useAlike } from './use-alike.ts'
import { useNamedEntry } from './use-named-entry.ts'
import { useTerms } from './use-terms.ts'

interface Props {
  glossaries: Glossary[]
  revision: number
  change: (work: (how: BulkOptions) => Promise<unknown>) => Promise<string | undefined>
  /** Asked for from elsewhere: narrow the list to it. */
  wanted: { glossary: string } | undefined
  onExport: (selection: Selection, count: number) => void
}

/** So many become one at most: more are hardly meant. */
const MOST_MERGED = 20

/** Every entry of all glossaries: searched, narrowed, ordered, edited in its cell, opened, changed and deleted in numbers. */
export function TermsSection({ glossaries, revision, change, wanted, onExport }: Props) {
  const [view, setView] = useState<'all' | 'alike' | 'outdated'>('all')
  const [open, setOpen] = useState<StoredConcept | 'new' | 'bulk' | 'move'>()
  const [outdated, setOutdated] = useState<Outdated[]>([])
  const terms = useTerms(revision)
  const alike = useAlike(revision, view === 'alike')
  const names = useMemo(() => new Map(glossaries.map((g) => [g.uid, g.name])), [glossaries])
  const writable = glossaries.filter((g) => !g.readOnly)
  const columns = useMemo(
    () =>
      tableColumns(
        glossaries.filter((g) => (terms.found.glossary ?? g.uid) === g.uid),
        t,
      ),
    [glossaries, terms.found.glossary],
  )
  useEffect(() => {
    if (revision >= 0) void store.outdated().then(setOutdated)
  }, [revision])
  useEffect(() => {
    if (view === 'outdated' && outdated.length === 0) setView('all')
  }, [outdated])
  useEffect(() => {
    if (wanted === undefined) return
    setView('all')
    terms.narrow({ query: '', ...wanted })
  }, [wanted])
  const openEntry = (uid: string) =>
    void store.concept(uid).then((concept) => concept !== undefined && setOpen(concept))
  const { leaveNamed } = useNamedEntry(openEntry)

  const { shown, chosen, found } = terms
  const total = shown?.total ?? 0
  const count = countOf(chosen, total)
  const selection = selectionOf(chosen, found)
  /** Many at once; then none is chosen any more, unless it was stopped. */
  const act = (work: (how: BulkOptions) => Promise<unknown>) =>
    void change(async (how) => {
      await work(how)
      terms.setChosen(none)
    })
  const close = () => {
    setOpen(undefined)
    leaveNamed()
  }
  const labelOf = () =>
    open === 'bulk'
      ? t('bulk_change', figure(count))
      : open === 'move'
        ? t('bulk_move', figure(count))
        : t(open === 'new' ? 'add' : 'edit_entry')
  const views = [
    ['all', t('view_all')],
    ['alike', t('view_alike')],
    ...(outdated.length > 0 ? [['outdated', t('view_outdated', figure(outdated.length))] as const] : []),
  ] as const
  return (
    <>
      <div class="views">
        {views.map(([name, label]) => (
          <button
            type="button"
            key={name}
            data-view={name}
            aria-pressed={view === name}
            onClick={() => setView(name)}
          >
            {label}
          </button>
        ))}
        {view === 'all' && (
          <>
            <OrderSelect
              sort={terms.sort}
              descending={terms.descending}
              t={t}
              onSort={terms.order}
              onTurn={terms.reverse}
            />
            <button type="button" class="primary" data-do="add" onClick={() => setOpen('new')}>
              {t('add')}
            </button>
          </>
        )}
      </div>
      {view === 'all' && (
        <>
          <TermFilters found={found} glossaries={glossaries} t={t} onFound={terms.narrow} />
          <SelectionBar
            count={count}
            total={shown?.total}
            movable={writable.length > 0}
            mergeable={!chosen.all && count > 1 && count <= MOST_MERGED}
            t={t}
            onChange={() => setOpen('bulk')}
            onMove={() => setOpen('move')}
            onMerge={() => act(() => mergeEntries([...chosen.uids]))}
            onExport={() => (count > 0 ? onExport(selection, count) : onExport({ found }, total))}
            onDelete={() => act((how) => store.deleteConcepts(selection, how))}
            onClear={() => terms.setChosen(none)}
          />
          <TermTable
            columns={columns}
            total={total}
            from={shown?.from ?? 0}
            rows={shown?.rows ?? []}
            list={shown?.list ?? ''}
            onWindow={terms.load}
            names={names}
            sort={terms.sort}
            descending={terms.descending}
            onSort={terms.turn}
            isChosen={terms.isChosen}
            count={count}
            onChoose={(from, to, on) => void terms.choose(from, to, on)}
            onChooseAll={(on) => terms.setChosen(on ? everyone : none)}
            onOpen={(row) => openEntry(row.uid)}
            onDelete={(row) =>
              count > 0
                ? act((how) => store.deleteConcepts(selection, how))
                : void change(() => store.deleteConcept(row.uid))
            }
            check={wrongInCell}
            onEdit={async (...cell) => {
              let wrong: string | undefined
              // The entry is read in its turn too, so that nothing is taken back in between.
              const failed = await change(async () => {
                wrong = await writeCell(...cell)
              })
              return wrong ?? failed
            }}
            t={t}
          />
        </>
      )}
      {view === 'all' && shown?.total === 0 && (
        <div class="nothing">
          <p>{t('list_empty')}</p>
          <button type="button" onClick={() => terms.narrow({ query: '' })}>
            {t('list_show_all')}
          </button>
        </div>
      )}
      {view === 'alike' && (
        <AlikeList
          total={alike.found?.total ?? 0}
          groups={alike.found?.groups ?? []}
          duplicates={alike.duplicates}
          names={names}
          t={t}
          onDuplicates={alike.setDuplicates}
          onMerge={(uids) => void change(() => mergeEntries(uids))}
          onOpen={openEntry}
          onMore={alike.more}
        />
      )}
      {view === 'outdated' && (
        <OutdatedList
          outdated={outdated}
          t={t}
          onKeep={({ own, now, uid }) =>
            void change(() => keepOwn(own, now, glossaries.find((g) => g.readOnly)?.version ?? '', uid))
          }
          onTake={({ own }) => void change(() => store.resetConcept(own.uid))}
        />
      )}
      {open !== undefined && (
        <Dialog label={labelOf()} onClose={close}>
          {open === 'bulk' ? (
            <BulkForm
              count={count}
              t={t}
              onCancel={close}
              onChange={(wanted) => {
                act((how) => store.editConcepts(selection, wanted, how))
                close()
              }}
            />
          ) : open === 'move' ? (
            <MoveForm
              count={count}
              glossaries={writable}
              t={t}
              onCancel={close}
              onMove={(glossary) => {
                act((how) => store.moveConcepts(selection, glossary, how))
                close()
              }}
            />
          ) : (
            <EntryForm open={open} glossaries={glossaries} change={change} onClose={close} />
          )}
        </Dialog>
      )}
    </>
  )
}
