import { hasRendering } from '../model/claim.ts'
import type { Blocks, MadeOf } from '../model/difference.ts'
import { lean } from '../model/lean.ts'
import type { Concept, Glossary, LanguageSection } from '../model/schema.ts'
import { isHan } from '../text/units.ts'
import { readWords } from '../text/words.ts'
import { joined, type Packed } from './packed.ts'
import { FLAG_BITS, patternFlags } from './pattern-flags.ts'
import { isCaseSensitive, patternsOf } from './patterns.ts'
import { pack } from './record.ts'
import { addStart, newStarts } from './starts.ts'
import { placeToTell } from './told.ts'
import { buildTrie } from './trie.ts'
import { verbsOf } from './verb-groups.ts'
import { packWords, wordTables } from './word-tables.ts'

/** An enabled glossary with its concepts, as compile takes it; without `overridden` they are gone through twice. */
export interface GlossaryContent {
  glossary: Glossary
  /** A store's have their `id`. */
  concepts: Iterable<Concept & { id?: number }>
  /** uids of read-only concepts that some of these stand in for, where that is known without going through them. */
  overridden?: Iterable<string>
  /** The store's blocks they were read from: what has changed since is told by them (patch.ts). */
  blocks?: Blocks
}

/** What is compiled: the trie and its claims in one buffer, and the concepts that they are of, which a page asks for few of. */
export interface CompiledRecord {
  index: Uint8Array<ArrayBuffer>
  concepts: Packed
}

export interface Head {
  languages: string[]
  /** Of the trie's alphabet. */
  plain: number
  word: number
  size: number
  /** Has a pattern that titles are composed of? */
  parts: boolean
  /** Numbers of the concepts that titles ask for without a hit: country by ISO code, organs that every region has. */
  countries: Record<string, number>
  locals: number[]
  madeOf: MadeOf
  /** Concepts that are no longer in any claim. */
  dead: number
}

export interface Arrays extends Record<string, Int32Array | Uint16Array | Uint8Array> {
  symbols: Uint16Array
  base: Int32Array
  check: Uint16Array
  tails: Uint16Array
  /** See starts.ts. */
  starts: Int32Array
  /** Claims of pattern p: rows claimStart[p] … claimStart[p + 1] of `claims`. */
  claimStart: Int32Array
  /** Two numbers a row: concept, and its section and term (`placeOf`). Rows of a pattern in order of priority. */
  claims: Int32Array
  /** Of concept c, the glossary; DEAD where no claim is of it any more. */
  owners: Uint16Array
  /** Of concept c, the store's id; −1 where it has none. */
  ids: Int32Array
  /** Of `openPacked`. */
  conceptStart: Int32Array
  /** Bytes of those of `alwaysOf`. */
  always: Uint8Array
}

/** The concepts that titles ask for without a hit, in order. */
export const alwaysOf = ({ countries, locals }: Pick<Head, 'countries' | 'locals'>): number[] =>
  [...new Set([...Object.values(countries), ...locals])].sort((a, b) => a - b)

export const ROW = 2
export const DEAD = 0xffff
const TERM_BITS = 20
const MOST_TERMS = 1 << TERM_BITS
const MOST_SECTIONS = 1 << (31 - TERM_BITS)
/** A concept's section and a term of it as one number, in order of both. */
const placeOf = (section: number, term: number): number => (section << TERM_BITS) | term
export const sectionIn = (place: number): number => place >> TERM_BITS
export const termIn = (place: number): number => place & (MOST_TERMS - 1)
/** Han terms up to this length are no words against those that would cut them; longer ones are. */
const SHORT = 2
/** With a letter or a digit in it no term is cut out of a Han word: 列装|运-20. */
const MIXED = /[\da-z]/i

/** Can titles be composed of the concept, and is it marked where nothing is composed with it, or only beside something? */
export type PartOf = (concept: Concept) => 'none' | 'alone' | 'beside'

