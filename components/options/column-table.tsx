import type { Column } from '../../glossary/exchange/columns.ts'
import type { TableReading } from '../../glossary/exchange/contents.ts'
import type { Translate } from '../translate.ts'
import { choiceName, choiceOf, columnOf, fieldChoices, termLanguages } from './column-choice.ts'

interface Props {
  table: TableReading
  t: Translate
  onColumns: (columns: Column[]) => void
}

/** The file's first rows as they stand there; above each column what it holds, to be changed. */
export function ColumnTable({ table, t, onColumns }: Props) {
  const { header, rows } = table
  const width = Math.max(table.columns.length, header.length, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, i) => table.columns[i])
  const name = (i: number) => header[i]?.trim() || t('column_name', `${i + 1}`)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reached by keyboard
    <section class="scroll columns" tabIndex={0} aria-label={t('columns_heading')}>
      <table>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={`${i}`} scope="col" class={column === undefined ? 'left-out' : ''}>
                <span>{name(i)}</span>
                <ColumnSelect
                  label={name(i)}
                  at={i}
                  choice={choiceOf(column)}
                  t={t}
                  onChoice={(choice) =>
                    onColumns(columns.map((other, j) => (j === i ? columnOf(choice, name(i)) : other)))
                  }
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={`${r}`}>
              {columns.map((column, i) => (
                <td
                  key={`${i}`}
                  lang={column !== undefined && 'raw' in column ? column.language : undefined}
                  class={column === undefined ? 'left-out' : ''}
                >
                  {row[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface SelectProps {
  label: string
  at: number
  choice: string
  t: Translate
  onChoice: (choice: string) => void
}

function ColumnSelect({ label, at, choice, t, onChoice }: SelectProps) {
  const known = (choices: string[], kind: string) =>
    choice.startsWith(`${kind}:`) && !choices.includes(choice) ? [...choices, choice] : choices
  const options = (choices: string[]) =>
    choices.map((value) => (
      <option key={value} value={value}>
        {choiceName(value, t)}
      </option>
    ))
  return (
    <select
      aria-label={label}
      data-column={at}
      value={choice}
      onChange={(event) => onChoice(event.currentTarget.value)}
    >
      {options([''])}
      <optgroup label={t('columns_languages')}>
        {options(
          known(
            termLanguages.map((tag) => `term:${tag}`),
            'term',
          ),
        )}
      </optgroup>
      <optgroup label={t('columns_fields')}>{options([...known(fieldChoices, 'field'), 'extra'])}</optgroup>
    </select>
  )
}
