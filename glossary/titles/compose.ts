import type { Spans } from '../match/spans.ts'
import { roles } from '../text/fold-map.ts'
import { amendments } from './chinese/amendments.ts'
import { chineseCores } from './chinese/core.ts'
import { dashPairs } from './chinese/dash-pairs.ts'
import { chineseDrafts } from './chinese/drafts.ts'
import { chineseEvents } from './chinese/events.ts'
import { joinedEvents } from './chinese/joined-events.ts'
import { chinesePairs } from './chinese/pairs.ts'
import { regionAims } from './chinese/region-aims.ts'
import { resolutions } from './chinese/resolutions.ts'
import { spirits } from './chinese/spirits.ts'
import { chineseTitles } from './chinese/titles.ts'
import { treaties } from './chinese/treaties.ts'
import { triggers, triggersOf } from './chinese/triggers.ts'
import type { Background, Composite, Sentence } from './composite.ts'
import { englishComposites } from './english/patterns.ts'
import { triggersOf as wordTriggersOf } from './english/triggers.ts'
import { Hits, type Patterns } from './hits.ts'
import { classBits } from './part.ts'

/** What Chinese titles are composed of where nothing but hits tells of them: a country alone is none of it. */
const COMPOSED =
  classBits.post | classBits.title | classBits.organ | classBits.document | classBits.local | classBits.event

/** A segment whose hits are to be composed. */
export interface Segment {
  source: string
  /** Of the folded text. */
  length: number
  /** The hits of what titles are composed of: what begins with a Han character, and the rest. */
  han: Spans
  latin: Spans
  folded(): string
  unitAt(at: number): number | undefined
  /** Of the page. */
  place?: string | undefined
}

/**
 * Hits → composed titles. Runs before the longest is chosen and sees every hit of an organ, region or post, also those inside longer ones
 * and those that a boundary vetoed, since titles are composed of them; only the outer edges of what is composed must hold. Naively:
 *
 *     make a part of each hit with all that its concept says, and try every pattern at each place
 *
 * What makes it fast: hits stay numbers until something may be composed with them (hits.ts). The units beside a hit tell whether that is
 * so (chinese/gate.ts, english/gate.ts); two units beside one another, or the words of English text, tell which patterns may be in the
 * segment (triggers.ts). What a pattern asks of a concept's words is told once a concept (traits.ts). Neither language is put together
 * before a unit stands and its gloss is asked for; a gloss that was made before is known by what the unit is of (shown.ts).
 */
export function newComposer(material: Patterns & Background): (segment: Segment) => Composite[] {
  const hits = new Hits(material)
  return (segment) => {
    const { han, latin } = segment
    // Where all hits are English, nothing Chinese is looked for.
    const chinese = han.length > 0 || latin.length === 0
    const found = chinese ? triggersOf(segment.source) : 0
    if (han.length + latin.length + found === 0) return []
    const composites: Composite[] = []
    if (chinese && ((hits.fill(han, segment.length).all & COMPOSED) !== 0 || found !== 0)) {
      const s = new HitSentence(hits, segment, material, 0)
      chineseTitles(s, composites)
      if ((s.hits.all & classBits.document) !== 0) {
        chineseDrafts(s, composites)
        amendments(s, composites)
      }
      if ((s.hits.all & classBits.local) !== 0) regionAims(s, composites)
      if ((s.hits.all & classBits.organ) !== 0) resolutions(s, composites)
      if (found !== 0) {
        if ((found & triggers.core) !== 0) composites.push(...chineseCores(s))
        chineseEvents(s, found, composites)
        chinesePairs(s, found, composites)
        if ((found & triggers.dash) !== 0) dashPairs(s, composites)
        if ((found & triggers.treaty) !== 0) treaties(s, composites)
      }
      if ((s.hits.all & classBits.event) !== 0) spirits(s, composites)
      if (s.text.includes('暨')) joinedEvents(s, composites)
    }
    if (isSpaced(latin, segment)) {
      const text = segment.folded()
      hits.fill(latin, segment.length, text)
      englishComposites(new HitSentence(hits, segment, material, wordTriggersOf(text)), composites)
    }
    return composites
  }
}

/** Has one of the hits a space or mark beside it? English is composed of words; a lone WHO or NATO in Chinese text is not. */
function isSpaced({ triples, length }: Spans, { unitAt }: Segment): boolean {
  const isMark = (unit: number | undefined) => unit !== undefined && unit <= roles.last
  for (let i = 0; i < length; i += 3)
    if (isMark(unitAt(triples[i]! - 1)) || isMark(unitAt(triples[i + 1]!))) return true
  return false
}

/** Made anew for each segment, with its lists at their full length: what is young is written without a barrier. */
class HitSentence implements Sentence {
  readonly hits: Hits
  readonly text: string
  readonly words: number
  readonly units: Sentence['units']
  readonly titles: Sentence['titles']
  readonly unitAt: Sentence['unitAt']
  readonly place: Sentence['place']
  readonly country: Background['country']
  readonly countries: Background['countries']
  readonly locals: Background['locals']
  private made: Sentence['parts'] | undefined

  constructor(hits: Hits, segment: Segment, background: Background, words: number) {
    this.units = new Array(hits.count)
    this.titles = new Array(hits.count)
    this.words = words
    this.hits = hits
    this.text = segment.folded()
    this.unitAt = segment.unitAt
    this.place = segment.place
    this.country = background.country
    this.countries = background.countries
    this.locals = background.locals
  }

  get parts(): Sentence['parts'] {
    if (this.made === undefined) {
      this.made = []
      for (let hit = 0; hit < this.hits.count; hit++)
        if (this.hits.classes(hit) !== 0) for (const part of this.hits.parts(hit)) this.made.push(part)
    }
    return this.made
  }
}
