import { useEffect, useState } from 'preact/hooks'
import type { ConceptForm } from '../../components/concept-form.tsx'
import { figure } from '../../components/figure.ts'
import { moveByArrow, TermList } from '../../components/term-list.tsx'
import type { Concept, StoredConcept } from '../../glossary/model/schema.ts'
import { strip } from '../../glossary/store/blocks.ts'
import type { ConceptRow, EditRecord } from '../../glossary/store/store.ts'
import type { TabTerms } from '../content/protocol.ts'
import { foundRow } from './found-row.ts'
import { failureText, onMessage, store, t, write } from './glossary.ts'
import { pageRow } from './page-row.ts'
import { PopupFoot } from './popup-foot.tsx'
import { TermView } from './term-view.tsx'
import { useClosed } from './use-closed.ts'
import { useSiteGlossaries } from './use-site-glossaries.ts'
import { useTabTerms } from './use-tab-terms.ts'

/** Rows shown of a search, and so many more each time more are asked for. */
const FOUND = 50

type PageTerm = TabTerms['terms'][number]
type View =
  | { at: 'list' }
  | {
      at: 'form'
      Form: typeof ConceptForm
      concept: StoredConcept | undefined
      ofStarter: boolean
      text: string
    }
  /** `row`: its place in the list, where the focus comes back to. */
  | { at: 'gloss'; term: PageTerm; row: number }

/** The form and its checks come when they are needed, or when the page's terms are there. */
const formCode = async () => (await import('../../components/concept-form.tsx')).ConceptForm

interface Props {
  tabId: number | undefined
  /** Asked before this code was there. */
  early: Promise<TabTerms | undefined>
  /** Into the search, before this code was there. */
  typed: string
}

