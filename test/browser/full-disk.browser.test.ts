import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { browsers, launch } from './launch.ts'

/** A browser whose profile stands on a small disk that fills up. Only who may mount one can try it. */
const SIZE = '160m'
const mountable = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})()

describe.skipIf(!mountable).each(browsers)(
  'a full disk under %s (skipped where none can be mounted)',
  (name) => {
    let disk: string
    let outside: string
    let before: string | undefined
    let filling: NodeJS.Timeout | undefined
    beforeAll(() => {
      outside = mkdtempSync(join(tmpdir(), 'tifa-files-'))
      before = process.env.TMPDIR
    })
    afterAll(() => rmSync(outside, { recursive: true, force: true }))

    /** Runs with the browser's profile on a disk of its own. */
    async function onSmallDisk(late: boolean, work: (driver: Driver) => Promise<void>): Promise<void> {
      disk = mkdtempSync(join(outside, 'disk-'))
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk])
      process.env.TMPDIR = disk
      let driver: Driver | undefined
      try {
        driver = await launch(name, undefined, late)
        await work(driver)
      } finally {
        stopFilling()
        if (before === undefined) delete process.env.TMPDIR
        else process.env.TMPDIR = before
        await driver?.close()
        // It may still be written to for a moment.
        execFileSync('umount', ['-l', disk])
      }
    }
    /**
     * All but a few kilobytes, and again what the browser gives back meanwhile: whenever its store is done with something
     * it frees megabytes, in which an import would find room.
     */
    const fillUp = () => {
      const fill = () => {
        const left = () => statfsSync(disk).bavail * statfsSync(disk).bsize
        try {
          while (left() > 1 << 17) appendFileSync(join(disk, 'ballast'), new Uint8Array(1 << 16))
        } catch (error) {
          // The browser took the last of it first.
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
        }
      }
      fill()
      filling = setInterval(fill, 10)
    }
    const stopFilling = () => clearInterval(filling)
    const makeRoom = () => {
      stopFilling()
      rmSync(join(disk, 'ballast'))
    }
    const choose = async (page: DriverPage) => {
      const path = join(outside, 'full.csv')
      const rows = Array.from({ length: 20_000 }, (_, i) => `第${i}条满长,keeper of the full ${i}`)
      writeFileSync(path, `zh-Hans,en\n${rows.join('\n')}\n`)
      await page.upload('input[type="file"]', path)
    }
    const text = (page: DriverPage, selector: string) =>
      page.evaluate((selector) => document.querySelector(selector)?.textContent ?? undefined, selector)
    const noRoom = /no room left|the disk may be full/
    const toldNoRoom = async (page: DriverPage) =>
      until('the report', async () => noRoom.test((await text(page, '.report .problem')) ?? ''), 60_000)

    it('an import says so, changes nothing, and is made once there is room', async () => {
      await onSmallDisk(false, async (driver) => {
        const page = await driver.open(driver.extensionUrl('options.html'))
        await until('the starter', () => text(page, '.term-table .row'), 60_000)
        fillUp()
        await choose(page)
        await page.waitFor('.preview[aria-busy="false"] [data-do="import"]')
        await page.click('[data-do="import"]')
        await toldNoRoom(page)
        makeRoom()
        await page.click('[data-do="next"]')
        await choose(page)
        await page.waitFor('.preview[aria-busy="false"] [data-do="import"]')
        expect(await text(page, '[data-count="new"]')).toContain('20,000')
        await page.click('[data-do="import"]')
        await page.waitFor('[data-do="undo-import"]')
      })
    }, 240_000)

    it('that was full before the glossary was there: the page says so, and so does an import', async () => {
      await onSmallDisk(true, async (driver) => {
        fillUp()
        await driver.install()
        const page = await driver.open(driver.extensionUrl('options.html'))
        await until('the page to say so', async () => noRoom.test((await text(page, 'body')) ?? ''), 60_000)
        const popup = await driver.open(driver.extensionUrl('popup.html'))
        await until('the popup to say so', async () => noRoom.test((await text(popup, 'body')) ?? ''), 60_000)
        await choose(page)
        // Where the browser could still make its empty database, comparing with it succeeds, and writing does not.
        const next = '.report .problem, .preview[aria-busy="false"] [data-do="import"]'
        await page.waitFor(next)
        if ((await text(page, '.report .problem')) === undefined) await page.click('[data-do="import"]')
        await toldNoRoom(page)
      })
    }, 240_000)
  },
)
