import type { Difference } from '../model/difference.ts'
import type { Concept } from '../model/schema.ts'
import {
  type Arrays,
  alwaysOf,
  type CompiledRecord,
  countryOf,
  DEAD,
  type Head,
  isLocal,
} from './compiled.ts'
import { eachPattern, type PartOf, settled } from './concept-patterns.ts'
import { growTrie } from './grow-trie.ts'
import { joined, openPacked, withAdded } from './packed.ts'
import { FLAG_BITS, patternFlags } from './pattern-flags.ts'
import { pack, unpack } from './record.ts'
import { addStart } from './starts.ts'
import { newTouched, type Touched, withRows } from './touched.ts'
import { type Comer, turnover } from './turnover.ts'
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
  difference: Difference,
  today: string,
  partOf: PartOf,
): Promise<CompiledRecord | undefined> {
  const { head, arrays } = unpack<Head, Arrays>(record.index)
  const { madeOf } = difference
  const packed = openPacked(arrays.conceptStart, record.concepts, {
    numbers: alwaysOf(head),
    bytes: arrays.always,
  })
  const { owners, going, coming } = await turnover(head, arrays, packed, difference)
  const count = owners.length
  const dead = head.dead + going.size
  if (dead > Math.max(FEW, count * MOST_DEAD)) return undefined

  const growing = growTrie({ ...head, ...arrays })
  const touched = newTouched(arrays, growing.trie, going)
  for (const c of going)
    eachPattern(packed.at(c), head.madeOf.glossaries[arrays.owners[c]!]!, today, partOf, touched.touch)
  const comers = takeIn(coming, count, touched, (concept, glossary, take) =>
    eachPattern(concept, madeOf.glossaries[glossary]!, today, partOf, take),
  )
  const { countries, locals } = askedAlways(head, going, comers, count)
  // Another country of that code may be further down the list.
  if (Object.values(countries).some((c) => going.has(c))) return undefined

  const ownerOf = (c: number) => owners[c] ?? comers[c - count]!.glossary
  const idOf = (c: number) => arrays.ids[c] ?? comers[c - count]!.concept.id
  const conceptOf = (c: number) => comers[c - count]?.concept ?? packed.at(c)
  const claiming = [...touched.byPattern.values()].flatMap(({ rows }) => rows.map((row) => row[0]!))
  await packed.read(claiming.filter((c) => c < count))
  const begun = { starts: arrays.starts.slice() }
  let { parts } = head
  for (const [pattern, { number, rows }] of touched.byPattern) {
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
    if ((flags & patternFlags.part) !== 0) parts = true
  }

  const languages = new Set(head.languages)
  for (const { concept } of coming) for (const { language } of concept.sections) languages.add(language)
  const newHead: Head = {
    ...head,
    languages: [...languages].sort(),
    parts,
    countries,
    locals,
    madeOf,
    dead,
  }
  const { symbols, base, check, tails } = growing.trie
  const words = unpackWords(arrays)
  const marks = Array.from(touched.byPattern, ([pattern, { rows }]): [string, boolean] => [
    pattern,
    rows.length === 0,
  ])
  const bytes = comers.map((comer) => comer.bytes)
  const newArrays: Arrays = {
    symbols,
    base,
    check,
    tails,
    ...begun,
    ...withRows(arrays, touched),
    owners: extended(
      owners.map((owner, c) => (going.has(c) ? DEAD : owner)),
      comers.map(({ glossary }) => glossary),
    ),
    ids: extended(
      arrays.ids,
      comers.map(({ concept }) => concept.id),
    ),
    conceptStart: extended(arrays.conceptStart, endsOf(bytes, arrays.conceptStart[count]!)),
    always: joined(alwaysOf(newHead).map((c) => bytes[c - count] ?? packed.bytesAt(c))),
    ...(words && packWords(withMarks(words, symbols, marks))),
  }
  return { index: pack(newHead, newArrays), concepts: withAdded(record.concepts, bytes) }
}

/** Those that have a pattern, numbered from `count` on, with their rows in the patterns touched. */
function takeIn(
  coming: Comer[],
  count: number,
  { touch }: Touched,
  each: (
    concept: Concept,
    glossary: number,
    take: (pattern: string, flags: number, place: number) => void,
  ) => void,
): Comer[] {
  const comers: Comer[] = []
  for (const comer of coming) {
    let used = false
    each(comer.concept, comer.glossary, (pattern, _, place) => {
      used = true
      touch(pattern).rows.push([count + comers.length, place])
    })
    if (used) comers.push(comer)
  }
  return comers
}

/** What titles ask for without a hit: of one code the country that was there first stays. */
function askedAlways(
  head: Head,
  going: ReadonlySet<number>,
  comers: Comer[],
  count: number,
): Pick<Head, 'countries' | 'locals'> {
  const countries = { ...head.countries }
  const locals = head.locals.filter((c) => !going.has(c))
  for (const [i, { concept }] of comers.entries()) {
    const country = countryOf(concept)
    if (country !== undefined && (countries[country] === undefined || going.has(countries[country])))
      countries[country] = count + i
    if (isLocal(concept)) locals.push(count + i)
  }
  return { countries, locals }
}

function endsOf(bytes: Uint8Array[], from: number): number[] {
  let end = from
  return bytes.map(({ length }) => {
    end += length
    return end
  })
}

function extended<T extends Int32Array | Uint16Array>(array: T, more: number[]): T {
  const all = new (array.constructor as new (length: number) => T)(array.length + more.length)
  all.set(array)
  all.set(more, array.length)
  return all
}
