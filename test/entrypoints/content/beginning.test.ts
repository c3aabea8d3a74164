import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { enough, pageBeginning } from '../../../entrypoints/content/beginning.ts'
import type { Segment } from '../../../entrypoints/content/segment.ts'

const segment = (text: string) => ({ text }) as Segment

function page(...texts: string[]) {
  const life = new AbortController()
  let changes = 0
  let read = 0
  const beginning = pageBeginning(
    function* () {
      for (const text of texts) {
        read++
        yield segment(text)
      }
    },
    () => changes++,
    life.signal,
  )
  return { beginning, texts, life, changes: () => changes, read: () => read }
}

describe('how a page begins', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('is a line a text, without the room that the source makes, and is read no further', () => {
    const { beginning, read } = page('  One\n   line ', 'x'.repeat(enough), 'never')
    beginning.read()
    expect(beginning.text).toBe(`One line\n${'x'.repeat(enough - 9)}`)
    expect(beginning.isWhole).toBe(true)
    expect(read()).toBe(2)
  })

  test('is the same when it is taken while the page is read', () => {
    const { beginning } = page()
    for (const text of ['a', 'b']) beginning.take(segment(text))
    expect(beginning.text).toBe('a\nb\n')
    expect(beginning.isWhole).toBe(false)
    beginning.clear()
    expect(beginning.text).toBe('')
  })

  test('is looked at again a second after a change, once for all changes, and told where it is another', () => {
    const { beginning, texts, changes, read } = page('a')
    beginning.read()
    beginning.look()
    vi.advanceTimersByTime(900)
    beginning.look()
    vi.advanceTimersByTime(100)
    expect([read(), changes()]).toEqual([2, 0])
    texts[0] = 'b'
    beginning.look()
    vi.advanceTimersByTime(1000)
    expect(changes()).toBe(1)
    expect(beginning.text).toBe('b\n')
  })

  test('is not looked at after the end', () => {
    const { beginning, life, read } = page('a')
    beginning.look()
    life.abort()
    beginning.look()
    vi.advanceTimersByTime(5000)
    expect(read()).toBe(0)
  })
})
