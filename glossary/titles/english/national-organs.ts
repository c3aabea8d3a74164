import { type Composite, type EnglishUnit, type Sentence, unique } from '../composite.ts'
import { isCountry, type Part } from '../part.ts'
import {
  statesWithGuohui,
  statesWithNeiwu,
  statesWithShouxiang,
  statesWithXiayi,
  statesWithZhongyi,
} from '../states.ts'
import { longest, ownerBefore } from './owners.ts'

/** Organs with their country: Chinese Foreign Ministry, Ministry of Defense of Belarus, Malaysian Health Ministry, Iran's parliament. */

/** Where none of these is said, an organ beside a country is left as it is. */
const MAY = /(?:ministr|parliament|senate|assembly|house|bank|commission|cabinet|office|staff|guard)/

interface National {
  part: Part
  country: EnglishUnit
  code: string
}

function nationals(s: Sentence, units: EnglishUnit[]): National[] {
  const found: National[] = []
  for (const part of s.parts) {
    if (part.class !== 'organ') continue
    const { country: owned, regionKind } = part.grammar
    if (owned === 'CN' ? regionKind !== undefined : regionKind !== 'Country') continue
    if (/^(?:中[国國共央]|国务院|國務院|全[国國])/.test(part.hans[0]!)) continue
    const of = s.text.startsWith(' of ', part.end) || s.text.startsWith(' in ', part.end)
    if (!of && s.text[part.start - 1] !== ' ') continue
    const before = ownerBefore(s, units, part.start)
    // China's Ministry of Commerce is listed without its country.
    const adjective =
      before?.region?.grammar.country === 'CN' && s.text.endsWith("'s ", part.start) ? undefined : before
    const gap = of ? /^ (?:of|in) (?:the )?/.exec(s.text.slice(part.end, part.end + 8)) : null
    const after =
      gap === null
        ? undefined
        : longest(
            units.filter(
              (u) =>
                u.start === part.end + gap[0].length && u.organ === undefined && isCountry(u.region as Part),
            ),
          )
    const country = adjective ?? after
    const code = country?.region?.grammar.country
    if (country !== undefined && code !== undefined) found.push({ part, country, code })
  }
  return found.length > 0 && MAY.test(s.text) ? found : []
}

/** China's own, where its name stands before or after: 中国外交部. */
export function chinasOrgans(s: Sentence, units: EnglishUnit[]): Composite[] {
  const out: Composite[] = []
  for (const { part, country, code } of nationals(s, units)) {
    if (code !== 'CN' || part.grammar.country !== 'CN') continue
    out.push({
      start: Math.min(country.start, part.start),
      end: Math.max(country.end, part.end),
      kind: 'organ',
      parts: [part],
      hans: unique([country.hans + part.hans[0]!, part.hans[0]]),
      hant: unique([country.hant + part.hant[0]!, part.hant[0]]),
      insists: false,
    })
  }
  return out
}

/** Those of other countries; a post or a spokesperson may stand beside them. */
export function foreignOrgans(s: Sentence, units: EnglishUnit[]): EnglishUnit[] {
  const out: EnglishUnit[] = []
  for (const { part, country, code } of nationals(s, units)) {
    // Japan and the DPRK have 省 for 部, and other names for them: they are listed.
    if (code === 'CN' || ((code === 'JP' || code === 'KP') && /部$/.test(part.hans[0]!))) continue
    if (part.grammar.country === 'CN' && !/部$/.test(part.hans[0]!)) continue
    // Courts, police and soldiers are everyone's, and in the news of everywhere.
    if (/法院$|警方$|军方$|武装部队$/.test(part.hans[0]!)) continue
    const own: Part = { ...part, grammar: { ...part.grammar, country: code, regionKind: undefined } }
    out.push({
      start: Math.min(country.start, part.start),
      end: Math.max(country.end, part.end),
      parts: [own],
      hans: country.hans + abroad(part.hans[0]!, code),
      hant: country.hant + abroad(part.hant[0]!, code),
      organ: own,
      region: undefined,
    })
  }
  return out
}

/** How an organ is called there: 国防部 where China has 国家安全部, 俄罗斯内务部, 泰国国会, 英国首相办公室. */
function abroad(name: string, code: string): string {
  if (/^(?:国家|國家)(?=.*部$)/.test(name)) return name.slice(2)
  // 日本众议院, 英国下议院, 哈萨克斯坦议会下院.
  const house = statesWithXiayi.has(code) ? null : /^([上下])[议議]院$/.exec(name)
  if (house !== null) {
    const [house1, parliament] = name[1] === '议' ? ['议院', '议会'] : ['議院', '議會']
    const lower = house[1] === '下'
    return statesWithZhongyi.has(code)
      ? `${lower ? (name[1] === '议' ? '众' : '眾') : name[1] === '议' ? '参' : '參'}${house1}`
      : `${parliament}${house[1]}院`
  }
  if (/^交通[运運][输輸]部$/.test(name)) return `${name.slice(0, 2)}部`
  if (statesWithNeiwu.has(code))
    return name.replace(/^[内內]政部$/, (m) => `${m[0]}${m[0] === '内' ? '务' : '務'}部`)
  if (statesWithGuohui.has(code) && /[议議][会會]$/.test(name))
    return name.replace(/^(?:议会|国民议会)$/, '国会').replace(/^(?:議會|國民議會)$/, '國會')
  if (statesWithShouxiang.has(code)) return name.replace(/^[总總]理(?=[办辦]公)/, '首相')
  return name
}
