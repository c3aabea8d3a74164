import browser from 'webextension-polyfill'
import type { FailureCode, Store } from '../../glossary/store/store.ts'
import type { PageMessage } from '../content/protocol.ts'
import type { OpensStore } from './store-code.ts'

/** The store, the texts and the messages of an extension page. */

export const t = (key: string, ...substitutions: string[]) => browser.i18n.getMessage(key, substitutions)

/** Four fifths of a page's code are the store's: a script of its own, asked for with the first question, so that the page is drawn before. */
export const store = new Proxy({} as Store, {
  get:
    (_, name: keyof Store) =>
    async (...given: unknown[]) =>
      ((await opened()) as unknown as Record<string, (...given: unknown[]) => unknown>)[name]!(...given),
})

let opening: Promise<Store> | undefined
const opened = () =>
  (opening ??= new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = '/store-code.js'
    script.onload = () => resolve((globalThis as unknown as OpensStore).tifaStore(t('own_glossary')))
    script.onerror = reject
    document.head.append(script)
  }))

/** To the background and the other extension pages; `undefined` where nobody listens. */
export const say = (message: PageMessage): Promise<unknown> =>
  browser.runtime.sendMessage(message).catch(() => undefined)

/** Calls back with each message of one kind from another page or the background; the answer stops it. */
export function onMessage<K extends PageMessage['kind']>(
  kind: K,
  hear: (message: Extract<PageMessage, { kind: K }>) => void,
): () => void {
  const heard = (message: unknown) => {
    if ((message as PageMessage).kind === kind) hear(message as Extract<PageMessage, { kind: K }>)
    return undefined
  }
  browser.runtime.onMessage.addListener(heard)
  return () => browser.runtime.onMessage.removeListener(heard)
}

/** A write, then the word of it. Resolves to a sentence where it failed. */
export async function write(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
    void say({ kind: 'changed', revision: await store.revision() })
    return undefined
  } catch (error) {
    if (codeOf(error) === 'cancelled') return undefined
    console.error(error)
    return failureText(error)
  }
}

/** What to tell of a store that failed. */
export function failureText(error: unknown): string {
  const code = codeOf(error)
  return t(code === 'full' ? 'store_full' : code === 'unavailable' ? 'store_unavailable' : 'store_failed')
}

/** The store throws nothing else; its class there is not ours here. */
export const codeOf = (error: unknown): FailureCode =>
  (error as { code?: FailureCode } | undefined)?.code ?? 'internal'
