// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import type { Entry } from '../../../entrypoints/content/occurrence-index.ts'
import { readText } from '../../../entrypoints/content/page-text.ts'
import { type Stale, staleIn } from '../../../entrypoints/content/stale-text.ts'

describe('text that was read is stale', () => {
  const byId = (id: string) => document.getElementById(id)!
  let entries: Entry[]
  const stale = (): Stale[] => {
    const sweep = staleIn(entries)
    for (;;) {
      const { done, value } = sweep.next()
      if (done) return [...value.values()]
    }
  }
  beforeEach(() => {
    document.body.innerHTML =
      '<p id="a">甲<b id="b" style="display: inline">乙</b>丙</p><div id="c"><p id="d">丁</p></div>'
    entries = [...readText(document.body)].map((segment) => ({ segment, asked: -1, reading: 1 }))
    expect(stale()).toEqual([])
  })

  test('where an element in its line has become a block', () => {
    byId('b').style.display = 'block'
    expect(stale()).toEqual([{ hiders: new Set(), blocks: new Set([byId('a'), byId('b')]) }])
  })

  test('where its block has come into a line', () => {
    byId('d').style.display = 'inline'
    expect(stale()).toEqual([{ hiders: new Set(), blocks: new Set([byId('c')]) }])
  })

  test('where a part of it, or all around it, is hidden', () => {
    byId('b').style.display = 'none'
    byId('c').style.display = 'none'
    expect(stale()).toEqual([
      { hiders: new Set([byId('b')]), blocks: new Set([byId('a')]) },
      { hiders: new Set([byId('c')]), blocks: new Set() },
    ])
  })

  test('where the line break that ended it is taken away', () => {
    document.body.innerHTML = '<p id="a">甲<br id="b">乙</p>'
    entries = [...readText(document.body)].map((segment) => ({ segment, asked: -1, reading: 1 }))
    expect(stale()).toEqual([])
    byId('b').style.display = 'none'
    expect(stale()).toEqual([{ hiders: new Set(), blocks: new Set([byId('a')]) }])
  })

  test('where a shadow root without a slot stands in its place', () => {
    byId('a').attachShadow({ mode: 'open' })
    const [{ hiders } = { hiders: undefined }] = stale()
    expect(hiders?.has(byId('a'))).toBe(true)
  })
})