export function Popup({ tabId, early, typed }: Props) {
  const [query, setQuery] = useState(typed)
  const [most, setMost] = useState(FOUND)
  const [found, setFound] = useState<{ rows: ConceptRow[]; total: number }>()
  const [view, setView] = useState<View>({ at: 'list' })
  const [edits, setEdits] = useState<EditRecord[]>()
  const [said, setSaid] = useState('')
  const [failed, setFailed] = useState<string>()
  const [tick, setTick] = useState(0)
  const again = () => setTick((n) => n + 1)
  useEffect(() => onMessage('changed', again), [])
  const { page, silent, switchSite, ask } = useTabTerms(tabId, false, early)
  const closed = useClosed(tabId, page)
  /** What is asked of the store waits for the page's terms, unless the person is quicker. */
  const ready = page !== undefined || silent || query !== '' || view.at !== 'list'
  const { glossaries, failure } = useSiteGlossaries(page?.host ?? '', tick, ready)
  useEffect(() => {
    if (!ready) return
    // Before the first key is pressed.
    void store.list({ limit: 0 }).catch(console.error)
    void formCode()
  }, [ready])
  useEffect(() => {
    if (!ready) return
    let late = false
    if (query.trim() === '') setFound(undefined)
    else
      void store
        .list({ query, limit: most })
        .then((list) => !late && setFound(list))
        .catch((error) => setSaid(failureText(error)))
    void store
      .edits(50)
      .catch(() => [])
      .then((list) => !late && setEdits(list))
    return () => {
      late = true
    }
  }, [query, most, tick, ready])

  const change = async (work: () => Promise<unknown>, done: string) => {
    const failure = await write(work)
    setFailed(failure)
    setSaid(failure ?? done)
    if (failure === undefined) setView({ at: 'list' })
    again()
  }
  const openEntry = async (uid: string | undefined) => {
    const concept = uid === undefined ? undefined : await store.concept(uid)
    if (concept === undefined) return
    const glossary = (await store.glossaries()).find((g) => g.uid === concept.glossaryUid)
    const Form = await formCode()
    setView({ at: 'form', Form, concept, ofStarter: glossary?.readOnly === true, text: '' })
  }

  if (view.at === 'form') {
    const { concept, Form } = view
    const save = (next: Concept) => {
      const plain = concept === undefined ? next : strip({ ...next, id: 0, glossaryUid: '' })
      void change(() => store.putConcept(concept?.glossaryUid ?? '', plain), t('saved'))
    }
    return (
      <>
        <h1>{t(concept === undefined ? 'add' : 'edit_entry')}</h1>
        <Form
          concept={concept}
          text={view.text}
          t={t}
          hint={view.ofStarter ? t('starter_hint') : undefined}
          onSave={save}
          onDelete={concept && (() => void change(() => store.deleteConcept(concept.uid), t('deleted')))}
          onCancel={() => {
            setFailed(undefined)
            setView({ at: 'list' })
          }}
        />
        {failed && (
          <p class="problem" role="alert">
            {failed}
          </p>
        )}
      </>
    )
  }
  if (view.at === 'gloss') {
    const { term, row } = view
    return (
      <section
        class="opened"
        aria-label={t('tooltip_label', term.text)}
        ref={(element) => {
          if (document.activeElement === document.body)
            element?.querySelector<HTMLElement>('.buttons button')?.focus({ preventScroll: true })
        }}
      >
        <h1 class="unseen">{t('ext_name')}</h1>
        <TermView
          tabId={tabId}
          term={term}
          whole
          close={t('back')}
          onEdit={(uid) => void openEntry(uid)}
          onClose={() => {
            setView({ at: 'list' })
            requestAnimationFrame(() =>
              document.querySelectorAll<HTMLElement>('ul.terms button')[row]?.focus(),
            )
          }}
        />
      </section>
    )
  }

  const rowOf = (term: PageTerm, row: number) =>
    pageRow(term, { key: `${row}`, onOpen: () => setView({ at: 'gloss', term, row }) })
  /** What stands below the terms comes whole: what a person is about to click must not move. */
  const whole = page === undefined ? silent : edits !== undefined && glossaries !== undefined
  const searching = query.trim() !== ''
  return (
    <>
      <h1 class="unseen">{t('ext_name')}</h1>
      <input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={query}
        ref={(element) => {
          if (element && document.activeElement === document.body) element.focus()
        }}
        onKeyDown={moveByArrow}
        onInput={(event) => {
          setQuery(event.currentTarget.value)
          setMost(FOUND)
        }}
      />
      <h2>
        {t(searching ? 'found' : 'on_page')}
        {searching && found && <span class="count"> {figure(found.total)}</span>}
      </h2>
      <span class="unseen" role="status">
        {searching && found && t('entries', figure(found.total))}
      </span>
      <TermList
        label={t(searching ? 'found' : 'on_page')}
        rows={
          searching
            ? (found?.rows ?? []).map(foundRow(openEntry, glossaries ?? []))
            : (page?.terms ?? []).map(rowOf)
        }
        empty={
          failure ??
          (searching ? found && t('nothing_found') : silent ? t('no_answer') : page && why(page, closed))
        }
        more={
          searching && found && found.total > found.rows.length
            ? { label: t('show_more'), onMore: () => setMost(most + FOUND) }
            : undefined
        }
      />
      {whole && (
        <PopupFoot
          tabId={tabId}
          page={page}
          closed={closed}
          glossaries={glossaries ?? []}
          edits={edits ?? []}
          said={said}
          onUndo={() => void change(() => store.undo(), t('undone'))}
          onRedo={() => void change(() => store.redo(), t('redone'))}
          onSwitch={switchSite}
          onAllowed={(given) => (given ? ask() : setSaid(t('site_refused')))}
          onAdd={async () => {
            const Form = await formCode()
            setView({ at: 'form', Form, concept: undefined, ofStarter: false, text: query })
          }}
        />
      )}
    </>
  )
}

/** No term is there: why, and what to do. */
function why({ site }: TabTerms, closed: boolean): string {
  if (closed) return t('site_forbidden')
  return t(site === 'off' ? 'site_is_off' : site === 'unlisted' ? 'site_unread' : 'none_on_page')
}
