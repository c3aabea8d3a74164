import { type Composite, type Sentence, type Units, unique } from '../composite.ts'
import { matches } from '../matches.ts'
import { classBits } from '../part.ts'
import { longest } from './owners.ts'
import { triggers } from './triggers.ts'

/**
 * Hong Kong's secretaries as its news shortens them beside a name: Security Secretary Chris Tang. Elsewhere other countries have an
 * education secretary too, so a surname in Hong Kong's spelling must follow.
 */
const FIELDS: Record<string, [hans: string, hant: string]> = {
  security: ['保安局局长', '保安局局長'],
  education: ['教育局局长', '教育局局長'],
  health: ['医务卫生局局长', '醫務衞生局局長'],
  labour: ['劳工及福利局局长', '勞工及福利局局長'],
  labor: ['劳工及福利局局长', '勞工及福利局局長'],
  'labour and welfare': ['劳工及福利局局长', '勞工及福利局局長'],
  development: ['发展局局长', '發展局局長'],
  housing: ['房屋局局长', '房屋局局長'],
  transport: ['运输及物流局局长', '運輸及物流局局長'],
  'transport and logistics': ['运输及物流局局长', '運輸及物流局局長'],
  commerce: ['商务及经济发展局局长', '商務及經濟發展局局長'],
  innovation: ['创新科技及工业局局长', '創新科技及工業局局長'],
  'innovation, technology and industry': ['创新科技及工业局局长', '創新科技及工業局局長'],
  culture: ['文化体育及旅游局局长', '文化體育及旅遊局局長'],
  tourism: ['文化体育及旅游局局长', '文化體育及旅遊局局長'],
  environment: ['环境及生态局局长', '環境及生態局局長'],
  'home affairs': ['民政及青年事务局局长', '民政及青年事務局局長'],
  'home and youth affairs': ['民政及青年事务局局长', '民政及青年事務局局長'],
  'constitutional and mainland affairs': ['政制及内地事务局局长', '政制及內地事務局局長'],
  'constitutional affairs': ['政制及内地事务局局长', '政制及內地事務局局長'],
  'civil service': ['公务员事务局局长', '公務員事務局局長'],
  'financial services': ['财经事务及库务局局长', '財經事務及庫務局局長'],
  'financial services and treasury': ['财经事务及库务局局长', '財經事務及庫務局局長'],
  'financial services and the treasury': ['财经事务及库务局局长', '財經事務及庫務局局長'],
  'culture, sports and tourism': ['文化体育及旅游局局长', '文化體育及旅遊局局長'],
  'commerce and economic development': ['商务及经济发展局局长', '商務及經濟發展局局長'],
  'environment and ecology': ['环境及生态局局长', '環境及生態局局長'],
  welfare: ['劳工及福利局局长', '勞工及福利局局長'],
  sports: ['文化体育及旅游局局长', '文化體育及旅遊局局長'],
  'sports and tourism': ['文化体育及旅游局局长', '文化體育及旅遊局局長'],
  'sports and culture': ['文化体育及旅游局局长', '文化體育及旅遊局局長'],
  technology: ['创新科技及工业局局长', '創新科技及工業局局長'],
  'innovation and technology': ['创新科技及工业局局长', '創新科技及工業局局長'],
  'i&t': ['创新科技及工业局局长', '創新科技及工業局局長'],
  police: ['警务处处长', '警務處處長'],
  justice: ['律政司司长', '律政司司長'],
}
const fields = Object.keys(FIELDS).sort((a, b) => b.length - a.length)
const POST = '(?:secretary|minister|chief)'
const NAME =
  '(?:\\p{L}[\\p{L}.-]* ){0,1}(?:au|chan|chang|cheng|cheung|choi|chow|chu|chui|fan|fok|fung|ho|hui|ip|kwok|kwong|lai|lam|lau|law|lee|leung|ling|linn|lo|lui|mak|mo|ng|pang|siu|sun|tai|tam|tang|tong|tsang|tse|tsui|wong|wu|yau|yeung|yip|yu|yuen|chau|chiu|hong|hung|kan|luk|ma|man|ngai|ngan|pong|poon|quat|shek|shiu|sin|tien|tik|tsoi|wan|yick|yim|yung)\\b'
