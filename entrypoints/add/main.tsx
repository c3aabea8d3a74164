import { render } from 'preact'
import { useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { ConceptForm } from '../../components/concept-form.tsx'
import { SourceText } from '../../components/source-text.tsx'
import { interfaceLocale } from '../../components/translate.ts'
import type { Concept, Term } from '../../glossary/model/schema.ts'
import { store, t, write } from '../popup/glossary.ts'
import { selectedOf } from './selected.ts'

/** A form for what was selected on a page: its text, its sentence as context, the page as source. */
function Add() {
  const [failure, setFailure] = useState<string>()
  const { text, context, source } = selectedOf(location.hash)
  const fields: Partial<Term> = {
    ...(context !== undefined && { context: [{ text: context, ...(source !== undefined && { source }) }] }),
    ...(source !== undefined && { source }),
  }
  const save = async (concept: Concept) => {
    const failed = await write(() => store.putConcept('', concept))
    if (failed === undefined) await leave()
    else setFailure(failed)
  }
  return (
    <>
      <h1>{t('add')}</h1>
      {context && <blockquote class="quiet">{context}</blockquote>}
      {source && <SourceText source={source} />}
      <ConceptForm
        concept={undefined}
        text={text}
        fields={fields}
        t={t}
        onSave={(concept) => void save(concept)}
        onCancel={() => void leave()}
      />
      {failure && (
        <p class="problem" role="alert">
          {failure}
        </p>
      )}
    </>
  )
}

/** A page may not close itself everywhere; its tab can be. */
async function leave(): Promise<void> {
  const tab = await browser.tabs.getCurrent()
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id)
}

document.documentElement.lang = interfaceLocale(t) ?? 'en'
document.title = `${t('add')} · Tifa`
render(<Add />, document.getElementById('root')!)
