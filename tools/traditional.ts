import { createRequire } from 'node:module'

/** Is a traditional term what OpenCC makes of the simplified one, in its own, Taiwan's or Hong Kong's characters? */

type Convert = (text: string) => string
const { Converter } = createRequire(import.meta.url)('opencc-js') as {
  Converter(options: { from: string; to: string }): Convert
}
const ways = ['t', 'tw', 'hk'].map((to) => Converter({ from: 'cn', to }))

/**
 * Where OpenCC takes another word, traditional beside simplified: 夥伴, 周年, 征程, 回歸, 馬里, 新餘, 並舉, 團伙, 產業鏈, 布局, 准入, 幹部,
 * 澄江, 關係, 復蘇, 志哀, 個, 陸上颱風, 免簽. Each was read.
 */
const READ = new Set(
  '夥伙 周周 征征 回回 里里 餘余 並并 伙伙 鏈链 布布 准准 幹干 澄澄 係系 蘇苏 志志 個个 颱台 簽签'.split(' '),
)

/** The characters that no variant of OpenCC's has there, as traditional beside simplified. */
export function strangeCharacters(hans: string, hant: string): string[] {
  const made = ways.map((convert) => convert(hans))
  return Array.from(hant, (c, i) => `${c}${hans[i] ?? ''}`).filter(
    (pair, i) => !READ.has(pair) && !made.some((text) => text[i] === pair[0]),
  )
}
