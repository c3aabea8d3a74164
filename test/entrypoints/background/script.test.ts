import { expect, test } from 'vitest'
import { chooseScript } from '../../../entrypoints/background/script.ts'

test.each([
  // choice, page language, text, interface → shown, page's own
  ['asPage', 'zh-TW', '国务院', 'en', 'hant', 'hant'],
  ['asPage', 'zh-Hans', '國務院', 'zh-TW', 'hans', 'hans'],
  ['asPage', 'zh', '國務院總理', 'en', 'hant', 'hant'],
  ['asPage', undefined, '国务院总理', 'zh-HK', 'hans', 'hans'],
  ['asPage', 'en', 'the State Council', 'zh-TW', 'hant', undefined],
  ['asPage', 'en', 'the State Council', 'zh-HK', 'hant', undefined],
  ['asPage', 'en', 'the State Council', 'en-GB', 'hans', undefined],
  ['hant', 'zh-CN', '国务院', 'en', 'hant', 'hans'],
  ['hans', undefined, '國務院總理', 'zh-TW', 'hans', 'hant'],
] as const)('%s, lang %s, %s, interface %s', (choice, language, text, ui, script, pageScript) => {
  expect(chooseScript(choice, language, text, ui)).toEqual({ script, pageScript })
})
