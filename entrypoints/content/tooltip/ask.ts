import type { TooltipMessage } from '../protocol.ts'

interface Messenger {
  sendMessage(message: TooltipMessage): Promise<unknown>
}
const world = globalThis as unknown as Record<'browser' | 'chrome', { runtime?: Messenger } | undefined>

/** To the background; `undefined` where nothing was done, or the extension has gone under the page. */
export async function ask(message: TooltipMessage): Promise<unknown> {
  try {
    return await (world.browser ?? world.chrome)?.runtime?.sendMessage(message)
  } catch {
    return undefined
  }
}