/** Glossaries in any order (their priority counts) → one record. Overridden concepts of read-only glossaries are left out here. `words`: the packaged list of the boundary rule, which is kept without it. */
export function compileRecord(
  contents: Iterable<GlossaryContent>,
  words: Uint8Array | undefined,
  today: string,
  partOf: PartOf,
  asBlob = false,
): CompiledRecord {
  const enabled = [...contents]
    .filter((c) => c.glossary.enabled)
    .sort((a, b) => a.glossary.priority - b.glossary.priority)
  const overridden = new Set<string>()
  for (const { glossary, concepts, overridden: known } of enabled)
    if (!glossary.readOnly) for (const uid of known ?? overriddenBy(concepts)) overridden.add(uid)

  const languages = new Set<string>()
  const rows = newRows()
  const countries: Record<string, number> = {}
  const locals: number[] = []
  const encoder = new TextEncoder()
  // In pieces: one buffer that grows would be there twice when it is largest. Of a Blob the browser takes each over at once.
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const blobs: Blob[] = []
  let piece = new Uint8Array(0)
  let filled = 0
  const close = () => {
    const full = piece.subarray(0, filled)
    if (asBlob) blobs.push(new Blob([full]))
    else pieces.push(full)
  }
  const conceptStart = [0]
  const always = new Map<number, Uint8Array>()
  const ids: number[] = []
  const owners: number[] = []
  enabled.forEach(({ glossary, concepts: listed }, g) => {
    for (const concept of listed) {
      if (glossary.readOnly && overridden.has(concept.uid)) continue
      const number = conceptStart.length - 1
      let used = false
      for (const { language } of concept.sections) languages.add(language)
      eachPattern(concept, glossary, today, partOf, (pattern, flags, place) => {
        used = true
        rows.add(pattern, flags, number, place)
      })
      if (!used) continue
      ids.push(concept.id ?? -1)
      owners.push(g)
      const country = countryOf(concept)
      if (country !== undefined) countries[country] ??= number
      if (isLocal(concept)) locals.push(number)
      const json = JSON.stringify(lean(concept))
      // A unit takes three bytes at most.
      if (filled + json.length * 3 > piece.length) {
        close()
        piece = new Uint8Array(Math.max(PIECE, json.length * 3))
        filled = 0
      }
      const { written } = encoder.encodeInto(json, piece.subarray(filled))
      if (countries[country ?? ''] === number || locals.at(-1) === number)
        always.set(number, piece.slice(filled, filled + written))
      filled += written
      conceptStart.push(conceptStart[number]! + written)
    }
  })
  close()

  const { patterns, flags, claimStart, claims } = rows.sorted()
  let parts = false
  for (const [p, flag] of flags.entries()) {
    flags[p] = settled(flag)
    if ((flag & patternFlags.part) !== 0) parts = true
  }
  const trie = buildTrie(patterns, (p) => (p << FLAG_BITS) | flags[p]!)
  const { symbols, base, check, tails, ...alphabet } = trie
  const begun = newStarts(trie)
  for (const pattern of patterns) addStart(begun, trie, pattern)
  const head: Head = {
    languages: [...languages].sort(),
    ...alphabet,
    parts,
    countries,
    locals,
    madeOf: {
      glossaries: enabled.map(({ glossary }) => glossary),
      blocks: enabled.map(({ blocks }) => blocks ?? []),
      overridden: [...overridden],
    },
    dead: 0,
  }
  const arrays: Arrays = {
    symbols,
    base,
    check,
    tails,
    ...begun,
    claimStart,
    claims,
    owners: Uint16Array.from(owners),
    ids: Int32Array.from(ids),
    conceptStart: Int32Array.from(conceptStart),
    always: joined(alwaysOf(head).map((c) => always.get(c)!)),
    ...(words && packWords(wordTables(readWords(words), trie))),
  }
  return { index: pack(head, arrays), concepts: asBlob ? new Blob(blobs) : joined(pieces) }
}

/** The ISO code of a concept that is a country. */
export const countryOf = ({ grammar }: Concept): string | undefined =>
  grammar?.class === 'region' && grammar.regionKind === 'Country' ? grammar.country : undefined
/** Is it an organ that every region has? */
export const isLocal = ({ grammar }: Concept): boolean =>
  grammar?.class === 'organ' && grammar.regionKind !== undefined

/** Bytes of a piece of packed concepts. */
const PIECE = 1 << 20

/** A mark of `strict: false` while the claims of a pattern are gathered. */
const FREE = 1 << FLAG_BITS

/** The flags of a pattern of those of all its claims together: one that is free of the boundary rule frees the pattern. */
export const settled = (flags: number): number =>
  (flags & FREE) === 0 ? flags : flags & ~(patternFlags.bounded | patternFlags.word | FREE)

