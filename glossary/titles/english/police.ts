import { type Composite, type Sentence, type Units, unique } from '../composite.ts'
import { matches } from '../matches.ts'
import { isCountry } from '../part.ts'
import { longest } from './owners.ts'
import { triggers } from './triggers.ts'

/** Who heads the police of a province, a city or a county, as news says it: Beijing police chief is 北京市公安局局长. */

const CHIEF =
  /\b(?:(former|deputy|then) )?(?:police chief\b|(?:head|chief) of (?:the )?(?=[a-z' ]+ police\b))/g
const BEFORE = /\b(former|then)[ -]$/
const OF = /^ (?:of|for) (?:the )?/
/** By kind of region, the office and its head: simplified | traditional. */
const BUREAU = ['公安局', '局长', '公安局', '局長'] as const
const DEPARTMENT = ['公安厅', '厅长', '公安廳', '廳長'] as const
const OFFICES: Record<string, readonly [hans: string, head: string, hant: string, head: string]> = {
  Province: DEPARTMENT,
  'Autonomous Region': DEPARTMENT,
  Municipality: BUREAU,
  City: BUREAU,
  County: BUREAU,
}

export function policeChiefs(s: Sentence, units: Units): Composite[] {
  if ((s.words & triggers.police) === 0) return []
  const regions = units().filter((u) => u.organ === undefined && u.region && !isCountry(u.region))
  if (regions.length === 0) return []
  const out: Composite[] = []
  for (const m of matches(s.text, CHIEF)) {
    const from = m.index
    const to = from + m[0].length
    const named = m[0].endsWith('chief')
    const gap = named ? OF.exec(s.text.slice(to, to + 9)) : null
    const after = longest(regions.filter((u) => u.start === to + (gap?.[0].length ?? 0)))
    const before = longest(
      regions.filter((u) => u.end === from - 1 || (u.end === from - 3 && s.text.startsWith("'s ", u.end))),
    )
    const unit = named && gap === null ? before : after
    const tail = named ? '' : (/^(?:'s)? police\b/.exec(s.text.slice(unit?.end))?.[0] ?? undefined)
    const office = OFFICES[unit?.region?.grammar.regionKind ?? '']
    if (unit === undefined || office === undefined || tail === undefined) continue
    if (unit.region?.grammar.country !== 'CN') continue
    // Former Shanghai police chief.
    const outer = unit === before ? BEFORE.exec(s.text.slice(Math.max(0, unit.start - 8), unit.start)) : null
    const said = m[1] ?? outer?.[1]
    const all = (script: 'hans' | 'hant') => {
      const [bureau, head] = script === 'hans' ? office : [office[2], office[3]]
      const then = said === 'then' ? { hans: '时任', hant: '時任' }[script] : ''
      const inner = said === 'former' ? '原' : said === 'deputy' ? '副' : ''
      return unique([`${then}${unit[script]}${bureau}${inner}${head}`])
    }
    out.push({
      start: Math.min(from, unit.start - (outer?.[0].length ?? 0)),
      end: Math.max(to, unit.end + tail.length),
      kind: 'title',
      parts: unit.parts,
      hans: all('hans'),
      hant: all('hant'),
      insists: false,
    })
  }
  return out
}
