import { Composed, type Composite, type Sentence } from '../composite.ts'
import { NUMBER, toNumber } from '../numbers.ts'
import { classBits } from '../part.ts'
import { withArticle } from '../senses.ts'

/** An organ's resolution or decree by its number: 联合国安理会第2803号决议, 安理会1701号决议, 国务院第814号令. */

const RESOLUTION = new RegExp(`^(?:第)?(${NUMBER})号(决议|令)`)
const NTH = '第'.charCodeAt(0)
const isDigit = (unit: number) => unit >= 48 && unit <= 57

export function resolutions(s: Sentence, out: Composite[]): void {
  for (let hit = 0; hit < s.hits.count; hit++) {
    const end = s.hits.end(hit)
    const next = s.text.charCodeAt(end)
    if ((next !== NTH && !isDigit(next)) || (s.hits.classes(hit) & classBits.organ) === 0) continue
    const found = RESOLUTION.exec(s.text.slice(end, end + 10))
    const number = found === null ? undefined : toNumber(found[1]!)
    const organ = s.hits.parts(hit).find((part) => part.class === 'organ')
    if (found === null || number === undefined || organ === undefined) continue
    out.push(
      new Composed(s.hits.start(hit), end + found[0].length, 'document', [organ], () =>
        organ.en.slice(0, 3).flatMap((name) => englishOf(name.replace(/^the /, ''), found[2]!, number)),
      ),
    )
  }
}

const englishOf = (organ: string, kind: string, number: number): string[] =>
  kind === '决议'
    ? [`${organ} Resolution ${number}`]
    : [`${organ} Decree No. ${number}`, `Decree No. ${number} of ${withArticle(organ)}`]
