import { join } from 'node:path'
import { onTestFailed, TestRunner } from 'vitest'
import { launchChromium } from '../../tools/browsers/chromium.ts'
import type { Driver } from '../../tools/browsers/driver.ts'
import { launchFirefox } from '../../tools/browsers/firefox.ts'
import { findBrowsers } from '../../tools/setup.mjs'

/** Two sites of the list, and one that is not. */
export const newsHost = 'www.news.cn'
export const otherNewsHost = 'www.people.com.cn'
export const otherHost = 'www.example.com'

export const browsers = ['chromium', 'firefox'] as const

/**
 * The built extension in a fresh profile; `language` of the interface as a locale's folder is named. A page that a failing test leaves
 * open is closed behind it, lest the tests that follow find it in place of their own.
 */
export async function launch(
  browser: (typeof browsers)[number],
  language?: string,
  late = false,
): Promise<Driver> {
  const executable = findBrowsers()[browser]
  if (executable === undefined) throw new Error(`No ${browser} was found: run npm test, which installs it.`)
  const output = join(import.meta.dirname, '../../.output')
  const common = {
    executable,
    hosts: [newsHost, otherNewsHost, otherHost],
    headless: true,
    late,
    ...(language !== undefined && { language }),
  }
  const driver = await (browser === 'firefox'
    ? launchFirefox({ ...common, extension: join(output, 'firefox-mv3') })
    : launchChromium({ ...common, extension: join(output, 'chrome-mv3') }))
  const open = async (url: string) => {
    const page = await driver.open(url)
    if (TestRunner.getCurrentTest() !== undefined) onTestFailed(() => page.close().catch(() => {}))
    return page
  }
  return { ...driver, open }
}
