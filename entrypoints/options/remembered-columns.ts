import browser from 'webextension-polyfill'
import { choiceOf, columnOf } from '../../components/options/column-choice.ts'
import type { Column } from '../../glossary/exchange/columns.ts'
import type { TableReading } from '../../glossary/exchange/contents.ts'

/** What the person made of a header stands for the next file with the same one. */

export interface ColumnReading {
  columns: Column[]
  /** Rows up to and with the header. */
  skip: number
}

const KEPT = 50
type Remembered = Record<string, { choices: string[]; skip: number }>

/** The row that tells a file's make: its header, or the first where none was seen. */
export const headerOf = ({ header, rows }: TableReading): string =>
  (header.length > 0 ? header : (rows[0] ?? [])).join('\t').slice(0, 2000)

async function read(): Promise<Remembered> {
  const { columns } = await browser.storage.local.get('columns')
  return typeof columns === 'object' && columns !== null ? (columns as Remembered) : {}
}

export async function rememberedColumns(header: string): Promise<ColumnReading | undefined> {
  const held = (await read())[header]
  if (!Array.isArray(held?.choices)) return undefined
  const names = header.split('\t')
  return {
    columns: held.choices.map((choice, i) => columnOf(String(choice), names[i]?.trim() ?? '')),
    skip: Number(held.skip) || 0,
  }
}

/** Without a reading: no longer. */
export async function rememberColumns(header: string, reading: ColumnReading | undefined): Promise<void> {
  if (header.trim() === '') return
  const { [header]: _, ...others } = await read()
  const kept = Object.fromEntries(Object.entries(others).slice(1 - KEPT))
  await browser.storage.local.set({
    columns:
      reading === undefined
        ? kept
        : { ...kept, [header]: { choices: reading.columns.map(choiceOf), skip: reading.skip } },
  })
}
