// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whileItComes } from '../../../entrypoints/content/coming.ts'

/** What is called for a page in a state that the test sets; frames come each 20 ms, if at all. */
function coming(hasFrames = true) {
  const calls: string[] = []
  const state = { readyState: 'loading' }
  const life = new AbortController()
  vi.spyOn(document, 'readyState', 'get').mockImplementation(() => state.readyState as DocumentReadyState)
  vi.stubGlobal('requestAnimationFrame', (f: () => void) => (hasFrames ? setTimeout(f, 20) : 0))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
  const start = () => {
    whileItComes(
      () => calls.push('look'),
      () => calls.push('begin'),
      life.signal,
    )
  }
  return { calls, state, life, start }
}
/** The browser's own event. */
function comes() {
  const event = new Event('DOMContentLoaded')
  Object.defineProperty(event, 'isTrusted', { value: true })
  dispatchEvent(event)
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('a page that is there is begun at once', () => {
  const { calls, state, start } = coming()
  state.readyState = 'interactive'
  start()
  expect(calls).toEqual(['begin'])
})

test('one that comes slowly is looked at in a frame, ever more rarely, and begun once', () => {
  const { calls, state, start } = coming()
  start()
  vi.advanceTimersByTime(90)
  expect(calls).toEqual([])
  vi.advanceTimersByTime(30)
  expect(calls).toEqual(['look'])
  vi.advanceTimersByTime(10_000)
  expect(calls.length).toBeGreaterThan(4)
  expect(calls.length).toBeLessThan(10)
  state.readyState = 'interactive'
  comes()
  vi.advanceTimersByTime(60_000)
  expect(calls.filter((call) => call === 'begin')).toEqual(['begin'])
  expect(calls.at(-1)).toBe('begin')
})

test('is begun without the event and without frames, and not by an event of the page', () => {
  const { calls, state, start } = coming(false)
  start()
  dispatchEvent(new Event('DOMContentLoaded'))
  vi.advanceTimersByTime(50)
  expect(calls).toEqual([])
  state.readyState = 'interactive'
  vi.advanceTimersByTime(60_000)
  expect(calls).toEqual(['begin'])
})

test('nothing is begun after the end', () => {
  const { calls, life, start } = coming()
  start()
  comes()
  life.abort()
  vi.advanceTimersByTime(60_000)
  expect(calls).toEqual([])
})
