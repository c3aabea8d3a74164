import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { asking } from '../../../entrypoints/content/asking.ts'
import type { Connection } from '../../../entrypoints/content/connection.ts'
import type { Entry } from '../../../entrypoints/content/occurrence-index.ts'
import type { AnnotateAnswer } from '../../../entrypoints/content/protocol.ts'

const entry = (text: string): Entry =>
  ({ segment: { text, pieces: [], block: undefined }, asked: -1, reading: 1 }) as unknown as Entry
const gloss = { gloss: { text: 'A', language: 'en' }, alternatives: [], conceptIds: ['a'], claims: [] }
const answerBy = (about: string, ...spans: number[]): AnnotateAnswer => ({
  v: 1,
  kind: 'annotated',
  id: 1,
  revision: 1,
  about,
  spans: Int32Array.from(spans),
  glosses: [gloss],
})
const answer = (...spans: number[]) => answerBy('', ...spans)

/** A background that answers when the test says so. */
function background() {
  const requests: {
    texts: string[]
    beginning: string
    answer(value: AnnotateAnswer | undefined): Promise<void>
  }[] = []
  const connection = {
    annotate(segments: { text: string }[], beginning: string) {
      const { promise, resolve } = Promise.withResolvers<AnnotateAnswer | undefined>()
      requests.push({
        texts: segments.map(({ text }) => text),
        beginning,
        answer: async (value) => {
          resolve(value)
          await vi.advanceTimersByTimeAsync(0)
        },
      })
      return promise
    },
  } as unknown as Connection
  const answered: Entry[][] = []
  const gone = new Set<Entry>()
  const life = new AbortController()
  const page = { beginning: '', anew: 0 }
  const ask = asking(
    connection,
    {
      beginning: () => page.beginning,
      answered: (entries) => answered.push(entries),
      holds: (entry) => !gone.has(entry),
      anew: () => page.anew++,
    },
    life.signal,
  )
  return { ask, requests, answered, gone, life, page }
}

describe('asking', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 50))
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  test('each entry is asked once, what is seen at once and the rest when the page idles', async () => {
    const { ask, requests, answered } = background()
    const [seen, rest] = [entry('甲'), entry('乙')]
    ask.first([seen])
    ask.later([seen, rest])
    expect(requests.map((r) => r.texts)).toEqual([['甲']])
    await vi.advanceTimersByTimeAsync(60)
    expect(requests.map((r) => r.texts)).toEqual([['甲'], ['乙']])
    await requests[0]!.answer(answer(0, 0, 1, 0))
    expect(answered).toEqual([[seen]])
    expect(seen.found).toEqual([{ start: 0, end: 1, gloss }])
  })

  test('a request holds what is matched in a moment, a longer text alone', () => {
    const { ask, requests } = background()
    ask.first([entry('甲'.repeat(20_000)), entry('乙'.repeat(20_000)), entry('丙'.repeat(50_000))])
    expect(requests.map((r) => r.texts.length)).toEqual([1, 1, 1])
  })

  test('a lost answer is asked for again, ever more rarely, and not for what is gone', async () => {
    const { ask, requests, gone } = background()
    const [stays, goes] = [entry('甲'), entry('乙')]
    ask.first([stays, goes])
    await requests[0]!.answer(undefined)
    gone.add(goes)
    await vi.advanceTimersByTimeAsync(199)
    expect(requests).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(60)
    expect(requests[1]?.texts).toEqual(['甲'])
    await requests[1]!.answer(undefined)
    await vi.advanceTimersByTimeAsync(300)
    expect(requests).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(200)
    expect(requests).toHaveLength(3)
  })

  test('after a change an answer under way no longer counts, and what is shown stays until the next', async () => {
    const { ask, requests, answered } = background()
    const one = entry('甲')
    ask.first([one])
    await requests[0]!.answer(answer(0, 0, 1, 0))
    ask.again([one])
    ask.first([one])
    ask.again([one])
    await requests[1]!.answer(answer())
    expect(one.found).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(60)
    await requests[2]!.answer(answer())
    expect(one.found).toEqual([])
    expect(answered).toHaveLength(2)
  })

  test('where the page turns out to be about something else, what was answered before is to be asked anew', async () => {
    const { ask, requests, page } = background()
    page.beginning = 'A first line'
    ask.first([entry('甲')])
    await requests[0]!.answer(answerBy('hans', 0, 0, 1, 0))
    expect(page.anew).toBe(0)
    page.beginning = 'Another line'
    ask.begun()
    expect(requests[1]).toMatchObject({ texts: [], beginning: 'Another line' })
    await requests[1]!.answer(answerBy('hans CN'))
    expect(page.anew).toBe(1)
    ask.first([entry('乙')])
    await requests[2]!.answer(answerBy('hans CN'))
    expect(page.anew).toBe(1)
  })

  test('nothing is asked after the end', async () => {
    const { ask, requests, life } = background()
    ask.later([entry('甲')])
    life.abort()
    await vi.advanceTimersByTimeAsync(1000)
    expect(requests).toEqual([])
  })
})
