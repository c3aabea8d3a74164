import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile, open } from '../../../glossary/annotate.ts'
import { readStarter } from '../../../glossary/starter/load.ts'
import { pageOf } from '../../../glossary/titles/english/page-place.ts'
import { starterFiles } from '../../../tools/starter-files.ts'

const words = readFileSync(new URL('../../../glossary/text/words.bin', import.meta.url))
const matcher = open(compile([readStarter(starterFiles())], words))
const glossOf = (text: string, unit: string, place?: string) =>
  matcher.annotate(text, { script: 'hans', page: { place } }).find((o) => text.slice(o.start, o.end) === unit)
    ?.gloss.gloss.text

describe('the place that a page is about', () => {
  test.each([
    ['SEOUL, May 1 (Yonhap) -- China and the U.S. talked; China waved.', 'KR'],
    ['Taipei, May 1 (CNA) It rained.', 'TW'],
    ['（中央社記者甲乙台北1日電）下雨了。', 'TW'],
    ['〔記者甲乙／台北報導〕下雨了。', 'TW'],
    ['本港下雨，立法會休會，港鐵改時間。', 'HK'],
    ['本澳下雨，氹仔停電，澳門揮手。', 'MO'],
    ['立委問政院，民進黨揮手，新台幣升值。', 'TW'],
    ['国台办说，民进党当局与立法院、行政院，祖国大陆不答应。', undefined],
    ['Hong Kong is warm. In Hong Kong it rained. Hong Kong slept.', 'HK'],
    ['China and Japan talked. Tokyo waved, Beijing waved, Japan slept, China slept.', undefined],
    ['It rained in Hanoi.', undefined],
  ])('%s: %s', (text, place) => expect(pageOf(text).place).toBe(place))
})

describe('a page abroad', () => {
  test.each([
    ['Paris slept. It rained in Italy and in Boston.', true],
    ['Paris slept. Beijing waved.', false],
    ['LONDON, May 1 (Xinhua) It rained.', false],
    ['It rained.', false],
  ])('%s: %s', (text, abroad) => expect(pageOf(text).abroad).toBe(abroad))

  test.each([
    ['The toilet revolution of the motel waited.', 'toilet revolution', false],
    ['The top legislature sat.', 'top legislature', false],
    ['The foreign minister began a state visit.', 'state visit', true],
  ])('abroad %s: %s %s', (text, unit, stands) =>
    expect(
      matcher
        .annotate(text, { script: 'hans', page: { abroad: true } })
        .some((o) => text.slice(o.start, o.end) === unit),
    ).toBe(stands),
  )

  test.each([
    ['The firms saw the public concerns.', 'public concerns', { place: 'CN' }, { place: 'GB' }],
    ['Many paid into a pension.', 'pension', {}, { abroad: true }],
    ['The Court of Appeal sat.', 'Court of Appeal', { place: 'HK' }, { abroad: true }],
  ])('%s: %s', (text, unit, here, there) => {
    const found = (page: object) =>
      matcher.annotate(text, { script: 'hans', page }).some((o) => text.slice(o.start, o.end) === unit)
    expect(found(here)).toBe(true)
    expect(found(there)).toBe(false)
  })
})

describe('a page that names no place', () => {
  test.each([
    ['It rained.', true],
    ['It rained in Paris.', false],
    ['Comrades, it rained.', false],
    ['下雨了。', false],
  ])('%s: %s', (text, nowhere) => expect(pageOf(text).nowhere).toBe(nowhere))

  test.each([
    ['The needle passed the red line.', 'red line'],
    ['The novel has a foreign minister and a special envoy.', 'special envoy'],
    ['The basic law of motion is short.', 'basic law'],
    ['The top legislator of the elves slept.', 'top legislator'],
  ])('%s: %s', (text, unit) => {
    const found = (page: object) =>
      matcher.annotate(text, { script: 'hans', page }).some((o) => text.slice(o.start, o.end) === unit)
    expect(found({ place: 'CN' })).toBe(true)
    expect(found({ nowhere: true })).toBe(false)
  })
})

describe('is meant by a sentence that names none', () => {
  test.each([
    ['The National Assembly passed it.', 'National Assembly', 'KR', '国会'],
    ['Premier Cho waved at the Ministry of Labor.', 'Ministry of Labor', 'TW', '劳动部'],
    ['The Department of Justice replied.', 'Department of Justice', 'HK', '律政司'],
  ])('%s %s in %s: %s', (text, unit, place, gloss) => {
    expect(glossOf(text, unit)).toBeUndefined()
    expect(glossOf(text, unit, place)).toBe(gloss)
  })
  test.each([
    ['交通部與美國簽約，台北揮手。', '交通部', 'TW', 'Ministry of Transportation and Communications'],
  ])('%s %s in %s: %s', (text, unit, place, gloss) => {
    expect(glossOf(text, unit, place)).toBe(gloss)
  })
  test('nor by one written in Taipei of what is abroad', () =>
    expect(glossOf('台北2日綜合外電說，法國的交通部揮手。', '交通部', 'TW')).not.toBe(
      'Ministry of Transportation and Communications',
    ))
  test('not by one that names another', () => {
    expect(glossOf('The National Assembly of Ghana waved at Moscow.', 'National Assembly', 'KR')).not.toBe(
      '国会',
    )
    expect(
      glossOf('In Moscow the Supreme Prosecutors Office waved.', 'Supreme Prosecutors Office', 'KR'),
    ).toBeUndefined()
  })
  test('a Party that is named as China names its own', () => {
    expect(glossOf('The Party Central Committee sent lamps.', 'Party Central Committee', 'KP')).toBe(
      '朝鲜劳动党中央委员会',
    )
    expect(
      glossOf('In Beijing the Party Central Committee sent lamps.', 'Party Central Committee', 'KP'),
    ).toBe('中共中央')
  })
})
