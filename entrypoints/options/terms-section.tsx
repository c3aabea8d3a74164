import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ConceptForm } from '../../components/concept-form.tsx'
import { TermTable } from '../../components/options/term-table.tsx'
import {
  type Concept,
  type Glossary,
  type Kind,
  kinds,
  type StoredConcept,
} from '../../glossary/model/schema.ts'
import { strip } from '../../glossary/store/open.ts'
import type { ListWindow } from '../../glossary/store/store.ts'
import { store, t } from '../popup/glossary.ts'
import { entryOf } from './entry-address.ts'

interface Props {
  glossaries: Glossary[]
  revision: number
  change: (work: () => Promise<unknown>) => Promise<void>
}

/** Rows loaded before and behind those in view. */
const AROUND = 100

/** Every entry of the enabled and other glossaries: searched, filtered, opened, added. */
export function TermsSection({ glossaries, revision, change }: Props) {
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState('')
  const [glossary, setGlossary] = useState('')
  const [found, setFound] = useState<ListWindow & { from: number; list: string }>()
  const [open, setOpen] = useState<StoredConcept | 'new'>()
  const list = JSON.stringify([query, kind, glossary])
  const wanted = useRef({ list: '', offset: 0, limit: 0 })
  const load = (from: number, to: number) => {
    const offset = Math.max(0, from - AROUND)
    const asked = { list, offset, limit: to + AROUND - offset }
    wanted.current = asked
    const filter = { kind: kind === '' ? undefined : (kind as Kind), glossary: glossary || undefined }
    void store.list({ query, ...filter, ...asked }).then((window) => {
      // Of answers that overtake one another the last asked for counts.
      if (wanted.current === asked) setFound({ ...window, from: offset, list })
    })
  }
  useEffect(() => {
    const { list: before, offset, limit } = wanted.current
    if (before === list) load(offset + AROUND, offset + limit - AROUND)
    else load(0, AROUND)
  }, [list, revision])
  const names = useMemo(() => new Map(glossaries.map((g) => [g.uid, g.name])), [glossaries])
  useEffect(() => {
    const openNamed = () => {
      const uid = entryOf(location.hash)
      if (uid !== undefined) void store.concept(uid).then((concept) => concept && setOpen(concept))
    }
    openNamed()
    addEventListener('hashchange', openNamed)
    return () => removeEventListener('hashchange', openNamed)
  }, [])
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open !== undefined) dialog.current?.showModal()
  }, [open])
  const close = () => setOpen(undefined)
  const save = (next: Concept) => {
    const held = open === 'new' ? undefined : open
    const plain = held === undefined ? next : strip({ ...next, id: 0, glossaryUid: '' })
    void change(() => store.putConcept(held?.glossaryUid ?? '', plain)).then(close)
  }
  return (
    <>
      <div class="filters">
        <input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <select
          aria-label={t('glossary')}
          value={glossary}
          onChange={(e) => setGlossary(e.currentTarget.value)}
        >
          <option value="">{t('glossary_all')}</option>
          {glossaries.map((g) => (
            <option key={g.uid} value={g.uid}>
              {g.name}
            </option>
          ))}
        </select>
        <select aria-label={t('kind')} value={kind} onChange={(e) => setKind(e.currentTarget.value)}>
          <option value="">{t('kind_all')}</option>
          {kinds.map((k) => (
            <option key={k} value={k}>
              {t(`kind_${k}`)}
            </option>
          ))}
        </select>
        <button type="button" class="primary" onClick={() => setOpen('new')}>
          {t('add')}
        </button>
      </div>
      <p class="count" role="status">
        {found && t('entries', found.total.toLocaleString('en'))}
      </p>
      <TermTable
        total={found?.total ?? 0}
        from={found?.from ?? 0}
        rows={found?.rows ?? []}
        list={found?.list ?? ''}
        onWindow={load}
        glossaries={names}
        t={t}
        onOpen={(row) => void store.concept(row.uid).then((concept) => concept && setOpen(concept))}
      />
      {open !== undefined && (
        <dialog ref={dialog} aria-label={t(open === 'new' ? 'add' : 'edit_entry')} onClose={close}>
          <ConceptForm
            concept={open === 'new' ? undefined : open}
            t={t}
            hint={
              open !== 'new' && glossaries.find((g) => g.uid === open.glossaryUid)?.readOnly
                ? t('starter_hint')
                : undefined
            }
            onSave={save}
            onDelete={
              open === 'new' ? undefined : () => void change(() => store.deleteConcept(open.uid)).then(close)
            }
            onCancel={close}
          />
        </dialog>
      )}
    </>
  )
}
