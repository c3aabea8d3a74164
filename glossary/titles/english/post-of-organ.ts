import type { EnglishUnit } from '../composite.ts'
import { headed } from './headed.ts'
import { HEAD, headOf } from './heads.ts'
import { memberOf, ofCentral } from './members.ts'
import { type Asked, called } from './post-asked.ts'
import { type Chinese, put, withOuter } from './put-together.ts'

/** Posts of an organ: president of a court, a bank, a university; member, secretary, chief of staff. */

/** Organs by how their Chinese ends, and by whose they are. */
type Which = (unit: EnglishUnit) => boolean
const isHongKongs: Which = ({ organ }) => organ?.traits.ofHongKong === true
const isChinas: Which = ({ organ }) => organ?.grammar.country === 'CN'
const named =
  (name: RegExp): Which =>
  ({ hans }) =>
    name.test(hans)

const BANK_OR_FIRM = /(?:银行|公司|集团)$/
/** Known by a short name too: 中国海油. */
const isCompany: Which = ({ hans, organ }) =>
  BANK_OR_FIRM.test(hans) || (organ?.hans.some((name) => /(?:公司|集团)$/.test(name)) ?? false)
/** 比亚迪, read before its posts alone. */
const isFirm: Which = ({ organ }) => organ?.grammar.regionKind === 'Firm'
/** Taiwan's councils, whose ministers are 主任委员. */
const isCouncil: Which = named(
  /^(?:台湾)?(?:大陆|国家发展|国家科学及技术|海洋|客家|侨务|原住民族|国军退除役官兵辅导)委员会$/,
)

/** Taiwan's commissions. */
const COMMISSION =
  /^(?:台湾)?(?:(?:中选|公平|通传|金管|运安)会|(?:中央选举|公平交易|国家通讯传播|金融监督管理|国家运输安全调查)委员会)$/

