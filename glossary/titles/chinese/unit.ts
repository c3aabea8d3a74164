import { isHan } from '../../text/units.ts'
import { shortCountry } from '../abbreviations.ts'
import { asAmerican } from '../abroad.ts'
import { once, type Sentence, type Unit } from '../composite.ts'
import { inSession, nameOf, national, placed } from '../organ-names.ts'
import { classBits, type Part } from '../part.ts'
import { levels } from '../senses.ts'
import { mayGrow, PATTERN_END, says } from './gate.ts'
import { departmentOf, joined } from './joined.ts'
import { numberBefore, termBefore } from './numbers-before.ts'
import { patternedUnit } from './patterned.ts'

/**
 * Organ chains in Chinese text: regions and organs that touch, read from the right. 湖北|省委|组织部 is the Organization Department of the
 * CPC Hubei Provincial Committee; a level character belongs to both sides (湖北省 + 省委). Naively, at each place:
 *
 *     for each organ or region that ends there: it, joined to the longest chain that ends where it begins; the longest of these
 *
 * Most have nothing before them that they could be joined to: that is told by numbers alone (gate.ts), and of these the longest stands.
 */

/** The longest chain that ends at `at`. */
export function unitEnding(s: Sentence, at: number): Unit | undefined {
  const { hits, units } = s
  const first = hits.firstEnding(at)
  if (first < 0) return patternedAt(s, at)
  const known = units[first]
  if (known !== undefined) return known ?? undefined
  let best: Unit | undefined
  // While it is looked for, none ends there: 省 is not before itself.
  units[first] = null
  for (let hit = first; hit >= 0; hit = hits.nextEnding(hit)) {
    if ((hits.classes(hit) & (classBits.organ | classBits.region)) === 0) continue
    const grows = mayGrow(s, hit)
    if (!grows && best !== undefined && best.start < hits.start(hit)) continue
    for (const part of hits.parts(hit)) {
      if (part.class !== 'organ' && part.class !== 'region') continue
      const unit = grows ? grow(s, part) : alone(part)
      if (
        best === undefined ||
        unit.start < best.start ||
        (unit.start === best.start && unit.parts.length < best.parts.length)
      )
        best = unit
    }
  }
  const patterned = patternedAt(s, at)
  if (patterned !== undefined && (best === undefined || patterned.start <= best.start)) best = patterned
  units[first] = best ?? null
  return best
}

const patternedAt = (s: Sentence, at: number): Unit | undefined =>
  says(s.text.charCodeAt(at - 1), PATTERN_END) ? patternedUnit(s, at, unitEnding) : undefined

function grow(s: Sentence, part: Part): Unit {
  const { local, any, level, numbered } = part.traits
  const own = alone(part)
  // The United Nations' own are its assemblies': 第六届联合国环境大会.
  const term = part.class === 'organ' && !NO_TERMS.test(part.en[0]!) ? termBefore(s, part.start) : undefined
  const branch = numbered ? numberBefore(s, part.start) : undefined
  own.start -= (term?.size ?? 0) + (branch?.size ?? 0)
  if (branch !== undefined) own.en = once(() => part.en.map((name) => `No. ${branch.number} ${name}`))
  let whole = joinedTo(unitEnding(s, own.start), own, part)
  // 湖北省 + 省委 share a character.
  if (local && level !== '' && term === undefined) {
    const shared = joinedTo(unitEnding(s, own.start + level.length), own, part)
    // 代县 has its level by its name alone: 代县县委 and not 代县委.
    if (
      shared !== undefined &&
      own.start - shared.start > 1 &&
      (whole === undefined || shared.start < whole.start)
    )
      whole = shared
  }
  if (whole === undefined && any) whole = ofLevel(s, own)
  if (whole === undefined && part.class === 'organ') whole = ofShortCountry(s, own, part)
  const unit = whole ?? own
  const { en } = unit
  if (term !== undefined) {
    unit.en = once(() => inSession(en(), term.number))
    const league = LEAGUE.exec(s.text.slice(Math.max(0, unit.start - 3), unit.start))
    if (league !== null) return ofLeague(unit, unit.start - league[0].length)
  }
  if (branch !== undefined)
    unit.en = once(() =>
      en().map((e) => e.replace(/(?: Provincial| Municipal| Autonomous Regional)(?= No\. )/, '')),
    )
  // 第十三届北京市政协: its term before its region.
  const outer =
    term === undefined && unit.region !== undefined && unit.start < part.start && OF_TERMS.test(part.en[0]!)
      ? termBefore(s, unit.start)
      : undefined
  if (outer !== undefined) {
    const named = unit.en
    return { ...unit, start: unit.start - outer.size, en: once(() => inSession(named(), outer.number)) }
  }
  // 解放军东部战区: its army is said before it.
  if (
    s.text.charCodeAt(unit.start - 1) === ARMY &&
    s.text.endsWith('解放军', unit.start) &&
    /PLA|Theater Command|People's Liberation Army/.test(unit.en()[0]!)
  ) {
    const army = /(?:中国人民)?解放军$/.exec(s.text.slice(Math.max(0, unit.start - 7), unit.start))!
    const ofArmy = (name: string) => /\bPLA\b|Liberation Army/.test(name)
    const { en } = unit
    const armyFirst = once(() => [...en().filter(ofArmy), ...en().filter((name) => !ofArmy(name))])
    return { ...unit, start: unit.start - army[0].length, en: armyFirst }
  }
  // 海军山东舰
  if (
    s.text.charCodeAt(unit.start - 1) === ARMY &&
    s.text.endsWith('海军', unit.start) &&
    /^CNS /.test(part.en[0]!)
  ) {
    const navy = NAVY.exec(s.text.slice(Math.max(0, unit.start - 9), unit.start))![0]
    return { ...unit, start: unit.start - navy.length }
  }
  if (unit.region !== undefined && BRANCH.test(part.en[0]!)) {
    // 国家税务总局广东省税务局, 中国工商银行北京分行
    const owner = unitEnding(s, unit.start)
    if (owner?.organ !== undefined && owner.organ.grammar.regionKind === undefined)
      return { ...departmentOf(owner, unit), region: unit.region }
  }
  const committee = unit.organ?.traits
  return term === undefined && committee?.local && committee.ofParty ? withParty(s, unit) : unit
}

