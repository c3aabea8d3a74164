// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { nearEntries } from '../../../entrypoints/content/near.ts'
import type { Entry, Holder } from '../../../entrypoints/content/occurrence-index.ts'

/** Rows of a page by where they stand, each with an entry; boxes asked are counted. */
function page(tops: readonly number[], height = 20) {
  let asked = 0
  const box = (top: number, height: number) => {
    const element = document.createElement('div')
    element.getBoundingClientRect = () => {
      asked++
      return { top, height } as DOMRect
    }
    return element
  }
  const root: Holder = { element: box(0, 0), outer: undefined, own: [], inner: [] }
  document.body.replaceChildren(root.element)
  root.inner = tops.map((top) => ({
    element: box(top, height),
    outer: root,
    own: [{ top } as unknown as Entry],
    inner: [],
  }))
  const near = (margin: number) =>
    nearEntries(root, { above: margin, below: margin }).map(
      (entry) => (entry as unknown as { top: number }).top,
    )
  return { near, asked: () => asked }
}
const down = (count: number, from: number) => Array.from({ length: count }, (_, i) => from + i * 20)

describe('what is near the window', () => {
  vi.stubGlobal('innerHeight', 800)

  test('is what stands within the margin, above and below', () => {
    const { near } = page([-500, -310, -100, 400, 1090, 1110, 5000])
    expect(near(300)).toEqual([-310, -100, 400, 1090])
  })

  test('is found by halves among many rows', () => {
    const { near, asked } = page(down(15_000, -150_000))
    const found = near(400)
    expect(found[0]).toBe(-420)
    expect(found.at(-1)).toBe(1200)
    expect(asked()).toBeLessThan(found.length + 40)
  })

  test('is found where a row stands a little out of order', () => {
    const tops = down(100, -1000)
    tops[50] = 9000
    tops[52] = -9000
    const { near } = page(tops)
    const wanted = tops.filter((top) => top + 20 >= 0 && top <= 800)
    expect(near(0)).toEqual(wanted)
  })

  test('goes into what has no box of its own', () => {
    const { near } = page([100, 200], 0)
    expect(near(0)).toEqual([100, 200])
  })
})