/** What some organs call their own otherwise than others; the first that fits. */
const calledSo: [written: RegExp, of: Which, hans: string[], hant: string[]][] = [
  [/^chief executive$/, isFirm, ['首席执行官', '行政总裁'], ['首席執行官', '行政總裁']],
  [/^chair/, named(/^(?:海峡交流基金会|海基会)$/), ['董事长'], ['董事長']],
  [
    /^(?:chief executive officer|ceo)$/,
    (unit) => isCompany(unit) && !isHongKongs(unit),
    ['首席执行官', '行政总裁'],
    ['首席執行官', '行政總裁'],
  ],
  [/^chair/, isFirm, ['董事长'], ['董事長']],
  [/^president$/, isFirm, ['总裁'], ['總裁']],
  [
    /^(?:vice|deputy) minister$/,
    named(/^(?:台湾)?(?:陆委|国发|国科|海委|客委|侨委|原民|退辅)会$/),
    ['副主委'],
    ['副主委'],
  ],
  [
    /^(?:minister|chair\w*|head)$/,
    named(/^(?:台湾)?(?:陆委|国发|国科|海委|客委|侨委|原民|退辅)会$/),
    ['主委', '主任委员'],
    ['主委', '主任委員'],
  ],
  [/^chair/, named(COMMISSION), ['主任委员', '主委'], ['主任委員', '主委']],
  [/^(?:vice|deputy) minister$/, isCouncil, ['副主任委员', '副主委'], ['副主任委員', '副主委']],
  [/^(?:vice|deputy) minister$/, named(/^(?:台湾)?国防部$/), ['副部长'], ['副部長']],
  [/^(?:minister|chair\w*|head)$/, isCouncil, ['主任委员', '主委'], ['主任委員', '主委']],
  [/^(?:chair\w*|speaker)$/, named(/最高人民会议$/), ['议长'], ['議長']],
  [/^premier$/, named(/^(?:台湾)?行政院$/), ['院长'], ['院長']],
  [
    /^secretary[ -]general$/,
    named(/^(?:日本)?(?:自由民主|自民|公明|立宪民主|国民民主)党$/),
    ['干事长'],
    ['幹事長'],
  ],
  // A region's 行政长官 is listed: an institute's chief executive is no such thing.
  [
    /^chief executive$/,
    ({ organ, hans }) => organ !== undefined && !/政府$/.test(hans),
    ['行政总裁', '首席执行官'],
    ['行政總裁', '首席執行官'],
  ],
  [/^chief (?:prosecutor|procurator)$/, named(/人民检察院$/), ['检察长'], ['檢察長']],
  [/^curator$/, named(/馆$/), ['馆长'], ['館長']],
  [/^chief judge$/, named(/庭$/), ['庭长'], ['庭長']],
  [/^managing director$/, named(/^世(?:界银)?行$/), ['常务副行长'], ['常務副行長']],
  // Of an office it is its head, of an army 参谋长.
  [/^chief of staff$/, named(/办公[厅室]$|[总統统]府$/), ['主任'], ['主任']],
  [/^executive director$/, named(/粮食计划署$/), ['执行干事'], ['執行幹事']],
  [/^executive director$/, named(/(?:银行|公司|集团|基金组织)$/), ['执行董事'], ['執行董事']],
  [/^chair/, (unit) => isCompany(unit) && !isHongKongs(unit), ['董事长'], ['董事長']],
  [
    /^president$/,
    (unit) => isCompany(unit) && !/银行/.test(unit.hans),
    ['总裁', '总经理'],
    ['總裁', '總經理'],
  ],
  [/^president$/, named(/^(?:日本)?自(?:由民主|民)党$/), ['总裁'], ['總裁']],
  // Of an international body.
  [
    /^director[ -]general$/,
    ({ organ, hans }) => organ?.grammar.country === undefined && !/[局署]$/.test(hans),
    ['总干事'],
    ['總幹事'],
  ],
  [/^(?:speaker|president)$/, named(/^(?:台湾)?立法院$/), ['院长'], ['院長']],
  // The houses of some states have a 主席.
  [/^speaker$/, named(/^(?:越南|老挝|柬埔寨|匈牙利)国会$|大呼拉尔$/), ['主席'], ['主席']],
  // 常务书记 is a party's.
  [/^executive secretary$/, ({ hans }) => !/党|书记/.test(hans), ['执行秘书'], ['執行秘書']],
  // Parties of Japan have a 党首.
  [/^leader$/, named(/^日本|^(?:自民|公明|立宪民主)党$/), ['党首', '代表'], ['黨首', '代表']],
  // 司令员 is the PLA's own word.
  [/^commander$/, (unit) => !isChinas(unit), ['司令'], ['司令']],
]

/** What is no post of such an organ. */
const none: [written: RegExp, of: Which][] = [
  [/^director$/, named(/^国际货币基金组织$/)],
  // A firm has leaders, founders and heads that are no office.
  [/^(?!chair|(?:vice )?president$|chief [a-z]|ceo$|general manager$|spokes)/, isFirm],
  [/^curator$/, (unit) => !/馆$/.test(unit.hans)],
  // Of a court it is a judge.
  [/^member$/, named(/法院$/)],
  // A commissioner heads a customs or a fire service, no ministry; the secretary of a foreign cabinet is no 书记.
  [/^commissioner$/, named(/部$/)],
  [/^secretary$/, (unit) => !isChinas(unit) && !/党|共青|中央|书记|[省市]委$/.test(unit.hans)],
]

/** Who heads a government, by its region's kind: simplified | traditional. */
const seats: Record<string, [hans: string, hant: string]> = {
  省: ['省长', '省長'],
  自治区: ['主席', '主席'],
  市: ['市长', '市長'],
  县: ['县长', '縣長'],
  区: ['区长', '區長'],
}

