import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { compile, open } from '../../glossary/annotate.ts'
import type { Arrays, CompiledRecord, Head } from '../../glossary/match/compiled.ts'
import { newFinder } from '../../glossary/match/find.ts'
import type { Packed } from '../../glossary/match/packed.ts'
import { unpack } from '../../glossary/match/record.ts'
import { newSpans } from '../../glossary/match/spans.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../glossary/model/create.ts'
import type { Concept } from '../../glossary/model/schema.ts'
import { readStarter } from '../../glossary/starter/load.ts'
import { fold } from '../../glossary/text/fold.ts'
import { foldMap } from '../../glossary/text/fold-map.ts'
import { starterFiles } from '../starter-files.ts'
import { alternation, longestPrefix, onPage, type Peer, packages } from './peers.ts'
import type { Row } from './row.ts'
import { flat, mixedLines, slices, terms } from './text.ts'

/**
 * Matching, in one process, interleaved, on CPU time: slice by slice of the text each matcher has its turn, and of each piece of a slice the
 * least time of all rounds counts, so that what else the machine does weighs on none.
 *
 * The floor is one pass of charCodeAt and fold table over the same text as one string, summed: its strings cannot be slower to reach than
 * that. Ours reads segments as a page has them, folds, drops, asks boundaries and priorities and chooses (`spans`: all but the glosses'
 * objects). "Find alone" is the same without the word list. "With titles" has the starter glossary beside the terms, and composes.
 *
 * Packages are given text that is folded already, and asked for leftmost-longest spans that cut no Latin word: less than ours does. What is
 * most like their work is "find alone"; what is most like ours is the best of them with folding before it and the way back behind it, though
 * still without boundaries of Han words. Both stand beside the figure that counts.
 */
const UNITS = 5_000_000
/** Units of a turn: so many that what a matcher reads of its tables, not the reading of them again after another's turn, is measured. */
const SLICE = 500_000
/** Units of a piece: so few that it is done before the machine turns to something else. */
const PIECE = 25_000
/** Units that slow ones are measured on. */
const FEW = 100_000
const ROUNDS = 6
/** Rounds over the first slice before anything counts: the compiler takes its time, more so on a busy machine. */
const WARMING = 16
const words = readFileSync(new URL('../../glossary/text/words.bin', import.meta.url))

/** Terms as concepts, made as they are asked for; one rendering that no text has. */
function concepts(list: string[]): Iterable<Concept> {
  const rendering = newSection('en', [newTerm('⟦⟧')])
  return {
    *[Symbol.iterator]() {
      for (const text of list) {
        const term = newTerm('x', { id: '1', text })
        yield newConcept([newSection('zh-Hans', [term]), rendering], { uid: text })
      }
    },
  }
}

function floor(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = (sum + foldMap[text.charCodeAt(i)]!) | 0
  return sum
}

