import browser from 'webextension-polyfill'
import { goOn } from './steps.ts'

const steps: Record<string, 1 | -1> = { 'next-term': 1, 'previous-term': -1 }

/** The keys for the next and previous term, to the page in front. */
export function hearCommands() {
  browser.commands.onCommand.addListener(async (command) => {
    const by = steps[command]
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
    if (by !== undefined && tab?.id !== undefined) await goOn(tab.id, { by })
  })
}
