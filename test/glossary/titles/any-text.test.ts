import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, open } from '../../../glossary/annotate.ts'
import { readStarter } from '../../../glossary/starter/load.ts'
import { starterFiles } from '../../../tools/starter-files.ts'

/** Whatever stands side by side: terms of the supplied glossary in any order, with what joins titles between them, or with nothing. */

const words = readFileSync(new URL('../../../glossary/text/words.bin', import.meta.url))
const starter = readStarter(starterFiles())
const matcher = open(compile([starter], words))

const terms = Array.from(starter.concepts, (concept) =>
  concept.sections.flatMap(({ language, terms }) =>
    terms.map(({ text }) => ({ han: language.startsWith('zh'), text })),
  ),
).flat()
const chinese = [
  '',
  '、',
  '，',
  '和',
  '的',
  '兼',
  '原',
  '副',
  '（',
  '）',
  '第三届',
  '：',
  ' ',
  '“',
  '”',
  '《',
  '》',
  '关于',
  '驻',
]
const english = [
  ' ',
  ', ',
  ' and ',
  ' of the ',
  "'s ",
  ' in ',
  ' (',
  ') ',
  '; ',
  '-',
  ' former ',
  ' deputy ',
  ' 10th ',
  '. ',
]
const chain = (han: boolean, joints: string[]) => {
  const own = terms.filter((term) => term.han === han).map(({ text }) => text)
  return fc
    .array(fc.tuple(fc.nat(own.length - 1), fc.constantFrom(...joints)), { minLength: 1, maxLength: 60 })
    .map((pairs) => pairs.map(([n, joint]) => own[n]! + joint).join(''))
}
const place = fc.constantFrom(undefined, 'TW', 'HK', 'JP', 'US', 'KP')

test('spans come in order and within the text, and every rendering is words', () => {
  fc.assert(
    fc.property(fc.oneof(chain(true, chinese), chain(false, english)), place, (text, about) => {
      let last = 0
      for (const { start, end, gloss } of matcher.annotate(text, {
        script: 'hans',
        page: { place: about },
      })) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        for (const { text } of [gloss.gloss, ...gloss.alternatives])
          expect(text).not.toMatch(/^\s*$|undefined|\bNaN\b|\[object/)
        last = end
      }
    }),
    { numRuns: 600 },
  )
})
