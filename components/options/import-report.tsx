import type { Problem } from '../../glossary/model/draft.ts'
import type { FailureCode } from '../../glossary/store/store.ts'
import { figure } from '../figure.ts'
import type { Translate } from '../translate.ts'
import { problemText } from './problem-text.ts'

/** What the person can do something about. */
const FAILED: Partial<Record<FailureCode, string>> = { full: 'store_full', unavailable: 'store_unavailable' }

export type Ended =
  | { step: 'done'; name: string; changed: number; leftOut: number; undone: boolean }
  | { step: 'refused'; name: string; problem: Problem }
  | { step: 'failed'; name: string; code: FailureCode }

interface Props {
  ended: Ended
  /** Files still to come. */
  waiting: number
  /** Titles of edits made after the import: its undo takes them back too. */
  later: string[]
  t: Translate
  onUndo: () => void
  onReport: (() => void) | undefined
  /** To what was imported. */
  onShow: (() => void) | undefined
  onNext: () => void
}

/** How an import ended, and the way back. */
export function ImportReport({ ended, waiting, later, t, onUndo, onReport, onShow, onNext }: Props) {
  const undoable = ended.step === 'done' && ended.changed > 0 && !ended.undone
  const title = () => {
    if (ended.step !== 'done') return ended.name
    if (ended.undone) return t('import_undone', ended.name)
    return ended.changed > 0
      ? t('import_done', figure(ended.changed), ended.name)
      : t('import_done_same', ended.name)
  }
  return (
    <section class="report" aria-labelledby="report-title">
      <h3 id="report-title" tabIndex={-1}>
        {title()}
      </h3>
      {ended.step === 'refused' && <p class="problem">{problemText(ended.problem, t)}</p>}
      {ended.step === 'failed' && <p class="problem">{t(FAILED[ended.code] ?? 'import_failed')}</p>}
      {ended.step === 'done' && ended.leftOut > 0 && <p>{t('count_left_out', figure(ended.leftOut))}</p>}
      {undoable && later.length > 0 && <p class="notice">{t('undo_takes', later.join(t('list_comma')))}</p>}
      <div class="buttons">
        {undoable && (
          <button type="button" data-do="undo-import" onClick={onUndo}>
            {t('undo_import')}
          </button>
        )}
        {undoable && onShow && (
          <button type="button" data-do="show-imported" onClick={onShow}>
            {t('import_show')}
          </button>
        )}
        {onReport && (
          <button type="button" data-do="save-report" onClick={onReport}>
            {t('report_save')}
          </button>
        )}
        <button type="button" data-do="next" onClick={onNext}>
          {waiting > 0 ? t('next_file', figure(waiting)) : t('close')}
        </button>
      </div>
    </section>
  )
}
