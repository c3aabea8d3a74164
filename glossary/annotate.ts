import { choose } from './match/choose.ts'
import { find, type Hit, patternFlags } from './match/find.ts'
import { isCaseSensitive, patternsOf } from './match/patterns.ts'
import { pack, unpack } from './match/record.ts'
import { buildTrie, lookUp } from './match/trie.ts'
import { claimOf, hasRendering } from './model/claim.ts'
import { languageGroup, type Script, scriptOf } from './model/language.ts'
import type { Claim, Gloss, Occurrence } from './model/occurrence.ts'
import type { Concept, Glossary } from './model/schema.ts'
import { insideWord, latinEdge, readWords, type Words } from './text/boundaries.ts'
import { type Folded, fold, foldText, toSource } from './text/fold.ts'
import { foldTable } from './text/fold-table.ts'
import { compose } from './titles/compose.ts'
import type { Composite } from './titles/composite.ts'
import { composedGloss, insideGloss } from './titles/gloss.ts'
import { classOf, isMarkedAlone, type Part, type Words as TitleWords, wordsOf } from './titles/part.ts'
import { withStacks } from './titles/stack.ts'

/**
 * Compile: glossaries → one binary record. Annotate: find every hit → compose titles → choose, in one place for the background and the
 * command line.
 */

/** An enabled glossary with its concepts, as compile takes it. */
export interface GlossaryContent {
  glossary: Glossary
  concepts: Iterable<Concept>
}

/** The compiled record: one self-contained buffer (trie and packed concepts). */
export type CompiledRecord = Uint8Array<ArrayBuffer>

/** Names the layout of the record, the fold table and the grammar: a record saved under another name is compiled anew. */
export const recordFormat = `2-${hash(foldTable).toString(36)}`

interface Head {
  languages: string[]
  glossaries: Glossary[]
  /** Numbers of the concepts that titles ask for without a hit: country by ISO code, organs that every region has. */
  countries: Record<string, number>
  locals: number[]
}

interface Arrays extends Record<string, Int32Array | Uint16Array | Uint8Array> {
  symbols: Uint16Array
  base: Int32Array
  check: Uint16Array
  flags: Uint8Array
  /** Claims of pattern p: rows claimStart[p] … claimStart[p + 1] of `claims`. */
  claimStart: Int32Array
  /** Four numbers a row: glossary, concept, section, term. */
  claims: Int32Array
  /** Concept c: bytes conceptStart[c] … conceptStart[c + 1] of `concepts`, as JSON. */
  conceptStart: Int32Array
  concepts: Uint8Array
}

const ROW = 4

/** Glossaries in any order (their priority counts) → one record. Overridden concepts of read-only glossaries are left out here. */
export function compile(contents: Iterable<GlossaryContent>, today = dayOf(new Date())): CompiledRecord {
  const enabled = [...contents]
    .filter((c) => c.glossary.enabled)
    .sort((a, b) => a.glossary.priority - b.glossary.priority)
    .map(({ glossary, concepts }) => ({ glossary, concepts: [...concepts] }))
  const overridden = new Set<string>()
  for (const { glossary, concepts } of enabled)
    if (!glossary.readOnly)
      for (const c of concepts) if (c.overrides !== undefined) overridden.add(c.overrides.uid)

  const languages = new Set<string>()
  const rows = new Map<string, number[]>()
  const flagsOf = new Map<string, number>()
  const countries: Record<string, number> = {}
  const locals: number[] = []
  const encoder = new TextEncoder()
  const bytes: Uint8Array[] = []
  const conceptStart = [0]
  enabled.forEach(({ glossary, concepts }, g) => {
    for (const concept of concepts) {
      if (glossary.readOnly && overridden.has(concept.uid)) continue
      const number = conceptStart.length - 1
      const part = classOf(concept) !== undefined ? patternFlags.part : 0
      let used = false
      concept.sections.forEach((section, s) => {
        languages.add(section.language)
        if (!hasRendering(concept, section, today)) return
        section.terms.forEach((term, t) => {
          for (const pattern of patternsOf(term.text)) {
            used = true
            const list = rows.get(pattern)
            if (list) list.push(g, number, s, t)
            else rows.set(pattern, [g, number, s, t])
            const flag =
              (term.strict === true ? patternFlags.strict : 0) |
              (term.strict === false ? patternFlags.free : 0) |
              (concept.kind === 'title' ? patternFlags.title : 0) |
              part
            flagsOf.set(pattern, (flagsOf.get(pattern) ?? 0) | flag)
          }
        })
      })
      if (!used) continue
      const { grammar } = concept
      if (grammar?.regionKind === 'Country' && grammar.class === 'region' && grammar.country !== undefined)
        countries[grammar.country] ??= number
      if (grammar?.regionKind !== undefined && grammar.class === 'organ') locals.push(number)
      const json = encoder.encode(JSON.stringify(concept))
      bytes.push(json)
      conceptStart.push(conceptStart[number]! + json.length)
    }
  })

  const patterns = [...rows.keys()].sort()
  const claimStart = new Int32Array(patterns.length + 1)
  const claims: number[] = []
  patterns.forEach((pattern, p) => {
    claims.push(...rows.get(pattern)!)
    claimStart[p + 1] = claims.length / ROW
  })
  const concepts = new Uint8Array(conceptStart.at(-1)!)
  bytes.forEach((json, i) => {
    concepts.set(json, conceptStart[i])
  })
  const head: Head = {
    languages: [...languages].sort(),
    glossaries: enabled.map((e) => e.glossary),
    countries,
    locals,
  }
  const arrays: Arrays = {
    ...buildTrie(patterns),
    flags: Uint8Array.from(patterns, (p) => flagsOf.get(p)!),
    claimStart,
    claims: Int32Array.from(claims),
    conceptStart: Int32Array.from(conceptStart),
    concepts,
  }
  return pack(head, arrays)
}