/** What is elected for a term in every region. */
const OF_TERMS = /^(?:Standing Committee of the )?(?:People's Congress|CPPCC Committee)$/
/** What one body has in every region. */
const BRANCH = /^(?:Tax Bureau|Branch|Regulatory Bureau)$/
const ARMY = '军'.charCodeAt(0)
const NAVY = /(?:(?:中国)?(?:人民)?解放军|中国(?:人民)?)?海军$/

const joinedTo = (left: Unit | undefined, own: Unit, part: Part): Unit | undefined =>
  left !== undefined && left.start < own.start ? joined(left, own, part) : undefined

/** Bodies of states have meetings and no terms: 第32届|阿盟峰会. */
const NO_TERMS =
  /^(?:United Nations$|UN Educational|League of Arab|European Union$|African Union$|Association of Southeast|North Atlantic|BRICS$|Group of|Shanghai Cooperation Organization$|Asia-Pacific Economic)/
const regionLevels = Object.values(levels).filter((level) => level.hans !== '')

/** 部分省区|市人大常委会, 省、市政府: of several levels at once. */
const OF_MANY =
  /(?:省区|省、区、|[各两三个分]省[、州]?|自治区、|直辖|省[、州])[市县]$|(?:市、|市|州)县$|县、?[市区]$/
const OF_PREFECTURE = /自治州|州委|州直|全州|州人大|州政协|州纪委/

/** 省人大常委会 without its region: the level alone. */
function ofLevel(s: Sentence, unit: Unit): Unit | undefined {
  const level = regionLevels.find((l) => s.text.endsWith(l.hans, unit.start))
  // 自治区、市党委 are committees of many.
  if (level === undefined || unit.en()[0] === 'CPC Committee') return undefined
  if (OF_MANY.test(s.text.slice(Math.max(0, unit.start - 8), unit.start))) return undefined
  // 州政府 of another country's state.
  if (level.hans === '州' && !OF_PREFECTURE.test(s.text)) return undefined
  const start = unit.start - level.hans.length
  const names = once(() => unit.en().map((e) => placed(e, '', level.adjective)))
  // 十四届省政协
  const term = termBefore(s, start)
  return term === undefined
    ? { ...unit, start, en: names }
    : { ...unit, start: start - term.size, en: once(() => inSession(names(), term.number)) }
}

/** 俄外交部: headlines name a country by one character. */
function ofShortCountry(s: Sentence, unit: Unit, part: Part): Unit | undefined {
  if (part.grammar.attributive === undefined && part.en[0] !== 'armed forces') return undefined
  if (part.grammar.country !== 'CN' && !part.traits.country && asAmerican(part.en[0]!) === undefined)
    return undefined
  const state = shortCountry(s, unit.start)
  if (state === undefined) return undefined
  const region: Part = { ...state, rows: [], start: unit.start - 1, end: unit.start }
  return {
    ...unit,
    start: unit.start - 1,
    country: state.grammar.country,
    en: once(() => {
      const names = national(region, part, unit.en())
      // 美农业部
      return state.grammar.country === 'US' && part.grammar.attributive?.endsWith(' Ministry')
        ? names.map((e) => e.replace(/\bMinistry\b/, 'Department'))
        : names
    }),
  }
}

/** 团|十九届中央书记处, which the Youth League has as well as the Party. */
const LEAGUE = /共青团$|(?<![表席集军])团$/
const ofLeague = (unit: Unit, start: number): Unit => ({
  ...unit,
  start,
  en: once(() =>
    unit
      .en()
      .map((e) =>
        e.replace('CPC Central Committee', 'Central Committee of the Communist Youth League of China'),
      ),
  ),
})

/** 中共浙江省委, 民盟浙江省委, 共青团省委: whose committee a region's is. */
function withParty(s: Sentence, unit: Unit): Unit {
  if (s.text.endsWith('中共', unit.start)) return { ...unit, start: unit.start - 2 }
  if (s.text.endsWith('中国共产党', unit.start)) return { ...unit, start: unit.start - 5 }
  const league = s.text.endsWith('团', unit.start) && !isHan(s.text.charCodeAt(unit.start - 2))
  const owner = league ? undefined : unitEnding(s, unit.start)
  const party = league ? 'Communist Youth League of China' : owner?.organ?.en[0]
  if (
    party === undefined ||
    !/League|Party|Association|Society|Committee of the Chinese Kuomintang/.test(party)
  )
    return unit
  if (owner !== undefined && (owner.parts.length > 1 || owner.organ?.grammar.regionKind !== undefined))
    return unit
  return {
    ...unit,
    start: league ? unit.start - 1 : owner!.start,
    parts: [...(owner?.parts ?? []), ...unit.parts],
    en: once(() => [`${unit.en()[0]!.replace(/^CPC /, '')} of the ${party}`]),
  }
}

const alone = (part: Part): Unit => ({
  start: part.start,
  end: part.end,
  parts: [part],
  en: part.class === 'region' ? once(() => [...new Set([nameOf(part), ...part.en])]) : () => part.en,
  organ: part.class === 'region' ? undefined : part,
  region: part.class === 'region' ? part : undefined,
  country: part.grammar.country,
  open: part.traits.local,
  owner: undefined,
})
