import type { EnglishUnit, Sentence } from '../composite.ts'
import { fromOrdinal, ORDINAL, toHan } from '../numbers.ts'

/** What a province, a city or a county counts by terms: 16th Shanghai Municipal People's Congress is 上海市第十六届人民代表大会. */

const TERM = new RegExp(`\\b(${ORDINAL}) $`)
/** An organ's Chinese after its region, as it stands after the number: simplified | traditional. */
const AFTER: [organ: RegExp, hans: string, hant: string][] = [
  [/(?:人大常委会|人民代表大会常务委员会)$/, '人民代表大会常务委员会', '人民代表大會常務委員會'],
  [/(?:人大|人民代表大会)$/, '人民代表大会', '人民代表大會'],
]

/** A local organ with the ordinal before it; the unit itself where it has none. */
export function inLocalTerm(s: Sentence, unit: EnglishUnit): EnglishUnit {
  if (s.text[unit.start - 1] !== ' ' || !/[tdhl]/.test(s.text[unit.start - 2] ?? '')) return unit
  const m = TERM.exec(s.text.slice(Math.max(0, unit.start - 16), unit.start))
  const number = m === null ? undefined : fromOrdinal(m[1]!)
  if (m === null || number === undefined) return unit
  const start = unit.start - m[0].length
  const nth = toHan(number)
  const political = /^(.+?)政[协協](?:委[员員][会會])?$/
  const [hans, hant] = [political.exec(unit.hans), political.exec(unit.hant)]
  if (hans !== null && hant !== null)
    return {
      ...unit,
      others: () => [],
      start,
      hans: `政协第${nth}届${hans[1]}委员会`,
      hant: `政協第${nth}屆${hant[1]}委員會`,
    }
  // 十三届广东省委.
  if (/(?:[省市区區县縣州盟旗]委|自治区党委)$/.test(unit.hans))
    return {
      ...unit,
      others: () => [],
      start,
      hans: `${nth}届${unit.hans}`,
      hant: `${nth}屆${unit.hant}`,
    }
  const after = AFTER.find(([organ]) => organ.test(unit.hans))
  if (after === undefined) return unit
  const region = unit.hans.replace(after[0], '')
  return {
    ...unit,
    others: () => [],
    start,
    hans: `${region}第${nth}届${after[1]}`,
    hant: `${unit.hant.slice(0, region.length)}第${nth}屆${after[2]}`,
  }
}
