import { describe, expect, test } from 'vitest'
import { readStarter } from '../../../glossary/starter/load.ts'
import { readingsFrom } from '../../../glossary/starter/readings.ts'
import { starterFiles } from '../../../tools/starter-files.ts'

const lines = [
  { text: '河口特别茶区会', reading: 'hé kǒu tè bié chá qū huì' },
  { text: '茶会长', reading: 'chá huì zhǎng' },
  { text: '长江', reading: 'cháng jiāng' },
]
const own = lines[0]!
const readingOf = readingsFrom(lines)

describe('the reading of a line’s other terms', () => {
  test.each([
    ['characters of its first term, in their order', '特区会', 'tè qū huì'],
    ['characters that are read one way everywhere', '江口', 'jiāng kǒu'],
    ['one of two readings by its neighbour', '江会长', 'jiāng huì zhǎng'],
    ['one of two readings, the neighbour unknown', '河长会', undefined],
    ['a character that no line reads', '特区鼓会', undefined],
    ['figures, which are read too', '特区3会', undefined],
    ['quotes and brackets, which are not', '“特区”会', 'tè qū huì'],
  ])('%s', (_, text, reading) => {
    expect(readingOf(text, own)).toBe(reading)
  })

  test('is shown with short names of the supplied glossary, in both scripts', () => {
    const { concepts } = readStarter(starterFiles())
    const terms = concepts.flatMap(({ sections }) => sections.flatMap((section) => section.terms))
    const reading = (text: string) => terms.find((term) => term.text === text)?.reading
    expect(reading('特区政府')).toBe('tè qū zhèng fǔ')
    expect(reading('特區政府')).toBe('tè qū zhèng fǔ')
    expect(reading('人行行长')).toBe('rén háng háng zhǎng')
    expect(reading('HKSAR government')).toBeUndefined()
  })
})
