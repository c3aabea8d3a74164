import type { Kind } from '../model/schema.ts'
import { fold } from '../text/fold.ts'
import { NOT_ABROAD, type Page, pagesOn, topics } from './topics.ts'

/**
 * Names that several places have an organ or office for, by the place that the Chinese text around tells: 特區政府 beside 澳門 is Macao's,
 * 財政大臣 beside 英國 the chancellor of the exchequer. A concept whose subject is "told in Macao" holds only there, and before all others.
 * Where a rival is told as well, it is left open whose it is.
 */
interface Place {
  told: RegExp
  rivals: RegExp
  /** ISO code: a page of this place means its own offices wherever a text names it, or none of the rivals. */
  page?: string
}

/** Said of many places at once. */
const SHARED = /粤港澳|港澳|京津冀/g
const anyOf = (names: string): RegExp => new RegExp(names.split(' ').map(fold).join('|'))

/** China and its bodies, beside which a foreign office of the same name is left open. */
const CHINA =
  '中国 中方 我国 国务院 新华社 北京 习近平 李强 李克强 温家宝 朱镕基 周恩来 胡锦涛 江泽民 王毅 杨洁篪 中共 解放军 人民大会堂 全国人大 全国政协 最高人民法院 最高人民检察院 省委 省政府 市委'
const TAIWAN =
  '台湾 台北 台当局 行政院 立法院 民进党 国民党 民众党 高雄 台中 台南 新北 桃园 立委 赖清德 卓荣泰 新台币 基隆市 苗栗 彰化 南投 云林县 嘉义 屏东 宜兰 花莲 台东 澎湖 监察院 卫福部 数发部 陆委会 海基会'
const STATES =
  '美国 美方 英国 英方 法国 德国 俄罗斯 俄方 乌克兰 日本 日方 韩国 韩方 朝鲜 印度 越南 泰国 柬埔寨 老挝 缅甸 马来西亚 新加坡 菲律宾 印尼 以色列 伊朗 沙特 约旦 西班牙 意大利 荷兰 比利时 丹麦 挪威 瑞典 芬兰 波兰 匈牙利 土耳其 埃及 南非 巴西 阿根廷 加拿大 澳大利亚 澳洲 新西兰 纽西兰 巴基斯坦 墨西哥 委内瑞拉 哥伦比亚 智利 秘鲁'

const HONG_KONG =
  '香港 本港 港府 立法会 李家超 特首 政务司 律政司 警务处 入境处 入境事务处 惩教署 康文署 食环署 民政事务总署 医管局 房委会'

/** The mainland's news of Taiwan names it too. */
const TAIWANS_RIVALS =
  '习近平 国务院 新华社 我国交通 外交部发言人 国台办 国防部发言人 香港 澳门 台湾同胞 台胞 两岸同胞 两岸青年 海峡论坛 总书记 省委 市委 自治区 福建省 厦门'

/** 台北22日綜合外電: where a report from abroad was written. */
const FROM_ABROAD = new RegExp(fold('台北\\d+日(?:綜合)?外電'), 'g')

/** Where someone goes, and what is done to it, tells of another: 商务部副部长访问美国, 商务部对美国产品. */
const TOWARDS = new RegExp(
  `(?:访问|出访|访|会见|赴|抵达|对|向|与|同|就|自|从)(?:${STATES.replaceAll(' ', '|')})`,
  'g',
)

const without = (names: string, own: string[]): RegExp =>
  anyOf(
    names
      .split(' ')
      .filter((name) => !own.includes(name))
      .join(' '),
  )
/** All states but those named, and China. */
const othersThan = (...own: string[]): RegExp => without(`${STATES} ${CHINA} ${TAIWAN} 香港 澳门`, own)
/** The same of houses and offices that China has none of. */
const otherHousesThan = (...own: string[]): RegExp => without(`${STATES} ${TAIWAN}`, own)

