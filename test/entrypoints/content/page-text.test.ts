// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readText } from '../../../entrypoints/content/page-text.ts'
import { place } from '../../../entrypoints/content/segment.ts'

const texts = (html: string) => {
  document.body.innerHTML = html
  return [...readText(document.body)].map((s) => s.text.trim())
}

test('text is joined across inline elements and cut at blocks', () => {
  expect(texts('<p><b style="display:inline">國務</b>委員長</p><p>总理</p>')).toEqual(['國務委員長', '总理'])
})

test('br and ｜ cut', () => {
  expect(texts('<p>甲<br>乙｜丙</p>')).toEqual(['甲', '乙｜', '丙'])
})

test('ruby text, scripts, code and editable regions are not read', () => {
  expect(
    texts('<p>國<rt>guó</rt>務<script>x</script></p><pre>代码</pre><div contenteditable>改</div>'),
  ).toEqual(['國務'])
})

test('open shadow roots are read and told', () => {
  document.body.innerHTML = '<div></div>'
  document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<p>影</p>'
  let roots = 0
  expect([...readText(document.body, { onRoot: () => roots++ })].map((s) => s.text)).toEqual(['影'])
  expect(roots).toBe(1)
})

test('its beginning is read as the whole is', () => {
  document.body.innerHTML =
    '<p lang="ja">甲<b style="display:inline">乙</b><br>丙</p>'.repeat(3) + '<p>丁</p>'.repeat(300)
  document.querySelector('p')!.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>影'
  const all = [...readText(document.body)]
  expect([...readText(document.body, { brief: true })]).toEqual(all)
  expect(all).toHaveLength(306)
})

test('an offset leads back to its text node', () => {
  document.body.innerHTML = '<p><b style="display:inline">國務</b>委員長</p>'
  const [segment] = [...readText(document.body)]
  expect(place(segment!, 2, false).node.data).toBe('委員長')
  expect(place(segment!, 2, true)).toMatchObject({ offset: 2, node: { data: '國務' } })
})

test('one text of very many sentences is read in parts, each to the end of a sentence, with the way back', () => {
  document.body.innerHTML = '<p></p>'
  const text = '山高水遠。國務委員長走過。'.repeat(5000)
  document.querySelector('p')!.textContent = text
  const segments = [...readText(document.body)]
  expect(segments.map((segment) => segment.text).join('')).toBe(text)
  expect(segments.length).toBeGreaterThan(3)
  for (const segment of segments) {
    expect(segment.text.length).toBeLessThanOrEqual(10_000)
    expect(segment.text.endsWith('。')).toBe(true)
    const start = segment.text.indexOf('國務')
    const { node, offset } = place(segment, start, false)
    expect(node.data.slice(offset, offset + 5)).toBe('國務委員長')
  }
})
