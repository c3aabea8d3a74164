import { choose } from './match/choose.ts'
import { type AnnotateOptions, openClaims, type Written } from './match/claims.ts'
import {
  type Arrays,
  type CompiledRecord,
  compileRecord,
  type GlossaryContent,
  type Head,
} from './match/compile.ts'
import { type Finder, newFinder, patternFlags, type Spans } from './match/find.ts'
import { unpack } from './match/record.ts'
import { languageGroup } from './model/language.ts'
import type { Occurrence } from './model/occurrence.ts'
import { type Folding, foldedText, foldInto, foldMap, newFolding, toSource } from './text/fold.ts'
import { foldTable } from './text/fold-table.ts'
import { wordsVersion } from './text/words-version.ts'
import { compose } from './titles/compose.ts'
import type { Composite } from './titles/composite.ts'
import { mayBeEvent } from './titles/events.ts'
import { composedGloss, insideGloss, type Members } from './titles/gloss.ts'
import {
  classOf,
  isMarkedAlone,
  type Part,
  partAt,
  type Words as TitleWords,
  wordsOf,
} from './titles/part.ts'
import { withStacks } from './titles/stack.ts'

/**
 * Compile: glossaries → one binary record. Annotate: find → compose titles → choose, in one place for the background and the command line.
 */
export type { AnnotateOptions } from './match/claims.ts'
export type { CompiledRecord, GlossaryContent } from './match/compile.ts'

/** Names the layout of the record, the fold table, the word list and the grammar: a record saved under another name is compiled anew. */
export const recordFormat = `6-${hash(foldTable).toString(36)}-${wordsVersion}`

/** Glossaries in any order (their priority counts) → one record. */
export function compile(contents: Iterable<GlossaryContent>, today = dayOf(new Date())): CompiledRecord {
  return compileRecord(contents, today, (concept) => classOf(concept) !== undefined)
}

export interface Matcher {
  /** Languages (BCP 47) the compiled glossaries have. */
  languages: string[]
  /** find → compose → choose over one segment. Offsets count UTF-16 units of `text`. */
  annotate(text: string, options: AnnotateOptions): Occurrence[]
}

export interface SpanMatcher extends Matcher {
  /** The same without glosses: triples start, end, pattern of the listed terms that stand; −1 for a composed title. The buffer is used again. */
  spans(text: string): Spans
}