const places: Record<string, Place> = {
  'Hong Kong': {
    told: anyOf(HONG_KONG),
    rivals: anyOf(`${STATES} ${CHINA} ${TAIWAN} 澳门`),
    page: 'HK',
  },
  /** What every province has too, and in Hong Kong's news the State. */
  'Hong Kong alone': {
    told: anyOf(`${HONG_KONG} 港区`),
    rivals: anyOf('广东 深圳 省 市人大 区人大 县人大 市政协 区政协 县政协 澳门'),
  },
  Macao: { told: anyOf('澳门 澳区'), rivals: anyOf('香港 本港 港府 港区'), page: 'MO' },
  /** What every city of the mainland has too. */
  'Macao alone': {
    told: anyOf('澳门 澳区'),
    rivals: anyOf(
      '香港 本港 港府 港区 珠海 广东 广州 深圳 内地 全国 省 最高人民 海关总署 国家审计署 中国人民银行',
    ),
    page: 'MO',
  },
  Taiwan: {
    told: anyOf(TAIWAN),
    rivals: anyOf(`${STATES} ${TAIWANS_RIVALS}`),
    page: 'TW',
  },
  /** What the news of Taiwan names of other states too: 國會, 總統府. */
  'Taiwan alone': {
    told: anyOf(TAIWAN),
    rivals: anyOf(
      `${STATES} ${TAIWANS_RIVALS} 巴拿马 巴拉圭 危地马拉 瓜地马拉 捷克 立陶宛 斯洛伐克 斯威士兰 史瓦帝尼 帕劳 帛琉 马绍尔 图瓦卢 吐瓦鲁 巴布亚 欧洲 欧盟 爱尔兰 希腊 瑞士 科索沃 拉美 美众 美参 跨党派`,
    ),
  },
  'United Kingdom': { told: anyOf('英国 英方 唐宁街 卡梅伦 斯塔默'), rivals: othersThan('英国', '英方') },
  'United States': {
    told: anyOf('美国 美方 白宫 华盛顿 特朗普 川普 美媒 奥巴马 拜登'),
    rivals: othersThan('美国', '美方'),
  },
  'South Korea': { told: anyOf('韩国 韩方 首尔 李在明'), rivals: otherHousesThan('韩国', '韩方') },
  Japan: { told: anyOf('日本 日方 东京 高市早苗'), rivals: otherHousesThan('日本', '日方') },
  DPRK: {
    told: anyOf('朝鲜 金正恩 劳动党 平壤 朝中社'),
    rivals: othersThan('朝鲜'),
  },
  Philippines: { told: anyOf('菲律宾 马尼拉'), rivals: otherHousesThan('菲律宾') },
  Germany: { told: anyOf('德国 柏林 默克尔 默茨 朔尔茨'), rivals: othersThan('德国') },
  'another state': {
    told: without(STATES, ['美国', '美方', '韩国', '韩方', '朝鲜', '越南', '老挝']),
    rivals: anyOf(`${CHINA} ${TAIWAN} 韩国 朝鲜 越南 老挝`),
  },
  China: { told: anyOf('解放军 战区 官兵 我军 中央军委 我国'), rivals: anyOf(`${STATES} ${TAIWAN}`) },
  /** What every province has too, in a list of the State's: 教育部、发展改革委、卫生健康委. */
  'a list of ministries': {
    told: anyOf(
      '国务院 各省 教育部 科技部 民政部 司法部 财政部 自然资源部 生态环境部 住房城乡建设部 工业和信息化部 人力资源社会保障部 交通运输部 农业农村部 水利部 商务部 文化和旅游部 应急管理部 国家卫生健康委 人民银行 海关总署 税务总局 市场监管总局 银保监会 金融监管总局',
    ),
    rivals: new RegExp(
      `${
        anyOf(
          `${STATES} ${TAIWAN} 香港 市场监管局 市场监督管理局 教育厅 科技厅 财政厅 民政厅 公安厅 水利厅 商务厅 交通运输厅 农业农村厅 生态环境厅 自然资源厅 住房城乡建设厅 文化和旅游厅 全省 全市 全区 全县 我省 我市 我区 我县 兵团 地方各级`,
        ).source
      }|[${fold('省市区县州盟旗')}](?:${fold('发改|发展改|卫生|卫健|林草|医保|药监|能源|粮食|文物|文旅|统计|气象|地震|外专|扶贫|烟草|妇联|残联|工商联|民委|数据局|知识产权局|网信|国资|信访|供销|乡村振兴局')})`,
    ),
  },
  Singapore: { told: anyOf('新加坡 黄循财'), rivals: otherHousesThan('新加坡') },
  Malaysia: { told: anyOf('马来西亚 吉隆坡 安华'), rivals: otherHousesThan('马来西亚') },
  Thailand: { told: anyOf('泰国 曼谷'), rivals: otherHousesThan('泰国') },
  /** Where 总理 is neither premier nor chancellor. */
  'a state with a prime minister': {
    told: anyOf(
      '新加坡 泰国 越南 老挝 印度 巴基斯坦 孟加拉 尼泊尔 斯里兰卡 意大利 法国 西班牙 葡萄牙 希腊 荷兰 波兰 匈牙利 捷克 斯洛伐克 芬兰 爱尔兰 塞尔维亚 以色列 伊拉克 黎巴嫩 埃及 俄罗斯 乌克兰 哈萨克斯坦 格鲁吉亚 亚美尼亚 蒙古 韩国 加拿大 澳大利亚 澳洲 新西兰 纽西兰 埃塞俄比亚',
    ),
    rivals: anyOf(`${CHINA} 德国 奥地利 朝鲜`),
  },
  Vietnam: { told: anyOf('越南 河内'), rivals: otherHousesThan('越南') },
}

