import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { symbolOf } from '../../../glossary/match/alphabet.ts'
import { buildTrie } from '../../../glossary/match/build-trie.ts'
import { choose } from '../../../glossary/match/choose.ts'
import { newFinder } from '../../../glossary/match/find.ts'
import { FLAG_BITS, patternFlags } from '../../../glossary/match/pattern-flags.ts'
import { newSpans, type Spans } from '../../../glossary/match/spans.ts'
import { addStart, newStarts } from '../../../glossary/match/starts.ts'
import { lookUp } from '../../../glossary/match/trie.ts'
import { wordTables } from '../../../glossary/match/word-tables.ts'
import { fold } from '../../../glossary/text/fold.ts'
import { foldMap } from '../../../glossary/text/fold-map.ts'
import { foldInto, newFolding } from '../../../glossary/text/folding.ts'
import { isHan, isWord } from '../../../glossary/text/units.ts'
import { sourceOf, toSource } from '../../../glossary/text/way-back.ts'
import { readWords } from '../../../glossary/text/words.ts'
import { wordBytes } from './found.ts'
import { everyHit, type NaivePattern, naiveMatches, naiveWords } from './oracle.ts'
import { pageText } from './text.ts'

/** All single characters and every eighth of the longer words: the whole list, held against each trie anew, takes minutes. */
const someWords = new TextEncoder().encode(
  new TextDecoder()
    .decode(wordBytes)
    .split('\n')
    .map((line) => {
      const [cost, ...list] = line.split(' ')
      return [cost, ...list.filter((word, i) => word.length === 1 || i % 8 === 0)].join(' ')
    })
    .join('\n'),
)
const words = naiveWords(someWords)
const listed = readWords(someWords)

/** Folded patterns: words of the alphabet that page text is made of, and cuts of page text itself. */
const patterns = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '国务',
        '国务委员',
        '委员长',
        '书记',
        '代表',
        '主席',
        '前',
        '原',
        '共产党',
        '大会',
        '人民',
        '一带',
        '省市',
      ),
      fc.constantFrom(
        'cpc',
        's',
        'as',
        'general secretary',
        'china',
        'china general',
        "people's",
        'secretary as',
      ),
      pageText.map((text) => fold(text).slice(0, 5).trim()),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => [...new Set(list)].filter((text) => text !== '' && !/[()]/.test(text)).sort())
  .filter((list) => list.length > 0)

const naive = (list: string[]): NaivePattern[] =>
  list.map((text, i) => ({
    text,
    bounded: isHan(text.charCodeAt(0)) && text.length <= 2,
    title: i % 3 === 0,
  }))

function finderOf(list: NaivePattern[]) {
  const trie = buildTrie(
    list.map((p) => p.text),
    (p) =>
      (p << FLAG_BITS) |
      (list[p]!.bounded ? patternFlags.bounded : isHan(list[p]!.text.charCodeAt(0)) ? patternFlags.word : 0) |
      (list[p]!.title ? patternFlags.title : 0) |
      patternFlags.part,
  )
  const starts = newStarts(trie)
  for (const { text } of list) addStart(starts, trie, text)
  return { trie, finder: newFinder({ ...trie, ...starts }, wordTables(listed, trie), () => true, true) }
}

test('leftmost-longest agrees with the naive matcher on any text', () => {
  fc.assert(
    fc.property(patterns, pageText, (texts, source) => {
      const list = naive(texts)
      const { finder } = finderOf(list)
      const folding = finder.read(source)
      const out: Spans = { triples: new Int32Array(3), length: 0 }
      choose(finder, folding.length, [], out)
      const got = []
      for (let i = 0; i < out.length; i += 3)
        got.push({
          ...toSource(folding, out.triples[i]!, out.triples[i + 1]!),
          pattern: texts[out.triples[i + 2]!]!,
        })
      expect(got).toEqual(naiveMatches(source, list, words))
    }),
    { numRuns: 250 },
  )
})

test('the matcher folds as text is folded: the same units, in the same places', () => {
  fc.assert(
    fc.property(patterns, fc.array(pageText, { minLength: 5, maxLength: 5 }), (texts, sources) => {
      const { trie, finder } = finderOf(naive(texts))
      for (const source of sources) {
        const folding = foldInto(source, foldMap, newFolding())
        const read = finder.read(source)
        const symbols = Array.from(folding.units.subarray(1, folding.length + 1), (unit) =>
          symbolOf(trie.symbols, unit),
        )
        expect(Array.from(read.units.subarray(1, read.length + 1))).toEqual(symbols)
        for (let k = 0; k < read.length; k++) expect(sourceOf(read, k)).toBe(sourceOf(folding, k))
      }
    }),
    { numRuns: 300 },
  )
})

test('a segment is found as it is, whatever was read before and stands in the segment beside it', () => {
  fc.assert(
    fc.property(patterns, pageText, pageText, (texts, one, other) => {
      const { finder } = finderOf(naive(texts))
      const spans = (source: string) => {
        const folding = finder.read(source)
        const out = newSpans()
        choose(finder, folding.length, [], out)
        return Array.from({ length: out.length / 3 }, (_, i) => {
          const [start = 0, end = 0, pattern] = out.triples.subarray(i * 3, i * 3 + 3)
          return `${sourceOf(folding, start)} ${sourceOf(folding, end - 1)} ${texts[pattern!]}`
        })
      }
      const alone = spans(one)
      spans(other)
      expect(spans(one)).toEqual(alone)
      expect(spans(`${one}｜${other}`).slice(0, alone.length)).toEqual(alone)
    }),
    { numRuns: 150 },
  )
})

