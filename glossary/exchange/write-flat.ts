import { strToU8, zipSync } from 'fflate'
import type { Contents } from './contents.ts'
import { oneLine, pairsOf, remarks } from './pairs.ts'
import { escapeXml } from './xml-text.ts'

/** Formats of pairs, for one use each: they hold a term, its renderings and a remark, nothing else. */
const pairsCannotHold = [
  'glossary',
  'without-rendering',
  'uid',
  'id',
  'kind',
  'other-languages',
  'term-dates',
  'term-source',
  'term-note',
  'term-part-of-speech',
  'term-context',
  'definition',
  'subject',
  'term-not-in',
  'ref',
  'extra',
  'grammar',
  'overrides',
  'audit',
]
export const yomitanCannotHold = [...pairsCannotHold, 'status']
/** Nor more than one line of anything. */
export const flatCannotHold = [...pairsCannotHold, 'line-break']
export const omegatCannotHold = [...flatCannotHold, 'reading']
/** Nor superseded and forbidden renderings, nor more than one. */
export const deeplCannotHold = [...flatCannotHold, 'status', 'synonyms', 'note', 'reading']

/** OmegaT: UTF-8, no quoting, a line per rendering, the remark third; what is to be avoided is said there. */
export function* writeOmegat(contents: Contents[]): Generator<string> {
  yield '# Glossary in tab-separated format -*- coding: utf-8 -*-\n'
  for (const pair of pairsOf(contents)) {
    const avoid = pair.avoid.map(({ text }) => `× ${text}`)
    for (const [i, rendering] of pair.renderings.entries()) {
      const remark = i === 0 ? [remarks(pair), ...avoid].filter(Boolean).join(' · ') : ''
      // A line that begins with # is a comment there.
      const term = oneLine(pair.term.text).replace(/^#/, '＃')
      yield `${[term, oneLine(rendering.text), oneLine(remark)].join('\t').replace(/\t$/, '')}\n`
    }
  }
}

/** What DeepL refuses. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const CONTROLS = /[\0-\x1f\x7f-\x9f]/g
const clean = (text: string): string => oneLine(text).replaceAll(CONTROLS, ' ').trim()

/** DeepL: source, target and their languages, quoted; a source once, no control characters, at most 1,024 bytes. */
export function* writeDeepl(contents: Contents[]): Generator<string> {
  const seen = new Set<string>()
  const short = (text: string) => new TextEncoder().encode(text).length <= 1024
  for (const pair of pairsOf(contents)) {
    const source = clean(pair.term.text)
    const target = clean(pair.renderings[0]!.text)
    if (seen.has(source) || !short(source) || !short(target)) continue
    seen.add(source)
    const codes = [pair.language, pair.target].map((tag) => tag.split('-')[0]!)
    yield `${[source, target, ...codes].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`
  }
}

/** Anki: notes of term, renderings, reading and remark; subject fields as tags. */
export function* writeAnki(contents: Contents[]): Generator<string> {
  const name = oneLine(contents[0]?.glossary.name ?? 'Tifa').replaceAll('::', ':')
  yield `#separator:tab\n#html:false\n#deck:${name}\n#columns:Term\tRendering\tReading\tNote\tTags\n#tags column:5\n`
  for (const pair of pairsOf(contents)) {
    const tags = pair.concept.subjectField.map((subject) => subject.trim().replaceAll(/\s+/g, '_')).join(' ')
    const rendering = pair.renderings.map(({ text }) => text).join('; ')
    const cells = [pair.term.text, rendering, pair.term.reading ?? '', remarks(pair), tags]
    yield `${cells.map((cell) => quoted(oneLine(cell))).join('\t')}\n`
  }
}
/** Anki takes a cell that begins with a quote or a # for something else. */
const quoted = (cell: string): string => (/^["#]|"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const BANK = 10_000

/** A Yomitan dictionary; banks larger than 10,000 never finished there. */
export function writeYomitan(contents: Contents[]): Uint8Array {
  const rows: unknown[][] = []
  const tags = new Set<string>()
  const languages = new Map<string, number>()
  for (const pair of pairsOf(contents)) {
    const codes = [pair.language, pair.target].map((tag) => tag.split('-')[0]!).join(' ')
    languages.set(codes, (languages.get(codes) ?? 0) + 1)
    const kind = pair.concept.kind ?? ''
    if (kind !== '') tags.add(kind)
    const remark = remarks(pair)
    const glosses = pair.renderings.map(({ text }) => text)
    rows.push([
      pair.term.text,
      pair.term.reading ?? '',
      kind,
      '',
      0,
      remark === '' ? glosses : [...glosses, remark],
      rows.length + 1,
      '',
    ])
  }
  const { glossary } = contents[0] ?? {}
  // Those of most entries; an index has room for one pair.
  const [commonest = 'zh en'] = [...languages].sort(([, a], [, b]) => b - a)[0] ?? []
  const [sourceLanguage, targetLanguage] = commonest.split(' ')
  const index = {
    title: glossary?.name ?? 'Tifa',
    revision: glossary?.version ?? '1',
    format: 3,
    sourceLanguage,
    targetLanguage,
    ...(glossary?.source !== undefined && { attribution: glossary.source }),
  }
  const files: Record<string, unknown> = { 'index.json': index }
  if (tags.size > 0) files['tag_bank_1.json'] = [...tags].map((tag) => [tag, '', 0, tag, 0])
  for (let i = 0; i === 0 || i * BANK < rows.length; i++)
    files[`term_bank_${i + 1}.json`] = rows.slice(i * BANK, (i + 1) * BANK)
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, value]) => [name, strToU8(JSON.stringify(value))])),
  )
}

/** A table to print: every text escaped, no script, no reference to anything. */
export function* writePrint(contents: Contents[]): Generator<string> {
  const title = escapeXml(contents[0]?.glossary.name ?? 'Tifa')
  yield `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${title}</title>\n<style>body{font:10pt/1.4 serif;margin:2em}table{border-collapse:collapse;width:100%}thead{display:table-header-group}tr{break-inside:avoid}td,th{border-bottom:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}s{color:#555}</style>\n<h1>${title}</h1>\n<table>\n`
  for (const pair of pairsOf(contents)) {
    const good = pair.renderings.map(({ text }) => escapeXml(text))
    const bad = pair.avoid.map(({ text }) => `<s>${escapeXml(text)}</s>`)
    const reading =
      pair.term.reading === undefined ? '' : `<br><small>${escapeXml(pair.term.reading)}</small>`
    yield `<tr><th lang="${escapeXml(pair.language)}">${escapeXml(pair.term.text)}${reading}</th><td lang="${escapeXml(pair.target)}">${[...good, ...bad].join('<br>')}</td><td>${escapeXml(remarks(pair))}</td></tr>\n`
  }
  yield '</table>\n</html>\n'
}
