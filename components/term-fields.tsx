import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Problem } from '../glossary/model/draft.ts'
import { type Status, statuses, type Term } from '../glossary/model/schema.ts'
import type { Translate } from './translate.ts'

interface Props {
  term: Term
  language: string
  /** The language's name: what the field is called. */
  label: string
  /** Of this term; `place.path` ends with the field. */
  problems: Problem[]
  autofocus: boolean
  t: Translate
  onChange: (term: Term) => void
  onRemove: (() => void) | undefined
}

type TextField = 'reading' | 'source' | 'validFrom' | 'validTo'
const details: [TextField, string, string?][] = [
  ['source', 'source'],
  ['reading', 'reading'],
  ['validFrom', 'valid_from', '2021-02'],
  ['validTo', 'valid_to', '2021-01'],
]

/** One term: its text and status in a line; source, reading and dates below, when asked for. */
export function TermFields({ term, language, label, problems, autofocus, t, onChange, onRemove }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (autofocus) first.current?.focus()
  }, [])
  const of = (field: string) => problems.find((p) => p.place.path?.endsWith(`.${field}`))
  const set = (field: TextField, value: string) => {
    const next = { ...term }
    if (value.trim() === '') delete next[field]
    else next[field] = value.trim()
    onChange(next)
  }
  const wrong = details.some(([field]) => of(field) !== undefined)
  const shown = open || wrong
  const message = (field: string) => {
    const problem = of(field)
    return (
      problem && (
        <p id={`${id}-${field}`} class={problem.severity === 'error' ? 'problem' : 'warning'}>
          {t(`problem_${problem.code.replaceAll('-', '_')}`, problem.detail ?? '')}
        </p>
      )
    )
  }
  return (
    <div class="term-fields">
      <div class="line">
        <input
          ref={first}
          aria-label={label}
          lang={language}
          value={term.text}
          aria-invalid={of('text')?.severity === 'error'}
          aria-describedby={of('text') && `${id}-text`}
          onInput={(event) => onChange({ ...term, text: event.currentTarget.value })}
        />
        <select
          aria-label={t('status')}
          value={term.status}
          onChange={(event) => onChange({ ...term, status: event.currentTarget.value as Status })}
        >
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t(`status_${status}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="plain small"
          aria-expanded={shown}
          aria-controls={`${id}-details`}
          onClick={() => setOpen(!open)}
        >
          {t('term_details')}
        </button>
        {onRemove && (
          <button
            type="button"
            class="plain small"
            aria-label={t('term_remove', term.text || label)}
            title={t('term_remove', term.text || label)}
            onClick={onRemove}
          >
            ×
          </button>
        )}
      </div>
      {message('text')}
      <div id={`${id}-details`} class="pair" hidden={!shown}>
        <label class="wide">
          {t('note')}
          <input
            value={term.note[0]?.text ?? ''}
            onInput={(event) => {
              const [first, ...others] = term.note
              const text = event.currentTarget.value
              onChange({ ...term, note: text.trim() === '' ? others : [{ ...first, text }, ...others] })
            }}
          />
        </label>
        {details.map(([field, name, example]) => (
          <label key={field}>
            {t(name)}
            <input
              value={term[field] ?? ''}
              placeholder={example}
              aria-invalid={of(field)?.severity === 'error'}
              aria-describedby={of(field) && `${id}-${field}`}
              onInput={(event) => set(field, event.currentTarget.value)}
            />
            {message(field)}
          </label>
        ))}
        {hasCase(term.text) && (
          <label class="row wide">
            <input
              type="checkbox"
              checked={term.caseSensitive === true}
              onChange={(event) => {
                const { caseSensitive: _, ...rest } = term
                onChange(event.currentTarget.checked ? { ...rest, caseSensitive: true } : rest)
              }}
            />
            {t('field_case_sensitive')}
          </label>
        )}
        {term.notIn.length > 0 && (
          <div class="wide">
            <p class="quiet">{t('not_meant_in')}</p>
            <ul>
              {term.notIn.map((longer) => (
                <li key={longer} class="not-in">
                  <span lang={language}>{longer}</span>
                  <button
                    type="button"
                    class="plain small"
                    aria-label={t('term_remove', longer)}
                    title={t('term_remove', longer)}
                    onClick={() => onChange({ ...term, notIn: term.notIn.filter((one) => one !== longer) })}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  )
}

const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase()
