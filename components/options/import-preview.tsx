import type { Column } from '../../glossary/exchange/columns.ts'
import type { TableReading } from '../../glossary/exchange/contents.ts'
import type { Choice, PlanEntry, PlanState } from '../../glossary/exchange/plan.ts'
import type { Problem } from '../../glossary/model/draft.ts'
import type { Concept, Glossary } from '../../glossary/model/schema.ts'
import { figure } from '../figure.ts'
import type { Translate } from '../translate.ts'
import { ColumnTable } from './column-table.tsx'
import { FirstRows } from './first-rows.tsx'
import { PlanEntries } from './plan-entries.tsx'
import { ProblemList } from './problem-list.tsx'
import { problemText } from './problem-text.ts'
import { type ReadingChange, ReadingOptions } from './reading-options.tsx'

type Entries = (PlanEntry & { index: number })[]

export interface PreviewProps {
  name: string
  format: string
  encoding: string
  table?: TableReading | undefined
  /** Of each glossary in the file. */
  found: { glossary: Glossary; concepts: number }[]
  first: Concept[]
  problems: Problem[]
  /** Of all problems. */
  count: number
  /** Entries that will not be there. */
  leftOut: number
  /** Nothing can be taken from the file as it is read now. */
  refused: Problem | undefined
  plan:
    | { counts: Record<PlanState, number>; conflicts: Entries; changes: Entries; moved: boolean }
    | undefined
  /** It is read or compared anew; the counts are those from before. */
  busy: boolean
  /** Files still to come. */
  waiting: number
  /** Those a file can go to; `into`: the one chosen. */
  glossaries: Glossary[]
  into: string | undefined
  conflicts: Choice
  t: Translate
  onReading: (change: ReadingChange) => void
  onColumns: (columns: Column[]) => void
  onForget: () => void
  onInto: (uid: string | undefined) => void
  onConflicts: (choice: Choice) => void
  onChoice: (index: number, choice: Choice) => void
  onMoreConflicts: () => void
  onImport: () => void
  onLeave: () => void
}

const choices = ['keep', 'replace', 'merge', 'both'] as const

/** How a file is read, what it holds, and what importing it would do, before anything is written. */
export function ImportPreview(props: PreviewProps) {
  const { name, format, encoding, table, found, plan, leftOut, refused, busy, t } = props
  const taken = plan === undefined ? 0 : takenOf(plan, props.conflicts)
  return (
    <section class="preview" aria-labelledby="preview-name" aria-busy={busy}>
      <h3 id="preview-name" tabIndex={-1}>
        {name}
      </h3>
      <p class="quiet">
        {t('preview_format', format.toUpperCase(), encoding.toUpperCase())}
        {props.waiting > 0 && ` ${t('waiting_files', figure(props.waiting))}`}
      </p>
      {plan?.moved && <p class="notice">{t('plan_moved')}</p>}
      <ReadingOptions format={format} encoding={encoding} table={table} t={t} onReading={props.onReading} />
      {table && (
        <div class="heading">
          <h4>{t('columns_heading')}</h4>
          <span class="quiet">{t(table.remembered ? 'columns_remembered' : 'columns_hint')}</span>
          {table.remembered && (
            <button type="button" class="small" data-do="forget-columns" onClick={props.onForget}>
              {t('columns_forget')}
            </button>
          )}
        </div>
      )}
      {table ? (
        <ColumnTable table={table} t={t} onColumns={props.onColumns} />
      ) : (
        <FirstRows first={props.first} t={t} />
      )}
      {refused && (
        <p class="problem" role="alert">
          {problemText(refused, t)}
        </p>
      )}
      {plan && <PlanChoices {...props} plan={plan} found={found} />}
      <ProblemList problems={props.problems} count={props.count} t={t} />
      <div class="buttons foot">
        <button
          type="button"
          class="primary"
          data-do="import"
          disabled={plan === undefined || busy}
          onClick={props.onImport}
        >
          {leftOut > 0 ? t('import_rest', figure(taken), figure(leftOut)) : t('import_count', figure(taken))}
        </button>
        <button type="button" data-do="leave" onClick={props.onLeave}>
          {t('import_nothing')}
        </button>
        {busy && <progress aria-label={t('import_reading', name)} />}
      </div>
    </section>
  )
}

/** What would be written: all that is new or changed, and the conflicts that are not kept. */
function takenOf({ counts, conflicts, changes }: NonNullable<PreviewProps['plan']>, others: Choice): number {
  const kept = (entries: Entries) => entries.filter(({ choice }) => choice === 'keep').length
  const beyond = counts.conflicting - conflicts.length
  return (
    counts.new +
    (counts.changed - kept(changes)) +
    (conflicts.length - kept(conflicts)) +
    (others === 'keep' ? 0 : beyond)
  )
}

/** Where it goes, the counts, and the choices at what the glossary holds otherwise. */
function PlanChoices({
  plan,
  found,
  glossaries,
  into,
  leftOut,
  conflicts,
  t,
  ...props
}: PreviewProps & {
  plan: NonNullable<PreviewProps['plan']>
}) {
  const { counts } = plan
  const beyond = counts.conflicting - plan.conflicts.length
  return (
    <>
      <label>
        {t('goes_to')}
        <select
          data-do="into"
          value={into ?? ''}
          onChange={(event) => props.onInto(event.currentTarget.value || undefined)}
        >
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
      <CountLine counts={counts} leftOut={leftOut} t={t} />
      {counts.conflicting > 0 && (
        <>
          <label>
            {t('conflicts_ask')}
            <select
              data-do="conflicts"
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
          <PlanEntries label={t('conflicts_list')} entries={plan.conflicts} t={t} onChoice={props.onChoice} />
          {beyond > 0 && (
            <div class="heading">
              <p class="quiet">{t('conflicts_more', figure(beyond))}</p>
              <button type="button" class="small" data-do="more-conflicts" onClick={props.onMoreConflicts}>
                {t('show_more')}
              </button>
            </div>
          )}
        </>
      )}
      {plan.changes.length > 0 && (
        <details>
          <summary>{t('changes_list')}</summary>
          <PlanEntries label={t('changes_list')} entries={plan.changes} t={t} onChoice={props.onChoice} />
        </details>
      )}
    </>
  )
}

function CountLine(props: { counts: Record<PlanState, number>; leftOut: number; t: Translate }) {
  const { counts, leftOut, t } = props
  const facts = [
    ['new', counts.new],
    ['changed', counts.changed],
    ['same', counts.same],
    ['conflicting', counts.conflicting],
    ['left_out', leftOut],
  ] as const
  return (
    <ul class="counts">
      {facts.map(([name, n]) => (
        <li key={name} class={n === 0 ? 'quiet' : name} data-count={name}>
          {t(`count_${name}`, figure(n))}
        </li>
      ))}
    </ul>
  )
}
