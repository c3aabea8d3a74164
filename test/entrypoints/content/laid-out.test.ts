// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { onceLaidOut } from '../../../entrypoints/content/laid-out.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

test.each(['object', 'embed'])('a page with an <%s> is laid out by its own frame first, once', (name) => {
  vi.useFakeTimers()
  const calls: string[] = []
  const frame = (f: () => void) => {
    calls.push('frame')
    f()
  }
  vi.stubGlobal('requestAnimationFrame', (f: () => void) => setTimeout(frame, 16, f))
  onceLaidOut(() => calls.push('work'))
  expect(calls).toEqual(['work'])
  document.body.append(document.createElement(name))
  onceLaidOut(() => calls.push('work'))
  expect(calls).toEqual(['work'])
  vi.advanceTimersByTime(1000)
  expect(calls).toEqual(['work', 'frame', 'work'])
})