/** "told in Macao"; "in English told in a text on China" asks this of the English terms alone, "in Chinese told in …" of the Chinese ones. */
const TOLD_IN = /^(?:in (English|Chinese) )?told in (.+)$/

/** A concept as far as it says where it is meant. */
interface Meant {
  kind?: Kind | undefined
  subjectField: readonly string[]
}

/**
 * The place or topic that must be told where a term of this language (BCP 47) of a concept is meant. A supplied set phrase that says none is
 * ordinary English on a page that has nothing of China.
 */
export function placeToTell(
  { kind, subjectField }: Meant,
  language: string,
  supplied: boolean,
): string | undefined {
  const english = language.startsWith('en')
  for (const subject of subjectField) {
    const [, only, place] = TOLD_IN.exec(subject) ?? []
    if (place === undefined || (only !== undefined && (only === 'English') !== english)) continue
    if (Object.hasOwn(places, place) || Object.hasOwn(topics, place)) return place
  }
  return supplied && english && kind === 'setPhrase' && subjectField.length === 0 ? NOT_ABROAD : undefined
}

/** Does folded text tell this place, and no rival, or this topic? A page on the topic tells it to all its text. */
export function tells(text: string, place: string, page?: Page): boolean {
  if (place === NOT_ABROAD) return page?.abroad !== true
  const pages = pagesOn[place]
  if (pages !== undefined && page !== undefined) {
    if (page.place !== undefined && pages.includes(page.place)) return true
    // What sounds like China on a page that never names it is of its own place.
    if (page.abroad === true && pages.includes('HK')) return false
  }
  const topic = topics[place]
  if (topic !== undefined) return topic.test(text)
  const { told, rivals, page: own } = places[place]!
  const plain = text.replace(SHARED, '')
  const toldHere = told.test(plain.replace(TOWARDS, '').replace(FROM_ABROAD, ''))
  const rivalled = rivals.test(plain)
  if (own !== undefined && page?.place === own) return toldHere || !rivalled
  return toldHere && !rivalled
}

/** Who holds or held offices of late that several states have: 司法部长邦迪 is the United States', whatever else the text names. */
const HOLDERS: [place: string, names: RegExp][] = [
  [
    'United States',
    anyOf('邦迪 卢特尼克 贝森特 赫格塞思 鲁比奥 加兰(?!特) 雷蒙多 耶伦 奥斯汀 布林肯 蓬佩奥 姆努钦 埃斯珀'),
  ],
  ['China', anyOf('王文涛 蓝佛安 贺荣 董军 王毅 李尚福 魏凤和 刘昆 唐一军')],
]
const LONGEST_HOLDER = 4

/** The place of the one whose name stands behind what ends at `end`. */
export const placeOfHolder = (text: string, end: number): string | undefined => {
  const name = text.slice(end, end + LONGEST_HOLDER)
  return HOLDERS.find(([, names]) => names.exec(name)?.index === 0)?.[0]
}
