import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { AhoCorasick as Fast } from '@monyone/aho-corasick/fast'
import { AhoCorasick as Greedy } from '@monyone/aho-corasick/greedy'
import Modern from 'modern-ahocorasick'
import { compile, open } from '../../glossary/annotate.ts'
import type { Arrays, Head } from '../../glossary/match/compile.ts'
import { newFinder, type Spans } from '../../glossary/match/find.ts'
import { unpack } from '../../glossary/match/record.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../glossary/model/create.ts'
import type { Concept } from '../../glossary/model/schema.ts'
import { fold, foldMap } from '../../glossary/text/fold.ts'
import type { Row } from './row.ts'
import { flat, mixedLines, terms } from './text.ts'

/**
 * Matching, in one process, interleaved, on CPU time. The floor is one pass of charCodeAt and fold table over the same lines, summed. Ours
 * folds, drops, asks boundaries and the grammar and chooses (`spans`: all but the glosses' objects); "find alone" is the trie walk with
 * edges but without the word list. Peers get folded text and folded terms, keep no offsets into the page, ask no boundary and choose nothing.
 */
const UNITS = 5_000_000
const ROUNDS = 7
const words = readFileSync(new URL('../../glossary/text/words.bin', import.meta.url))
const require = createRequire(import.meta.url)
const Ahocorasick = require('ahocorasick') as new (words: string[]) => { search(text: string): unknown[] }
const Fastscan = require('fastscan') as new (words: string[]) => { search(text: string): unknown[] }

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

function floor(lines: string[]): number {
  let sum = 0
  for (const line of lines) for (let i = 0; i < line.length; i++) sum += foldMap[line.charCodeAt(i)]!
  return sum
}

/** CPU milliseconds of one call. */
function cpu(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Least CPU time of each over interleaved rounds, the first of which warms up. */
function interleaved<Name extends string>(
  works: Record<Name, () => unknown>,
  rounds = ROUNDS,
): Record<Name, number> {
  const least = {} as Record<Name, number>
  for (let round = 0; round <= rounds; round++)
    for (const name of Object.keys(works) as Name[]) {
      const time = cpu(works[name])
      if (round > 0) least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, time)
    }
  return least
}

interface Size {
  name: string
  count: number
  reach: number
  aim: number
  peers?: { reach: number; aim: number }
}
const sizes: Size[] = [
  { name: '1k', count: 1000, reach: 4.5, aim: 3.3 },
  { name: '10k', count: 10_000, reach: 7, aim: 5, peers: { reach: 5, aim: 8 } },
  { name: '120k', count: 120_000, reach: 13, aim: 8.5, peers: { reach: 13, aim: 20 } },
  { name: '1M', count: 1_000_000, reach: 27, aim: 20 },
]

