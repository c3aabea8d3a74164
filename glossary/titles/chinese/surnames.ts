import { isHan } from '../../text/units.ts'
import type { Part } from '../part.ts'

/** The surnames that stand beside titles in the news (folded): a name beside a title ends the unit and stands in neither span nor gloss. */
const single = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文习栗韩岑汪尤铁肖穆应骆咸唐蓝凌霍翁甘童倪焦柳鲁葛毕辛殷庄安车朴裴岳齐梅洪乐',
)
const double = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '东方',
])

/** What names begin with. */
export const surnameBegins = [...single, ...[...double].map((name) => name[0])].join('')

const codesOf = (text: string) => new Set(Array.from(text, (c) => c.charCodeAt(0)))
const begins = codesOf(surnameBegins)
const beginsSingle = codesOf([...single].join(''))
const beginsDouble = codesOf([...double].map((name) => name[0]).join(''))

/** What may stand before a name in a sentence. */
const BEFORE_NAME = new Set(
  Array.from('同和与对向请见给及由是让据邀贺护迎问待访听叹受在任如', (c) => c.charCodeAt(0)),
)
/** Whose name is known after any word. */
const leaders = new Set(
  '习近平 李强 赵乐际 王沪宁 蔡奇 丁薛祥 李希 韩正 胡锦涛 江泽民 温家宝 李克强 毛泽东 周恩来 邓小平 李在明 王毅 何立峰 夏宝龙 林郑月娥 李家超 岑浩辉 贺一诚 金正恩 金正日 金日成 普京 特朗普 拜登'.split(
    ' ',
  ),
)

const endsLeader = new Set(Array.from(leaders, (name) => name.charCodeAt(name.length - 1)))

/** Never the given name beside a title: function words, and what makes a title of what precedes it. */
const notGiven = new Set(
  Array.from(
    '的是在和与及同向对为将已也会就都要说等国省市县区部委院厅局会党边岸畔里上下外内前后们着过得这那',
    (c) => c.charCodeAt(0),
  ),
)

/** Words that look like a name beside a post: 车间主任, 安全主任. */
const notNames = new Set(
  '车间 安全 安保 高级 高层 高校 文化 文艺 文书 常务 金融 方面 石油 石化 任何 全体 江河 黄河 马路 白天 万一 乐团 乐队 乐园 高中 高铁 康复 康养 史馆 文物 文旅 文明 马术 车队 车站 车管 林场 林草 武术 武馆 温泉'.split(
    ' ',
  ),
)

/** How long the surname is that begins at `at`; 0 where none does. */
function ownSize(text: string, at: number): number {
  const first = text.charCodeAt(at)
  if (beginsDouble.has(first) && double.has(text.slice(at, at + 2))) return 2
  return beginsSingle.has(first) ? 1 : 0
}

/** Words that begin with a surname and stand behind a post: 主任何时, 主席任期, 书记高度, 部长周三, 主席曾表示. By the surname, what follows it. */
const words = new Map(
  `何时必以在来去等种处故其为苦尝止况
任期内命职何免上教务由凭性满用意
高度调兴呼喊级层声举效规票龄薪位唱达校管考铁官手喜
曾经任在说对向表多提到是于与担公因赴称参访告被亲批和两三一指强主以把就为率出发作来去用给想要几数先专同有没不获当做写接见等连透质警呼要力试预
于昨今本当近是上下每去次前后同会月年日一二三四五六七八九十此该其0123456789
常常年说务驻委规态去到来对与把被会以用因
马上不路
许诺多久可愿
安排慰全抚装心静葬置家保检
谢绝过幕世恩
凌晨空
顾不及虑全此问
万分一般万人名元事
程序度式
方才面可向案便式法能知针阵
康复养
钱包款财
白天手白
段时
江南边西苏北上
文章件化艺字稿书集
车队辆上内祸间站
史上无料册
温暖和情馨
石油
金融额牌色秋
蓝图
武装器力
龙头舟
童年
甘愿当于
余名人年次户下
易地主名
辛苦勤
洪水亮
乐观于意见
陈述词列
周一二三四五六日末年围密边期内
张贴开罗望
胡说乱
林业区草间
郑重
范围
田间里
贺电信词岁年
毕业竟生
焦急虑
殷切
庄严重
齐聚声心抓
董事
雷厉`
    .split('\n')
    .map((row) => [row.charCodeAt(0), codesOf(row.slice(1))] as const),
)

/** Does a person's name begin at `at`? */
export function nameFollows(text: string, at: number): boolean {
  if (!begins.has(text.charCodeAt(at))) return false
  if (words.get(text.charCodeAt(at))?.has(text.charCodeAt(at + 1)) && !leaders.has(text.slice(at, at + 3)))
    return false
  const own = ownSize(text, at)
  return (own > 0 && isGiven(text, at + own, at + own + 1)) || leaders.has(text.slice(at, at + 3))
}

/** 落实|习主席, 听从|习主席, as the army's papers have it; but 学习|主席, 实习|主任. */
const OTHER_THAN_XI = /[学练复预温演见补陋恶自修研讲]$|(?<!落)实$/

