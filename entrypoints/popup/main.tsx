import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { ConceptForm } from '../../components/concept-form.tsx'
import type { Concept, StoredConcept } from '../../glossary/model/schema.ts'
import { openStore } from '../../glossary/store/open.ts'
import type { EditRecord } from '../../glossary/store/store.ts'
import { fold } from '../../glossary/text/fold.ts'
import type { PageMessage, TabTerms } from '../content/protocol.ts'

const t = (key: string, ...substitutions: string[]) => browser.i18n.getMessage(key, substitutions)
const store = openStore({ fold, ownName: t('own_glossary') })
const say = (message: PageMessage) => browser.runtime.sendMessage(message).catch(() => undefined)

/** For tests the popup opens as a page with the tab's id in its address. */
async function currentTab(): Promise<number | undefined> {
  const given = new URLSearchParams(location.search).get('tab')
  if (given !== null) return Number(given)
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id
}

function Popup({ tabId }: { tabId: number | undefined }) {
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<StoredConcept[]>([])
  const [page, setPage] = useState<TabTerms>()
  const [open, setOpen] = useState<Concept | 'new'>()
  const [last, setLast] = useState<EditRecord>()
  const [tick, setTick] = useState(0)
  useEffect(() => {
    const again = () => setTick((n) => n + 1)
    const heard = (message: unknown) => {
      if ((message as PageMessage).kind === 'changed') again()
      return undefined
    }
    browser.runtime.onMessage.addListener(heard)
    return () => browser.runtime.onMessage.removeListener(heard)
  }, [])
  useEffect(() => {
    if (query.trim() === '') setFound([])
    else store.search(query, 50).then(setFound)
    store.edits(20).then((edits) => setLast(edits.find((e) => !e.undone)))
  }, [query, tick])
  useEffect(() => {
    if (tabId !== undefined)
      say({ kind: 'tabTerms', tabId }).then((answer) => setPage(answer as TabTerms | undefined))
  }, [tick])
  const after = (revision: number) => {
    setOpen(undefined)
    setTick((n) => n + 1)
    say({ kind: 'changed', revision })
  }
  if (open !== undefined) {
    const concept = open === 'new' ? undefined : open
    const remove = concept && (() => store.deleteConcept(concept.uid).then(after))
    const save = (next: Concept) => {
      const { id: _id, glossaryUid, ...plain } = next as StoredConcept
      store.putConcept(glossaryUid ?? '', plain).then(after)
    }
    return (
      <ConceptForm
        concept={concept}
        t={t}
        onSave={save}
        onDelete={remove}
        onCancel={() => setOpen(undefined)}
      />
    )
  }
  const show = (uid: string | undefined) =>
    uid !== undefined && store.concept(uid).then((c) => c && setOpen(c))
  const row = (key: string, term: string, rendering: string, uid: string | undefined) => (
    <li key={key}>
      <button type="button" onClick={() => show(uid)}>
        <b>{rendering}</b>
        <span>{term}</span>
      </button>
    </li>
  )
  const text = (concept: Concept, language: string) =>
    concept.sections.find((s) => s.language === language)?.terms[0]?.text ?? ''
  const origin = page && `*://${page.host}/*`
  return (
    <>
      <input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={query}
        ref={(element) => {
          if (element && document.activeElement === document.body) element.focus()
        }}
        onInput={(e) => setQuery(e.currentTarget.value)}
      />
      {query.trim() !== '' ? (
        <ul>
          {found.length > 0 ? (
            found.map((c) => row(c.uid, text(c, 'zh-Hans'), text(c, 'en'), c.uid))
          ) : (
            <li>{t('nothing_found')}</li>
          )}
        </ul>
      ) : (
        <>
          <h2>{t('on_page')}</h2>
          <ul>
            {page?.terms.length ? (
              page.terms.map((x, i) => row(`${i}`, x.text, x.gloss.gloss.text, x.gloss.conceptIds[0]))
            ) : (
              <li class="quiet">{t('none_on_page')}</li>
            )}
          </ul>
        </>
      )}
      <button type="button" onClick={() => setOpen('new')}>
        {t('add')}
      </button>
      {last && (
        <button
          type="button"
          onClick={() =>
            store
              .undo()
              .then(() => store.revision())
              .then(after)
          }
        >
          {t('undo', last.title)}
        </button>
      )}
      {page?.site === 'forbidden' && <p class="quiet">{t('site_forbidden')}</p>}
      {page && (page.site === 'listed' || page.site === 'off') && (
        <label class="row">
          <input
            type="checkbox"
            checked={page.site === 'listed'}
            onChange={(e) =>
              say({ kind: 'siteSwitched', host: page.host, on: e.currentTarget.checked }).then(() =>
                setTick((n) => n + 1),
              )
            }
          />
          {t('site_on', page.host)}
        </label>
      )}
      {page?.site === 'unlisted' && tabId !== undefined && (
        <div>
          <button type="button" onClick={() => say({ kind: 'serveTab', tabId })}>
            {t('site_serve')}
          </button>{' '}
          <button
            type="button"
            onClick={() =>
              browser.permissions.request({ origins: [origin!] }).then(() => setTick((n) => n + 1))
            }
          >
            {t('site_always')}
          </button>
        </div>
      )}
      <button type="button" onClick={() => browser.runtime.openOptionsPage()}>
        {t('import_export')}
      </button>
    </>
  )
}

currentTab().then((tabId) => render(<Popup tabId={tabId} />, document.getElementById('root')!))
