/** National congresses of mass organizations: their number stands inside their name, 中国工会第十八次全国代表大会. */
const congresses: [owner: RegExp, en: string][] = [
  [/中国工会$/, 'National Congress of Chinese Trade Unions'],
  [/(?:中国|全国)妇女$/, "National Women's Congress of China"],
  [/(?:中国共产主义青年团|共青团|中国共青团)$/, 'National Congress of the Communist Youth League of China'],
  [
    /(?:中国文学艺术界联合会|中国文联)$/,
    'National Congress of the China Federation of Literary and Art Circles',
  ],
  [/(?:中国作家协会|中国作协)$/, 'National Congress of the China Writers Association'],
  [/(?:中国科学技术协会|中国科协)$/, 'National Congress of the China Association for Science and Technology'],
  [/(?:中国残疾人联合会|中国残联)$/, "National Congress of the China Disabled Persons' Federation"],
  [/中国工商业联合会$/, 'National Congress of the All-China Federation of Industry and Commerce'],
]
export const RETURNED_CHINESE = '全国归侨侨眷代表大会'
const LONGEST_OWNER = 12

/** Of a match of 第…次 and the kind of congress: where its name begins, and its English without the number. */
export function massCongress(text: string, m: RegExpMatchArray): { start: number; en: string } | undefined {
  const start = m.index!
  if (m[2] === RETURNED_CHINESE)
    return { start, en: 'National Congress of Returned Overseas Chinese and Their Relatives' }
  if (m[2] !== '全国代表大会') return undefined
  const before = text.slice(Math.max(0, start - LONGEST_OWNER), start)
  for (const [pattern, en] of congresses) {
    const owner = pattern.exec(before)
    if (owner !== null) return { start: start - owner[0].length, en }
  }
  return undefined
}
