import { useEffect, useMemo, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { GlossView } from '../../components/gloss-view.tsx'
import { moveByArrow, TermList, type TermRow } from '../../components/term-list.tsx'
import { type FormatName, formats, writeFile } from '../../glossary/exchange/write.ts'
import { kinds } from '../../glossary/model/schema.ts'
import { fold } from '../../glossary/text/fold.ts'
import { protocolVersion, type StepOrder, type TabTerms } from '../content/protocol.ts'
import { save } from '../options/export.ts'
import { store, t } from '../popup/glossary.ts'
import { pageGlossary, tabbed } from './page-glossary.ts'
import { usePage } from './use-page.ts'

type PageTerm = TabTerms['terms'][number]
const exported: FormatName[] = ['csv', 'json']

/** The terms of the page in front, for reading along and for the keyboard. */
export function Panel() {
  const { tabId, page } = usePage()
  const [query, setQuery] = useState('')
  const [byKind, setByKind] = useState(false)
  const [open, setOpen] = useState<PageTerm>()
  const [said, setSaid] = useState('')
  useEffect(() => setOpen(undefined), [tabId])

  const all = page?.terms ?? []
  const terms = useMemo(() => {
    const needle = fold(query.trim())
    return all.filter(({ text, gloss }) => fold(`${text}\n${gloss.gloss.text}`).includes(needle))
  }, [all, query])

  const jump = (term: PageTerm) => {
    setOpen(term)
    if (tabId === undefined) return
    const { conceptIds, gloss } = term.gloss
    const of = { conceptIds, gloss: gloss.text }
    const order: StepOrder = { v: protocolVersion, kind: 'step', by: 1, of }
    // Rejects where the page has gone meanwhile.
    void browser.tabs.sendMessage(tabId, order).catch(() => {})
  }
  const copy = () =>
    void navigator.clipboard.writeText(tabbed(terms, (kind) => t(`kind_${kind}`))).then(
      () => setSaid(t('panel_copied')),
      () => setSaid(t('panel_copy_failed')),
    )
  const write = async (name: FormatName) => {
    const contents = await pageGlossary(terms, page?.host || t('panel_title'), (uid) => store.concept(uid))
    const format = formats.find((f) => f.name === name)!
    const file = `tifa-${page?.host || 'page'}.${format.extensions[0]}`
    save(new Blob([writeFile(name, [contents])], { type: format.mime }), file)
  }

  const row = (term: PageTerm): TermRow => ({
    key: `${term.gloss.conceptIds.join()} ${term.gloss.gloss.text}`,
    term: term.text,
    termLanguage: term.gloss.claims[0]?.term.language,
    rendering: term.gloss.gloss.text,
    renderingLanguage: term.gloss.gloss.language,
    facts: term.count > 1 ? `× ${term.count}` : undefined,
    onOpen: () => jump(term),
  })
  const groups = byKind
    ? [...kinds, undefined].map((kind) => ({
        label: t(kind === undefined ? 'kind_none' : `kind_${kind}`),
        terms: terms.filter(({ gloss }) => gloss.kind === kind),
      }))
    : [{ label: t('on_page'), terms }]
  const uid = open?.gloss.conceptIds[0]
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
        <button type="button" disabled={terms.length === 0} onClick={copy}>
          {t('panel_copy')}
        </button>
        {exported.map((name) => (
          <button
            type="button"
            key={name}
            disabled={terms.length === 0}
            aria-label={t('export_as', name.toUpperCase())}
            onClick={() => void write(name)}
          >
            {name.toUpperCase()}
          </button>
        ))}
      </div>
      <p class="count" role="status">
        {said || (page && t('panel_count', String(terms.length)))}
      </p>
      <div>
        {terms.length === 0 ? (
          <p class="quiet">{page && t(all.length > 0 ? 'panel_no_match' : 'none_on_page')}</p>
        ) : (
          groups
            .filter((group) => group.terms.length > 0)
            .map((group) => (
              <section key={group.label}>
                <h2>
                  {group.label} <span class="count">{group.terms.length}</span>
                </h2>
                <TermList label={group.label} rows={group.terms.map(row)} empty="" />
              </section>
            ))
        )}
      </div>
      {open && (
        <aside aria-label={t('tooltip_label', open.text)}>
          <GlossView text={open.text} gloss={open.gloss} t={t} expanded />
          <div class="buttons">
            {uid !== undefined && (
              <button
                type="button"
                onClick={() =>
                  void browser.tabs.create({ url: `/options.html#entry=${encodeURIComponent(uid)}` })
                }
              >
                {t('edit_entry')}
              </button>
            )}
            <button type="button" onClick={() => setOpen(undefined)}>
              {t('close')}
            </button>
          </div>
        </aside>
      )}
    </>
  )
}
