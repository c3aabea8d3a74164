import type { GoldPage } from './gold.ts'
import { type Judged, type PageScore, type Shares, shares } from './score.ts'

/** The report of a run, for a person and as JSON. */

export interface ListReport {
  name: string
  total: Shares
  chinese: Shares
  english: Shares
  /** Pages annotated while the data was being written, and those annotated after it. */
  early: Shares
  late: Shares
  lateEnglish: Shares
  kinds: Record<string, Shares>
  pages: Record<string, Shares>
}

export function reportOf(name: string, pages: GoldPage[], scores: PageScore[]): ListReport {
  const where = (holds: (page: GoldPage) => boolean) => shares(scores.filter((_, i) => holds(pages[i]!)))
  const kinds = [
    ...new Set(pages.flatMap((p) => p.units.filter((u) => u.use === 'wanted').map((u) => u.kind))),
  ]
  return {
    name,
    total: shares(scores),
    chinese: where((p) => p.language === 'zh'),
    english: where((p) => p.language === 'en'),
    early: where((p) => !p.late),
    late: where((p) => p.late),
    lateEnglish: where((p) => p.late && p.language === 'en'),
    kinds: Object.fromEntries(kinds.sort().map((kind) => [kind, shares(scores, kind)])),
    pages: Object.fromEntries(pages.map((p, i) => [p.id, shares([scores[i]!])])),
  }
}

const percent = (share: number | undefined) =>
  (share === undefined ? '–' : `${(share * 100).toFixed(1)} %`).padStart(10)
const row = (what: string, s: Shares) =>
  what.padEnd(46) +
  String(s.units).padStart(6) +
  [s.rendered, s.offered, s.exact, s.touched, s.precision].map(percent).join('')
const head =
  ''.padEnd(46) +
  ' units' +
  ['rendered', 'offered', 'exact', 'touched', 'precision'].map((c) => c.padStart(10)).join('')

export function table(report: ListReport, late: (id: string) => boolean): string {
  const all = Object.entries(report.pages)
  const pageRows = (wanted: boolean) =>
    all.filter(([id]) => late(id) === wanted).map(([id, s]) => row(`  page ${id}`, s))
  return [
    `\n${report.name}`,
    head,
    row('all pages', report.total),
    row('Chinese pages', report.chinese),
    row('English pages', report.english),
    ...Object.entries(report.kinds).map(([kind, s]) => row(`  ${kind}`, s)),
    row('pages annotated while the data was written', report.early),
    ...pageRows(false),
    row('pages annotated after the data was written', report.late),
    row('  of these, English', report.lateEnglish),
    ...pageRows(true),
  ].join('\n')
}

const shown = ({ by }: Judged) => by.map((f) => `${f.text} = ${f.gloss}`).join('; ')

/** Tab-separated: what is missed by kind, the units missed on most pages first; then what was shown wrongly. */
export function missed(pages: GoldPage[], scores: PageScore[]): string {
  const entries = new Map<string, { judged: Judged; pages: Set<string>; times: number }>()
  for (const [i, { judged }] of scores.entries())
    for (const j of judged) {
      if (j.verdict === 'rendered') continue
      const key = `${j.unit.kind}\t${j.unit.term}`
      const entry = entries.get(key) ?? { judged: j, pages: new Set(), times: 0 }
      entry.pages.add(pages[i]!.id)
      entry.times++
      entries.set(key, entry)
    }
  const lines = [...entries.values()]
    .sort((a, b) => a.judged.unit.kind.localeCompare(b.judged.unit.kind) || b.times - a.times)
    .map(({ judged, pages, times }) => {
      const { kind, term, renderings } = judged.unit
      return [kind, term, renderings[0], judged.verdict, times, [...pages].join(','), shown(judged)].join(
        '\t',
      )
    })
  const wrong = scores.flatMap(({ wrong }, i) =>
    wrong.map((f) => ['wrong', f.text, f.gloss, '', '', pages[i]!.id, ''].join('\t')),
  )
  return ['kind\tterm\taccepted\tverdict\ttimes\tpages\tshown', ...lines, ...wrong].join('\n')
}
