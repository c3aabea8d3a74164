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

/** Where OpenCC cuts the words wrongly or writes a variant that no outlet does, or not all: 秘書長髮言人, 分配製度, 西鹹新區, 玩→翫, 撫卹, 艱鉅. */
const WORDS =
  /發言人|總台|石拐|凌河|江干區|夸祖魯|西咸|鬥爭|休戚|台制華|克制|製鋼|分配制度|製造|玩忽|歷史定制|制裁|匯報|捨小家|復議|撫恤|艱巨|岳普湖/g

/** What OpenCC makes of them, and variants that Xinhua, Hong Kong and Taiwan do not print: each was in the data once. */
const WRONG = /髮言|配製度|製裁|總檯|斗爭|乾部|迴歸|關系|箇(?!舊)|臺製華|[爲衆峯祕翫溼汙]/g

/** The characters that no variant of OpenCC's has there, as traditional beside simplified. */
export function strangeCharacters(hans: string, hant: string): string[] {
  const made = ways.map((convert) => convert(hans))
  const wrong = hant.replace(WRONG, (word) => '!'.repeat(word.length))
  const read = hant.replace(WORDS, (word) => ' '.repeat(word.length))
  return Array.from(hant, (c, i) => `${c}${hans[i] ?? ''}`).filter(
    (pair, i) =>
      wrong[i] === '!' || (read[i] !== ' ' && !READ.has(pair) && !made.some((text) => text[i] === pair[0])),
  )
}
