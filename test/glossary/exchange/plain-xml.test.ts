import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlainXml } from '../../../glossary/exchange/plain-xml.ts'
import { readXml, type XmlEvents } from '../../../glossary/exchange/xml.ts'

function recorded() {
  const events: [kind: string, ...what: unknown[]][] = []
  const all: XmlEvents = {
    open: (name, attributes) => events.push(['open', name, { ...attributes }]),
    close: (name) => events.push(['close', name]),
    text(text) {
      const last = events.at(-1)
      if (last?.[0] === 'text') last[1] += text
      else events.push(['text', text])
    },
  }
  return { all, events }
}

/** In stretches of so many bytes. */
function both(xml: string, size: number) {
  const bytes = new TextEncoder().encode(xml)
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.slice(i * size, (i + 1) * size),
  )
  const [plain, whole] = [recorded(), recorded()]
  const isPlain = readPlainXml(chunks, plain.all)
  const problems = readXml(chunks, 'utf-8', () => whole.all)
  return { isPlain, plain: plain.events, whole: whole.events, problems }
}

const piece = fc.constantFrom(
  ...[
    '<a>',
    '</a>',
    '<b x="1">',
    '</b>',
    '<x:c y=\'"\' z="&lt;国"/>',
    '文字',
    '&amp;',
    '&#x4e2d;',
    '&#0;',
    '&q;',
    '& ',
  ],
  ...['\r\n', '<!-- <a> -->', '<![CDATA[<a>]]>', '<?pi?>', '<d e=1>', '<f g="a>b"/>', '\u0001', '😀'],
)

test('what is read as plain is read alike by the whole of XML, without a fault', () => {
  let plain = 0
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.integer({ min: 1, max: 40 }), (pieces, size) => {
      const read = both(`<r>${pieces.join('')}</r>`, size)
      if (!read.isPlain) return
      plain++
      expect(read.problems).toEqual([])
      expect(read.plain).toEqual(read.whole)
    }),
    { numRuns: 3000 },
  )
  expect(plain).toBeGreaterThan(100)
})

test.each([
  ['a sheet', '<?xml version="1.0"?>\n<x:s><row r="1"><c r="A1" t="s"><v>0</v></c></row>\r\n</x:s>\n', true],
  ['a DTD', '<!DOCTYPE s [<!ENTITY a "b">]><s>&a;</s>', false],
  ['an end too many', '<s></s></s>', false],
  ['an end too few', '<s><a></s>', false],
  ['two roots', '<s/><s/>', false],
  ['nothing', '', false],
  ['half of a tag', '<s><a></a></s', false],
  ['text behind the root', '<s/>a', false],
  ['too many levels', '<a>'.repeat(60) + '</a>'.repeat(60), false],
])('%s', (_, xml, isPlain) => {
  expect(both(xml, 7).isPlain).toBe(isPlain)
})
