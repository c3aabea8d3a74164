import { useState } from 'preact/hooks'
import { newConcept, newSection, newTerm } from '../glossary/model/create.ts'
import type { Concept } from '../glossary/model/schema.ts'

export type Translate = (key: string, ...substitutions: string[]) => string

interface Props {
  concept: Concept | undefined
  t: Translate
  onSave: (concept: Concept) => void
  onDelete: (() => void) | undefined
  onCancel: () => void
}

const LANGUAGES = [
  ['zh-Hans', 'hans'],
  ['zh-Hant', 'hant'],
  ['en', 'english'],
] as const

/** First terms of the three languages, with note and source; everything else of the concept stays as it is. */
export function ConceptForm({ concept, t, onSave, onDelete, onCancel }: Props) {
  const first = (language: string) => concept?.sections.find((s) => s.language === language)?.terms[0]
  const [fields, setFields] = useState<Record<string, string>>({
    ...Object.fromEntries(LANGUAGES.map(([language]) => [language, first(language)?.text ?? ''])),
    note: concept?.note[0]?.text ?? '',
    source: first('en')?.source ?? '',
  })
  const filled = (name: string) => fields[name]!.trim()
  const valid = (filled('zh-Hans') !== '' || filled('zh-Hant') !== '') && filled('en') !== ''
  const input = (name: string, label: string, lang?: string) => (
    <label key={name}>
      {label}
      <input
        lang={lang}
        value={fields[name]}
        onInput={(e) => setFields({ ...fields, [name]: e.currentTarget.value })}
      />
    </label>
  )
  const save = (event: Event) => {
    event.preventDefault()
    if (!valid) return
    const next = structuredClone(concept ?? newConcept([]))
    for (const [language] of LANGUAGES) {
      const text = filled(language)
      if (text === '') continue
      const section = next.sections.find((s) => s.language === language)
      if (section?.terms[0]) section.terms[0].text = text
      else if (section) section.terms.push(newTerm(text))
      else next.sections.push(newSection(language, [newTerm(text)]))
    }
    const english = next.sections.find((s) => s.language === 'en')!.terms[0]!
    if (filled('source') !== '') english.source = filled('source')
    else delete english.source
    next.note =
      filled('note') === ''
        ? next.note.slice(1)
        : [{ ...next.note[0], text: filled('note') }, ...next.note.slice(1)]
    onSave(next)
  }
  return (
    <form onSubmit={save} style={{ display: 'grid', gap: '8px' }}>
      {LANGUAGES.map(([language, label]) => input(language, t(label), language))}
      {input('note', t('note'))}
      {input('source', t('source'))}
      {!valid && <p class="problem">{t('needs_both')}</p>}
      <div>
        <button type="submit" class="primary" disabled={!valid}>
          {t('save')}
        </button>{' '}
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>{' '}
        {onDelete && (
          <button type="button" onClick={onDelete}>
            {t('delete')}
          </button>
        )}
      </div>
    </form>
  )
}
