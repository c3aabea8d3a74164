import { roles } from '../../text/fold-map.ts'
import { type Composite, type Sentence, type Units, unique } from '../composite.ts'
import { matches } from '../matches.ts'
import { classBits, isCountry, type Part } from '../part.ts'
import { adjectiveBefore, longest } from './owners.ts'
import { PARTNERS, PARTNERS_HANT } from './partners.ts'
import { triggers } from './triggers.ts'

/** What countries have with each other: China-Kazakhstan relations is 中哈关系, ROK-U.S. alliance 韩美同盟. */

/** Regions and groups that Chinese pairs in one character. */
const GROUPS: [en: RegExp, hans: string, hant: string][] = [
  [/(?<![a-z])(?:eu|europe|european)$/, '欧', '歐'],
  [/(?<![a-z])(?:africa|african)$/, '非', '非'],
  [/(?<![a-z])(?:arab|arab states)$/, '阿', '阿'],
  // Of their friendship associations: China-Korea Friendship Association is 中朝友好协会.
  [/(?<![a-z])korea$/, '朝', '朝'],
  [/(?<![a-z])(?:latin america|lac|celac|latin american)$/, '拉', '拉'],
]
const SHARED: [en: RegExp, hans: string, hant: string][] = [
  [/^(?:bilateral )?(?:relations|ties|relationship)$/, '关系', '關係'],
  [/^(?:economic and trade|trade and economic) (?:relations|ties)$/, '经贸关系', '經貿關係'],
  [/^(?:economic and trade|trade and economic) cooperation$/, '经贸合作', '經貿合作'],
  [/^(?:economic and trade|trade and economic) (?:talks|consultations)$/, '经贸磋商', '經貿磋商'],
  [/^(?:practical|pragmatic) cooperation$/, '务实合作', '務實合作'],
  [/^cooperation$/, '合作', '合作'],
  [/^(?:leaders.? meeting|summit)$/, '领导人会晤', '領導人會晤'],
  [/^friendship (?:association|society)$/, '友好协会', '友好協會'],
  [/^friendship$/, '友好', '友好'],
  [/^alliance$/, '同盟', '同盟'],
  [/^trade$/, '贸易', '貿易'],
  [/^trade war$/, '贸易战', '貿易戰'],
  [/^foreign ministers.? strategic dialogue$/, '外长级战略对话', '外長級戰略對話'],
  [/^strategic dialogue$/, '战略对话', '戰略對話'],
  [
    /^high level (?:cultural and )?people to people exchange mechanism$/,
    '高级别人文交流机制',
    '高級別人文交流機制',
  ],
]
/** What kind of partnership, in the order of the Chinese: English, simplified | traditional. */
const DEGREES: [en: RegExp, hans: string, hant: string][] = [
  [/ (?:for|in) (?:a|the) new era$/, '新时代', '新時代'],
  [/all weather /, '全天候', '全天候'],
  [/permanent /, '永久', '永久'],
  [/all round /, '全方位', '全方位'],
  [/comprehensive /, '全面', '全面'],
  [/strategic /, '战略', '戰略'],
  [/cooperati(?:ve|on) /, '合作', '合作'],
  [/ of (?:strategic )?coordination/, '协作', '協作'],
]
const PARTNERSHIP =
  '(?:(?:all weather|permanent|all round|comprehensive|strategic|cooperative|cooperation) )+partnership(?: of (?:strategic )?coordination)?(?: (?:for|in) (?:a|the) new era)?'
const COMMUNITY = 'community (?:with a|of) shared future(?: (?:for|in) the new era)?'
const WHAT = new RegExp(
  `(?<= )(?:leaders.? meeting|(?:bilateral |economic and trade |trade and economic |practical |pragmatic )?(?:relations|ties|relationship|cooperation|friendship(?: (?:association|society)(?! of)|(?! (?:[a-z]+ (?:farm|cooperative|house)|bridge|highway|port|hospital|stadium|year|cup|medal|dam|park|group)))|talks|consultations)|trade(?: war)?|alliance|${COMMUNITY}|${PARTNERSHIP}|(?:foreign ministers.? )?strategic dialogue|high level (?:cultural and )?people to people exchange mechanism)(?![a-z])`,
  'g',
)

