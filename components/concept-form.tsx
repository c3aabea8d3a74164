import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { newConcept, newSection, newTerm } from '../glossary/model/create.ts'
import { type Problem, validateConcept } from '../glossary/model/draft.ts'
import { type Concept, type Kind, kinds, type Term } from '../glossary/model/schema.ts'
import { writtenLanguage } from '../glossary/text/script.ts'
import { fieldProblems, filledOnly } from './form-problems.ts'
import { languageName } from './language-name.ts'
import { TermFields } from './term-fields.tsx'
import type { Translate } from './translate.ts'

interface Props {
  /** `undefined`: a new entry. */
  concept: Concept | undefined
  /** A new entry's first term: what was searched or selected. */
  text?: string | undefined
  /** What else is known of that term. */
  fields?: Partial<Term>
  t: Translate
  /** Said above the fields: where a change goes. */
  hint?: string | undefined
  onSave: (concept: Concept) => void
  /** Of an entry that stands in for a supplied one: it stands again. */
  onReset?: (() => void) | undefined
  onDelete?: (() => void) | undefined
  /** Further fields, above the buttons. */
  children?: ComponentChildren
  onCancel: () => void
}

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
const OTHERS = ['ja', 'ko', 'fr', 'ru', 'es', 'ar', 'de', 'pt', 'vi']
/** Complaints come after the first pause, not while a word is half written. */
const PAUSE = 700

/** A language of its own row each, an empty term where there is none yet: what stays empty is not kept. */
function opened(concept: Concept | undefined, text: string, fields: Partial<Term>): Concept {
  const draft = structuredClone(concept ?? newConcept([]))
  if (concept === undefined && text !== '')
    draft.sections.push(newSection(writtenLanguage(text), [newTerm(text, fields)]))
  for (const language of LANGUAGES)
    if (!draft.sections.some((s) => s.language === language)) draft.sections.push(newSection(language))
  for (const section of draft.sections) if (section.terms.length === 0) section.terms.push(newTerm(''))
  const rank = (language: string) => {
    const at = (LANGUAGES as readonly string[]).indexOf(language)
    return at < 0 ? LANGUAGES.length : at
  }
  draft.sections.sort((a, b) => rank(a.language) - rank(b.language))
  return draft
}

/** An entry with all its terms in all its languages; what the form does not show stays as it is. */
export function ConceptForm(props: Props) {
  const { concept, text = '', fields = {}, t, hint, onSave, onReset, onDelete, onCancel, children } = props
  const [draft, setDraft] = useState(() => opened(concept, text.trim(), fields))
  const [problems, setProblems] = useState<Problem[]>([])
  const [touched, setTouched] = useState(false)
  const kept = useMemo(() => filledOnly(draft), [draft])
  useEffect(() => {
    if (!touched) return
    const timer = setTimeout(
      () => setProblems(fieldProblems(validateConcept(kept.concept), kept.places)),
      PAUSE,
    )
    return () => clearTimeout(timer)
  }, [kept, touched])

  const change = (edit: (next: Concept) => void) => {
    const next = structuredClone(draft)
    edit(next)
    setTouched(true)
    setDraft(next)
  }
  const save = (event: Event) => {
    event.preventDefault()
    const found = fieldProblems(validateConcept(kept.concept), kept.places)
    setProblems(found)
    if (!found.some((p) => p.severity === 'error')) onSave(kept.concept)
  }
  // A new entry with its term given lacks the rendering: there the typing begins.
  const given = concept === undefined && text !== '' ? writtenLanguage(text) : undefined
  const wanted = given === undefined ? undefined : given === 'en' ? 'zh-Hans' : 'en'
  const first = Math.max(
    0,
    draft.sections.findIndex((section) => section.language === wanted),
  )
  const general = problems.filter((p) => !p.place.path?.includes('.terms.'))
  const unused = OTHERS.filter((tag) => !draft.sections.some((s) => s.language === tag))
  return (
    <form
      class="entry"
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        // An Escape that an input method takes back its letters by is not ours.
        if (event.key !== 'Escape' || event.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      {hint && <p class="quiet">{hint}</p>}
      {draft.sections.map((section, s) => (
        <fieldset key={section.language}>
          <legend>{languageName(section.language, t)}</legend>
          {section.terms.map((term, i) => (
            <TermFields
              key={term.id}
              term={term}
              language={section.language}
              label={languageName(section.language, t)}
              problems={problems.filter((p) => p.place.path?.startsWith(`sections.${s}.terms.${i}.`))}
              autofocus={s === first && i === 0}
              t={t}
              onChange={(changed: Term) =>
                change((next) => {
                  next.sections[s]!.terms[i] = changed
                })
              }
              onRemove={
                section.terms.length > 1
                  ? () => change((next) => next.sections[s]!.terms.splice(i, 1))
                  : undefined
              }
            />
          ))}
          <button
            type="button"
            class="plain small"
            aria-label={t('term_add_in', languageName(section.language, t))}
            onClick={() =>
              change((next) => next.sections[s]!.terms.push(newTerm('', { status: 'admitted' })))
            }
          >
            {t('term_add')}
          </button>
        </fieldset>
      ))}
      <div class="pair">
        <label>
          {t('kind')}
          <select
            value={draft.kind ?? ''}
            onChange={(event) => {
              const kind = event.currentTarget.value as Kind | ''
              change((next) => {
                if (kind === '') delete next.kind
                else next.kind = kind
              })
            }}
          >
            <option value="">{t('kind_none')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind_${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('language_add')}
          <select
            value=""
            onChange={(event) => {
              const language = event.currentTarget.value
              if (language !== '') change((next) => next.sections.push(newSection(language, [newTerm('')])))
            }}
          >
            <option value="">{t('language_choose')}</option>
            {unused.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag, t)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label>
        {t('note')}
        <textarea
          rows={2}
          value={draft.note[0]?.text ?? ''}
          onInput={(event) => {
            const text = event.currentTarget.value
            change((next) => {
              next.note =
                text === '' ? next.note.slice(1) : [{ ...next.note[0], text }, ...next.note.slice(1)]
            })
          }}
        />
      </label>
      <details class="further" open={draft.definition.length > 0 || draft.subjectField.length > 0}>
        <summary>{t('further')}</summary>
        <label>
          {t('field_definition')}
          <textarea
            rows={2}
            name="definition"
            value={draft.definition[0]?.text ?? ''}
            onInput={(event) => {
              const text = event.currentTarget.value
              change((next) => {
                const [first, ...others] = next.definition
                next.definition = text === '' ? others : [{ ...first, text }, ...others]
              })
            }}
          />
        </label>
        <label>
          {t('field_subject')}
          <input
            name="subject"
            value={draft.subjectField.join(' | ')}
            onChange={(event) => {
              const subjects = event.currentTarget.value.split('|').map((one) => one.trim())
              change((next) => {
                next.subjectField = subjects.filter((one) => one !== '')
              })
            }}
          />
        </label>
      </details>
      {children}
      <div role="status">
        {general.map((problem) => (
          <p key={problem.code} class={problem.severity === 'error' ? 'problem' : 'warning'}>
            {t(`problem_${problem.code.replaceAll('-', '_')}`, problem.detail ?? '')}
          </p>
        ))}
      </div>
      <div class="buttons">
        <button type="submit" class="primary">
          {t('save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
        {onReset && (
          <button type="button" class="plain" data-do="reset" onClick={onReset}>
            {t('reset_entry')}
          </button>
        )}
        {onDelete && (
          <button type="button" class="plain end" onClick={onDelete}>
            {t('delete')}
          </button>
        )}
      </div>
    </form>
  )
}
