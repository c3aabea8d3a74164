import { describe, expect, it } from 'vitest'
import { type DriverPage, until } from '../../tools/browsers/driver.ts'
import { browsers } from './launch.ts'
import { choose, optionsPage, shows, texts } from './options-page.ts'

/** Of concepts with that English term: the first character of the Chinese one, kind, notes. */
async function factsOf(english: string): Promise<string[]> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('tifa')
    opening.onsuccess = () => resolve(opening.result)
  })
  const all = (table: string) =>
    new Promise<unknown[]>((resolve) => {
      const asked = db.transaction(table).objectStore(table).getAll()
      asked.onsuccess = () => resolve(asked.result)
    })
  const glossaries = (await all('glossaries')) as { blocks: { key: number }[] }[]
  const keys = new Set(glossaries.flatMap(({ blocks }) => blocks.map(({ key }) => key)))
  const blocks = (await all('blocks')) as { key: number; bytes: Uint8Array }[]
  db.close()
  interface Held {
    kind?: string
    note?: { text: string }[]
    sections: { terms: { text: string }[] }[]
  }
  return blocks
    .filter(({ key }) => keys.has(key))
    .flatMap(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)) as { concept: Held }[])
    .map(({ concept }) => ({
      ...concept,
      terms: concept.sections.flatMap((s) => s.terms.map((t) => t.text)),
    }))
    .filter(({ terms }) => terms.includes(english))
    .map(({ terms, kind, note = [] }) => `${terms[0]![0]} ${kind} ${note.map((n) => n.text).join('+')}`)
    .sort()
}

