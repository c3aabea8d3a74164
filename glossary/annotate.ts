import { SPACE_SYMBOL } from './match/alphabet.ts'
import { choose } from './match/choose.ts'
import { type AnnotateOptions, openClaims } from './match/claims.ts'
import { compileRecord, type GlossaryContent } from './match/compile.ts'
import { type Arrays, alwaysOf, type CompiledRecord, type Head } from './match/compiled.ts'
import { type Finder, newFinder } from './match/find.ts'
import { Hit } from './match/hit.ts'
import { openPacked } from './match/packed.ts'
import { patch } from './match/patch.ts'
import { unpack } from './match/record.ts'
import { addSpan, newSpans, type Spans } from './match/spans.ts'
import type { Page } from './match/topics.ts'
import { goesOnAsName } from './match/within-name.ts'
import { unpackWords } from './match/word-tables.ts'
import type { Difference, MadeOf } from './model/difference.ts'
import { languageGroup } from './model/language.ts'
import type { Occurrence } from './model/occurrence.ts'
import { foldedAgain, foldedText, pronounApart } from './text/fold.ts'
import { foldMap } from './text/fold-map.ts'
import { foldTable } from './text/fold-table.ts'
import { foldInto, newFolding } from './text/folding.ts'
import { sourceOf, toSource, toSourceAll } from './text/way-back.ts'
import { wordsVersion } from './text/words-version.ts'
import { bracketedAcronyms } from './titles/bracketed.ts'
import { newComposer } from './titles/compose.ts'
import type { Composite } from './titles/composite.ts'
import { openMaterial } from './titles/material.ts'
import { openShown, type Shown } from './titles/shown.ts'
import { withStacks } from './titles/stack.ts'
import { newStanding } from './titles/standing.ts'
import { partOf } from './titles/words.ts'

/**
 * Compile: glossaries → one binary record. Annotate: find → compose titles → choose, in one place for the background and the command line.
 */
export type { AnnotateOptions } from './match/claims.ts'
export type { GlossaryContent } from './match/compile.ts'
export type { CompiledRecord } from './match/compiled.ts'

/** Names the layout of the record, the fold table, the word list and the grammar: a record saved under another name is compiled anew. */
export const recordFormat = `23-${hash(foldTable).toString(36)}-${wordsVersion}`

/** Glossaries in any order (their priority counts) → one record. `words`: the packaged list; without it short terms are found in longer words. */
export function compile(
  contents: Iterable<GlossaryContent>,
  words?: Uint8Array,
  today = dayOf(new Date()),
): CompiledRecord {
  return compileRecord(contents, words, today, partOf)
}

/** The same with the concepts in a Blob, which the browser may keep on the disk: they are most of a record. */
export function compileToBlob(contents: Iterable<GlossaryContent>, words: Uint8Array): CompiledRecord {
  return compileRecord(contents, words, dayOf(new Date()), partOf, true)
}

/** The record as `compile` would make it of what there is now, made of the old one; `undefined` where it must be compiled anew. */
export function recompile(
  record: CompiledRecord,
  difference: Difference,
  today = dayOf(new Date()),
): Promise<CompiledRecord | undefined> {
  return patch(record, difference, today, partOf)
}

/** What a record was made of. */
export const madeOf = (record: CompiledRecord): MadeOf => unpack<Head, Arrays>(record.index).head.madeOf

export interface Matcher {
  /** Languages (BCP 47) the compiled glossaries have. */
  languages: string[]
  /** find → compose → choose over one segment. Offsets count UTF-16 units of `text`. */
  annotate(text: string, options: AnnotateOptions): Occurrence[]
  /** Reads the concepts that texts may ask for, where the record has them in a Blob: to be awaited before these are annotated. */
  read(texts: Iterable<string>): Promise<void>
}

export interface SpanMatcher extends Matcher {
  /** The same without glosses: triples start, end, pattern of the listed terms that stand; −1 for a composed title. The buffer is used again. */
  spans(text: string): Spans
}

