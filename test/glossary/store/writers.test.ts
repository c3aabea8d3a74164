import { afterEach, expect, test, vi } from 'vitest'
import { glossary, imported, many, pair, place, shown } from './fresh.ts'

afterEach(() => vi.unstubAllGlobals())

test.each(['with Web Locks', 'without'])('two pages that write at once lose nothing, %s', async (how) => {
  if (how === 'without') vi.stubGlobal('navigator', {})
  else expect(navigator.locks).toBeDefined()
  const here = place()
  const pages = [here.open(), here.open(), here.open()]
  await imported(pages[0]!, glossary('File'), many(300))
  await Promise.all(
    pages.flatMap((page, p) =>
      [0, 1, 2].map((i) => page.putConcept('file', pair(`新${p}${i}`, `new ${p}${i}`, { uid: `n${p}${i}` }))),
    ),
  )
  for (const page of pages) expect(await shown(page, '新')).toHaveLength(9)
  expect(await pages[0]!.edits(99)).toHaveLength(10)
  expect(await pages[0]!.revision()).toBe(10)
  await Promise.all(pages.map((page) => page.undo()))
  for (const page of pages) expect(await shown(page, '新')).toHaveLength(6)
})

test('two pages that both need the own glossary make one', async () => {
  const here = place()
  const pages = [here.open(), here.open()]
  const [a, b] = await Promise.all(pages.map((page) => page.ownGlossary()))
  expect(a).toEqual(b)
  await Promise.all(pages.map((page, i) => page.putConcept('', pair(`新${i}`, 'new'))))
  expect(await pages[0]!.glossaries()).toMatchObject([{ name: 'Mine', size: 2 }])
})

test('a page sees what another wrote', async () => {
  const here = place()
  const [popup, options] = [here.open(), here.open()]
  expect(await shown(options)).toEqual([])
  await popup.putConcept('', pair('總理', 'premier'))
  expect(await shown(options)).toEqual(['總理 = premier'])
  await options.undo()
  expect(await shown(popup)).toEqual([])
})
