import type { FormatName } from '../../glossary/exchange/write.ts'
import type { Translate } from '../translate.ts'
import { losses } from './losses.ts'

interface Props {
  formats: readonly { name: FormatName; cannotHold: readonly string[] }[]
  /** Entries that would be written. */
  count: number
  t: Translate
  onExport: (format: FormatName) => void
}

/** A button a format, and beside it what the format cannot hold. */
export function ExportPanel({ formats, count, t, onExport }: Props) {
  return (
    <>
      <p class="quiet">{count > 0 ? t('export_what', `${count}`) : t('export_none')}</p>
      <ul class="formats">
        {formats.map(({ name, cannotHold }) => (
          <li key={name}>
            <button
              type="button"
              data-format={name}
              aria-describedby={`loses-${name}`}
              onClick={() => onExport(name)}
            >
              {t('export_as', name.toUpperCase())}
            </button>
            <span class="quiet" id={`loses-${name}`}>
              {cannotHold.length === 0
                ? t('holds_all')
                : t('cannot_hold', losses(cannotHold, t).join(t('list_comma')))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
