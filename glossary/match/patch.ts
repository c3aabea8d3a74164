import type { Difference } from '../model/difference.ts'
import { lean } from '../model/lean.ts'
import type { Concept } from '../model/schema.ts'
import {
  type Arrays,
  alwaysOf,
  type CompiledRecord,
  countryOf,
  DEAD,
  type Head,
  isLocal,
  ROW,
} from './compiled.ts'
import { eachPattern, type PartOf, settled } from './concept-patterns.ts'
import { growTrie } from './grow-trie.ts'
import { joined, openPacked, withAdded } from './packed.ts'
import { FLAG_BITS, patternFlags } from './pattern-flags.ts'
import { pack, unpack } from './record.ts'
import { addStart } from './starts.ts'
import { lookUp } from './trie.ts'
import { packWords, unpackWords, withMarks } from './word-tables.ts'

/** A share of dead concepts from which compiling anew is worth its while; below so many it never is. */
const MOST_DEAD = 0.2
const FEW = 2000

/**
 * The record as `compile` would make it of what there is now, but made of the old one: an edit is searchable on open pages without a wait
 * for all other concepts. `undefined`: it must be compiled anew.
 */
export async function patch(
  record: CompiledRecord,
  { madeOf, was, gone, came }: Difference,
  today: string,
  partOf: PartOf,
): Promise<CompiledRecord | undefined> {
  const { head, arrays } = unpack<Head, Arrays>(record.index)
  const { claimStart, claims, conceptStart } = arrays
  const indexNow = head.madeOf.glossaries.map((_, then) => (was.includes(then) ? was.indexOf(then) : DEAD))
  const owners = arrays.owners.map((then) => indexNow[then] ?? DEAD)
  const packed = openPacked(conceptStart, record.concepts, { numbers: alwaysOf(head), bytes: arrays.always })
  const count = arrays.ids.length

  // Concepts of the old record that go, but for those that come as they were.
  const encoder = new TextEncoder()
  const fresh = came.map(({ glossary, concept }) => {
    const bytes = encoder.encode(JSON.stringify(lean(concept)))
    return { glossary, concept, bytes }
  })
  const dying = new Set<number>()
  for (let c = 0; c < count; c++) {
    const withGlossary = owners[c] === DEAD && arrays.owners[c] !== DEAD
    if (withGlossary || gone[owners[c]!]?.has(arrays.ids[c]!)) dying.add(c)
  }
  await packed.read(dying)
  const numberOf = new Map([...dying].map((c) => [arrays.ids[c]!, c]))
  const added = fresh.filter(({ glossary, concept, bytes }) => {
    const c = numberOf.get(concept.id)
    if (c === undefined || owners[c] !== glossary || !sameBytes(bytes, packed.bytesAt(c))) return true
    dying.delete(c)
    return false
  })
  const dead = head.dead + dying.size
  if (dead > Math.max(FEW, count * MOST_DEAD)) return undefined

  // The patterns that are touched, with the claims they will have.
  const growing = growTrie({ ...head, ...arrays })
  const valueIn = (pattern: string): number =>
    lookUp(
      growing.trie,
      Array.from({ length: pattern.length }, (_, i) => pattern.charCodeAt(i)),
      0,
      pattern.length,
    )
  let patterns = claimStart.length - 1
  const touched = new Map<string, { number: number; rows: number[][] }>()
  const touch = (pattern: string) => {
    let known = touched.get(pattern)
    if (known === undefined) {
      const value = valueIn(pattern)
      const number = value < 0 ? patterns++ : value >> FLAG_BITS
      const rows: number[][] = []
      if (value >= 0)
        for (let row = claimStart[number]!; row < claimStart[number + 1]!; row++)
          if (!dying.has(claims[row * ROW]!)) rows.push([...claims.subarray(row * ROW, row * ROW + ROW)])
      known = { number, rows }
      touched.set(pattern, known)
    }
    return known
  }
  for (const c of dying)
    eachPattern(packed.at(c), head.madeOf.glossaries[arrays.owners[c]!]!, today, partOf, touch)
  const languages = new Set(head.languages)
  const newIds: number[] = []
  const newOwners: number[] = []
  const ownerOf = (c: number) => owners[c] ?? newOwners[c - count]!
  const idOf = (c: number) => arrays.ids[c] ?? newIds[c - count]!
  const conceptOf = (c: number) => concepts[c - count] ?? packed.at(c)
  const concepts: Concept[] = []
  const parts: Uint8Array<ArrayBuffer>[] = []
  const ends: number[] = []
  let end = conceptStart[count]!
  const countries = { ...head.countries }
  const locals = head.locals.filter((c) => !dying.has(c))
  for (const { glossary, concept, bytes } of added) {
    const c = count + newIds.length
    let used = false
    eachPattern(concept, madeOf.glossaries[glossary]!, today, partOf, (pattern, _, place) => {
      used = true
      touch(pattern).rows.push([c, place])
    })
    for (const { language } of concept.sections) languages.add(language)
    if (!used) continue
    concepts.push(concept)
    newIds.push(concept.id)
    newOwners.push(glossary)
    parts.push(bytes)
    end += bytes.length
    ends.push(end)
    const country = countryOf(concept)
    if (country !== undefined && (countries[country] === undefined || dying.has(countries[country])))
      countries[country] = c
    if (isLocal(concept)) locals.push(c)
  }
  // Another country of that code may be further down the list.
  if (Object.values(countries).some((c) => dying.has(c))) return undefined

  const claiming = [...touched.values()].flatMap(({ rows }) => rows.map((row) => row[0]!))
  await packed.read(claiming.filter((c) => c < count))
  const begun = { starts: arrays.starts.slice() }
  let anyParts = head.parts
  for (const [pattern, { number, rows }] of touched) {
    // In the order in which they would be compiled.
    rows.sort(([a, own], [b, other]) => ownerOf(a!) - ownerOf(b!) || idOf(a!) - idOf(b!) || own! - other!)
    let flags = 0
    for (const [c, place] of rows) {
      eachPattern(conceptOf(c!), madeOf.glossaries[ownerOf(c!)]!, today, partOf, (own, ofOwn, at) => {
        if (own === pattern && at === place) flags |= ofOwn
      })
    }
    // Nothing claims it any more: whoever asks hears that it does not hold.
    flags = rows.length === 0 ? patternFlags.asks : settled(flags)
    if (!growing.put(pattern, (number << FLAG_BITS) | flags)) return undefined
    addStart(begun, growing.trie, pattern)
    if ((flags & patternFlags.part) !== 0) anyParts = true
  }

  const allOwners = extended(owners, newOwners)
  for (const c of dying) allOwners[c] = DEAD
  const rowsOf = new Map([...touched.values()].map(({ number, rows }) => [number, rows]))
  const { trie } = growing
  const words = unpackWords(arrays)
  const marks = Array.from(touched, ([pattern, { rows }]): [string, boolean] => [pattern, rows.length === 0])
  const newHead: Head = {
    ...head,
    languages: [...languages].sort(),
    parts: anyParts,
    countries,
    locals,
    madeOf,
    dead,
  }
  const newArrays: Arrays = {
    symbols: trie.symbols,
    base: trie.base,
    check: trie.check,
    tails: trie.tails,
    ...begun,
    ...withRows(claimStart, claims, patterns, rowsOf),
    owners: allOwners,
    ids: extended(arrays.ids, newIds),
    conceptStart: extended(conceptStart, ends),
    always: joined(alwaysOf(newHead).map((c) => parts[c - count] ?? packed.bytesAt(c))),
    ...(words && packWords(withMarks(words, trie.symbols, marks))),
  }
  return { index: pack(newHead, newArrays), concepts: withAdded(record.concepts, parts) }
}

