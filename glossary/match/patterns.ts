import { fold } from '../text/fold.ts'
import { isHan } from '../text/units.ts'

/** Wording that Taiwan and Hong Kong set differently as whole phrases (folded); each is a further pattern of the same term. */
const REGIONAL: [string, string][] = [
  ['支持', '支援'],
  ['信息', '资讯'],
  ['网络', '网路'],
  ['质量', '品质'],
  ['通过', '透过'],
  ['项目', '专案'],
  ['软件', '软体'],
  ['数字', '数位'],
  ['互联网', '网际网路'],
  ['人工智能', '人工智慧'],
]

/** The folded patterns of a term: the term itself, its regional wordings, a spaced form of two-character terms (代　县). */
export function patternsOf(term: string): string[] {
  const base = fold(term)
  if (base === '') return []
  const patterns = new Set([base])
  for (const [mainland, other] of REGIONAL)
    if (base.includes(mainland)) patterns.add(base.replaceAll(mainland, other))
  if (base.length === 2 && isHan(base.charCodeAt(0)) && isHan(base.charCodeAt(1)))
    patterns.add(`${base[0]} ${base[1]}`)
  return [...patterns]
}

/** Acronyms (CPC, SAR) are found in their own case alone, unless the term says otherwise. */
export function isCaseSensitive(term: { text: string; caseSensitive?: boolean | undefined }): boolean {
  return term.caseSensitive ?? /^[A-Z][A-Z0-9&.-]{0,6}s?$/.test(term.text)
}
