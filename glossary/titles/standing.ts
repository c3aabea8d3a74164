import type { Claims } from '../match/claims.ts'
import type { Hit } from '../match/hit.ts'
import { MOST_WRITTEN } from '../match/holding.ts'
import type { Page } from '../match/topics.ts'
import { isOrdinary } from './english/ordinary.ts'
import type { Material } from './material.ts'

const isWithoutChina = (page: Page | undefined): boolean => page?.nowhere === true || page?.abroad === true

/** Does a term stand by itself: whatever the page wrote, or as it wrote it? */
const [NEVER, ALWAYS, BY_TEXT] = [1, 2, 3]

/**
 * Whether a hit is marked where no title is composed of it. Asked of every region and post; `count`: patterns of the record; `hitAt`: the
 * hit there; `pageNow`: the page it is on.
 */
export function newStanding(
  claims: Claims,
  material: Material,
  count: number,
  hitAt: (start: number, end: number) => Hit,
  pageNow: () => Page | undefined,
): (pattern: number, start: number, end: number) => boolean {
  /** By pattern, one of these; 0 where it has not been asked. */
  const ever = new Uint8Array(count)
  /** By pattern, for each way the page wrote it: news says China in every other sentence. With its rows, where not the text alone tells them. */
  const standing: { text: string; rows: number[] | undefined; stands: boolean }[][] = []
  /** Red line, a novel's prime minister: a few supplied words without a capital. */
  const isCommon = (pattern: number, start: number, end: number): boolean => {
    const concepts = material.supplied(pattern)
    return concepts !== undefined && isOrdinary(hitAt(start, end).text, concepts, pageNow()!)
  }
  return (pattern, start, end) => {
    if (isWithoutChina(pageNow()) && isCommon(pattern, start, end)) return false
    if (ever[pattern] === 0) {
      const stands = material.isEverAlone(pattern)
      ever[pattern] = stands === undefined ? BY_TEXT : stands ? ALWAYS : NEVER
    }
    if (ever[pattern] !== BY_TEXT) return ever[pattern] === ALWAYS
    standing[pattern] ??= []
    const known = standing[pattern]
    const hit = hitAt(start, end)
    const rows = claims.asksText(pattern) ? undefined : claims.rowsOf(pattern, hit)
    for (const one of known) if (one.rows === rows && hit.is(one.text)) return one.stands
    const { text } = hit
    const stands = (rows ?? claims.rowsOf(pattern, hit)).some((row) => material.isAlone(row, text))
    if (known.length > MOST_WRITTEN) known.length = 0
    known.push({ text, rows, stands })
    return stands
  }
}
