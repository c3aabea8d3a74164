import type { Composite, EnglishUnit, Sentence, Units } from '../composite.ts'
import { matches } from '../matches.ts'
import { isCountry } from '../part.ts'
import { longest, ownerBefore } from './owners.ts'
import { triggers } from './triggers.ts'

/** Envoys and missions named with both ends: permanent representative of China to the United Nations, 中国常驻联合国代表. */

const ENVOY =
  /\b(?:(?<deputy>deputy )?permanent (?:mission|representative)|(?<mission>mission)|(?<former>former )?(?<post>ambassador|embassy|consulate general|consul general)) of (?:the )?/g
const TO = /^ (?:to|in) (?:the )?/
const MISSION = /\bmission to (?:the )?/g

const POSTS: Record<string, [hans: string, hant: string]> = {
  ambassador: ['大使', '大使'],
  embassy: ['大使馆', '大使館'],
  'consul general': ['总领事', '總領事'],
  'consulate general': ['总领事馆', '總領事館'],
}

/** 中国, not 中华人民共和国, before 驻. */
const inShort = (s: Sentence, unit: EnglishUnit, script: 'hans' | 'hant'): string =>
  s.country(unit.region?.grammar.country ?? '')?.[script][0] ?? unit[script]

export function envoys(s: Sentence, units: Units): Composite[] {
  if ((s.words & triggers.permanent) === 0) return []
  return [
    ...ofBothEnds(s, units),
    ...missions(s, units),
    ...specialEnvoys(s, units),
    ...atTheUnitedNations(s, units),
  ]
}

function ofBothEnds(s: Sentence, units: Units): Composite[] {
  const out: Composite[] = []
  for (const m of matches(s.text, ENVOY)) {
    const at = m.index + m[0].length
    const sender = longest(
      units().filter((u) => u.start === at && u.organ === undefined && isCountry(u.region)),
    )
    const to = sender && TO.exec(s.text.slice(sender.end, sender.end + 8))
    const place = to && longest(units().filter((u) => u.start === sender.end + to[0].length))
    if (!sender || !place) continue
    const { deputy, mission, former, post } = m.groups ?? {}
    const permanent = post === undefined && mission === undefined
    if (place.organ === undefined && post === undefined) continue
    const named = permanent && m[0].includes('mission')
    const all = (script: 'hans' | 'hant') => {
      const traditional = script === 'hant'
      const stays = traditional ? '駐' : '驻'
      const [from, where] = [
        inShort(s, sender, script),
        place.organ
          ? (place.organ.traits.short?.[script] ?? place[script])
          : isCountry(place.region)
            ? inShort(s, place, script)
            : (place.region?.[script].find((name) => !/特/.test(name)) ?? place[script]),
      ]
      if (post !== undefined)
        return `${from}${former === undefined ? '' : '前'}${stays}${inChina(where)}${POSTS[post]![traditional ? 1 : 0]}`
      if (mission !== undefined) return `${from}${stays}${where}${traditional ? '使團' : '使团'}`
      return `${from}常${stays}${where}${named ? (traditional ? '代表團' : '代表团') : `${deputy === undefined ? '' : '副'}代表`}`
    }
    out.push({
      start: m.index,
      end: place.end,
      kind: named || mission !== undefined || /^(?:embassy|consulate)/.test(post ?? '') ? 'organ' : 'title',
      parts: [...sender.parts, ...place.parts],
      hans: [all('hans')],
      hant: [all('hant')],
      insists: false,
    })
  }
  return out
}

/** 驻华大使, 駐華大使. */
export const inChina = (place: string): string => (place === '中国' ? '华' : place === '中國' ? '華' : place)

/** Chinese Mission to the EU: 中国驻欧盟使团. */
function missions(s: Sentence, units: Units): Composite[] {
  return matches(s.text, MISSION).flatMap((m) => {
    const sender = ownerBefore(s, units(), m.index)
    const body = longest(units().filter((u) => u.start === m.index + m[0].length && u.organ !== undefined))
    if (sender === undefined || body === undefined || body.organ?.grammar.country !== undefined) return []
    const un = /^(?:联合国|聯合國)$/.test(body.hans)
    const mission: Composite = {
      start: sender.start,
      end: body.end,
      kind: 'organ',
      parts: body.parts,
      hans: [`${sender.hans}${un ? '常' : ''}驻${body.hans}${un ? '代表团' : '使团'}`],
      hant: [`${sender.hant}${un ? '常' : ''}駐${body.hant}${un ? '代表團' : '使團'}`],
      insists: false,
    }
    return [mission]
  })
}

const UN = '(?:un|u\\.n\\.|united nations)'
const AT_UN = new RegExp(
  `\\b(deputy )?(?:${UN} (?:ambassador|envoy|representative)|envoy to (?:the )?${UN})(?![a-z])(?! for | on )`,
  'g',
)