/** Does a person's name of two to four characters end at `at`? It must begin the clause or follow a mark. */
export function namePrecedes(text: string, at: number): boolean {
  if (endsLeader.has(text.charCodeAt(at - 1)) && leaders.has(text.slice(at - 3, at))) return true
  if (text[at - 1] === '习' && !OTHER_THAN_XI.test(text.slice(at - 3, at - 1))) return true
  if (beginsSingle.has(text.charCodeAt(at - 1)) && !isHan(text.charCodeAt(at - 2))) return true
  for (let size = 4; size >= 2; size--) {
    const start = at - size
    const own = ownSize(text, start)
    if (own === 0 || size - own < 1 || size - own > 2) continue
    if (!isGiven(text, start + own, at) || notNames.has(text.slice(start, at))) continue
    // 食安办主任 is no person of the name An.
    const before = text.charCodeAt(start - 1)
    if (!isHan(before) || BEFORE_NAME.has(before) || leaders.has(text.slice(start, at))) return true
  }
  return false
}

/** What foreign names are written with. */
export const foreignSounds =
  '阿埃艾安奥巴贝本比波博布查茨达戴丹德登迪杜多厄尔法菲费弗福盖戈格古哈海赫胡霍基吉加贾杰卡凯坎科克肯库拉莱兰朗劳勒雷里利连列林龙卢鲁伦罗洛马迈曼梅米莫姆穆纳内尼努诺帕佩彭皮普齐奇恰切乔琴萨塞森沙舍什斯索塔泰坦汤特提通图托瓦万韦维文沃乌西希夏谢辛雅亚扬耶叶伊英尤约泽扎佐京默逊顿瑙夫恩蒂桑昂伯柏冯詹鲍彼娜妮娅琳丝别蒙武申济拜楚苏·'
const SOUNDS = new Set(Array.from(foreignSounds, (c) => c.charCodeAt(0)))

/** No name has these, but a clause does. */
const NOT_IN_NAME = codesOf('的是在和与及同向对为将也就都要说等访见称表示出')
const LONGEST_NAME = 12
/** Characters that are none of a foreign name's sounds: 高市早苗 has four. */
const OTHER_SOUNDS = 4

/** Where the name that ends at `at` begins, if it does behind a title (`isBehind`): 美国总统特朗普、国防部长. */
export function nameStart(text: string, at: number, isBehind: (at: number) => boolean): number | undefined {
  // 李在明: no other name has 在.
  if (endsLeader.has(text.charCodeAt(at - 1)) && leaders.has(text.slice(at - 3, at)) && isBehind(at - 3))
    return at - 3
  let others = 0
  for (let start = at - 1; start >= at - LONGEST_NAME; start--) {
    const unit = text.charCodeAt(start)
    if (!SOUNDS.has(unit) && (!isHan(unit) || NOT_IN_NAME.has(unit) || ++others > OTHER_SOUNDS)) return
    if (isBehind(start)) return start
  }
}

/** Where the foreign name that ends at `at` begins, `at` itself where none does. */
function foreignNameStart(text: string, at: number): number {
  let start = at
  while (SOUNDS.has(text.charCodeAt(start - 1))) start--
  return start
}

/** Does a foreign name end at `at`: 普京总统, 卢拉总统? It must begin the clause or follow a word that takes persons. */
export function foreignNamePrecedes(text: string, at: number): boolean {
  if (
    foreignLeaders.has(text.slice(at - 2, at)) &&
    (!isHan(text.charCodeAt(at - 3)) || BEFORE_NAME.has(text.charCodeAt(at - 3)))
  )
    return true
  const start = foreignNameStart(text, at)
  const before = text.charCodeAt(start - 1)
  return at - start >= 2 && at - start <= 12 && (!isHan(before) || BEFORE_NAME.has(before))
}

/** Does one begin there: 总统|特朗普? What follows it must part it from words: 总统多次, 总理马上 are none. */
export function foreignNameFollows(text: string, at: number): boolean {
  if (foreignLeaders.has(text.slice(at, at + 2))) return true
  let end = at
  while (SOUNDS.has(text.charCodeAt(end))) end++
  return end - at >= 3
}
/** Whose names are too short to be told by their sounds. */
const foreignLeaders = new Set('普京 拜登 莫迪 卢拉 默茨 卡尼 安华 佩通 洪森 苏林 通伦'.split(' '))

/** Posts that one person's name gives another word: 主席 is chairman but President Xi. */
const addresses: [post: string, name: string, word: string][] = [
  ['chairman', '习近平', 'president'],
  ['chairman', '习', 'president'],
  ['chairman', '通伦', 'president'],
  ['chairman', '苏林', 'president'],
  ['chairman', '梁强', 'president'],
  ['chairman', '冯德莱恩', 'president'],
  ['chairman', '科斯塔', 'president'],
]

/** 莫迪总理 is a prime minister; 总理 alone is China's. */
const CHANCELLORS = /默茨|朔尔茨|默克尔|科尔|施罗德|施托克|内哈默/
function headOfGovernment(post: Part, text: string, start: number, end: number): string | undefined {
  if (post.en[0] !== 'premier') return undefined
  const name = foreignNamePrecedes(text, start)
    ? text.slice(Math.max(0, start - 4), start)
    : foreignNameFollows(text, end)
      ? text.slice(end, end + 4)
      : undefined
  return name && (CHANCELLORS.test(name) ? 'chancellor' : 'prime minister')
}

/** The word for a bare post by the name that touches it. */
export function besideName(post: Part, text: string, start: number, end: number): string | undefined {
  const own = addresses.find(
    ([word, name]) => word === post.en[0] && (text.startsWith(name, end) || text.endsWith(name, start)),
  )?.[2]
  return own ?? headOfGovernment(post, text, start, end)
}

function isGiven(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (!isHan(text.charCodeAt(at)) || notGiven.has(text.charCodeAt(at))) return false
  return end <= text.length
}
