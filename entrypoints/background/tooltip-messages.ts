import browser, { type Runtime } from 'webextension-polyfill'
import { kinds } from '../../glossary/model/schema.ts'
import type { Store } from '../../glossary/store/store.ts'
import type { TooltipMessage, Written } from '../content/protocol.ts'
import { addTerm, rewrite } from './tooltip-edit.ts'

const LONGEST = 2000

/** What came from a page's own process, if it is a message of the tooltip's: nothing in it is believed. */
export function readTooltipMessage(value: unknown): TooltipMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const message = value as Partial<Record<string, unknown>> & { kind?: unknown }
  const isText = (text: unknown) => typeof text === 'string' && text.length > 0 && text.length <= LONGEST
  const isRendering = (one: unknown) =>
    typeof one === 'object' && one !== null && 'text' in one && 'language' in one
      ? isText(one.text) && isText(one.language)
      : false
  const isKind = (kind: unknown) => kind === undefined || (kinds as readonly unknown[]).includes(kind)
  if (message.kind === 'edit') return isText(message.uid) ? (value as TooltipMessage) : undefined
  if (message.kind === 'takeBack')
    return Number.isInteger(message.revision) && Number.isInteger(message.edits)
      ? (value as TooltipMessage)
      : undefined
  if (message.kind === 'rewrite')
    return isText(message.uid) && isText(message.to) && isRendering(message.from)
      ? (value as TooltipMessage)
      : undefined
  if (message.kind === 'addTerm')
    return isText(message.text) && isRendering(message.rendering) && isKind(message.of)
      ? (value as TooltipMessage)
      : undefined
  if (message.kind !== 'notHere' || !isText(message.longer) || !Array.isArray(message.terms)) return undefined
  const whole = message.terms.length <= 20 && message.terms.every((t) => isText(t?.uid) && isText(t?.text))
  return whole ? (value as TooltipMessage) : undefined
}

/** Writes "not here" into every listed term that was found there; `undefined` where nothing was written. */
export async function writeNotHere(
  store: Store,
  { terms, longer }: Extract<TooltipMessage, { kind: 'notHere' }>,
): Promise<Written | undefined> {
  const before = await store.revision()
  const revision = await store.setNotHere(terms, longer, true)
  return revision === before ? undefined : { edits: 1, revision }
}

/** Takes the edits back, unless something else was written since. */
export async function takeBack(store: Store, edits: number, revision: number): Promise<boolean> {
  if ((await store.revision()) !== revision) return false
  for (let i = 0; i < edits; i++) await store.undo()
  return true
}

/** `written` tells everyone of the new revision. */
export function tooltipMessages(store: Store, written: (revision: number) => Promise<void>) {
  return async (value: unknown, sender: Runtime.MessageSender): Promise<unknown> => {
    const message = readTooltipMessage(value)
    if (message === undefined || sender.tab === undefined) return undefined
    if (message.kind === 'edit') {
      const url = browser.runtime.getURL(`/options.html#entry=${encodeURIComponent(message.uid)}`)
      await browser.tabs.create({ url, index: sender.tab.index + 1 })
      return true
    }
    const answer = await write(store, message)
    if (answer !== undefined) await written(await store.revision())
    return answer
  }
}

async function write(
  store: Store,
  message: Exclude<TooltipMessage, { kind: 'edit' }>,
): Promise<Written | true | undefined> {
  if (message.kind === 'notHere') return writeNotHere(store, message)
  if (message.kind === 'rewrite') return rewrite(store, message)
  if (message.kind === 'addTerm') return addTerm(store, message)
  return (await takeBack(store, message.edits, message.revision)) || undefined
}