/** China's UN ambassador, Russian envoy to the UN: 中国常驻联合国代表. */
function atTheUnitedNations(s: Sentence, units: Units): Composite[] {
  return matches(s.text, AT_UN).flatMap((m) => {
    const sender = ownerBefore(s, units(), m.index)
    if (sender === undefined) return []
    const deputy = m[1] === undefined ? '' : '副'
    return [
      {
        start: sender.start,
        end: m.index + m[0].length,
        kind: 'title' as const,
        parts: sender.parts,
        hans: [`${inShort(s, sender, 'hans')}常驻联合国${deputy}代表`],
        hant: [`${inShort(s, sender, 'hant')}常駐聯合國${deputy}代表`],
        insists: false,
      },
    ]
  })
}

/** What special envoys are sent for: English, simplified | traditional. Of a country it is 问题. */
const TOPICS: [en: string, hans: string, hant: string][] = [
  ['middle east(?: peace process| affairs| issues?| peace)?', '中东问题', '中東問題'],
  ['korean peninsula(?: affairs)?', '朝鲜半岛事务', '朝鮮半島事務'],
  ['african affairs', '非洲事务', '非洲事務'],
  ['latin american affairs', '拉美事务', '拉美事務'],
  ['eurasian affairs', '欧亚事务', '歐亞事務'],
  ['european affairs', '欧洲事务', '歐洲事務'],
  ['asian affairs', '亚洲事务', '亞洲事務'],
  ['(?:afghan affairs|afghanistan)', '阿富汗事务', '阿富汗事務'],
  ['horn of africa(?: affairs)?', '非洲之角事务', '非洲之角事務'],
  ['great lakes region', '大湖地区', '大湖地區'],
  ['arctic affairs', '北极事务', '北極事務'],
  ['climate change', '气候变化', '氣候變化'],
]
const WHO: Record<string, [hans: string, hant: string]> = {
  'special envoy': ['特使', '特使'],
  'personal envoy': ['个人特使', '個人特使'],
  'special representative': ['特别代表', '特別代表'],
  'special coordinator': ['特别协调员', '特別協調員'],
}
const SPECIAL = new RegExp(
  `\\b(${Object.keys(WHO).join('|')}) (of the (?:chinese government|(?:un|united nations) secretary[- ]general) )?(?:for|on) (?:the )?`,
  'g',
)
const OF_SECRETARY = ['联合国秘书长', '聯合國秘書長'] as const
const OWNERS: [en: RegExp, hans: string, hant: string][] = [
  [/\b(?:un|u\.n\.|united nations) secretary[- ]general's $/, ...OF_SECRETARY],
  [/\b(?:un|u\.n\.|united nations) $/, '联合国', '聯合國'],
  [/\b(?:us|u\.s\.|american) $/, '美国', '美國'],
  [/\b(?:eu|e\.u\.|european union) $/, '欧盟', '歐盟'],
  [/\b(?:asean|asean's) $/, '东盟', '東盟'],
  [/\b(?:chinese government(?:'s)?|china's|chinese) $/, '中国政府', '中國政府'],
]
const OF_CHINA: (typeof OWNERS)[number] = [/^/, '中国政府', '中國政府']
const OF_UN: (typeof OWNERS)[number] = [/^/, ...OF_SECRETARY]

/** UN special envoy for Yemen, 联合国也门问题特使; special envoy of the Chinese government for Africa. */
function specialEnvoys(s: Sentence, units: Units): Composite[] {
  return matches(s.text, SPECIAL).flatMap((m) => {
    const before = s.text.slice(Math.max(0, m.index - 36), m.index)
    const owner =
      m[2] === undefined
        ? OWNERS.find(([en]) => en.test(before))
        : m[2].includes('chinese')
          ? OF_CHINA
          : OF_UN
    if (owner === undefined) return []
    const at = m.index + m[0].length
    const rest = s.text.slice(at, at + 32)
    const topic = TOPICS.find(([en]) => new RegExp(`^${en}(?![a-z])`).test(rest))
    const country = longest(
      units().filter((u) => u.start === at && u.organ === undefined && isCountry(u.region)),
    )
    if (topic === undefined && country === undefined) return []
    const end = topic ? at + new RegExp(`^${topic[0]}`).exec(rest)![0].length : country!.end
    const who = WHO[m[1]!]!
    const envoy: Composite = {
      start: m.index - (m[2] === undefined ? owner[0].exec(before)![0].length : 0),
      end,
      kind: 'title',
      parts: [],
      hans: [`${owner[1]}${topic?.[1] ?? `${country!.hans}问题`}${who[0]}`],
      hant: [`${owner[2]}${topic?.[2] ?? `${country!.hant}問題`}${who[1]}`],
      insists: false,
    }
    return [envoy]
  })
}
