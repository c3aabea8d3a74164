import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ConceptForm } from '../../components/concept-form.tsx'
import { TermTable } from '../../components/options/term-table.tsx'
import { type Concept, type Glossary, kinds, type StoredConcept } from '../../glossary/model/schema.ts'
import { strip } from '../../glossary/store/open.ts'
import { store, t } from '../popup/glossary.ts'
import { entryOf } from './entry-address.ts'

interface Props {
  glossaries: Glossary[]
  revision: number
  change: (work: () => Promise<unknown>) => Promise<void>
}

const ALL = 2_000_000

/** Every entry of the enabled and other glossaries: searched, filtered, opened, added. */
export function TermsSection({ glossaries, revision, change }: Props) {
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState('')
  const [from, setFrom] = useState('')
  const [found, setFound] = useState<StoredConcept[]>([])
  const [open, setOpen] = useState<StoredConcept | 'new'>()
  useEffect(() => {
    let late = false
    void store.search(query, ALL).then((list) => !late && setFound(list))
    return () => {
      late = true
    }
  }, [query, revision])
  const rows = useMemo(
    () => found.filter((c) => (kind === '' || c.kind === kind) && (from === '' || c.glossaryUid === from)),
    [found, kind, from],
  )
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
        <select aria-label={t('glossary')} value={from} onChange={(e) => setFrom(e.currentTarget.value)}>
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
        {t('entries', rows.length.toLocaleString('en'))}
      </p>
      <TermTable rows={rows} glossaries={names} t={t} onOpen={setOpen} />
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
