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

test('Chinese is said by a voice of Mandarin, by whichever name, before one of Cantonese', () => {
  expect(voiceFor([voice('zh-HK'), voice('cmn')], 'zh-Hans')?.lang).toBe('cmn')
  expect(voiceFor([voice('zh-HK'), voice('cmn-Hant-TW'), voice('zh-CN')], 'zh-Hans')?.lang).toBe('zh-CN')
  expect(voiceFor([voice('zh-HK'), voice('cmn')], 'zh-HK')?.lang).toBe('zh-HK')
  expect(voiceFor([voice('zh-HK')], 'zh-Hant')?.lang).toBe('zh-HK')
})

test('no voice is taken that speaks by sending the text away, nor one of another language', () => {
  expect(voiceFor(voices, 'fr')).toBeUndefined()
  expect(voiceFor(voices, 'ko')).toBeUndefined()
})
