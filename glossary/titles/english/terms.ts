import type { EnglishUnit, Sentence } from '../composite.ts'
import { fromOrdinal, ORDINAL, toHan } from '../numbers.ts'

/** National organs by their terms: 14th National People's Congress is 十四届全国人大. */

/** 14th, 10th and 11th. */
const TERM = new RegExp(`\\b((?:${ORDINAL})(?:(?:, (?:${ORDINAL}))*,? and (?:${ORDINAL}))?) $`)

/** What sits by terms: 十四届全国人大, but no 二十届中国共产党. */
const BY_TERMS =
  /(?:大会|[国國]会|[国國]會|[议議]会|議會|人大|常委[会會]|政[协協]|委[员員][会會]|中央|[纪紀]委|主席[团團]|[书書][记記][处處]|政府|[内內][阁閣]|人民[会會][议議]|全[国國]代表大[会會]|立法[会會])$/

/** 14th National People's Congress. */
export function inTerm(s: Sentence, unit: EnglishUnit): EnglishUnit {
  // An ordinal ends in one of these: 14th, first, second, inaugural.
  if (s.text[unit.start - 1] !== ' ' || !/[tdhl]/.test(s.text[unit.start - 2] ?? '')) return unit
  if (!unit.organ!.hans.some((form) => BY_TERMS.test(form))) return unit
  const m = TERM.exec(s.text.slice(Math.max(0, unit.start - 40), unit.start))
  if (m === null) return unit
  const numbers = m[1]!.split(/,? and |, /).map(fromOrdinal)
  const number = numbers.at(-1)
  if (number === undefined || numbers.includes(undefined)) return unit
  // 十届、十一届全国人大.
  const terms = (script: 'hans' | 'hant') =>
    numbers.map((n) => `${nth}${toHan(n!)}${script === 'hans' ? '届' : '屆'}`).join('、')
  // 第80届联合国大会: in figures.
  if (unit.organ!.hans.includes('联合国大会') && numbers.length === 1)
    return {
      ...unit,
      others: (script) => [script === 'hans' ? `第${number}届联大` : `第${number}屆聯大`],
      start: unit.start - m[0].length,
      hans: `第${number}届联合国大会`,
      hant: `第${number}屆聯合國大會`,
    }
  // 第十四届最高人民会议, but 十四届全国人大.
  const nth = unit.organ!.grammar.country === 'CN' ? '' : '第'
  // 朝鲜劳动党第八届中央委员会: another party keeps its name before the term.
  const party = /^(?!中国|中國|中共)(.+[党黨])(中央(?:(?:军事|軍事)?委[员員][会會])?)$/
  const foreign = party.exec(unit.organ!.hans[0]!)
  const foreignHant = party.exec(unit.organ!.hant[0]!)
  if (foreign !== null && foreignHant !== null && numbers.length === 1)
    return {
      ...unit,
      others: () => [],
      start: unit.start - m[0].length,
      hans: `${foreign[1]}第${toHan(number)}届中央${foreign[2]!.includes('军') ? '军事' : ''}委员会`,
      hant: `${foreignHant[1]}第${toHan(number)}屆中央${foreignHant[2]!.includes('軍') ? '軍事' : ''}委員會`,
    }
  // Of a term it is the committee, not the centre: 二十届中央委员会.
  const shortest = (script: 'hans' | 'hant') =>
    unit.organ!.hans.includes('中共中央')
      ? { hans: '中央委员会', hant: '中央委員會' }[script]
      : (unit.organ![script].find((form) => /^中央[纪紀]委$/.test(form)) ??
        // 二十届中央纪委, of CCDI too.
        [...unit.organ![script]].sort((a, b) => a.length - b.length)[0]!.replace(/^中(?=[纪紀]委$)/, '中央'))
  return {
    ...unit,
    others: (script) => {
      const name = unit.organ!.hans.includes('中共中央') ? shortest(script) : unit.organ![script][0]!
      return nth === '' && numbers.length === 1
        ? [`第${toHan(number)}${script === 'hans' ? '届' : '屆'}${name}`]
        : []
    },
    start: unit.start - m[0].length,
    hans: terms('hans') + shortest('hans'),
    hant: terms('hant') + shortest('hant'),
  }
}
