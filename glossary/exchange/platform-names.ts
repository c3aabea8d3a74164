/** Languages and countries by their names, as the platform knows them. */

/** A header without what stands between its words. */
export const bare = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_*\-.:：#"'()（）\p{Cf}]/gu, '')

/** Where headers are written in other languages than English and their own: `Englisch`, `chinois simplifié`. */
const WRITTEN_IN = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'ja', 'ko', 'zh', 'zh-Hant']
const TAGS =
  'ar bg bo ca cs da de el en es et fa fi fr he hi hr hu id it ja kk km ko la lo lt lv mn ms my nb nl no pl pt ro ru sk sl sr sv th tr ug uk uz vi zh zh-Hans zh-Hant'.split(
    ' ',
  )
let named: Map<string, string> | undefined
/** A language by its name in one of them, or in itself. */
export function byName(name: string): string | undefined {
  if (named === undefined) {
    named = new Map()
    for (const locale of WRITTEN_IN) {
      const names = new Intl.DisplayNames([locale], { type: 'language' })
      for (const tag of TAGS) {
        const told = bare(names.of(tag) ?? '')
        if (!named.has(told)) named.set(told, tag)
      }
    }
    for (const tag of TAGS) {
      const own = bare(new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? '')
      if (!named.has(own)) named.set(own, tag)
    }
  }
  return named.get(name)
}

let regions: Map<string, string> | undefined
/** A country by its code or English name. */
export function regionOf(name: string): string | undefined {
  if (regions === undefined) {
    regions = new Map(
      Object.entries({
        prc: 'CN',
        mainland: 'CN',
        mainlandchina: 'CN',
        hongkong: 'HK',
        hongkongsar: 'HK',
        hk: 'HK',
        macao: 'MO',
        macau: 'MO',
        macaosar: 'MO',
        macausar: 'MO',
        usa: 'US',
        uk: 'GB',
        greatbritain: 'GB',
      }),
    )
    const names = new Intl.DisplayNames(['en'], { type: 'region' })
    for (let a = 65; a <= 90; a++)
      for (let b = 65; b <= 90; b++) {
        const code = String.fromCharCode(a, b)
        const told = names.of(code)
        if (told === undefined || told === code || told.startsWith('Unknown')) continue
        // Of the old codes (UK) the name stands for the new one too.
        const region = new Intl.Locale(`und-${code}`).region ?? code
        regions.set(code.toLowerCase(), region)
        regions.set(bare(told), region)
      }
  }
  return regions.get(name)
}