const SECRETARY = new RegExp(`\\b(${fields.join('|')}) ${POST} (?=${NAME})`, 'gu')
/** Without a name, which may be a mainland minister's. */
const ALONE = new RegExp(
  `(?<![a-z'-])(${fields.join('|')}) ${POST}(?=[,.;:)']|$| (?:said|says|told|also|has|had|was|is|will|would|added|noted|in|on|at|and|who|urges|meets|hopes)(?![a-z]))`,
  'g',
)
/** Of a country that is named. */
const OF_COUNTRY = /(?:[a-z](?:n|ese|sh|ch|'s)|uk|us|eu) $/
const NAMES_OFFICE = /(?:minister|chief|secretary)(?:[,.;:)']|$| )/
/** The end of the pattern alone: the fields cost a look at every word. */
const MAY = new RegExp(`${POST} ${NAME}`, 'u')

/** What else stands before such a name, longest first. */
const BESIDE: Record<string, [hans: string, hant: string]> = {
  'woman chief inspector': ['女总督察', '女總督察'],
  'chief inspector': ['总督察', '總督察'],
  'senior inspector': ['高级督察', '高級督察'],
  inspector: ['督察', '督察'],
  'chief superintendent': ['总警司', '總警司'],
  'senior superintendent': ['高级警司', '高級警司'],
  superintendent: ['警司', '警司'],
  'privacy commissioner': ['个人资料私隐专员', '個人資料私隱專員'],
  'sports commissioner': ['体育专员', '體育專員'],
  'transport commissioner': ['运输署署长', '運輸署署長'],
  'labour commissioner': ['劳工处处长', '勞工處處長'],
  lawmaker: ['立法会议员', '立法會議員'],
  legislator: ['立法会议员', '立法會議員'],
}
const HOLDER = new RegExp(`(?<![a-z'-])(${Object.keys(BESIDE).join('|')}),? (?=${NAME})`, 'gu')
const MAY_HOLD = /(?:inspector|superintendent|commissioner|lawmaker|legislator),? /

/** Under Secretary for Development, Permanent Secretary for Development: 发展局副局长, 发展局常任秘书长. */
function secretariesBelow(s: Sentence): Composite[] {
  return s.parts.flatMap((part) => {
    if (!s.text.startsWith('secretary for', part.start)) return []
    const before = /\b(under|permanent) ?$/.exec(s.text.slice(Math.max(0, part.start - 11), part.start))
    const bureau = /^(.+局)局[长長]$/
    const [hans, hant] = [bureau.exec(part.hans[0]!)?.[1], bureau.exec(part.hant[0]!)?.[1]]
    if (before === null || hans === undefined || hant === undefined) return []
    const under = before[1] === 'under'
    return [
      {
        start: part.start - before[0].length,
        end: part.end,
        kind: 'title' as const,
        parts: [part],
        hans: [hans + (under ? '副局长' : '常任秘书长')],
        hant: [hant + (under ? '副局長' : '常任秘書長')],
        insists: false,
      },
    ]
  })
}

const TOLD = /\b(?:hong kong|hksar|legco|kowloon|sar)\b/
const REGION = /^(?:香港|澳门)(?:特别行政区(?:政府)?)?$/

/** Secretary for Security of the HKSAR, Hong Kong's Secretary for Security: 香港特别行政区保安局局长, 香港保安局局长. */
function ofTheRegion(s: Sentence, units: Units): Composite[] {
  return s.parts.flatMap((part) => {
    if (part.class !== 'post' && part.class !== 'title') return []
    if (!/(?:局副?局|处副?处|署副?署|司副?司|海关副?关)长$|^廉政专员$/.test(part.hans[0]!)) return []
    const gap = /^ of (?:the )?/.exec(s.text.slice(part.end, part.end + 8))?.[0].length
    const possessive = s.text.endsWith("'s ", part.start) ? 3 : 1
    const unit = longest(
      units().filter(
        (u) =>
          (gap === undefined ? u.end === part.start - possessive : u.start === part.end + gap) &&
          REGION.test(u.hans),
      ),
    )
    if (unit === undefined || (gap === undefined && s.text[part.start - 1] !== ' ')) return []
    const sar = /特[别別]行政[区區](?:政府)?$/
    const written = s.text.slice(unit.start, unit.end)
    const all = (script: 'hans' | 'hant') => {
      // Macao's is a 司长.
      const title = /^澳/.test(unit.hans)
        ? part[script][0]!.replace(/^保安局局/, '保安司司')
        : part[script][0]!
      const city = unit[script].replace(sar, '')
      const names = [`${city}${title}`, unit[script] + title]
      return unique([
        ...(/sar$|region$/.test(written) ? names.reverse() : names),
        `${city}${script === 'hans' ? '特区' : '特區'}政府${title}`,
        title,
      ])
    }
    return [
      {
        start: Math.min(part.start, unit.start),
        end: Math.max(part.end, unit.end),
        kind: 'title' as const,
        parts: [part, ...unit.parts],
        hans: all('hans'),
        hant: all('hant'),
        insists: false,
      },
    ]
  })
}

/** Hong Kong | Security Secretary, Hong Kong's | police chief. */
const CITY = /(?<![a-z'-])(?:hong kong(?:'s)?|hksar(?:'s)?) $/
function withCity({ text }: Sentence, title: Composite): Composite {
  const city = CITY.exec(text.slice(Math.max(0, title.start - 14), title.start))?.[0]
  if (city === undefined) return title
  const all = (forms: string[] | undefined) => unique((forms ?? []).flatMap((form) => [`香港${form}`, form]))
  return {
    ...title,
    start: title.start - city.length,
    hans: all(title.hans),
    hant: all(title.hant),
    ...(title.around === undefined ? {} : { around: `香港${title.around}` }),
  }
}

const insisting = (start: number, end: number, [hans, hant]: [hans: string, hant: string]): Composite => ({
  start,
  end,
  kind: 'title',
  parts: [],
  hans: [hans],
  hant: [hant],
  insists: true,
  around: hans,
})

export function hongKongSecretaries(s: Sentence, units: Units): Composite[] {
  if ((s.words & triggers.office) === 0) return []
  const found = MAY.test(s.text) ? matches(s.text, SECRETARY) : []
  const beside = [...found].map((m) => insisting(m.index, m.index + m[0].trimEnd().length, FIELDS[m[1]!]!))
  const told = s.place === 'HK' || TOLD.test(s.text)
  if (told && NAMES_OFFICE.test(s.text))
    for (const m of matches(s.text, ALONE)) {
      if (OF_COUNTRY.test(s.text.slice(Math.max(0, m.index - 8), m.index))) continue
      beside.push(insisting(m.index, m.index + m[0].length, FIELDS[m[1]!]!))
    }
  // A surname in Hong Kong's spelling is Singapore's and Taiwan's too.
  if (told && MAY_HOLD.test(s.text))
    for (const m of matches(s.text, HOLDER))
      beside.push(insisting(m.index, m.index + m[1]!.length, BESIDE[m[1]!]!))
  // The others are listed, with their bureau.
  if ((s.hits.all & (classBits.post | classBits.title)) === 0)
    return beside.map((title) => withCity(s, title))
  return [...[...beside, ...secretariesBelow(s)].map((title) => withCity(s, title)), ...ofTheRegion(s, units)]
}
