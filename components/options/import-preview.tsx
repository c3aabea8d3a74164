import type { Choice, PlanState } from '../../glossary/exchange/plan.ts'
import type { Problem } from '../../glossary/model/draft.ts'
import type { Concept, Glossary } from '../../glossary/model/schema.ts'
import { languageName } from '../language-name.ts'
import type { Translate } from '../translate.ts'
import { ProblemList } from './problem-list.tsx'

export interface PreviewProps {
  name: string
  format: string
  encoding: string
  /** Of each glossary in the file. */
  found: { glossary: Glossary; concepts: number }[]
  first: Concept[]
  problems: Problem[]
  errors: number
  warnings: number
  counts: Record<PlanState, number>
  /** The glossary changed since the plan that was shown. */
  moved: boolean
  /** Those a file can go to; `into`: the one chosen. */
  glossaries: Glossary[]
  into: string | undefined
  conflicts: Choice
  t: Translate
  onInto: (uid: string | undefined) => void
  onConflicts: (choice: Choice) => void
  onImport: () => void
  onLeave: () => void
}

const choices = ['keep', 'replace', 'merge', 'both'] as const

/** What a file holds and what importing it would do, before anything is written. */
export function ImportPreview(props: PreviewProps) {
  const { name, format, encoding, found, counts, errors, moved, glossaries, into, conflicts, t } = props
  const taken = counts.new + counts.changed + (conflicts === 'keep' ? 0 : counts.conflicting)
  return (
    <section class="preview" aria-labelledby="preview-name">
      <h3 id="preview-name" tabIndex={-1}>
        {name}
      </h3>
      <p class="quiet">{t('preview_format', format.toUpperCase(), encoding.toUpperCase())}</p>
      {moved && <p class="notice">{t('plan_moved')}</p>}
      <label>
        {t('goes_to')}
        <select value={into ?? ''} onChange={(event) => props.onInto(event.currentTarget.value || undefined)}>
          <option value="">
            {t('goes_to_own', found.map(({ glossary }) => glossary.name).join(t('list_comma')))}
          </option>
          {glossaries.map(({ uid, name }) => (
            <option key={uid} value={uid}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <CountLine counts={counts} errors={errors} t={t} />
      {counts.conflicting > 0 && (
        <label>
          {t('conflicts_ask')}
          <select
            value={conflicts}
            onChange={(event) => props.onConflicts(event.currentTarget.value as Choice)}
          >
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {t(`choice_${choice}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <FirstRows first={props.first} t={t} />
      <ProblemList problems={props.problems} count={errors + props.warnings} t={t} />
      <div class="buttons">
        <button type="button" class="primary" data-do="import" onClick={props.onImport}>
          {errors > 0 ? t('import_rest', `${taken}`, `${errors}`) : t('import_count', `${taken}`)}
        </button>
        <button type="button" data-do="leave" onClick={props.onLeave}>
          {t('import_nothing')}
        </button>
      </div>
    </section>
  )
}

function CountLine({
  counts,
  errors,
  t,
}: {
  counts: Record<PlanState, number>
  errors: number
  t: Translate
}) {
  const facts = [
    ['new', counts.new],
    ['changed', counts.changed],
    ['same', counts.same],
    ['conflicting', counts.conflicting],
    ['left_out', errors],
  ] as const
  return (
    <ul class="counts">
      {facts.map(([name, n]) => (
        <li key={name} class={n === 0 ? 'quiet' : name} data-count={name}>
          {t(`count_${name}`, n.toLocaleString('en'))}
        </li>
      ))}
    </ul>
  )
}

function FirstRows({ first, t }: { first: Concept[]; t: Translate }) {
  const languages = [...new Set(first.flatMap((c) => c.sections.map((s) => s.language)))]
  if (first.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t('first_rows')}>
      <table>
        <thead>
          <tr>
            {languages.map((language) => (
              <th key={language} scope="col">
                {languageName(language, t)}
              </th>
            ))}
            <th scope="col">{t('note')}</th>
          </tr>
        </thead>
        <tbody>
          {first.map((concept) => (
            <tr key={concept.uid}>
              {languages.map((language) => (
                <td key={language} lang={language}>
                  {concept.sections
                    .filter((s) => s.language === language)
                    .flatMap((s) => s.terms.map((term) => term.text))
                    .join(' | ')}
                </td>
              ))}
              <td>{concept.note.map((n) => n.text).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
