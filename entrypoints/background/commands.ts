import browser from 'webextension-polyfill'
import { protocolVersion, type StepOrder } from '../content/protocol.ts'

const steps: Record<string, 1 | -1> = { 'next-term': 1, 'previous-term': -1 }

/** The keys for the next and previous term, to the page in front; its frames have no order among each other. */
export function hearCommands() {
  browser.commands.onCommand.addListener(async (command) => {
    const by = steps[command]
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
    if (by === undefined || tab?.id === undefined) return
    const order: StepOrder = { v: protocolVersion, kind: 'step', by }
    // Rejects where no script of ours is.
    await browser.tabs.sendMessage(tab.id, order, { frameId: 0 }).catch(() => {})
  })
}
