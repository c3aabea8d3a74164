import { isShort } from '../../match/concept-patterns.ts'
import type { Page } from '../../match/topics.ts'
import type { Concept } from '../../model/schema.ts'

/** Supplied wordings that are ordinary English on a page without China: a few words without a capital. */

/** What has such wordings of China's own, and of every state: red line is a phrase, prime minister a title. */
const KINDS = new Set<Concept['kind']>(['initiative', 'theory', 'event', 'document', 'place'])
/** What the news of other states calls the same. */
const OF_THE_WORLD =
  /^(?:(?:state|official|working|goodwill) (?:visit|banquet|funeral)|president|joint (?:statement|communi|declaration|press|news)|memorand|six party|no confidence|impeachment|motion of impeachment|military parade|emergency|war crim|two state|nationally determined|germ|biological|draft resolution|prime minister|special economic|white paper|plenary (?:session|meeting)|national anthem|five year plan)/
/** 全国人大, 中央纪委: said of China's alone. */
const OF_CHINA = /^(?:全国|中央(?!政府|银行)|中共|国务院|最高人民|国家(?:发展|市场))/

/** Is what the page wrote no term of any of these there? */
export function isOrdinary(written: string, concepts: Concept[], { nowhere, abroad }: Page): boolean {
  if (!isShort(written) || /\p{Lu}/u.test(written.slice(1))) return false
  if (nowhere === true) return true
  return (
    abroad === true &&
    concepts.every(
      ({ kind, sections }) =>
        (KINDS.has(kind) && !OF_THE_WORLD.test(written.toLowerCase().replaceAll('-', ' '))) ||
        sections.some(({ language, terms }) => language === 'zh-Hans' && OF_CHINA.test(terms[0]?.text ?? '')),
    )
  )
}
