import { expect, test } from 'vitest'
import { languageGroup, normalizeLanguage, scriptOf } from '../../../glossary/model/language.ts'

test.each([
  ['zh_hant', 'zh-Hant'],
  ['ZH-CN', 'zh-CN'],
  ['Chinese Simplified', 'zh-Hans'],
  ['繁體中文', 'zh-Hant'],
  [' en-us ', 'en-US'],
  ['sr-latn', 'sr-Latn'],
  ['constructor', undefined],
  ['__proto__', undefined],
  ['', undefined],
  ['term', undefined],
  ['e', undefined],
])('%j is read as %s', (raw, tag) => {
  expect(normalizeLanguage(raw)).toBe(tag)
})

test.each([
  ['zh-Hant', 'hant', 'zh'],
  ['zh-TW', 'hant', 'zh'],
  ['zh-Hans-HK', 'hans', 'zh'],
  ['zh-SG', 'hans', 'zh'],
  ['yue-Hant', 'hant', 'zh'],
  ['zh', undefined, 'zh'],
  ['en-GB', undefined, 'en'],
  ['ja', undefined, 'ja'],
])('%s is in %s, of %s', (tag, script, group) => {
  expect(scriptOf(tag)).toBe(script)
  expect(languageGroup(tag)).toBe(group)
})