export interface AnnotateOptions {
  /** The script Chinese is shown in. */
  script: Script
  /** The script of the page's own Chinese, where it is known: a term found is read by it. */
  pageScript?: Script | undefined
}

export interface Matcher {
  /** Languages (BCP 47) the compiled glossaries have. */
  languages: string[]
  /** find → compose → choose over one segment. Offsets count UTF-16 units of `text`. */
  annotate(text: string, options: AnnotateOptions): Occurrence[]
}

/** Views over the record: nothing is rebuilt. `words`: the packaged list of the boundary rule, read at the first hit that needs it. */
export function open(record: CompiledRecord, words?: Uint8Array, today = dayOf(new Date())): Matcher {
  const { head, arrays } = unpack<Head, Arrays>(record)
  const decoder = new TextDecoder()
  const concepts = new Map<number, Concept>()
  const concept = (c: number): Concept => {
    let value = concepts.get(c)
    if (value === undefined) {
      value = JSON.parse(
        decoder.decode(arrays.concepts.subarray(arrays.conceptStart[c], arrays.conceptStart[c + 1])),
      ) as Concept
      concepts.set(c, value)
    }
    return value
  }
  let wordList: Words | undefined
  const context = {
    trie: { symbols: arrays.symbols, base: arrays.base, check: arrays.check },
    flags: arrays.flags,
    get words() {
      if (wordList === undefined && words !== undefined) wordList = readWords(words)
      return wordList
    },
  }
  const glosses = new Map<string, Gloss>()

  /** The claims of a hit that hold for what the page really wrote. */
  const rowsOf = (hit: Hit, written: string, around: string): number[] => {
    const rows: number[] = []
    for (let row = arrays.claimStart[hit.pattern]!; row < arrays.claimStart[hit.pattern + 1]!; row++) {
      const term = concept(arrays.claims[row * ROW + 1]!).sections[arrays.claims[row * ROW + 2]!]!.terms[
        arrays.claims[row * ROW + 3]!
      ]!
      if (isCaseSensitive(term) && !sameCase(written, term.text)) continue
      if (term.notIn.some((longer) => around.includes(fold(longer)))) continue
      rows.push(row)
    }
    return rows
  }

  const glossOf = (rows: number[], written: string, options: AnnotateOptions): Gloss | undefined => {
    const key = `${options.script}${options.pageScript ?? ''}|${rows.join()}|${written}`
    const known = glosses.get(key)
    if (known !== undefined) return known
    // One claim a concept: the spelling in the page's script before the other, the exact one first of all.
    const best = new Map<number, { row: number; score: number }>()
    for (const row of rows) {
      const [, c, s, t] = arrays.claims.subarray(row * ROW, row * ROW + ROW) as unknown as [
        number,
        number,
        number,
        number,
      ]
      const section = concept(c).sections[s]!
      const script = scriptOf(section.language)
      const score =
        Number(section.terms[t]!.text === written) * 2 +
        Number(script !== undefined && script === options.pageScript)
      const held = best.get(c)
      if (held === undefined || score > held.score) best.set(c, { row, score })
    }
    const claims: Claim[] = []
    for (const { row } of best.values()) {
      const [g, c, s, t] = arrays.claims.subarray(row * ROW, row * ROW + ROW) as unknown as [
        number,
        number,
        number,
        number,
      ]
      const section = concept(c).sections[s]!
      const claim = claimOf(head.glossaries[g]!, concept(c), section, section.terms[t]!, {
        script: options.script,
        today,
      })
      if (claim !== undefined) claims.push(claim)
    }
    const first = claims[0]
    if (first === undefined) return undefined
    const texts = new Set([first.gloss.text])
    const alternatives = claims
      .flatMap((c) => [c.gloss, ...c.alternatives])
      .filter((r) => !texts.has(r.text) && texts.add(r.text))
    const gloss: Gloss = {
      gloss: first.gloss,
      ...(first.use !== undefined && { use: first.use }),
      alternatives,
      ...(first.kind !== undefined && { kind: first.kind }),
      ...(first.term.status !== undefined && { status: first.term.status }),
      conceptIds: claims.map((c) => c.conceptId),
      claims,
    }
    if (glosses.size > 20_000) glosses.clear()
    glosses.set(key, gloss)
    return gloss
  }

  const titleWords = new Map<number, TitleWords | null>()
  const titleWordsOf = (c: number, g: number): TitleWords | undefined => {
    let words = titleWords.get(c)
    if (words === undefined) {
      words = wordsOf(concept(c), head.glossaries[g]?.priority ?? 0) ?? null
      titleWords.set(c, words)
    }
    return words ?? undefined
  }
  const isWords = (words: TitleWords | undefined) => words !== undefined
  let countries: TitleWords[] | undefined
  let locals: TitleWords[] | undefined
  const sentenceOf = (text: string) => ({
    text,
    country: (code: string) => {
      const c = head.countries[code]
      return c === undefined ? undefined : titleWordsOf(c, 0)
    },
    countries: () =>
      (countries ??= Object.values(head.countries)
        .map((c) => titleWordsOf(c, 0))
        .filter(isWords) as TitleWords[]),
    locals: () => (locals ??= head.locals.map((c) => titleWordsOf(c, 0)).filter(isWords) as TitleWords[]),
    holds: (start: number, end: number) =>
      latinEdge(text, start) &&
      latinEdge(text, end) &&
      (context.words === undefined ||
        !insideWord(
          { text, start, end, title: true },
          context.words,
          (word) => lookUp(context.trie, word) >= 0,
        )),
  })

  return {
    languages: head.languages,
    annotate(text, options) {
      const folded: Folded = foldText(text)
      const candidates: Candidate[] = []
      const parts: Part[] = []
      for (const hit of find(context, folded)) {
        const isPart = (arrays.flags[hit.pattern]! & patternFlags.part) !== 0
        const holds = hit.startHolds && hit.endHolds
        if (!holds && !isPart) continue
        const span = toSource(folded, hit.start, hit.end)
        const written = text.slice(span.start, span.end)
        const around = folded.text.slice(Math.max(0, hit.start - 24), hit.end + 24)
        const rows = rowsOf(hit, written, around)
        if (rows.length === 0) continue
        let alone = !isPart
        let priority = Number.POSITIVE_INFINITY
        for (const row of rows) {
          const g = arrays.claims[row * ROW]!
          const words = isPart ? titleWordsOf(arrays.claims[row * ROW + 1]!, g) : undefined
          if (words !== undefined) parts.push({ ...words, hit, rows: [row], start: hit.start, end: hit.end })
          alone ||= words === undefined || isMarkedAlone(words, written)
          priority = Math.min(priority, head.glossaries[g]!.priority)
        }
        if (holds && alone) candidates.push({ start: hit.start, end: hit.end, rows, priority })
      }
      const listed = new Map(candidates.map((c) => [c.start * 65536 + c.end, c]))
      for (const composite of compose(parts, sentenceOf(folded.text))) {
        const key = composite.start * 65536 + composite.end
        const same = listed.get(key)
        if (same?.composite !== undefined) continue
        // A listed title stands, unless a part of it comes from a glossary before its own.
        const priority = Math.min(...composite.parts.map((p) => p.priority))
        if (same !== undefined) {
          same.composite = composite
          if (composite.insists || priority < same.priority) same.rows = []
        } else {
          const candidate: Candidate = {
            start: composite.start,
            end: composite.end,
            rows: [],
            priority,
            composite,
          }
          candidates.push(candidate)
          listed.set(key, candidate)
        }
      }
      const occurrences: Occurrence[] = []
      for (const { start, end, rows, composite } of choose(candidates)) {
        const span = toSource(folded, start, end)
        const whole = rows.length > 0 ? glossOf(rows, text.slice(span.start, span.end), options) : undefined
        if (composite === undefined) {
          if (whole !== undefined) occurrences.push({ ...span, gloss: whole })
          continue
        }
        const members = composite.parts.flatMap((part) => {
          const own = toSource(folded, part.start, part.end)
          const written = text.slice(own.start, own.end)
          const gloss = glossOf(part.rows, written, options)
          return gloss === undefined
            ? []
            : [{ start: own.start - span.start, end: own.end - span.start, text: written, gloss }]
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

/** What choosing decides between: a listed term, a composed title, or both on one span. */
interface Candidate {
  start: number
  end: number
  /** Claims of the listed term; empty where only the composed title stands. */
  rows: number[]
  priority: number
  composite?: Composite
}

/** Is Chinese among the languages a matcher's text may be in? Text marked ja or ko is left alone unless a glossary has that language. */
export function reads(matcher: Matcher, language: string | undefined): boolean {
  if (language === undefined) return true
  const group = languageGroup(language)
  return (group !== 'ja' && group !== 'ko') || matcher.languages.some((l) => languageGroup(l) === group)
}

function sameCase(written: string, term: string): boolean {
  const letters = (s: string) => s.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')
  const found = letters(written)
  const wanted = letters(term)
  return found === wanted || found === `${wanted}s`
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