/** Views over the record: nothing is rebuilt. `words`: the packaged list of the boundary rule, read at the first hit that needs it. */
export function open(record: CompiledRecord, words?: Uint8Array, today = dayOf(new Date())): SpanMatcher {
  const { head, arrays } = unpack<Head, Arrays>(record)
  const claims = openClaims(head, arrays, today)

  let source = ''
  let around: string | undefined
  const plain = newFolding()
  /** The segment as a folded string, made for what asks for more than edges. */
  const folded = () => (around ??= foldedText(foldInto(source, foldMap, plain)))
  const written = (start: number, end: number): Written => {
    const span = toSource(folding, start, end)
    return { text: source.slice(span.start, span.end), around: folded, start, end }
  }

  const titleWords = new Map<number, TitleWords | undefined>()
  const titleWordsOf = (c: number, g: number): TitleWords | undefined => {
    if (!titleWords.has(c)) titleWords.set(c, wordsOf(claims.concept(c), head.glossaries[g]?.priority ?? 0))
    return titleWords.get(c)
  }
  const wordsOfRow = (row: number) => titleWordsOf(claims.conceptOf(row), claims.glossaryOf(row))
  const priorityOf = (rows: number[]) =>
    Math.min(...rows.map((row) => head.glossaries[claims.glossaryOf(row)]!.priority))

  /** By pattern, its rows where the page need not be asked for them. */
  const answered = new Map<number, number[] | undefined>()
  const partsOf = (pattern: number): number[] | undefined => {
    if (!answered.has(pattern))
      answered.set(pattern, claims.asksNothing(pattern) ? claims.allRows(pattern) : undefined)
    return answered.get(pattern)
  }

  const finder: Finder = newFinder({ ...head, ...arrays }, words, (pattern, start, end) => {
    const as = written(start, end)
    return (partsOf(pattern) ?? claims.rowsOf(pattern, as)).some((row) => {
      const own = wordsOfRow(row)
      return own === undefined || isMarkedAlone(own, as.text)
    })
  })
  let folding = finder.read('')

  const none: Composite[] = []
  const allTitleWords = (numbers: number[]) =>
    numbers.map((c) => titleWordsOf(c, 0)).filter((w) => w !== undefined)
  let countries: TitleWords[] | undefined
  let locals: TitleWords[] | undefined
  const composites = (): Composite[] => {
    if (!head.parts) return none
    const parts: Part[] = []
    finder.every(patternFlags.part, (hit) => {
      const { pattern, start, end } = hit
      const known = partsOf(pattern)
      const rows = known ?? claims.rowsOf(pattern, written(start, end))
      for (const row of rows) {
        const own = wordsOfRow(row)
        if (own !== undefined) parts.push(partAt(own, hit, row))
      }
    })
    if (parts.length === 0 && !mayBeEvent(source)) return []
    return compose(parts, {
      text: folded(),
      country: (code) => {
        const c = head.countries[code]
        return c === undefined ? undefined : titleWordsOf(c, 0)
      },
      countries: () => (countries ??= allTitleWords(Object.values(head.countries))),
      locals: () => (locals ??= allTitleWords(head.locals)),
      holds: finder.holds,
    })
  }

  const listed: Spans = { triples: new Int32Array(1536), length: 0 }
  /** Finds, composes and chooses: listed hits into `listed`, in folded offsets; the composed titles that stand. */
  const match = (text: string): Composite[] => {
    source = text
    around = undefined
    folding = finder.read(text)
    listed.length = 0
    return choose(finder, folding.length, composites(), listed)
  }

  return {
    languages: head.languages,
    spans(text) {
      const composed = match(text)
      const { triples, length } = listed
      for (let i = 0; folding.gaps > 0 && i < length; i += 3) {
        const span = toSource(folding, triples[i]!, triples[i + 1]!)
        triples[i] = span.start
        triples[i + 1] = span.end
      }
      return composed.length === 0 ? listed : withComposed(listed, composed, folding)
    },
    annotate(text, options) {
      const composed = match(text)
      const occurrences: Occurrence[] = []
      const { triples, length } = listed
      const pending = [...composed]
      for (let i = 0; i < length || pending.length > 0; ) {
        const start = i < length ? triples[i]! : Number.POSITIVE_INFINITY
        const composite = pending.length > 0 && pending[0]!.start <= start ? pending.shift() : undefined
        const isListed = composite === undefined || composite.start === start
        const from = composite?.start ?? start
        const end = composite?.end ?? triples[i + 1]!
        const span = toSource(folding, from, end)
        const as = written(from, end)
        let rows = isListed ? claims.rowsOf(triples[i + 2]!, as) : []
        if (isListed) i += 3
        // A listed title stands, unless a part of it comes from a glossary before its own.
        if (composite !== undefined && rows.length > 0) {
          const first = Math.min(...composite.parts.map((p) => p.priority))
          if (composite.insists || first < priorityOf(rows)) rows = []
        }
        const whole = rows.length > 0 ? claims.glossOf(rows, as.text, options) : undefined
        if (composite === undefined) {
          if (whole !== undefined) occurrences.push({ ...span, gloss: whole })
          continue
        }
        const members: Members = composite.parts.flatMap((part) => {
          const own = toSource(folding, part.start, part.end)
          const text = source.slice(own.start, own.end)
          const gloss = claims.glossOf(part.rows, text, options)
          if (gloss === undefined) return []
          return [{ start: own.start - span.start, end: own.end - span.start, text, gloss }]
        })
        const gloss =
          whole === undefined
            ? composedGloss(composite, members, options)
            : insideGloss(whole, composite, members, options)
        if (gloss !== undefined) occurrences.push({ ...span, gloss })
      }
      return withStacks(occurrences, text)
    },
  }
}

function withComposed({ triples, length }: Spans, composed: Composite[], folding: Folding): Spans {
  const all = Array.from({ length: length / 3 }, (_, i) => [...triples.subarray(i * 3, i * 3 + 3)])
  const starts = new Set(all.map(([start]) => start))
  for (const c of composed) {
    const { start, end } = toSource(folding, c.start, c.end)
    if (!starts.has(start)) all.push([start, end, -1])
  }
  const sorted = Int32Array.from(all.sort((a, b) => a[0]! - b[0]!).flat())
  return { triples: sorted, length: sorted.length }
}

/** Is Chinese among the languages a matcher's text may be in? Text marked ja or ko is left alone unless a glossary has that language. */
export function reads(matcher: Matcher, language: string | undefined): boolean {
  if (language === undefined) return true
  const group = languageGroup(language)
  return (group !== 'ja' && group !== 'ko') || matcher.languages.some((l) => languageGroup(l) === group)
}

/** A day as `YYYY-MM-DD`, in the person's own time zone. */
export function dayOf(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** FNV-1a: tells tables apart, nothing more. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0
  return value
}
