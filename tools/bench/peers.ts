import { createRequire } from 'node:module'
import { AhoCorasick as Fast } from '@monyone/aho-corasick/fast'
import { AhoCorasick as Greedy } from '@monyone/aho-corasick/greedy'
import Modern from 'modern-ahocorasick'
import { foldedText } from '../../glossary/text/fold.ts'
import { foldMap } from '../../glossary/text/fold-map.ts'
import { foldInto, newFolding } from '../../glossary/text/folding.ts'
import { isWord } from '../../glossary/text/units.ts'
import { toSource } from '../../glossary/text/way-back.ts'

/**
 * What else one could install. Each is given folded terms and folded text, and brought to the same answer: spans that cut no Latin word,
 * leftmost-longest. They know no boundary of Han words and no way back into the page.
 */
export type Peer = (text: string) => Spans

/** Pairs of start and end. */
type Spans = number[]

const require = createRequire(import.meta.url)
type Machine<Hit> = new (words: string[]) => { search(text: string): Hit[] }
const Ahocorasick = require('ahocorasick') as Machine<[end: number, words: string[]]>
const Fastscan = require('fastscan') as Machine<[start: number, word: string]>

export const packages: Record<string, (patterns: string[]) => Peer> = {
  '@monyone/aho-corasick/fast': (patterns) => {
    const machine = new Fast(patterns)
    return (text) =>
      resolved(
        text,
        machine.matchInText(text).map((hit) => [hit.begin, hit.end]),
      )
  },
  '@monyone/aho-corasick/greedy': (patterns) => {
    const machine = new Greedy(patterns)
    return (text) =>
      machine
        .matchInText(text)
        .flatMap((hit) => (holds(text, hit.begin, hit.end) ? [hit.begin, hit.end] : []))
  },
  'modern-ahocorasick': (patterns) => {
    const machine = new Modern(patterns)
    return (text) =>
      resolved(
        text,
        machine.search(text).map((hit) => [hit.start, hit.end]),
      )
  },
  ahocorasick: (patterns) => {
    const machine = new Ahocorasick(patterns)
    return (text) =>
      resolved(
        text,
        machine
          .search(text)
          .flatMap(([last, words]) => words.map((word): Span => [last + 1 - word.length, last + 1])),
      )
  },
  fastscan: (patterns) => {
    const machine = new Fastscan(patterns)
    return (text) =>
      resolved(
        text,
        machine.search(text).map(([start, word]) => [start, start + word.length]),
      )
  },
}

export function alternation(patterns: string[]): Peer {
  const escaped = [...patterns]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const expression = new RegExp(escaped.join('|'), 'g')
  return (text) =>
    Array.from(text.matchAll(expression)).flatMap((match) => {
      const end = match.index + match[0].length
      return holds(text, match.index, end) ? [match.index, end] : []
    })
}

/** As pop-up dictionaries look up the word under the pointer, at every place of the text. */
export function longestPrefix(patterns: string[]): Peer {
  const map = new Map(patterns.map((text, i) => [text, i]))
  const longest = Math.max(...patterns.map((text) => text.length))
  return (text) => {
    const spans: Spans = []
    for (let i = 0; i < text.length; i++)
      for (let n = Math.min(longest, text.length - i); n > 0; n--) {
        if (!map.has(text.slice(i, i + n)) || !holds(text, i, i + n)) continue
        spans.push(i, i + n)
        i += n - 1
        break
      }
    return spans
  }
}

/** With what ours does around it: the page's own text is folded first, and each span is told in it. */
export function onPage(spans: Peer): (segments: string[]) => void {
  const folding = newFolding()
  return (segments) => {
    for (const segment of segments) {
      const pairs = spans(foldedText(foldInto(segment, foldMap, folding)))
      for (let i = 0; i < pairs.length; i += 2) toSource(folding, pairs[i]!, pairs[i + 1]!)
    }
  }
}

type Span = [start: number, end: number]

const cuts = (text: string, at: number) => isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at))
const holds = (text: string, start: number, end: number) => !cuts(text, start) && !cuts(text, end)

function resolved(text: string, hits: Span[]): Spans {
  hits.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const spans: Spans = []
  let free = 0
  for (const [start, end] of hits) {
    if (start < free || !holds(text, start, end)) continue
    spans.push(start, end)
    free = end
  }
  return spans
}