export interface Name {
  start: number
  code: string
  hans: string
  hant: string
  /** 中, 欧. */
  short: [hans: string, hant: string] | undefined
  parts: Part[]
}

/** The country or group whose name, in whatever form, ends at `at`. */
export function nameBefore(s: Sentence, units: Units, at: number): Name | undefined {
  const named = s.hits.endsAt(at, classBits.region)
  const unit =
    (named
      ? longest(units().filter((u) => u.end === at && u.organ === undefined && isCountry(u.region as Part)))
      : undefined) ?? adjectiveBefore(s, at)
  const before = s.text.slice(Math.max(0, at - 16), at)
  if (unit === undefined && /(?<![a-z])sino$/.test(before))
    return { start: at - 4, code: 'CN', hans: '中国', hant: '中國', short: ['中', '中'], parts: [] }
  const code = unit?.region?.grammar.country
  if (unit === undefined || code === undefined) {
    const group = GROUPS.find(([en]) => en.test(before))
    if (group === undefined) return undefined
    const start = at - group[0].exec(before)![0].length
    return { start, code: '', hans: '', hant: '', short: [group[1], group[2]], parts: [] }
  }
  const [hans, hant] = [PARTNERS[code], PARTNERS_HANT[code]]
  const { start, parts } = unit
  return {
    start,
    code,
    hans: unit.region!.hans[0]!,
    hant: unit.region!.hant[0]!,
    short: hans === undefined || hant === undefined ? undefined : [hans, hant],
    parts,
  }
}

/** What they share, and whether it goes before them: 新时代中柬命运共同体. */
function sharedBy(what: string): { hans: string; hant: string; lead?: [string, string] } | undefined {
  if (what.startsWith('community'))
    return {
      hans: '命运共同体',
      hant: '命運共同體',
      ...(what.endsWith('new era') && { lead: ['新时代', '新時代'] as [string, string] }),
    }
  if (/ partnership/.test(what)) {
    const degrees = DEGREES.filter(([en]) => en.test(what))
    return {
      hans: `${degrees.map(([, hans]) => hans).join('')}伙伴关系`,
      hant: `${degrees.map(([, , hant]) => hant).join('')}夥伴關係`,
    }
  }
  const found = SHARED.find(([en]) => en.test(what))
  return found && { hans: found[1], hant: found[2] }
}

export function englishPairs(s: Sentence, units: Units): Composite[] {
  if ((s.words & triggers.pair) === 0) return []
  const out: Composite[] = []
  const isHyphen = (at: number) => s.unitAt(at) === roles.hyphen || /[–—]/.test(s.text[at] ?? '')
  for (const m of matches(s.text, WHAT)) {
    const names: Name[] = []
    for (let at = m.index - 1; names.length < 3; ) {
      const name = nameBefore(s, units, at)
      if (name === undefined) break
      names.unshift(name)
      if (!isHyphen(name.start - 1)) break
      at = name.start - 1
    }
    const shared = sharedBy(m[0])
    // What is left of a longer name: CHINA-Japan.
    if (shared === undefined || names.length < 2 || isHyphen(names[0]!.start - 1)) continue
    if (shared.hans !== '友好协会' && names.some((n) => n.short?.[0] === '朝' && n.code === '')) continue
    // China is named first.
    const ordered = [...names.filter((n) => n.code === 'CN'), ...names.filter((n) => n.code !== 'CN')]
    const all = (script: 'hans' | 'hant') => {
      const nth = script === 'hans' ? 0 : 1
      const rest = shared[script]
      const lead = shared.lead?.[nth] ?? ''
      const short = ordered.every((n) => n.short !== undefined)
        ? `${lead}${ordered.map((n) => n.short![nth]).join('')}${rest}`
        : undefined
      const long = ordered.every((n) => n[script] !== '')
        ? `${lead}${ordered.map((n) => n[script]).join('和')}${rest}`
        : undefined
      return unique([short, ordered.length === 2 ? long : undefined])
    }
    if (all('hans').length === 0) continue
    out.push({
      start: names[0]!.start,
      end: m.index + m[0].length,
      kind: 'setPhrase',
      parts: names.flatMap((n) => n.parts),
      hans: all('hans'),
      hant: all('hant'),
      insists: false,
    })
  }
  return out
}
