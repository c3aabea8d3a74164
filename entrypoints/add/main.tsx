import { render } from 'preact'
import { useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { ConceptForm } from '../../components/concept-form.tsx'
import { interfaceLocale } from '../../components/translate.ts'
import type { Concept } from '../../glossary/model/schema.ts'
import { writtenLanguage } from '../../glossary/text/script.ts'
import { store, t, write } from '../popup/glossary.ts'
import { withContext } from './context.ts'
import { selectedOf } from './selected.ts'

const selected = selectedOf(location.hash)

/** A form for what was selected on a page: its text, its sentence as context, the page as source. */
function Add() {
  const [failure, setFailure] = useState<string>()
  const [context, setContext] = useState(selected.context ?? '')
  const [source, setSource] = useState(selected.source ?? '')
  const save = async (concept: Concept) => {
    const told = { text: selected.text, context: context.trim(), source: source.trim() }
    const failed = await write(() => store.putConcept('', withContext(concept, told)))
    if (failed === undefined) await leave()
    else setFailure(failed)
  }
  return (
    <>
      <h1>{t('add')}</h1>
      <ConceptForm
        concept={undefined}
        text={selected.text}
        t={t}
        onSave={(concept) => void save(concept)}
        onCancel={() => void leave()}
      >
        <label>
          {t('add_context')}
          <textarea
            rows={2}
            name="context"
            lang={writtenLanguage(context)}
            value={context}
            onInput={(event) => setContext(event.currentTarget.value)}
          />
        </label>
        <label>
          {t('source')}
          <input name="source" value={source} onInput={(event) => setSource(event.currentTarget.value)} />
        </label>
      </ConceptForm>
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
