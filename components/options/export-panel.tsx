import type { FormatName } from '../../glossary/exchange/write.ts'
import { figure } from '../figure.ts'
import type { Translate } from '../translate.ts'
import { lossesOf } from './losses.ts'

interface Props {
  formats: readonly { name: FormatName; cannotHold: readonly string[] }[]
  /** What can be exported, by the value of its choice. */
  scopes: { value: string; label: string; count: number }[]
  scope: string
  t: Translate
  onScope: (scope: string) => void
  onExport: (format: FormatName) => void
}

/** As the programs call them. */
const names: Record<FormatName, string> = {
  json: 'Tifa (JSON)',
  csv: 'CSV',
  tsv: 'TSV',
  xlsx: 'Excel (XLSX)',
  tbx: 'TBX 3',
  'tbx-v2': 'TBX 2',
  omegat: 'OmegaT',
  deepl: 'DeepL',
  anki: 'Anki',
  yomitan: 'Yomitan',
  print: 'HTML',
}

/** What is exported; a button a format, and beside it what the format cannot hold. */
export function ExportPanel({ formats, scopes, scope, t, onScope, onExport }: Props) {
  const { always, further } = lossesOf(formats, t)
  const count = scopes.find(({ value }) => value === scope)?.count ?? 0
  return (
    <>
      <label>
        {t('export_scope')}
        <select data-do="scope" value={scope} onChange={(event) => onScope(event.currentTarget.value)}>
          {scopes.map(({ value, label, count }) => (
            <option key={value} value={value}>
              {label} · {t('entries', figure(count))}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet">{count > 0 ? t('export_what') : t('export_none')}</p>
      <p class="quiet">{t('cannot_hold_all', always.join(t('list_comma')))}</p>
      <ul class="formats">
        {formats.map(({ name, cannotHold }) => (
          <li key={name}>
            <button
              type="button"
              data-format={name}
              aria-label={t('export_as', name === 'print' ? t('export_print') : names[name])}
              aria-describedby={`loses-${name}`}
              onClick={() => onExport(name)}
            >
              {name === 'print' ? t('export_print') : names[name]}
            </button>
            <span class="quiet" id={`loses-${name}`}>
              {cannotHold.length === 0
                ? t('holds_all')
                : further(name).length > 0 && t('cannot_hold', further(name).join(t('list_comma')))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
