import browser from 'webextension-polyfill'
import { type Column, headerKey } from '../../glossary/exchange/columns.ts'
import type { Remembered } from './import-messages.ts'

/** What the person made of a header stands for the next file with the same one. */

const KEPT = 50

export async function rememberedColumns(): Promise<Remembered> {
  // On a full disk Chromium does not open its storage at all: the file is read as if it were the first.
  const { columns } = await browser.storage.local.get('columns').catch(() => ({}) as { columns?: unknown })
  return typeof columns === 'object' && columns !== null ? (columns as Remembered) : {}
}

/** Without columns: no longer. Where there is no room, not. */
export async function rememberColumns(header: string[], columns: Column[] | undefined): Promise<void> {
  const key = headerKey(header)
  if (key === '') return
  const { [key]: _, ...others } = await rememberedColumns()
  const kept = Object.fromEntries(Object.entries(others).slice(1 - KEPT))
  // What is stored goes through JSON.
  const own = columns && { [key]: columns.map((column) => column ?? null) }
  await browser.storage.local.set({ columns: { ...kept, ...own } }).catch(() => {})
}