/** CPU milliseconds of one call. */
function cpu(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** What is measured at once: segments, all of them as one string, and each folded. */
interface Piece {
  segments: string[]
  joined: string
  folded: string[]
}

const pieces = (lines: string[], units: number): Piece[] =>
  slices(lines, units).map((segments) => ({
    segments,
    joined: flat([segments.join('\n')])[0]!,
    folded: flat(segments.map(fold)),
  }))

/** CPU milliseconds of each work over all pieces of all turns, the sum of the least of each piece. */
function interleaved<Name extends string>(
  works: Record<Name, (piece: Piece) => unknown>,
  turns: Piece[][],
): Record<Name, number> {
  const names = Object.keys(works) as Name[]
  const least = new Map<Piece, Record<string, number>>()
  for (const piece of turns.flat()) least.set(piece, {})
  for (const name of names)
    for (let round = 0; round < WARMING; round++) for (const piece of turns[0]!) works[name](piece)
  for (let round = 0; round < ROUNDS; round++)
    for (const turn of turns)
      for (const name of names)
        for (const piece of turn) {
          const time = cpu(() => works[name](piece))
          const known = least.get(piece)!
          known[name] = Math.min(known[name] ?? time, time)
        }
  return Object.fromEntries(
    names.map((name) => [name, least.values().reduce((sum, known) => sum + known[name]!, 0)]),
  ) as Record<Name, number>
}

interface Size {
  name: string
  count: number
  reach: number
  aim: number
  packages?: { reach: number; aim: number }
  bytes?: { reach: number; aim: number }
}
const sizes: Size[] = [
  { name: '1k', count: 1000, reach: 4.5, aim: 3.3 },
  { name: '10k', count: 10_000, reach: 7, aim: 5, packages: { reach: 5, aim: 8 } },
  {
    name: '120k',
    count: 120_000,
    reach: 13,
    aim: 8.5,
    packages: { reach: 13, aim: 20 },
    bytes: { reach: 22, aim: 13 },
  },
  { name: '1M', count: 1_000_000, reach: 27, aim: 20, bytes: { reach: 18, aim: 12 } },
]

export async function run(): Promise<Row[]> {
  const { lines, what } = mixedLines(UNITS)
  const text = slices(lines, SLICE).map((part) => pieces(part, PIECE))
  const slice = [pieces(lines, SLICE).slice(0, 1)]
  const sample = [pieces(lines, FEW).slice(0, 1)]
  // Parsed strings are behind an indirection until they are collected once: the floor, above all, would be slow.
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const units = lines.reduce((sum, line) => sum + line.length, 0)
  const rows: Row[] = []
  const row = (
    name: string,
    value: number,
    unit: string,
    better: Row['better'],
    goal?: { reach: number; aim?: number },
  ) => rows.push({ bench: 'match', what: name, value, unit, better, ...goal })
  row(`text: ${what}, ${lines.length} segments`, units / 1e6, 'M units', 'more')

  for (const { name, count, reach, aim, packages: goal, bytes } of sizes) {
    const list = terms(count)
    const glossary = { glossary: newGlossary('Bench', ['zh-Hans', 'en']), concepts: concepts(list) }
    let record!: CompiledRecord
    const compiling = cpu(() => {
      record = compile([glossary], words)
    })
    const matcher = open(record)
    const { head, arrays } = unpack<Head, Arrays>(record.index)
    const finder = newFinder({ ...head, ...arrays }, undefined, () => true, false)
    const out = newSpans()
    const findAlone = ({ segments }: Piece) => {
      for (const segment of segments) {
        out.length = 0
        const { length } = finder.read(segment)
        finder.leftmostLongest(0, length, out)
      }
    }
    const ours = ({ segments }: Piece) => {
      for (const segment of segments) matcher.spans(segment)
    }
    const times = interleaved(
      {
        floor: ({ joined }) => floor(joined),
        ours,
        find: findAlone,
      },
      text,
    )
    row(`ours / floor, ${name}`, times.ours / times.floor, '×', 'less', { reach, aim })
    row(`find alone / floor, ${name}`, times.find / times.floor, '×', 'less')
    row(`ours, ${name}`, units / times.ours / 1000, 'M units/s', 'more')
    row(`floor, ${name}`, units / times.floor / 1000, 'M units/s', 'more')

    const patterns = [...new Set(list.map(fold))]
    const onFolded =
      (spans: Peer) =>
      ({ folded }: Piece) => {
        for (const segment of folded) spans(segment)
      }
    if (goal !== undefined) {
      const peers = Object.entries(packages).map(([peer, make]) => [peer, make(patterns)] as const)
      const beside: Record<string, number> = interleaved(
        {
          ours,
          findAlone,
          ...Object.fromEntries(peers.map(([peer, spans]) => [peer, onFolded(spans)])),
        },
        slice,
      )
      for (const [peer] of peers) row(`${peer} / ours, ${name}`, beside[peer]! / beside.ours!, '×', 'more')
      const [best, spans] = peers.reduce((a, b) => (beside[a[0]]! < beside[b[0]]! ? a : b))
      row(`best package / ours, ${name}`, beside[best]! / beside.ours!, '×', 'more', goal)
      row(`best package / find alone, ${name}`, beside[best]! / beside.findAlone!, '×', 'more')
      const back = onPage(spans)
      const whole = interleaved({ ours, package: ({ segments }) => back(segments) }, slice)
      row(`best package with folding and way back / ours, ${name}`, whole.package / whole.ours, '×', 'more')
    }
    const slow = {
      '1k': ['one RegExp alternation', alternation, 12],
      '120k': ['longest prefix in a Map', longestPrefix, 100],
    } as const
    if (name === '1k' || name === '120k') {
      const [other, make, least] = slow[name]
      const beside = interleaved({ ours, other: onFolded(make(patterns)) }, sample)
      row(`${other} / ours, ${name}`, beside.other / beside.ours, '×', 'more', { reach: least })
    }
    if (name === '10k') {
      const composing = open(compile([glossary, readStarter(starterFiles())], words))
      const beside = interleaved(
        {
          ours,
          composing: ({ segments }) => {
            for (const segment of segments) composing.spans(segment)
          },
        },
        sample,
      )
      row(`ours with titles / without, ${name}`, beside.composing / beside.ours, '×', 'less')
    }

    if (bytes !== undefined) {
      const matcherBytes =
        arrays.symbols.byteLength +
        arrays.base.byteLength +
        arrays.check.byteLength +
        arrays.tails.byteLength +
        arrays.starts.byteLength
      row(`matcher's bytes a term, ${name}`, matcherBytes / count, 'bytes', 'less', bytes)
      row(
        `record's bytes a term with packed glosses, ${name}`,
        (record.index.length + sizeOf(record.concepts)) / count,
        'bytes',
        'less',
      )
      row(`compile / floor, ${name}`, compiling / times.floor, '×', 'less')
      row(`compile, ${name}`, compiling, 'ms CPU', 'less')
      const load = Math.min(...Array.from({ length: 9 }, () => cpu(() => open(record))))
      row(`load of the saved record, ${name}`, load, 'ms CPU', 'less', { reach: 0.5 })
    }
  }
  return rows
}

const sizeOf = (packed: Packed): number => (packed instanceof Uint8Array ? packed.length : packed.size)