export async function run(): Promise<Row[]> {
  const { lines, what } = mixedLines(UNITS)
  // Parsed strings are behind an indirection until they are collected once: the floor, above all, would be slow.
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const units = lines.reduce((sum, line) => sum + line.length, 0)
  const sample = lines.slice(0, Math.ceil(lines.length / 25))
  const folded = flat(sample.map(fold))
  const rows: Row[] = []
  const row = (
    name: string,
    value: number,
    unit: string,
    better: Row['better'],
    reach?: number,
    aim?: number,
  ) =>
    rows.push({
      bench: 'match',
      what: name,
      value,
      unit,
      better,
      ...(reach && { reach }),
      ...(aim && { aim }),
    })
  row(`text: ${what}`, units / 1e6, 'M units', 'more')

  for (const { name, count, reach, aim, peers } of sizes) {
    const list = terms(count)
    let record = new Uint8Array()
    const compiling = cpu(() => {
      record = compile([{ glossary: newGlossary('Bench', ['zh-Hans', 'en']), concepts: concepts(list) }])
    })
    const matcher = open(record, words)
    const { head, arrays } = unpack<Head, Arrays>(record)
    const finder = newFinder({ ...head, ...arrays }, undefined, () => true)
    const out: Spans = { triples: new Int32Array(3000), length: 0 }
    const find = (text: string) => {
      out.length = 0
      const { length } = finder.read(text)
      finder.leftmostLongest(0, length, out)
    }
    const times = interleaved({
      floor: () => floor(lines),
      ours: () => {
        for (const line of lines) matcher.spans(line)
      },
      find: () => {
        for (const line of lines) find(line)
      },
    })
    row(`ours / floor, ${name}`, times.ours / times.floor, '×', 'less', reach, aim)
    row(`find alone / floor, ${name}`, times.find / times.floor, '×', 'less')
    row(`ours, ${name}`, units / times.ours / 1000, 'M units/s', 'more')

    const patterns = [...new Set(list.map(fold))]
    const rivals: Record<string, () => unknown> = {}
    if (peers !== undefined) {
      const built = {
        '@monyone/aho-corasick/fast': new Fast(patterns),
        '@monyone/aho-corasick/greedy': new Greedy(patterns),
      }
      for (const [peer, machine] of Object.entries(built))
        rivals[peer] = () => {
          for (const line of folded) machine.matchInText(line)
        }
      for (const [peer, Machine] of Object.entries({
        'modern-ahocorasick': Modern,
        ahocorasick: Ahocorasick,
        fastscan: Fastscan,
      })) {
        const machine = new Machine(patterns)
        rivals[peer] = () => {
          for (const line of folded) machine.search(line)
        }
      }
    }
    if (name === '1k') {
      const escaped = [...patterns]
        .sort((a, b) => b.length - a.length)
        .map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
      const alternation = new RegExp(escaped.join('|'), 'g')
      rivals['one RegExp alternation'] = () => {
        for (const line of folded) for (const match of line.matchAll(alternation)) if (match.index < 0) return
      }
    }
    if (name === '120k') {
      const map = new Map(patterns.map((text, i) => [text, i]))
      const longest = Math.max(...patterns.map((text) => text.length))
      rivals['longest prefix in a Map'] = () => {
        for (const line of folded)
          for (let i = 0; i < line.length; i++)
            for (let n = Math.min(longest, line.length - i); n > 0; n--)
              if (map.has(line.slice(i, i + n))) {
                i += n - 1
                break
              }
      }
    }
    if (Object.keys(rivals).length > 0) {
      const beside = interleaved(
        {
          ...rivals,
          ours: () => {
            for (const line of sample) matcher.spans(line)
          },
        } as Record<string, () => unknown>,
        3,
      )
      const packages = Object.keys(rivals).filter(
        (peer) => peer !== 'longest prefix in a Map' && peer !== 'one RegExp alternation',
      )
      for (const peer of packages) row(`${peer} / ours, ${name}`, beside[peer]! / beside.ours!, '×', 'more')
      if (peers !== undefined) {
        const best = Math.min(...packages.map((peer) => beside[peer]!))
        row(`best package / ours, ${name}`, best / beside.ours!, '×', 'more', peers.reach, peers.aim)
      }
      for (const [peer, least] of [
        ['one RegExp alternation', 12],
        ['longest prefix in a Map', 100],
      ] as const)
        if (beside[peer] !== undefined)
          row(`${peer} / ours, ${name}`, beside[peer] / beside.ours!, '×', 'more', least)
    }

    if (count >= 120_000) {
      const matcherBytes = arrays.symbols.byteLength + arrays.base.byteLength + arrays.check.byteLength
      row(
        `matcher's bytes a term, ${name}`,
        matcherBytes / count,
        'bytes',
        'less',
        count > 1e5 && name === '1M' ? 18 : 22,
        name === '1M' ? 12 : 13,
      )
      row(`record's bytes a term with packed glosses, ${name}`, record.length / count, 'bytes', 'less')
      row(`compile / floor, ${name}`, compiling / times.floor, '×', 'less')
      row(`compile, ${name}`, compiling, 'ms CPU', 'less')
      const load = Math.min(...Array.from({ length: 9 }, () => cpu(() => open(record, words))))
      row(`load of the saved record, ${name}`, load, 'ms CPU', 'less', 0.5)
    }
  }
  return rows
}