test('terms cut out of running text: agrees with the naive segmentation', () => {
  const common = [...words.keys()].filter((word) => word.length > 1 && words.get(word)! <= 12)
  const running = fc
    .array(fc.constantFrom(...common), { minLength: 2, maxLength: 8 })
    .map((list) => list.join(''))
  let vetoed = 0
  fc.assert(
    fc.property(running, fc.nat(), fc.nat(), (source, a, b) => {
      const cut = (at: number, n: number) => source.slice(at % source.length, (at % source.length) + n)
      const list = naive(
        [...new Set([cut(a, 2), cut(b, 1), cut(b + 3, 2), cut(a + 1, 3), cut(b + 1, 4)])]
          .filter((t) => t !== '')
          .sort(),
      )
      const { finder } = finderOf(list)
      finder.read(source)
      const hits = everyHit(source, list, words)
      vetoed += hits.filter((h) => !h.holds).length
      for (let start = 0; start < source.length; start++) {
        const ends = hits.filter((h) => h.start === start && h.holds).map((h) => h.end)
        expect([start, finder.leftmostLongest(start, start + 1, newSpans())]).toEqual([
          start,
          Math.max(start, ...ends),
        ])
      }
    }),
    { numRuns: 250 },
  )
  expect(vetoed).toBeGreaterThan(100)
})

test('every hit of what titles are composed of, but inside Latin words', () => {
  fc.assert(
    fc.property(patterns, pageText.map(fold), (texts, source) => {
      const list = naive(texts)
      const { finder } = finderOf(list)
      finder.read(source)
      const { hanParts: han, latinParts: latin } = finder
      const got = [han, latin].flatMap(({ triples, length }) =>
        Array.from({ length: length / 3 }, (_, i) => ({
          start: triples[i * 3]!,
          end: triples[i * 3 + 1]!,
          pattern: texts[triples[i * 3 + 2]!]!,
        })),
      )
      const isInside = (at: number) => isWord(source.charCodeAt(at - 1)) && isWord(source.charCodeAt(at))
      // A lone letter is looked for where a plural's ending follows it, and met where a longer term begins with it: no title has a letter of a word for a part.
      const isLetterOf = ({ start, pattern }: { start: number; pattern: string }) =>
        pattern.length === 1 && isInside(start + 1) && !/[se]/.test(source[start + 1]!)
      const told = (hits: { start: number; end: number; pattern: string }[]) =>
        hits
          .filter((hit) => !isLetterOf(hit))
          .map(({ start, end, pattern }) => `${start} ${end} ${pattern}`)
          .sort()
      expect(told(got)).toEqual(told(everyHit(source, list, words).filter(({ start }) => !isInside(start))))
      expect(
        Array.from({ length: han.length / 3 }, (_, i) => isHan(source.charCodeAt(han.triples[i * 3]!))),
      ).not.toContain(false)
    }),
    { numRuns: 250 },
  )
})

test('the trie knows its patterns and no other', () => {
  fc.assert(
    fc.property(patterns, fc.array(pageText.map(fold), { maxLength: 5 }), (texts, others) => {
      const { trie } = finderOf(naive(texts))
      for (const text of [...texts, ...others]) {
        const units = Uint16Array.from(text, (c) => c.charCodeAt(0))
        if (units.length !== text.length) continue
        const value = lookUp(trie, units, 0, units.length)
        expect(value < 0 ? -1 : value >> FLAG_BITS, text).toBe(texts.indexOf(text))
      }
    }),
  )
})

describe('choose with composed titles', () => {
  const list = naive(['人民代表', '代表大会', '常务委员', '委员'])
  const { finder } = finderOf(list)
  const spans = (text: string, rivals: string[], holds = () => true) => {
    const folding = finder.read(text)
    const out: Spans = { triples: new Int32Array(3), length: 0 }
    const given = rivals.map((part) => ({
      start: text.indexOf(part),
      end: text.indexOf(part) + part.length,
      parts: [],
    }))
    const standing = choose({ ...finder, holds }, folding.length, given, out)
    const listed = []
    for (let i = 0; i < out.length; i += 3) listed.push(text.slice(out.triples[i], out.triples[i + 1]))
    return { listed, composed: standing.map((r) => text.slice(r.start, r.end)) }
  }

  test.each([
    ['none', [], ['人民代表', '常务委员'], []],
    ['a longer one from the same start', ['人民代表大会'], ['常务委员'], ['人民代表大会']],
    ['a later one that overlaps gives way', ['代表大会常务'], ['人民代表', '常务委员'], []],
    ['an earlier one frees what it hid', ['国人民'], ['代表大会', '常务委员'], ['国人民']],
    ['the very span stands beside the hit', ['人民代表'], ['人民代表', '常务委员'], ['人民代表']],
    ['a shorter one from the same start gives way', ['人民'], ['人民代表', '常务委员'], []],
    [
      'of two from one start the longer',
      ['人民代表大', '人民代表大会常务委员'],
      [],
      ['人民代表大会常务委员'],
    ],
  ])('%s', (_, rivals, listed, composed) => {
    expect(spans('全国人民代表大会常务委员', rivals)).toEqual({ listed, composed })
  })

  test('one whose edges do not hold hides nothing', () => {
    expect(spans('全国人民代表大会常务委员', ['国人民'], () => false)).toEqual({
      listed: ['人民代表', '常务委员'],
      composed: [],
    })
  })
})
