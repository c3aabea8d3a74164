import type { Page } from '../../match/topics.ts'
import { fold, pronounApart } from '../../text/fold.ts'

/**
 * Which place an English page is about, by what it names most: a sentence of a Yonhap page that names no country means Seoul's National
 * Assembly. Asked once a page, of its beginning.
 */

const NAMES: Record<string, string> = {
  CN: "china|china's|chinese|beijing|xinhua|cpc|xi jinping|state council",
  TW: "taiwan(?:ese|'s)?|taipei|kaohsiung|taichung|(?:executive|legislative) yuan|kuomintang|kmt|dpp|lai ching te|cho jung tai",
  HK: "hong kong(?:'s|ers?)?|hksar|hkfp|rthk(?:'s)?|legco(?:'s)?|exco|icac|mtr|the sar(?:'s)?|kowloon|new territories|lantau|wan chai|mong kok|tsim sha tsui|sha tin|tuen mun|yuen long|tai po|kwun tong|tseung kwan o|sham shui po|chek lap kok|john lee",
  MO: "macao(?:'s)?|macau(?:'s)?",
  KR: "south korean?|south korea's|seoul|yonhap|rok|busan|lee jae myung|yoon suk yeol|people power party",
  KP: 'dprk|kcna|pyongyang|wpk|north korean?|kim jong un',
  JP: "japan(?:ese|'s)?|tokyo|takaichi|ishiba|kyodo|okinawa",
  US: 'us|u\\.s|americans?|united states|washington|trump|white house|republicans?|democrats?',
  GB: "british|uk|britain(?:'s)?|london|starmer|westminster",
  VN: "vietnam(?:ese|'s)?|viet nam|hanoi|ha noi",
  LA: 'laos|lao|vientiane',
  PH: 'philippines?|philippine|filipinos?|manila|marcos',
  TH: "thailand(?:'s)?|thai|bangkok",
  IN: "indian?|india's|new delhi|modi",
  IR: "iran(?:ian|'s)?|tehran|khamenei",
  RU: "russian?|russia's|moscow|kremlin|putin",
  FR: "french|france(?:'s)?|paris|macron",
  DE: "germany?|germany's|berlin|bundestag|merz",
  EU: 'eu|european union|brussels',
  MY: "malaysian?|malaysia's|kuala lumpur",
  SG: "singapore(?:an|'s)?",
  ID: "indonesian?|indonesia's|jakarta",
}
const bodies = Object.entries(NAMES)
const EACH = new RegExp(`\\b(?:${bodies.map(([code, names]) => `(?<${code}>${names})`).join('|')})\\b`, 'g')
const ONE = new Map(bodies.map(([code, names]) => [code, new RegExp(`\\b(?:${names})\\b`)]))

/** An agency is of one place, and its page says so once. */
const AGENCIES: [name: RegExp, code: string][] = [
  [/\(yonhap\)/, 'KR'],
  [/\(kcna\)/, 'KP'],
  [/\(cna\)|focus taiwan|[(（]中央社(?:记者|[^)）]{0,16}电)/, 'TW'],
  // 〔記者某某／台北報導〕: mainland and Hong Kong outlets write 报道.
  [
    /[／/](?:台北|新北|桃园|台中|台南|高雄|基隆|新竹|苗栗|彰化|南投|云林|嘉义|屏东|宜兰|花莲|台东|综合|即时)报导/,
    'TW',
  ],
]

/** Taiwan's own offices, parties and money, of which its Chinese page names several kinds; and what a page of the mainland or Hong Kong names. */
const TAIWANS =
  /立法院|行政院|立院|政院|民进党|国民党|民众党|陆委会|总统府|赖清德|卓荣泰|立委|县市长|地检署|新台币|蓝营|绿营|台北市|新北市|高雄市|中央社/g
const NOT_TAIWANS = /国台办|新华社|国务院|习近平|祖国|中新社|香港特区|台湾当局|民进党当局|台当局/g
const HONG_KONGS =
  /本港|港府|特区政府|立法会|李家超|行政长官|政务司|财政司|律政司|保安局|入境处|医管局|卫生署|运输署|港铁|金管局|恒生指数|九龙|新界|元朗|屯门|沙田|旺角|湾仔/g
const MACAOS = /本澳|澳门|岑浩辉|贺一诚|氹仔|路环|治安警|深合区/g
const NOT_THEIRS = /国务院|省委|市委|全国人大|台湾|台北/g
const KINDS = 3
const isTaiwans = (page: string): boolean => {
  const names = page.match(TAIWANS) ?? []
  return new Set(names).size >= KINDS && names.length > MORE * (page.match(NOT_TAIWANS)?.length ?? 0)
}

/** `HK` or `MO`, of a Chinese page that names several kinds of its own, and the other less. */
function regionOf(page: string): string | undefined {
  const hongKongs = page.match(HONG_KONGS) ?? []
  const macaos = page.match(MACAOS) ?? []
  const others = MORE * (page.match(NOT_THEIRS)?.length ?? 0)
  if (new Set(macaos).size >= 2 && macaos.length > others && macaos.length > hongKongs.length) return 'MO'
  const isHongKongs = new Set(hongKongs).size >= KINDS && hongKongs.length > others
  return isHongKongs && hongKongs.length > MORE * macaos.length ? 'HK' : undefined
}
/** Named so often, and so much more often than the next. */
const LEAST = 3
const MORE = 1.5