export function postOfOrgan(asked: Asked, unit: EnglishUnit): Chinese | undefined {
  const { found, choices, post, written, modifiers } = asked
  const { hans, hant, organ } = unit
  if (/^(?:ambassador|permanent representative)/.test(written) && found.of) return envoy(asked, unit)
  if (none.some(([word, of]) => word.test(written) && of(unit))) return undefined
  // The company's Communist Party secretary is of its own committee.
  if (written === 'secretary' && hans === '中国共产党')
    return put(called(post, ['党委书记'], ['黨委書記']), '', '', modifiers)
  const own = calledSo.find(([word, of]) => word.test(written) && of(unit))
  if (own !== undefined) return put(called(post, own[2], own[3]), hans, hant, modifiers)
  const member = written === 'member' ? memberOf(unit) : undefined
  if (member !== undefined) return { post, ...withOuter(member, modifiers) }
  const central = written === 'alternate member' ? ofCentral(unit) : undefined
  if (central !== undefined)
    return {
      post,
      hans: central.hans.map((form) => form.replace(/委员$/, '候补委员')),
      hant: central.hant.map((form) => form.replace(/委員$/, '候補委員')),
    }
  if (written === 'chancellor' && /大学$/.test(hans)) return chancellor(asked, unit)
  if (written === 'speaker' && hans === '蒙古国议会')
    return put(called(post, ['主席'], ['主席']), '蒙古国国家大呼拉尔', '蒙古國國家大呼拉爾', modifiers)
  // 辽宁省省长, of the provincial government.
  const [, region, level] = /^(.+?(省|自治区|市|县|(?<!行政)区))(?:人民)?政府$/.exec(hans) ?? []
  const seat = level === undefined ? undefined : seats[level]
  if (/^(?:governor|head|mayor)$/.test(written) && region !== undefined && seat !== undefined)
    return put(called(post, [seat[0]], [seat[1]]), region, hant.slice(0, region.length), modifiers)
  // Of a commission the vice minister is the 副主任.
  if (written === 'vice minister' && organ !== undefined && organ.grammar.country !== 'JP') {
    const [, head, headHant] = headOf(hans) ?? (['', '部长', '部長'] as const)
    return put(called(post, [`副${head}`], [`副${headHant}`]), hans, hant, modifiers)
  }
  if (HEAD.test(written) || (written === 'member' && hans.endsWith('书记处')))
    return headed(choices, written, unit, modifiers)
  // 总经济师 of a ministry, 首席经济学家 of the World Bank.
  const listed =
    (isChinas(unit) && !isCompany(unit) ? undefined : choices.find((c) => c.hans[0]!.startsWith('首席'))) ??
    choices.find((c) => c.grammar.regionKind === undefined || c.grammar.regionKind === 'Country')
  return listed === undefined ? undefined : put(listed, hans, hant, modifiers)
}

/** 常驻联合国代表, 驻欧盟大使. */
function envoy({ found: { sender }, post, written, modifiers }: Asked, { hans, hant }: EnglishUnit): Chinese {
  const stays = hans === '联合国' || /^permanent/.test(written)
  return put(
    called(post, [post.hans[0]!.replace(/^常驻/, '')], [post.hant[0]!.replace(/^常駐/, '')]),
    `${sender?.hans ?? ''}${stays ? '常驻' : '驻'}${hans}`,
    `${sender?.hant ?? ''}${stays ? '常駐' : '駐'}${hant}`,
    modifiers,
  )
}

/** A university's vice-chancellor is its head, 校长; its chancellor in Hong Kong 校监. */
function chancellor({ post, modifiers }: Asked, unit: EnglishUnit): Chinese | undefined {
  const vice = modifiers.some((m) => m.put === 'deputy')
  if (!vice && !isHongKongs(unit)) return undefined
  const others = modifiers.filter((m) => m.put !== 'deputy')
  const own = vice ? called(post, ['校长'], ['校長']) : called(post, ['校监'], ['校監'])
  return put(own, unit.hans, unit.hant, others)
}
