import { Composed, type Composite, type Sentence } from '../composite.ts'
import { nameOf } from '../organ-names.ts'
import { classBits } from '../part.ts'

/** What a region sets out to be, by its bare name: 平安浙江建设, 数字福建, 法治广东. The country's own (平安中国) are listed. */

const AIMS: [zh: string, en: string][] = [
  ['平安', 'Peaceful'],
  ['法治', 'Law-Based'],
  ['数字', 'Digital'],
  ['美丽', 'Beautiful'],
  ['健康', 'Healthy'],
  ['绿色', 'Green'],
  ['清廉', 'Clean'],
  ['智慧', 'Smart'],
]
const ENDS = new Set(AIMS.map(([zh]) => zh.charCodeAt(1)))
/** A province or city is meant by its bare name alone: 数字|浙江省 is read otherwise. */
const LEVEL = /[省市县区州旗]$/
const HOME = new Set(['CN', 'HK', 'MO', 'TW'])
const BUILDING = '建设'

export function regionAims(s: Sentence, out: Composite[]): void {
  for (let hit = 0; hit < s.hits.count; hit++) {
    if ((s.hits.classes(hit) & classBits.local) === 0) continue
    const start = s.hits.start(hit)
    if (!ENDS.has(s.text.charCodeAt(start - 1))) continue
    const end = s.hits.end(hit)
    const aim = AIMS.find(([zh]) => s.text.startsWith(zh, start - 2))
    const region = s.hits.parts(hit).find((part) => part.class === 'region')
    // 数字|大田 is a field, not Daejeon.
    if (
      aim === undefined ||
      region === undefined ||
      !HOME.has(region.grammar.country ?? 'CN') ||
      LEVEL.test(s.text.slice(start, end))
    )
      continue
    if (/^[省市县区州旗]/.test(s.text.slice(end))) continue
    const name = `${aim[1]} ${nameOf(region)}`
    const built = s.text.startsWith(BUILDING, end)
    out.push(
      new Composed(start - 2, end + (built ? BUILDING.length : 0), 'initiative', [region], () =>
        built
          ? [`${name} initiative`, `building of a ${name}`, `building a ${name}`, `development of a ${name}`]
          : [name, `${name} initiative`],
      ),
    )
  }
}