/** The claims with other rows for some patterns. */
function withRows(
  claimStart: Int32Array,
  claims: Int32Array,
  patterns: number,
  rowsOf: Map<number, number[][]>,
): Pick<Arrays, 'claimStart' | 'claims'> {
  let most = claims.length
  for (const rows of rowsOf.values()) most += rows.length * ROW
  const starts = new Int32Array(patterns + 1)
  const all = new Int32Array(most)
  let at = 0
  // From touched to touched pattern the rest is copied in one go.
  let from = 0
  const copyUntil = (pattern: number) => {
    const first = claimStart[from]! * ROW
    const last = claimStart[pattern]! * ROW
    all.set(claims.subarray(first, last), at)
    for (let p = from; p < pattern; p++) starts[p] = (at - first) / ROW + claimStart[p]!
    at += last - first
  }
  const old = claimStart.length - 1
  for (const number of [...rowsOf.keys()].sort((a, b) => a - b)) {
    copyUntil(Math.min(number, old))
    starts[number] = at / ROW
    for (const row of rowsOf.get(number)!) {
      all.set(row, at)
      at += ROW
    }
    from = Math.min(number + 1, old)
  }
  copyUntil(old)
  starts[patterns] = at / ROW
  return { claimStart: starts, claims: all.subarray(0, at) }
}

function extended<T extends Int32Array | Uint16Array>(array: T, more: number[]): T {
  const all = new (array.constructor as new (length: number) => T)(array.length + more.length)
  all.set(array)
  all.set(more, array.length)
  return all
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
