import { useState } from 'preact/hooks'
import { type Kind, kinds, type Status, statuses } from '../../glossary/model/schema.ts'
import type { BulkChange } from '../../glossary/store/store.ts'
import { figure } from '../figure.ts'
import type { Translate } from '../translate.ts'

interface Props {
  count: number
  t: Translate
  onChange: (change: BulkChange) => void
  onCancel: () => void
}

const LEAVE = 'leave'
const NOTHING = 'nothing'

/** What many entries get at once; what is left as it is stays. */
export function BulkForm({ count, t, onChange, onCancel }: Props) {
  const [kind, setKind] = useState(LEAVE)
  const [status, setStatus] = useState(LEAVE)
  const [subject, setSubject] = useState('')
  const [source, setSource] = useState('')
  const change: BulkChange = {
    ...(kind !== LEAVE && { kind: kind === NOTHING ? null : (kind as Kind) }),
    ...(status !== LEAVE && { status: status as Status }),
    ...(subject.trim() !== '' && { subject: subject.trim() }),
    ...(source.trim() !== '' && { source: source.trim() }),
  }
  const select = (
    label: string,
    name: string,
    value: string,
    options: [string, string][],
    set: (v: string) => void,
  ) => (
    <label>
      {label}
      <select name={name} value={value} onChange={(event) => set(event.currentTarget.value)}>
        <option value={LEAVE}>{t('leave_as_is')}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
  const input = (label: string, name: string, value: string, set: (v: string) => void) => (
    <label>
      {label}
      <input
        name={name}
        value={value}
        placeholder={t('leave_as_is')}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  )
  return (
    <form
      class="entry"
      onSubmit={(event) => {
        event.preventDefault()
        onChange(change)
      }}
    >
      {select(
        t('kind'),
        'kind',
        kind,
        [[NOTHING, t('kind_none')], ...kinds.map((one): [string, string] => [one, t(`kind_${one}`)])],
        setKind,
      )}
      {select(
        t('status_of_all'),
        'status',
        status,
        statuses.map((one): [string, string] => [one, t(`status_${one}`)]),
        setStatus,
      )}
      {input(t('field_subject'), 'subject', subject, setSubject)}
      {input(t('source'), 'source', source, setSource)}
      <div class="buttons">
        <button type="submit" class="primary" disabled={Object.keys(change).length === 0}>
          {t('bulk_apply', figure(count))}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
