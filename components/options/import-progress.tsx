import type { Translate } from '../translate.ts'

interface Props {
  name: string
  step: 'reading' | 'planning' | 'writing'
  unit?: 'bytes' | 'rows' | 'entries' | 'concepts' | undefined
  done?: number | undefined
  total?: number | undefined
  /** `performance.now()` at the step's begin. */
  since: number
  t: Translate
  onCancel: () => void
}

/** How much of how much, and the time left once it can be told. */
export function ImportProgress({ name, step, unit, done, total, since, t, onCancel }: Props) {
  const known = done !== undefined && total !== undefined && total > 0
  const left = known && done > 0 ? ((performance.now() - since) / done) * (total - done) : undefined
  return (
    <div class="progress" data-progress={step}>
      <p id="import-step">
        {t(`import_${step}`, name)}
        {known && <span class="quiet"> {t('done_of', amount(done, unit), amount(total, unit))}</span>}
        {left !== undefined && left > 2000 && <span class="quiet"> {timeLeft(left / 1000, t)}</span>}
      </p>
      <progress aria-labelledby="import-step" {...(known && { value: done, max: total })} />
      <button type="button" data-do="cancel" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  )
}

const timeLeft = (seconds: number, t: Translate): string =>
  seconds < 90
    ? t('time_left', `${Math.round(seconds)}`)
    : t('time_left_minutes', `${Math.round(seconds / 60)}`)

const amount = (n: number, unit: Props['unit']): string =>
  unit === 'bytes' ? `${(n / 1e6).toFixed(1)} MB` : n.toLocaleString('en')
