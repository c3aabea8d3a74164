import { expect, test } from 'vitest'
import { voiceFor } from '../../../entrypoints/content/tooltip/voice.ts'

const voice = (lang: string, localService = true) => ({ lang, localService })
const voices = [voice('en-GB'), voice('en-US'), voice('zh_TW'), voice('zh-CN'), voice('fr-FR', false)]

test.each([
  ['zh-Hans', 'zh-CN'],
  ['zh-Hant', 'zh_TW'],
  ['en', 'en-US'],
  ['en-gb', 'en-GB'],
])('%s is said by the voice of %s', (language, lang) => {
  expect(voiceFor(voices, language)?.lang).toBe(lang)
})

test('no voice is taken that speaks by sending the text away, nor one of another language', () => {
  expect(voiceFor(voices, 'fr')).toBeUndefined()
  expect(voiceFor(voices, 'ko')).toBeUndefined()
})
