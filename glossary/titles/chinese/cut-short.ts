import type { Sentence } from '../composite.ts'
import { byUnit } from '../matches.ts'
import { classBits } from '../part.ts'

/** Posts made by chance across words: 安徽省长丰县, 执行主席团, 总统府. Folded text; the post as written, and what must not follow. */
const goesOn: [post: RegExp, next: RegExp][] = [
  [/主席$/, /^[团国像树府]/],
  // 英国|董事协会
  [/董事$/, /^[会协]/],
  [/代表$/, /^(?:[示现作性处了着法]|团(?!团长)|大会|工[委作]|资格)/],
  [/书记$/, /^(?:[处员]|录(?![用取])|长(?![期年久达途江安]))/],
  [
    /(?:总统|总理|首相|国王|主席)$/,
    /^(?:候选|夫人|特使|顾问|特别|办公|官邸|基金|秘书[室处]|幕僚|警卫|卫队|专机)/,
  ],
  // 外长会议, but 外长会见.
  [
    /(?:外长|防长|财长|部长|司长|行长|院长|军长|检察长|首相|总理|元首)$/,
    /^(?:会(?:议|晤机制|[“”,。、期]|将[于在])|级|理事会|办公会)/,
  ],
  [/总统$/, /^(?:府|选举|大选|制|令|级|套)/],
  [/总理$/, /^[府级]/],
  [/[省市县区州]长$/, /^(?:热线|信箱|杯|质量奖|协会)/],
  // 广州长隆, 台东县长滨乡
  [/县长$/, /^[滨治]乡/],
  // 高新区|长光华芯
  [/区长$/, /^光/],
  [/长$/, /^(?:隆(?!重)|庚)/],
  // 外交部|长年派驻, 财政部|长效机制
  [/长$/, /^(?:年(?:累月|派|驻|在)|效)/],
  [/首相$/, /^府/],
  [/大使$/, /^[馆级]/],
  [/部长$/, /^级/],
  [/主任$/, /^(?:医师|记者|编辑)/],
]

const byNext = byUnit(goesOn.map(([post, next]) => [next, post]))

/** What the patterns above may begin with: nearly every post is followed by something else. */
const NEXT = new Set(
  Array.from(
    '团国像树示现作性处了着法大工资员候夫特顾办官府选制令级套热信杯馆医记编基秘幕警卫专会理质隆录滨治年效长会协光庚',
    (unit) => unit.charCodeAt(0),
  ),
)
const HEAD = '长'.charCodeAt(0)

/** 定日县|长所乡, 蒙阴县|长明村: a place whose name begins with 长; but 县长下乡. */
const VILLAGE = /^[市县区]长[^\d副和与同兼下进入到驻回在各全乡镇村][乡镇村](?!长)/

/** Does the text go on so that what ends at `end` is no post? */
export function isCutShort(s: Sentence, start: number, end: number): boolean {
  const { text, hits } = s
  if (NEXT.has(text.charCodeAt(end))) {
    const next = text.slice(end, end + 3)
    for (const [after, own] of byNext(text[end]!))
      if (after.test(next) && own.test(text.slice(start, end))) return true
  }
  // 上海市|长宁区: 长 begins a place; not in 副部长乐某.
  if (text.charCodeAt(end - 1) !== HEAD || text[start - 1] === '副') return false
  if (VILLAGE.test(text.slice(end - 2, end + 3))) return true
  for (let hit = hits.firstFrom(end - 1); hit < hits.count && hits.start(hit) === end - 1; hit++)
    if (
      hits.end(hit) > end + 1 &&
      (hits.classes(hit) & classBits.region) !== 0 &&
      hits.parts(hit).some((part) => part.class === 'region')
    )
      return true
  return false
}
