/** The browser's voices. Only those on this computer: the others send the text away to be spoken. */

interface Voice {
  lang: string
  localService: boolean
}

const regions: Record<string, string> = { 'zh-hans': 'zh-cn', 'zh-hant': 'zh-tw', en: 'en-us' }

/** The voice for a language (BCP 47), its usual region first; `undefined` where there is none. */
export function voiceFor<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const wanted = language.toLowerCase()
  const own = voices.filter(
    ({ lang, localService }) => localService && tag(lang).split('-')[0] === wanted.split('-')[0],
  )
  return (
    own.find(({ lang }) => tag(lang) === (regions[wanted] ?? wanted)) ??
    own.find(({ lang }) => !/^zh-(hk|mo)/.test(tag(lang))) ??
    own[0]
  )
}

/** eSpeak and Android call Mandarin by its own name; what Hong Kong's voices say is Cantonese. */
const tag = (lang: string) =>
  lang
    .replaceAll('_', '-')
    .toLowerCase()
    .replace(/^cmn\b/, 'zh')

const voices = (): SpeechSynthesisVoice[] => globalThis.speechSynthesis?.getVoices() ?? []

interface Spoken {
  text: string
  language: string
}

/** Those of the texts that some voice can say. */
export const speakable = (texts: Spoken[]): Spoken[] =>
  texts.filter(({ language }) => voiceFor(voices(), language) !== undefined)

/** One after the other, in place of what is being said. */
export function speak(texts: Spoken[]) {
  hush()
  for (const { text, language } of texts) {
    const voice = voiceFor(voices(), language)
    if (voice === undefined) continue
    const words = new SpeechSynthesisUtterance(text)
    words.voice = voice
    words.lang = voice.lang
    speechSynthesis.speak(words)
  }
}

export function hush() {
  globalThis.speechSynthesis?.cancel()
}
