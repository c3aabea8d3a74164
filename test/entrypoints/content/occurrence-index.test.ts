// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { type Holder, OccurrenceIndex } from '../../../entrypoints/content/occurrence-index.ts'
import { readText } from '../../../entrypoints/content/page-text.ts'

/** The texts of a tree in its order. */
const textsIn = ({ own, inner }: Holder): string[] => [
  ...own.map(({ segment }) => segment.text.trim()),
  ...inner.flatMap(textsIn),
]

describe('the index of a page', () => {
  let index: OccurrenceIndex
  let reading = 0
  const read = (element: Element) => {
    reading++
    for (const segment of readText(element)) index.add(segment, reading)
  }
  const texts = () => textsIn(index.tree(document.documentElement))
  const element = (html: string) => {
    const around = document.createElement('div')
    around.innerHTML = html
    return around.firstElementChild!
  }
  beforeEach(() => {
    index = new OccurrenceIndex()
    document.body.innerHTML = '<main><p id="a">甲</p><p id="b">乙</p><p id="c">丙</p></main>'
    read(document.body)
  })

  test('holds what is read in the page’s order, whenever it comes', () => {
    const main = document.querySelector('main')!
    for (const [before, text] of [
      ['a', '子'],
      ['c', '丑'],
    ] as const) {
      const added = element(`<p>${text}</p>`)
      main.insertBefore(added, document.getElementById(before))
      read(added)
    }
    expect(texts()).toEqual(['子', '甲', '乙', '丑', '丙'])
  })

  test('loses what stands in nodes that were taken away', () => {
    const gone = document.getElementById('b')!
    gone.remove()
    expect(index.removeIn([gone, gone.firstChild!])).toEqual(new Set())
    expect(texts()).toEqual(['甲', '丙'])
    expect(index.entries.size).toBe(2)
  })

  test('tells the block that lost a part of its line', () => {
    const block = document.getElementById('b')!
    block.innerHTML = '<b style="display: inline">天</b>地'
    index.removeBlock(block)
    read(block)
    expect(texts()).toEqual(['甲', '天地', '丙'])
    const part = block.firstElementChild!
    part.remove()
    expect(index.removeIn([part, part.firstChild!])).toEqual(new Set([block]))
    read(block)
    expect(texts()).toEqual(['甲', '地', '丙'])
  })

  test('puts what moved where it stands now', () => {
    const moved = document.getElementById('c')!
    document.querySelector('main')!.prepend(moved)
    index.removeIn([moved, moved.firstChild!])
    read(moved)
    expect(texts()).toEqual(['丙', '甲', '乙'])
  })

  test('where all is read again, what has stayed is the same entry, and the rest is gone', () => {
    const [first, second, third] = [...index.entries]
    document.getElementById('b')!.textContent = '丁'
    document.getElementById('c')!.remove()
    index.restart()
    const { era } = index
    read(document.body)
    index.settle(era)
    expect([...index.entries][0]).toBe(first)
    expect(index.entries.has(second!)).toBe(false)
    expect(index.entries.has(third!)).toBe(false)
    expect(texts()).toEqual(['甲', '丁'])
  })

  test('finds the owner of each of very many nodes', () => {
    const block = document.getElementById('a')!
    block.replaceChildren(...Array.from({ length: 9000 }, () => document.createTextNode('天')))
    index.removeBlock(block)
    read(block)
    const parts = [...block.childNodes].filter((_, i) => i % 1000 === 0)
    for (const part of parts) part.remove()
    expect(index.removeIn(parts)).toEqual(new Set([block]))
    expect(texts()).toEqual(['乙', '丙'])
    read(block)
    read(block)
    expect(texts()).toEqual(['天'.repeat(8991), '乙', '丙'])
  })

  test('a later reading takes the place of an earlier one; two segments of one reading share a node', () => {
    const block = document.getElementById('a')!
    block.textContent = '天｜地'
    index.removeBlock(block)
    read(block)
    read(block)
    expect(texts()).toEqual(['天｜', '地', '乙', '丙'])
  })
})
