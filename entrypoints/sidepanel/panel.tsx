import { useEffect, useMemo, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { languageOf } from '../../components/gloss-view.tsx'
import { lossesOf } from '../../components/options/losses.ts'
import { moveByArrow, TermList } from '../../components/term-list.tsx'
import { type FormatName, formats, writeFile } from '../../glossary/exchange/write.ts'
import { fold } from '../../glossary/text/fold.ts'
import type { Place, TabTerms, TermKey } from '../content/protocol.ts'
import { save } from '../options/export.ts'
import { say, store, t } from '../popup/glossary.ts'
import { pageRow } from '../popup/page-row.ts'
import { TermView } from '../popup/term-view.tsx'
import { grouped } from './grouped.ts'
import { pageGlossary, tabbed } from './page-glossary.ts'
import { PagePlaces } from './page-places.tsx'
import { usePage } from './use-page.ts'
import { useView } from './use-view.ts'

type PageTerm = TabTerms['terms'][number]
const names: FormatName[] = ['tsv', 'csv', 'xlsx', 'json']
const exported = names.map((name) => formats.find((format) => format.name === name)!)

const keyOf = (key: TermKey) => `${key.conceptIds.join()} ${key.gloss}`
const termKey = ({ gloss }: PageTerm): TermKey => ({ conceptIds: gloss.conceptIds, gloss: gloss.gloss.text })

/** The terms of the page in front, for reading along and for the keyboard. */
export function Panel() {
  const { tabId, page } = usePage()
  const [query, setQuery] = useState('')
  const [byKind, setByKind] = useState(false)
  const [opened, setOpened] = useState<{ key: string; text: string }>()
  const [said, setSaid] = useState('')
  useEffect(() => setOpened(undefined), [tabId])

  const all = page?.terms ?? []
  const inView = new Set(useView(tabId, page).map(keyOf))
  const terms = useMemo(() => {
    const needle = fold(query.trim())
    return all.filter(({ text, gloss }) => fold(`${text}\n${gloss.gloss.text}`).includes(needle))
  }, [all, query])
  // What is edited while it is open has another rendering then, and may be another entry: its writing stays.
  const open =
    opened &&
    (all.find((term) => keyOf(termKey(term)) === opened.key) ?? all.find(({ text }) => text === opened.text))
  const seen = terms.filter((term) => inView.has(keyOf(termKey(term)))).length

  useEffect(() => {
    // The person's own hand on the list comes before the page's.
    if (document.querySelector('main')?.matches(':hover, :focus-within')) return
    document.querySelector('li.here')?.scrollIntoView({ block: 'nearest' })
  }, [[...inView].join()])

  const jump = async (term: PageTerm, place?: Place) => {
    setOpened({ key: keyOf(termKey(term)), text: term.text })
    if (tabId === undefined) return
    const { nth, frameId } = place ?? {}
    const at = { ...(nth !== undefined && { nth }), ...(frameId !== undefined && { frameId }) }
    const came = await say({ kind: 'step', tabId, by: 1, of: termKey(term), ...at })
    setSaid(came ? '' : t(came === false ? 'panel_place_hidden' : 'panel_page_gone'))
  }
  const copy = () =>
    void navigator.clipboard.writeText(tabbed(terms, (kind) => t(`kind_${kind}`))).then(
      () => setSaid(t('panel_copied')),
      () => setSaid(t('panel_copy_failed')),
    )
  const write = async (name: FormatName) => {
    const contents = await pageGlossary(terms, page?.host || t('panel_title'), (uid) => store.concept(uid))
    const format = exported.find((f) => f.name === name)!
    const file = `tifa-${page?.host || 'page'}.${format.extensions[0]}`
    save(new Blob([writeFile(name, [contents])], { type: format.mime }), file)
  }

  const row = (term: PageTerm) => {
    const key = keyOf(termKey(term))
    return pageRow(term, { key, here: inView.has(key), onOpen: () => void jump(term) })
  }
  const { always, further } = lossesOf(exported, t)
  const lost = [
    t('cannot_hold_all', always.join(t('list_comma'))),
    ...names
      .filter((name) => further(name).length > 0)
      .map((name) => t('cannot_hold_named', name.toUpperCase(), further(name).join(t('list_comma')))),
  ].join(' ')
  const groups = byKind ? grouped(terms, t) : [{ label: t('on_page'), terms }]
  const none = terms.length === 0
  return (
    <>
      <h1 class="unseen">{t('panel_title')}</h1>
      <input
        type="search"
        aria-label={t('panel_filter')}
        placeholder={t('panel_filter')}
        value={query}
        onKeyDown={moveByArrow}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <div class="buttons">
        <select
          aria-label={t('panel_order')}
          value={byKind ? 'kind' : 'page'}
          onChange={(event) => setByKind(event.currentTarget.value === 'kind')}
        >
          <option value="page">{t('panel_order_page')}</option>
          <option value="kind">{t('panel_order_kind')}</option>
        </select>
        <button type="button" disabled={none} onClick={copy}>
          {t('panel_copy')}
        </button>
        <button
          type="button"
          disabled={none}
          onClick={() => void browser.tabs.create({ url: `/sidepanel.html?sheet&tab=${tabId}` })}
        >
          {t('panel_print')}
        </button>
        <details class="export">
          <summary>{t('panel_export')}</summary>
          <div class="buttons">
            {names.map((name) => (
              <button
                type="button"
                class="small"
                key={name}
                disabled={none}
                aria-label={t('export_as', name.toUpperCase())}
                aria-describedby="export-loses"
                onClick={() => void write(name)}
              >
                {name.toUpperCase()}
              </button>
            ))}
          </div>
          <p class="quiet" id="export-loses">
            {lost}
          </p>
        </details>
      </div>
      <p class="count" role="status">
        {said || (page && t('panel_count', String(terms.length), String(seen)))}
      </p>
      <div class="list">
        {none ? (
          <p class="quiet">{page && t(emptyWord(page, all.length > 0))}</p>
        ) : (
          groups.map((group) => (
            <section key={group.label}>
              {byKind && (
                <h2>
                  {group.label} <span class="count">{group.terms.length}</span>
                </h2>
              )}
              <TermList label={group.label} rows={group.terms.map(row)} empty="" />
            </section>
          ))
        )}
      </div>
      {open && (
        <aside class="opened" aria-label={t('tooltip_label', open.text)}>
          <TermView
            key={opened?.key}
            tabId={tabId}
            term={open}
            close={t('close')}
            onEdit={(uid) =>
              void browser.tabs.create({ url: `/options.html#entry=${encodeURIComponent(uid)}` })
            }
            onClose={() => setOpened(undefined)}
          >
            <PagePlaces
              places={open.places}
              count={open.count}
              language={languageOf(open.text, open.gloss)}
              onGo={(place) => void jump(open, place)}
            />
          </TermView>
        </aside>
      )}
    </>
  )
}

/** Why the list is empty, and what to do. */
function emptyWord({ site }: TabTerms, filtered: boolean): string {
  if (filtered) return 'panel_no_match'
  if (site === 'forbidden') return 'site_forbidden'
  if (site === 'off') return 'panel_site_off'
  return site === 'unlisted' ? 'panel_unlisted' : 'none_on_page'
}