/** The patterns of the terms of a glossary's concept that have something to show, each with what it asks of find and where its term is (`placeOf`). */
export function eachPattern(
  concept: Concept,
  { readOnly }: Pick<Glossary, 'readOnly'>,
  today: string,
  partOf: PartOf,
  take: (pattern: string, flags: number, place: number) => void,
): void {
  const part = partOf(concept)
  // Offices and organs run into longer words (外交部长|期), and of many thousand supplied terms some do; a reader's own stand as given.
  const isWord = readOnly || part !== 'none' || concept.kind === 'title' || concept.kind === 'organ'
  const ofConcept =
    (concept.kind === 'title' ? patternFlags.title : 0) |
    { none: 0, alone: patternFlags.part, beside: patternFlags.part | patternFlags.asks }[part]
  const verbs = readOnly && concept.kind === 'setPhrase' ? verbsOf(concept) : []
  const ofSection = (section: LanguageSection, s: number) => {
    const untold = placeToTell(concept, section.language, readOnly) === undefined ? 0 : patternFlags.asks
    for (const [t, term] of section.terms.entries()) {
      if (t === MOST_TERMS) break
      const ofTerm =
        ofConcept |
        untold |
        (term.notIn.length > 0 || isCaseSensitive(term) ? patternFlags.asks : 0) |
        (term.strict === false ? FREE : 0)
      for (const pattern of patternsOf(term.text, section.language === 'en' ? verbs : [])) {
        const short = pattern.length <= SHORT || term.strict === true
        const edges = MIXED.test(pattern) ? 0 : short ? patternFlags.bounded : isWord ? patternFlags.word : 0
        take(pattern, isHan(pattern.charCodeAt(0)) ? ofTerm | edges : ofTerm, placeOf(s, t))
      }
    }
  }
  for (const [s, section] of concept.sections.entries())
    if (s < MOST_SECTIONS && hasRendering(concept, section, today)) ofSection(section, s)
}

/** Claims as they come, in numbers alone: an array each would be most of what a compile leaves to the collector. */
function newRows() {
  const numberOf = new Map<string, number>()
  /** By pattern, as numbered; the last of its rows. */
  let flags = new Uint8Array(1 << 12)
  let last = new Int32Array(1 << 12)
  /** The numbers of a row, and the row before it of the same pattern, or −1. */
  let rows = new Int32Array(1 << 14)
  let count = 0
  return {
    add(pattern: string, flag: number, concept: number, place: number): void {
      let n = numberOf.get(pattern)
      if (n === undefined) {
        n = numberOf.size
        numberOf.set(pattern, n)
        if (n === flags.length) {
          flags = grown(flags, new Uint8Array(n * 2))
          last = grown(last, new Int32Array(n * 2))
        }
        last[n] = -1
      }
      flags[n]! |= flag
      const at = count * (ROW + 1)
      if (at + ROW >= rows.length) rows = grown(rows, new Int32Array(rows.length * 2))
      rows[at] = concept
      rows[at + 1] = place
      rows[at + ROW] = last[n]!
      last[n] = count++
    },
    /** Patterns in ascending order, with their flags and their rows as they came. */
    sorted() {
      const patterns = [...numberOf.keys()].sort()
      const claimStart = new Int32Array(patterns.length + 1)
      const claims = new Int32Array(count * ROW)
      const sortedFlags = new Uint8Array(patterns.length)
      let end = 0
      for (const [p, pattern] of patterns.entries()) {
        const n = numberOf.get(pattern)!
        sortedFlags[p] = flags[n]!
        const from = end
        for (let row = last[n]!; row >= 0; row = rows[row * (ROW + 1) + ROW]!) end++
        claimStart[p + 1] = end
        // The chain begins at the last.
        for (let row = last[n]!, to = end - 1; to >= from; row = rows[row * (ROW + 1) + ROW]!, to--)
          for (let i = 0; i < ROW; i++) claims[to * ROW + i] = rows[row * (ROW + 1) + i]!
      }
      return { patterns, flags: sortedFlags, claimStart, claims }
    },
  }
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function* overriddenBy(concepts: Iterable<Concept>): Generator<string> {
  for (const { overrides } of concepts) if (overrides !== undefined) yield overrides.uid
}
