import type { TableReading } from '../../glossary/exchange/contents.ts'
import { encodings } from '../../glossary/exchange/decode.ts'
import type { Translate } from '../translate.ts'

/** How the file is read, where the guess was wrong. */
export interface ReadingChange {
  encoding?: string
  delimiter?: string
  sheet?: string
  alternatives?: string
  skip?: number
}

interface Props {
  format: string
  encoding: string
  table: TableReading | undefined
  t: Translate
  onReading: (change: ReadingChange) => void
}

const separators: [string, string][] = [
  [',', 'separator_comma'],
  [';', 'separator_semicolon'],
  ['\t', 'separator_tab'],
  ['|', 'separator_bar'],
  ['，', 'separator_wide_comma'],
  ['', 'separator_alphabet'],
]
const betweenTerms = ['', ';', '；', '/', '、', '，', ',', '\n']
const NAMED: Record<string, string | undefined> = { '': 'between_terms_none', '\n': 'between_terms_line' }
const BINARY = new Set(['xlsx', 'yomitan'])

/** Encoding, separator, sheet, header: as they were guessed, each to be changed. */
export function ReadingOptions({ format, encoding, table, t, onReading }: Props) {
  const choice = (
    label: string,
    name: keyof ReadingChange,
    value: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <label>
      {label}
      <select
        data-reading={name}
        value={value}
        onChange={(event) => onReading({ [name]: event.currentTarget.value })}
      >
        {!options.some(([option]) => option === value) && <option value={value}>{value}</option>}
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div class="reading">
      {!BINARY.has(format) &&
        choice(
          t('encoding'),
          'encoding',
          encoding,
          encodings.map((name) => [name, name.toUpperCase()] as const),
        )}
      {table?.sheets &&
        choice(t('sheet'), 'sheet', table.sheet ?? '', [
          ...(table.sheets.length > 1 ? [['', t('sheets_alike')] as const] : []),
          ...table.sheets.map((name) => [name, name] as const),
        ])}
      {table?.delimiter !== undefined &&
        choice(
          t('separator'),
          'delimiter',
          table.delimiter,
          separators.map(([mark, name]) => [mark, t(name)] as const),
        )}
      {table && (
        <label title={t('header_row_none')}>
          {t('header_row')}
          <input
            type="number"
            min={0}
            max={99}
            data-reading="skip"
            value={table.skip}
            onChange={(event) => {
              const skip = Math.trunc(event.currentTarget.valueAsNumber)
              if (skip >= 0 && skip < 100) onReading({ skip })
              else event.currentTarget.value = `${table.skip}`
            }}
          />
        </label>
      )}
      {table?.alternatives !== undefined &&
        choice(
          t('between_terms'),
          'alternatives',
          table.alternatives,
          betweenTerms.map((mark) => [mark, NAMED[mark] === undefined ? mark : t(NAMED[mark])] as const),
        )}
    </div>
  )
}
