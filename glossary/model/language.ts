/** Language tags (BCP 47): what files write, brought to one spelling, and what glosses what. */

export type Script = 'hans' | 'hant'
/** The three languages a page term is told apart by; anything else keeps its tag. */
export type LanguageGroup = 'zh' | 'en' | (string & {})

const NAMES: Record<string, string> = {
  'chinese simplified': 'zh-Hans',
  'simplified chinese': 'zh-Hans',
  简体: 'zh-Hans',
  简体中文: 'zh-Hans',
  簡體: 'zh-Hans',
  簡體中文: 'zh-Hans',
  中文简体: 'zh-Hans',
  'chinese traditional': 'zh-Hant',
  'traditional chinese': 'zh-Hant',
  繁体: 'zh-Hant',
  繁体中文: 'zh-Hant',
  繁體: 'zh-Hant',
  繁體中文: 'zh-Hant',
  chinese: 'zh',
  中文: 'zh',
  汉语: 'zh',
  漢語: 'zh',
  cn: 'zh-Hans',
  tw: 'zh-Hant',
  // Of Windows and .NET, before there were scripts in tags.
  chs: 'zh-Hans',
  cht: 'zh-Hant',
  'zh-chs': 'zh-Hans',
  'zh-cht': 'zh-Hant',
  // Countries where languages should stand.
  jp: 'ja',
  kr: 'ko',
  vn: 'vi',
  english: 'en',
  英文: 'en',
  英语: 'en',
  英語: 'en',
  japanese: 'ja',
  日本語: 'ja',
  korean: 'ko',
}

/** `zh_hant`, `ZH-CN`, `Chinese Simplified` → a BCP 47 tag in canonical case; `undefined` where none is known. */
export function normalizeLanguage(raw: string): string | undefined {
  // Of a POSIX locale (`zh_CN.UTF-8@x`) its language and place; `St. Petersburg` is none.
  const trimmed = raw
    .trim()
    .toLowerCase()
    .replace(/(?<=^[a-z]{2,3}_[a-z]{2})[.@]\S*$|(?<=^[a-z]{2,3})[.@](utf|iso|gb|big|euc)\S*$/, '')
  const named = Object.hasOwn(NAMES, trimmed) ? NAMES[trimmed] : undefined
  if (named !== undefined) return named
  // Of the older form the language itself: `zh-cmn-Hans`, `zh-yue`.
  const tag = trimmed.replaceAll('_', '-').replace(/^zh-(?=(cmn|yue|wuu|hak|nan|gan|hsn)(-|$))/, '')
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag)) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/** The script a Chinese tag asks for; `undefined` for a bare `zh` or another language. */
export function scriptOf(tag: string): Script | undefined {
  let script = scripts.get(tag)
  if (script === undefined && !scripts.has(tag)) {
    script = writtenScript(tag)
    if (scripts.size < 1000) scripts.set(tag, script)
  }
  return script
}
const scripts = new Map<string, Script | undefined>()

function writtenScript(tag: string): Script | undefined {
  if (!/^(zh|yue|cmn)\b/i.test(tag)) return undefined
  const written = /-(hans|hant)\b/i.exec(tag)?.[1]?.toLowerCase()
  if (written !== undefined) return written as Script
  if (/-(tw|hk|mo)\b/i.test(tag)) return 'hant'
  if (/-(cn|sg|my)\b/i.test(tag)) return 'hans'
  return undefined
}

/** Hans and Hant are one language here: they never gloss each other. */
export function languageGroup(tag: string): LanguageGroup {
  let group = groups.get(tag)
  if (group === undefined) {
    const primary = tag.split('-')[0]!.toLowerCase()
    group = primary === 'yue' || primary === 'cmn' ? 'zh' : primary
    if (groups.size < 1000) groups.set(tag, group)
  }
  return group
}
/** Asked of every section of a file, of few tags. */
const groups = new Map<string, LanguageGroup>()
