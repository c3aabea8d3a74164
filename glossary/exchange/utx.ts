import { normalizeLanguage } from '../model/language.ts'
import type { Column } from './columns.ts'
import type { ReadContents, ReadOptions, Row } from './contents.ts'
import { languageOf } from './header-languages.ts'
import { CONCEPT_ID, columnOf } from './header-names.ts'
import { bare } from './platform-names.ts'
import { readRows } from './rows.ts'

/** UTX: TSV under `#UTX 1.11; en-US/ja-JP; …`, columns named by the last `#` line (`#src⇥tgt⇥src:pos`, from 1.20 on `#term:en⇥term:ja`). */
export function readUtx(text: string, name: string, options: ReadOptions = {}): ReadContents {
  const lines = text.split(/\r\n?|\n/)
  const heads = lines.slice(0, 20).filter((line) => line.startsWith('#'))
  const [source, target] = (heads[0]?.match(/;\s*([\w-]+)\s*\/\s*([\w-]+)/)?.slice(1) ?? []) as [
    string?,
    string?,
  ]
  const names = (
    heads.findLast((line) => /^#(src|term:)|\t(src|term:)/.test(line)) ?? '#src\ttgt\tsrc:pos'
  ).split('\t')
  const columns =
    options.columns ?? names.map((raw): Column => column(raw.replace(/^#/, '').trim(), source, target))
  const rows: Row[] = []
  lines.forEach((line, i) => {
    if (!line.startsWith('#') && line.trim() !== '') rows.push({ cells: line.split('\t'), line: i + 1 })
  })
  const grouped = names.findIndex((raw) => CONCEPT_ID.has(bare(raw)))
  const { skip = 0, list, alternatives, onProgress } = options
  const read = readRows(rows, { columns, skip, ...(grouped >= 0 && { grouped }) }, name, {
    list,
    alternatives,
    onProgress,
  })
  const licence = heads
    .join('\n')
    .match(/licen[cs]e:\s*([^;/\n]+)/i)?.[1]
    ?.trim()
  const copyright = heads
    .join('\n')
    .match(/copyright:\s*([^;\n]+)/i)?.[1]
    ?.trim()
  for (const { glossary } of read.glossaries) {
    if (licence !== undefined) glossary.licence = licence
    if (copyright !== undefined) glossary.source = copyright
  }
  return { ...read, table: { ...read.table!, header: names } }
}

function column(name: string, source: string | undefined, target: string | undefined): Column {
  const language = (raw: string | undefined) =>
    (raw === undefined ? undefined : normalizeLanguage(raw)) ?? 'und'
  if (name === 'src') return { language: language(source), raw: source ?? '' }
  if (name === 'tgt') return { language: language(target), raw: target ?? '' }
  const [side, field] = name.split(':')
  // From 1.20 on: `term:en`.
  if (side === 'term' && field !== undefined) return { language: language(field), raw: field }
  // `src:pos`; from 1.20 on the other way round: `pos:en`.
  const own = field === undefined || side === 'src' || side === 'tgt' ? undefined : languageOf(field)
  const known = columnOf(own === undefined ? (field ?? name) : side!)
  if (known === undefined || !('field' in known)) return name === '' ? undefined : { extra: name }
  if (field === undefined) return known
  return { field: known.field, language: own ?? language(side === 'tgt' ? target : source) }
}
