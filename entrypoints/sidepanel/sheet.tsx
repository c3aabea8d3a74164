import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { Former, noteLanguage } from '../../components/gloss-details.tsx'
import { isRead, languageOf } from '../../components/gloss-view.tsx'
import { markOf } from '../../components/mark.ts'
import { interfaceLocale } from '../../components/translate.ts'
import { validity } from '../../components/validity.ts'
import type { Gloss, Rendering } from '../../glossary/model/occurrence.ts'
import type { TabTerms } from '../content/protocol.ts'
import { t } from '../popup/glossary.ts'
import { grouped } from './grouped.ts'
import { usePage } from './use-page.ts'

type PageTerm = TabTerms['terms'][number]

/** The page's terms on paper: which page, which day, a table for each kind. Prints itself once it is whole. */
export function Sheet() {
  const { tabId, page } = usePage()
  const [about, setAbout] = useState({ title: '', url: '' })
  useEffect(() => {
    if (tabId !== undefined)
      void browser.tabs.get(tabId).then(({ title = '', url = '' }) => setAbout({ title, url }))
  }, [tabId])
  const whole = page !== undefined && page.terms.length > 0 && about.url !== ''
  useEffect(() => {
    if (whole) print()
  }, [whole])
  if (!page) return null
  const day = new Intl.DateTimeFormat(interfaceLocale(t), { dateStyle: 'long' }).format(new Date())
  return (
    <>
      <h1>{about.title || t('panel_title')}</h1>
      <p class="quiet">
        {about.url} · {day} · {t('panel_sheet_count', String(page.terms.length))}
      </p>
      <p class="no-print">
        <button type="button" class="primary" onClick={() => print()}>
          {t('panel_print')}
        </button>
      </p>
      {grouped(page.terms, t).map(({ label, terms }) => {
        // A column with nothing in it takes half the paper.
        const noted = terms.some(({ gloss }) => notesOf(gloss).length > 0)
        return (
          <table key={label} class={noted ? undefined : 'plain'}>
            <caption>{label}</caption>
            <thead>
              <tr>
                <th scope="col">{t('sheet_term')}</th>
                <th scope="col">{t('sheet_rendering')}</th>
                {noted && <th scope="col">{t('note')}</th>}
              </tr>
            </thead>
            <tbody>
              {terms.map((term) => (
                <Row key={`${term.text} ${term.gloss.gloss.text}`} term={term} noted={noted} />
              ))}
            </tbody>
          </table>
        )
      })}
    </>
  )
}

/** Former wordings, then what is noted. */
function notesOf({ gloss, claims }: Gloss): (Rendering | string)[] {
  const claim = claims[0]
  return [...(claim?.former ?? []), gloss.note, claim?.note].filter((one) => one !== undefined)
}

function Row({ term: { text, gloss, count }, noted }: { term: PageTerm; noted: boolean }) {
  const claim = gloss.claims[0]
  const ofRendering = isRead(gloss.gloss.text, text)
  const since = validity(gloss.gloss, t)
  return (
    <tr>
      <td>
        <span data-mark={markOf(gloss)} lang={languageOf(text, gloss)}>
          {text}
        </span>{' '}
        {count > 1 && <span class="count">× {count}</span>}
        {!ofRendering && <Fact of={claim?.reading} />}
      </td>
      <td>
        <span lang={gloss.gloss.language}>{gloss.gloss.text}</span>
        {ofRendering && <Fact of={claim?.reading} />}
        <Fact of={since} />
      </td>
      {noted && (
        <td>
          {notesOf(gloss).map((note) =>
            typeof note === 'string' ? (
              <p key={note} lang={noteLanguage(note, gloss)}>
                {note}
              </p>
            ) : (
              <Former key={note.text} of={note} t={t} />
            ),
          )}
        </td>
      )}
    </tr>
  )
}

const Fact = ({ of }: { of: string | undefined }) => of && <p class="quiet">{of}</p>
