import { expect, test } from 'vitest'
import { readFrameMessage } from '../../../entrypoints/background/frame-message.ts'

const request = { v: 1, kind: 'annotate', id: 1, segments: [{ text: '国务院', language: 'zh' }] }
const gloss = {
  gloss: { text: 'State Council', language: 'en' },
  alternatives: [],
  conceptIds: ['a'],
  claims: [],
}
const place = { nth: 0, before: '', text: '国务院', after: '今日' }
const report = { v: 1, kind: 'terms', terms: [{ gloss, text: '国务院', count: 2, places: [place] }] }
const view = { v: 1, kind: 'inView', terms: [{ conceptIds: ['a'], gloss: 'State Council' }] }

test.each([
  request,
  { ...request, pageLanguage: 'zh-CN', beginning: '人民' },
  report,
  { ...report, terms: [] },
  view,
])('is ours: %j', (value) => {
  expect(readFrameMessage(value)).toBe(value)
})

test.each([
  null,
  'annotate',
  { ...request, v: 2 },
  { ...request, kind: 'other' },
  { ...request, id: '1' },
  { ...request, segments: 'text' },
  { ...request, segments: [{ text: 1 }] },
  { ...request, segments: [null] },
  { ...request, segments: [{ text: '', language: 3 }] },
  { ...request, pageLanguage: {} },
  { ...request, beginning: 1 },
  { ...request, beginning: '长'.repeat(5000) },
  { ...report, terms: {} },
  { ...report, terms: [{ text: 'a', count: 1 }] },
  { ...report, terms: [{ gloss, text: 'a', count: 0.5, places: [] }] },
  { ...report, terms: [{ gloss, text: 'a', count: 1, places: [{ nth: 0, text: 'a' }] }] },
  { ...view, terms: [{ gloss: 'State Council' }] },
])('is not: %j', (value) => {
  expect(readFrameMessage(value)).toBeUndefined()
})

test('a request beyond any page is refused', () => {
  const text = 'a'.repeat(1_000_000)
  expect(
    readFrameMessage({ ...request, segments: Array.from({ length: 5 }, () => ({ text })) }),
  ).toBeUndefined()
})