/** Views over the record: nothing is rebuilt. Of a record whose concepts are a Blob, `read` comes before each `annotate`. */
export function open(record: CompiledRecord, today = dayOf(new Date())): SpanMatcher {
  const { head, arrays } = unpack<Head, Arrays>(record.index)
  const packed = openPacked(arrays.conceptStart, record.concepts, {
    numbers: alwaysOf(head),
    bytes: arrays.always,
  })
  const claims = openClaims(head, arrays, packed, today)

  let source = ''
  let around: string | undefined
  let page: Page | undefined
  const plain = newFolding()
  /** The segment as a folded string, made for what asks for more than edges. */
  const folded = () =>
    (around ??= pronounApart(
      source,
      foldedAgain(folding, SPACE_SYMBOL) ?? foldedText(foldInto(source, foldMap, plain)),
    ))
  const written = (start: number, end: number) => new Hit(folding, folded, page, start, end)

  const material = openMaterial(claims, head, arrays.claimStart.length, written)

  const answers = newStanding(claims, material, arrays.claimStart.length, written, () => page)
  const finder: Finder = newFinder({ ...head, ...arrays }, unpackWords(arrays), answers, head.parts)
  let folding = finder.read('')

  const composites = newComposer(material)

  const none: Composite[] = []
  const unitAt = (at: number) => foldMap[source.charCodeAt(folding.gaps === 0 ? at : sourceOf(folding, at))]
  const listed = newSpans()
  const both = newSpans()

  const sources = {
    claims,
    isAlone: material.isAlone,
    priorityOf: (rows: number[]) =>
      Math.min(...rows.map((row) => head.madeOf.glossaries[claims.glossaryOf(row)]!.priority)),
    placeOf(start: number, end: number) {
      const span = toSource(folding, start, end)
      return { ...span, text: source.slice(span.start, span.end) }
    },
  }
  /** By script and page's script. */
  const shown = new Map<string, Shown>()
  const shownIn = (options: AnnotateOptions): Shown => {
    const scripts = `${options.script} ${options.pageScript}`
    let known = shown.get(scripts)
    if (known === undefined) {
      known = openShown(sources, { script: options.script, pageScript: options.pageScript })
      shown.set(scripts, known)
    }
    return known
  }

  /** Finds, composes and chooses: listed hits into `listed`, in folded offsets; the composed titles that stand. */
  const match = (text: string, about?: Page): Composite[] => {
    source = text
    page = about
    around = undefined
    folding = finder.read(text)
    listed.length = 0
    const composed = head.parts
      ? composites({
          source,
          length: folding.length,
          han: finder.hanParts,
          latin: finder.latinParts,
          folded,
          unitAt,
          place: page?.place,
        })
      : none
    return choose(finder, folding.length, composed, listed)
  }

  /** By pattern: its concepts are read. */
  const known = new Uint8Array(packed.complete ? 0 : arrays.claimStart.length)
  let reading: Promise<void> | undefined
  const lacking = new Set<number>()

  return {
    languages: head.languages,
    async read(texts) {
      if (packed.complete) return
      for (const text of texts) {
        source = text
        folding = finder.read(text)
        finder.patterns((pattern) => {
          if (known[pattern] !== 0) return
          known[pattern] = 1
          for (const row of claims.allRows(pattern)) lacking.add(claims.conceptOf(row))
        })
      }
      // What another request has asked for may be on its way.
      reading = Promise.all([reading, packed.read(lacking)]).then(
        () => {},
        (error) => {
          known.fill(0)
          reading = undefined
          throw error
        },
      )
      lacking.clear()
      await reading
    },
    spans(text) {
      const composed = match(text)
      const all = composed.length === 0 ? listed : withComposed(listed, composed, both)
      toSourceAll(folding, all.triples, all.length)
      return all
    },
    annotate(text, options) {
      const composed = match(text, options.page)
      const { listed: listedGloss, composed: composedGloss } = shownIn(options)
      const occurrences: Occurrence[] = []
      const { triples, length } = listed
      let next = 0
      for (let i = 0; i < length || next < composed.length; ) {
        const start = i < length ? triples[i]! : Number.POSITIVE_INFINITY
        const composite =
          next < composed.length && composed[next]!.start <= start ? composed[next++] : undefined
        const isListed = composite === undefined || composite.start === start
        const from = composite?.start ?? start
        const end = composite?.end ?? triples[i + 1]!
        const span = toSource(folding, from, end)
        const pattern = isListed ? triples[i + 2]! : undefined
        if (isListed) i += 3
        if (goesOnAsName(source, span.start, span.end)) continue
        const as = { text: source.slice(span.start, span.end), around: folded, page, start: from, end }
        const gloss =
          composite === undefined
            ? listedGloss(pattern!, as)
            : composedGloss(composite, pattern, as, span.start)
        if (gloss !== undefined) occurrences.push({ start: span.start, end: span.end, gloss })
      }
      return withStacks(bracketedAcronyms(occurrences, text), text)
    },
  }
}

/** Listed and composed spans in one row, in folded offsets; a listed one stands for the composed title of the same span. */
function withComposed(listed: Spans, composed: Composite[], to: Spans): Spans {
  const { triples, length } = listed
  to.length = 0
  let i = 0
  for (const { start, end } of composed) {
    for (; i < length && triples[i]! < start; i += 3)
      addSpan(to, triples[i]!, triples[i + 1]!, triples[i + 2]!)
    if (i === length || triples[i] !== start) addSpan(to, start, end, -1)
  }
  for (; i < length; i += 3) addSpan(to, triples[i]!, triples[i + 1]!, triples[i + 2]!)
  return to
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