/** Words that no entry of the starter will ever have: lumpet, kitelle, flutelle. */
describe.each(browsers)('import and export on the options page in %s', (name) => {
  let page: DriverPage
  const { open, go, settled, written, rowsShown, search, toGrid } = optionsPage(name, (opened) => {
    page = opened
  })

  it('reads columns as the person says, and the next file with that header likewise', async () => {
    await open('potters.csv', ['Begriff,Deutung,Hinweis', '窑长,kiln keeper,in winter', '轮长,wheel keeper,'])
    await choose(page, '[data-column="2"]', 'field:note')
    await shows(page, '[data-count="new"]', '3')
    await settled()
    await page.evaluate(() => {
      const skip = document.querySelector<HTMLInputElement>('[data-reading="skip"]')!
      skip.value = '1'
      skip.dispatchEvent(new Event('change', { bubbles: true }))
    }, undefined)
    await shows(page, '[data-count="new"]', '2')
    await settled()
    await written()
    await open('more-potters.csv', ['Begriff,Deutung,Hinweis', '釉长,glaze keeper,at dusk'])
    await page.waitFor('[data-do="forget-columns"]')
    await shows(page, '[data-count="new"]', '1')
    expect(
      await page.evaluate(
        () => [...document.querySelectorAll<HTMLSelectElement>('[data-column]')].map((s) => s.value),
        undefined,
      ),
    ).toEqual(['term:zh-Hans', 'term:en', 'field:note'])
    await page.click('[data-do="leave"]')
  })

  it('says in plain words that there is no room, and imports the same file once there is', async () => {
    // A browser's quota does not bind an extension with unlimited storage: the worker's answer is given in its place.
    const fail = (code: string | undefined) =>
      page.evaluate((code) => {
        const world = globalThis as unknown as { post?: Worker['postMessage'] }
        world.post ??= Worker.prototype.postMessage
        const { post } = world
        Worker.prototype.postMessage = function (this: Worker, message: { kind: string }) {
          if (code === undefined || message.kind !== 'write') return post.call(this, message)
          this.dispatchEvent(new MessageEvent('message', { data: { kind: 'failed', code } }))
        }
      }, code)
    for (const [code, words] of [
      ['full', 'no room left'],
      ['unavailable', 'the disk may be full'],
      [undefined, 'Entries imported'],
    ] as const) {
      await open('no-room.csv', ['zh-Hans,en', '满长,keeper of the full'])
      await shows(page, '[data-count="new"]', '1')
      await fail(code)
      await page.click('[data-do="import"]')
      await page.waitFor('.report')
      expect((await texts(page, '.report'))[0]).toContain(words)
      await page.click('[data-do="next"]')
    }
  })

  it('does what is chosen at each conflict: keep, replace, merge, both', async () => {
    const header = 'zh-Hans,en,kind,note'
    const rows = (kind: string, note: string) =>
      ['甲', '乙', '丙', '丁'].map((c) => `${c}闸长,sluice chief,${kind},${note}`)
    await open('sluice.csv', [header, ...rows('title', 'old')])
    await settled()
    await written()
    await open('sluice.csv', [header, ...rows('organ', 'new')])
    await shows(page, '[data-count="conflicting"]', '4')
    await settled()
    for (const [i, choice] of ['keep', 'replace', 'merge', 'both'].entries()) {
      await choose(page, `[data-entry="${i}"]`, choice)
      await settled()
    }
    await until('three to be written', async () =>
      (await texts(page, '[data-do="import"]'))[0]?.includes('3'),
    )
    await written()
    await go('terms')
    await page.fill('input[type="search"]', 'sluice chief')
    await until('five rows', async () => (await rowsShown()).length === 5)
    const facts = await page.evaluate(factsOf, 'sluice chief')
    expect(facts).toEqual([
      '丁 organ new',
      '丁 title old',
      '丙 title old+new',
      '乙 organ new',
      '甲 title old',
    ])
    await page.fill('input[type="search"]', '')
    await go('exchange')
  })

  it('imports what is chosen at each conflict, and takes it back', async () => {
    const header = 'zh-Hans,en,kind,note'
    await open('ferry.csv', [header, '渡口长,ferry chief,title,at dawn', '船坞长,dock chief,organ,'])
    await written()
    await open('ferry-2.csv', [header, '渡口长,ferry chief,organ,at dusk', '船坞长,dock chief,title,'])
    const own = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLOptionElement>('[data-do="into"] option')].find(
          (o) => o.text === 'ferry',
        )!.value,
      undefined,
    )
    await choose(page, '[data-do="into"]', own)
    await shows(page, '[data-count="conflicting"]', '2')
    await settled()
    await shows(page, '[data-do="import"]', '0')
    await choose(page, '[data-entry="0"]', 'replace')
    await until('one to be written', async () => (await texts(page, '[data-do="import"]'))[0]?.includes('1'))
    await page.click('[data-do="import"]')
    await page.waitFor('[data-do="undo-import"]')
    const kinds = () =>
      page.evaluate(
        () => [...document.querySelectorAll<HTMLElement>('.term-table .row')].map((e) => e.textContent),
        undefined,
      )
    await go('terms')
    await page.fill('input[type="search"]', 'ferry chief')
    await until('the file’s word', async () => (await kinds()).some((row) => row?.includes('Organ')))
    await go('exchange')
    await page.click('[data-do="undo-import"]')
    await go('terms')
    await until('the glossary’s word', async () => (await kinds()).some((row) => row?.includes('Title')))
    await page.fill('input[type="search"]', '')
    await go('exchange')
    await page.click('[data-do="next"]')
  })

  it('reads pasted rows, and exports what is chosen alone', async () => {
    await go('exchange')
    await page.click('details.paste summary')
    await page.fill(
      'textarea[data-do="paste"]',
      'zh-Hans\ten\n笛长\tflutelle keeper\n笛师\tflutelle master\n笛童\tflutelle pupil\n',
    )
    await page.click('details.paste button')
    await shows(page, '[data-count="new"]', '3')
    await page.click('[data-do="import"]')
    await page.click('[data-do="show-imported"]')
    await until('the three', async () => (await rowsShown()).length === 3)
    await search('flutelle', 3)
    // The same three were there before, in the order of the file.
    await until('the shortest first', async () => (await rowsShown())[0]?.includes('pupil') === true)
    await toGrid()
    await page.press(' ')
    await page.press('Shift+ArrowDown')
    await page.click('[data-do="export-chosen"]')
    await page.evaluate(() => {
      const world = globalThis as unknown as { saved?: Promise<string> }
      URL.createObjectURL = (blob) => {
        world.saved = (blob as Blob).text()
        return 'about:blank#saved'
      }
      HTMLAnchorElement.prototype.click = () => {}
    }, undefined)
    await page.click('[data-format="tsv"]')
    const file = await until('the file', () =>
      page.evaluate(() => (globalThis as unknown as { saved?: Promise<string> }).saved, undefined),
    )
    // The first two found, of which the shortest stands first; the file has them in their order in the glossary.
    expect(file.match(/flutelle \w+/g)).toEqual(['flutelle keeper', 'flutelle pupil'])
    // In Firefox no script can make an event with a clipboard to read.
    if (name === 'chromium') {
      const copied = await page.evaluate(() => {
        const clipboardData = new DataTransfer()
        const grid = document.querySelector<HTMLElement>('.term-table')!
        grid.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
        return clipboardData.getData('text/plain')
      }, undefined)
      expect(copied.split('\n').map((line) => line.split('\t')[2])).toEqual([
        'English',
        'flutelle pupil',
        'flutelle keeper',
      ])
    }
    await page.click('[data-do="next"]')
    // The same rows again go where they went, and change nothing.
    await page.fill(
      'textarea[data-do="paste"]',
      'zh-Hans\ten\n笛长\tflutelle keeper\n笛师\tflutelle master\n',
    )
    await page.click('details.paste button')
    await shows(page, '[data-count="same"]', '2')
    await page.click('[data-do="leave"]')
  })
})
