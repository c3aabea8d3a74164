import type { AddEnglish, EnglishUnit, Units } from '../composite.ts'
import { fromOrdinal, ORDINAL, toHan } from '../numbers.ts'
import { isCountry } from '../part.ts'
import { type Counted, PARTY, within } from './ordinals.ts'
import { longest } from './owners.ts'

/** Congresses of parties: the 20th CPC National Congress, a province's, the Communist Party of Vietnam's. */

const CONGRESS = new RegExp(
  `\\b(${ORDINAL}) (?:${PARTY} (?:national )?congress|congress of the ${PARTY}|national congress(?: of the ${PARTY})?)(?![a-z])`,
  'y',
)
const OWN_PARTY = /\b(?:party|cpc|communist party of china)'s $/
/** What the news of another ruling party names beside its congresses. */
const OTHER_PARTIES = /\b(?:workers' party|wpk|dprk|korean?|vietnam(?:ese)?|cpv|lao|laos|cuban?)\b/
/** Of another party: 14th National Congress of the Communist Party of Vietnam. */
const PARTY_CONGRESS = new RegExp(`\\b(${ORDINAL}) (?:party )?(national )?congress of (?:the )?`, 'y')
const BEFORE_REGION = new RegExp(`\\b(${ORDINAL}) $`)

export function partyCongresses(counted: Counted, units: Units, add: AddEnglish): void {
  const { text } = counted
  for (const m of within(counted, CONGRESS, 'congress')) {
    const n = fromOrdinal(m[1]!)
    // The Party's begin with the first; eighteen and later are what news counts without naming it.
    const told = /cpc|china/.test(m[0])
    if (n === undefined || n > 39 || (!told && n < 18 && OTHER_PARTIES.test(text))) continue
    // Of cardiologists it is another.
    if (!told && /^ (?:of|on) (?!the (?:cpc|communist|party))/.test(text.slice(m.index + m[0].length)))
      continue
    const own = OWN_PARTY.exec(text.slice(Math.max(0, m.index - 28), m.index))?.[0].length ?? 0
    if (/ of the (?:cpc|communist party of china)$/.test(m[0]) && ofProvince(units(), m, n, add)) continue
    if (n > 17 || own > 0 || !/ national congress$/.test(m[0]))
      add(
        m.index - own,
        m.index + m[0].length,
        [`党的${toHan(n)}大`, `中国共产党第${toHan(n)}次全国代表大会`, `中共${toHan(n)}大`],
        [`黨的${toHan(n)}大`, `中國共產黨第${toHan(n)}次全國代表大會`, `中共${toHan(n)}大`],
      )
  }
  if (/(?:party|cpc) congress/.test(text)) ofRegions(text, units(), add)
  for (const m of within(counted, OF_REGION, 'congress of')) {
    const n = fromOrdinal(m[1]!)
    const from = m.index + m[0].length
    const unit = longest(
      units().filter(
        (u) =>
          u.start === from &&
          u.organ === undefined &&
          u.region?.grammar.country === 'CN' &&
          !isCountry(u.region),
      ),
    )
    if (n !== undefined && unit !== undefined) addCongress(m.index, unit.end, unit, n, add)
  }
  for (const m of within(counted, PARTY_CONGRESS, 'congress of')) {
    const n = fromOrdinal(m[1]!)
    const from = m.index + m[0].length
    const party = longest(units().filter((u) => u.start === from && /[党黨]$/.test(u.hans)))
    if (n === undefined || party === undefined || party.organ?.grammar.country === 'CN') continue
    const national = m[2] === undefined ? ['', ''] : ['全国', '全國']
    add(
      m.index,
      party.end,
      [`${party.hans}第${toHan(n)}次${national[0]}代表大会`],
      [`${party.hant}第${toHan(n)}次${national[1]}代表大會`],
      party.parts,
    )
  }
}

/** 13th Guangdong Provincial Party Congress: 广东省第十三次党代会. */
function ofRegions(text: string, units: EnglishUnit[], add: AddEnglish): void {
  for (const { start, end, organ, region, hans, hant, parts } of units) {
    if (organ !== undefined || region?.grammar.country !== 'CN' || isCountry(region)) continue
    const after = /^ (?:provincial |municipal |regional )?(?:party|cpc) congress(?![a-z])/.exec(
      text.slice(end, end + 28),
    )
    const before = after && BEFORE_REGION.exec(text.slice(Math.max(0, start - 16), start))
    const n = before && fromOrdinal(before[1]!)
    if (!after || !before || !n) continue
    addCongress(start - before[0].length, end + after[0].length, { hans, hant, parts }, n, add)
  }
}

function addCongress(
  start: number,
  end: number,
  { hans, hant, parts }: Pick<EnglishUnit, 'hans' | 'hant' | 'parts'>,
  n: number,
  add: AddEnglish,
): void {
  const nth = `第${toHan(n)}次`
  add(
    start,
    end,
    [`${hans}${nth}党代会`, `中国共产党${hans}${nth}代表大会`],
    [`${hant}${nth}黨代會`, `中國共產黨${hant}${nth}代表大會`],
    parts,
  )
}

/** 11th Party Congress of Jiangxi Province. */
const OF_REGION = new RegExp(
  `\\b(${ORDINAL}) (?:provincial |municipal |regional )?(?:party|cpc) congress of (?:the )?`,
  'y',
)

/** 13th Congress of the CPC Guangdong Provincial Committee: the province's own. */
function ofProvince(units: EnglishUnit[], m: RegExpExecArray, n: number, add: AddEnglish): boolean {
  const end = m.index + m[0].length
  const from = end - /(?:cpc|communist party of china)$/.exec(m[0])![0].length
  const committee = longest(
    units.filter(
      (u) =>
        u.start === from && u.end > end + 1 && (u.region !== undefined || /[省市区]委$|党委$/.test(u.hans)),
    ),
  )
  if (committee === undefined) return false
  const { hans, hant } = spelledRegion(committee)
  const nth = `第${toHan(n)}次`
  add(
    m.index,
    committee.end,
    [`${hans}${nth}党代会`, `中国共产党${hans}${nth}代表大会`],
    [`${hant}${nth}黨代會`, `中國共產黨${hant}${nth}代表大會`],
    committee.parts,
  )
  return true
}
/** 广东省 of 广东省委, 广西壮族自治区 of its 党委. */
const spelledRegion = ({ hans, hant }: EnglishUnit) => ({
  hans: hans.replace(/(?<=[省市区县州盟旗])委$|党委$|委员会$/, ''),
  hant: hant.replace(/(?<=[省市區縣州盟旗])委$|黨委$|委員會$/, ''),
})