/** ISO code of the place that a folded page is about; `undefined` where no one stands out. */
function placeOf(page: string): string | undefined {
  const agency = AGENCIES.find(([name]) => name.test(page))
  if (agency !== undefined) return agency[1]
  if (isTaiwans(page)) return 'TW'
  const region = regionOf(page)
  if (region !== undefined) return region
  const counts = new Map<string, number>()
  for (const { groups } of page.matchAll(EACH)) {
    const code = bodies.find(([c]) => groups![c] !== undefined)![0]
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < LEAST || first[1] < MORE * (second?.[1] ?? 0)) return undefined
  return first[0]
}

/** China's world, and what speaks as it does: its neighbours' parties, and what its agencies report from elsewhere. */
const CHINAS =
  /\b(?:china|chinese|beijing|shanghai|xinhua|hong kong|hksar|maca[ou]|taiwan(?:ese)?|taipei|tibet|xinjiang|mainland|cpc|ccp|pla|npc|cppcc|yuan|renminbi|dprk|north korean?|pyongyang|kcna|vietnam(?:ese)?|viet nam|hanoi|ha noi|laos|vientiane|cuban?|havana|mongolian?|state council|politburo|socialis[mt]|belt and road)\b/
const OTHERS =
  /\b(?:european?|africa|african|asian|canad(?:a|ian)|australian?|ireland|irish|england|english|scot(?:land|tish)|wales|welsh|israelis?|israel|palestinians?|iraqi?|syrian?|ukrain(?:e|ian)|pakistani?|afghan(?:istan)?|brazil(?:ian)?|mexic(?:o|an)|egypt(?:ian)?|nigerian?|kenyan?|turkey|turkish|spain|spanish|ital(?:y|ian)|dutch|netherlands|belgium|belgian|sweden|swedish|norway|norwegian|denmark|danish|poland|polish|greece|greek|swiss|switzerland|portug(?:al|uese)|argentin(?:a|e|ian)|new york|california|texas|florida|boston|chicago|los angeles|ohio|iowa|kansas|utah|oregon|nevada|arizona|colorado|michigan|illinois|virginia|carolina|alabama|tennessee|kentucky|louisiana|vermont|wisconsin|minnesota|missouri|nebraska|oklahoma|pennsylvania|maryland|massachusetts|connecticut|new jersey|brooklyn|manhattan|detroit|houston|dallas|denver|seattle|atlanta|miami|philadelphia|portland|memphis|toronto|vancouver|montreal|ontario|quebec|alberta|sydney|melbourne|brisbane|auckland|leeds|manchester|liverpool|birmingham|glasgow|edinburgh|cardiff|dublin|belfast|oxford|welsh|mumbai|kolkata|chennai|bengaluru|hyderabad|kerala|punjab|gujarat|maharashtra|bihar|karnataka|lagos|abuja|nairobi|johannesburg|cairo|oslo|stockholm|copenhagen|helsinki|vienna|prague|budapest|warsaw|lisbon|madrid|barcelona|rome|milan|athens|dubai|istanbul|ghana(?:ian)?|uganda(?:n)?|zambian?|finland|finnish|austrian?|czech|hungar(?:y|ian)|romanian?|serbian?|croatian?|peru(?:vian)?|chilean?|colombian?)\b/

/** What a page that names no place has of China's all the same. */
const OF_CHINA =
  /\p{Script=Han}|\b(?:communist|comrades?|state council|vice premier|state council(?:l?or)|party chief|discipline inspection|procurat\w+|theat(?:er|re) command|autonomous region|party committee|people's (?:republic|congress|government|court|liberation army)|plenum|plenary|xi|jinping|confucius|silk road|great hall|belt and road|global (?:development|security|civili[sz]ation|governance) initiative|juche|(?:guang(?:dong|xi|zhou)|shenzhen|sichuan|chengdu|chongqing|hubei|wuhan|hunan|zhejiang|hangzhou|jiangsu|nanjing|shandong|fujian|xiamen|yunnan|guizhou|hainan|shaanxi|gansu|hebei|tianjin|liaoning|jilin|heilongjiang|xizang)|yangtze|yellow river|renmin|qiushi)\b/u

/** Does a page name other places, and nowhere China or what speaks as China does; or none at all? */
function tiesOf(page: string): { abroad: boolean; nowhere: boolean } {
  if (CHINAS.test(page)) return { abroad: false, nowhere: false }
  EACH.lastIndex = 0
  const abroad = OTHERS.test(page) || EACH.test(page)
  return { abroad, nowhere: !abroad && !OF_CHINA.test(page) }
}

/** Some place abroad that is none of those named here: ISO's code of what is unknown. */
export const SOME = 'ZZ'

export function pageOf(text: string): Page {
  const page = pronounApart(text, fold(text))
  const { abroad, nowhere } = tiesOf(page)
  return { place: placeOf(page) ?? (abroad ? SOME : undefined), abroad, nowhere }
}

/** What a place's own news names in every other sentence, and means its own offices all the same. */
const ALONGSIDE: Record<string, string[]> = {
  TW: ['CN', 'JP', 'US'],
  HK: ['CN', 'US', 'GB', 'MO'],
  MO: ['CN', 'HK'],
  KR: ['KP', 'US'],
  JP: ['CN', 'US'],
  VN: ['US'],
}
/** Does folded text name another place than the page's? */
export function namesAnother(text: string, place: string): boolean {
  for (const [code, names] of ONE)
    if (code !== place && ALONGSIDE[place]?.includes(code) !== true && names.test(text)) return true
  return false
}

/** Is a segment on a page about a state that has a government of its own making? */
export const isOfAnother = ({ place }: { place: string | undefined }): boolean =>
  place !== undefined && !/^(?:CN|HK|MO|TW|KP|JP)$/.test(place)
