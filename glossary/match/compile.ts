import type { Blocks } from '../model/difference.ts'
import { lean } from '../model/lean.ts'
import type { Concept, Glossary } from '../model/schema.ts'
import { readWords } from '../text/words.ts'
import { buildTrie } from './build-trie.ts'
import { newRows } from './claim-rows.ts'
import { type Arrays, alwaysOf, type CompiledRecord, countryOf, type Head, isLocal } from './compiled.ts'
import { eachPattern, type PartOf, settled } from './concept-patterns.ts'
import { joined } from './packed.ts'
import { FLAG_BITS, patternFlags } from './pattern-flags.ts'
import { pack } from './record.ts'
import { addStart, newStarts } from './starts.ts'
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

/** Bytes of a piece of packed concepts. */
const PIECE = 1 << 20

function* overriddenBy(concepts: Iterable<Concept>): Generator<string> {
  for (const { overrides } of concepts) if (overrides !== undefined) yield overrides.uid
}
