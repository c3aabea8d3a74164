import browser, { type Runtime } from 'webextension-polyfill'
import type { Part } from '../../glossary/model/occurrence.ts'
import { type Store, StoreFailure } from '../../glossary/store/store.ts'
import type { NoRoom, TooltipMessage, Written } from '../content/protocol.ts'
import { type Read, writeNotHere } from './not-here.ts'
import { addTerm, rewrite } from './tooltip-edit.ts'
import { readTooltipMessage } from './tooltip-message.ts'

/** Takes the edits back, unless something else was written since. */
export async function takeBack(store: Store, edits: number, revision: number): Promise<boolean> {
  if ((await store.revision()) !== revision) return false
  for (let i = 0; i < edits; i++) await store.undo()
  return true
}

type Inside = (tabId: number, frameId: number, text: string, language?: string) => Promise<Part[]>

/** `written` tells everyone of the new revision; `read` finds what a text on a tab's page holds before anyone is told. */
export function tooltipMessages(
  store: Store,
  inside: Inside,
  read: (tabId: number, frameId: number, text: string) => ReturnType<Read>,
  written: (revision: number) => Promise<void>,
) {
  return async (value: unknown, sender: Runtime.MessageSender): Promise<unknown> => {
    const message = readTooltipMessage(value)
    if (message === undefined || sender.tab === undefined) return undefined
    if (message.kind === 'edit') {
      const url = browser.runtime.getURL(`/options.html#entry=${encodeURIComponent(message.uid)}`)
      await browser.tabs.create({ url, index: sender.tab.index + 1 })
      return true
    }
    const tabId = sender.tab.id!
    const frameId = sender.frameId ?? 0
    if (message.kind === 'inside') return inside(tabId, frameId, message.text, message.language)
    const here: Read = (text) => read(tabId, frameId, text)
    const answer = await write(store, message, here).catch((error): NoRoom | undefined => {
      console.error(error)
      return error instanceof StoreFailure && error.code === 'full' ? { failed: 'full' } : undefined
    })
    if (typeof answer === 'object' && 'failed' in answer) return answer
    if (answer !== undefined) await written(await store.revision())
    return answer
  }
}

async function write(
  store: Store,
  message: Exclude<TooltipMessage, { kind: 'edit' | 'inside' }>,
  read: Read,
): Promise<Written | true | undefined> {
  if (message.kind === 'notHere') return writeNotHere(store, message, read)
  if (message.kind === 'rewrite') return rewrite(store, message)
  if (message.kind === 'addTerm') return addTerm(store, message)
  return (await takeBack(store, message.edits, message.revision)) || undefined
}
