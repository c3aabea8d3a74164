import { fold } from '../../text/fold.ts'
import type { Composite, Sentence } from '../composite.ts'
import { classBits, type Words } from '../part.ts'
import { headOf } from './heads.ts'
import { LEVEL, LEVELS, standsApart } from './levels.ts'

/** Departments of a region by its level alone, after the region was named, and their heads: head of the provincial department of commerce. */

interface Department {
  text: string
  organ: Words
}

const known = new WeakMap<Words[], Map<string, Department[]>>()

/** By the first word, longest first (folded). */
function departmentsOf(locals: Words[]): Map<string, Department[]> {
  const held = known.get(locals)
  if (held !== undefined) return held
  const made = new Map<string, Department[]>()
  for (const organ of locals) {
    if (organ.grammar.regionKind !== 'any' || !/.(?:厅|局|委|委员会|总队)$/.test(organ.hans[0]!)) continue
    for (const form of organ.en.flatMap(orders)) {
      const text = fold(form)
      if (!/(?:department|bureau|commission|administration|corps)\b/.test(text)) continue
      const first = text.split(' ')[0]!
      const list = made.get(first) ?? []
      made.set(first, list)
      if (!list.some((d) => d.text === text)) list.push({ text, organ })
    }
  }
  for (const list of made.values()) list.sort((a, b) => b.text.length - a.text.length)
  known.set(locals, made)
  return made
}

/** Department of Commerce, Commerce Department. */
function orders(form: string): string[] {
  const inner = /^(Department|Bureau) of (.+)$/.exec(form)
  const outer = /^(.+) (Department|Bureau)$/.exec(form)
  if (inner !== null) return [form, `${inner[2]} ${inner[1]}`]
  return outer === null ? [form] : [form, `${outer[2]} of ${outer[1]}`]
}

const AT_LEVEL = new RegExp(`\\b(${LEVEL})(?:'s)? `, 'g')
const HEAD_OF = /\b(former )?(deputy )?(?:head|director|director[- ]general|chief) of the $/

export function departmentsByLevel(s: Sentence): Composite[] {
  if ((s.hits.all & classBits.region) === 0) return []
  const out: Composite[] = []
  let china: boolean | undefined
  for (const m of s.text.matchAll(AT_LEVEL)) {
    const from = m.index + m[0].length
    const space = s.text.indexOf(' ', from)
    const found = departmentsOf(s.locals())
      .get(s.text.slice(from, space < 0 ? undefined : space))
      ?.find(({ text }) => s.text.startsWith(text, from) && !/[a-z]/.test(s.text[from + text.length] ?? ''))
    const level = LEVELS[m[1]!]!
    if (found === undefined || (/厅$/.test(found.organ.hans[0]!) && level[0] !== '省')) continue
    china ??= s.parts.some((p) => p.class === 'region' && p.grammar.country === 'CN')
    if (!china || !standsApart(s, m.index)) continue
    const [hans, hant] = [level[0] + found.organ.hans[0]!, level[1] + found.organ.hant[0]!]
    const end = from + found.text.length
    const unit = { end, parts: [], insists: true, around: hans }
    out.push({ ...unit, start: m.index, kind: 'organ', hans: [hans], hant: [hant] })
    const lead = HEAD_OF.exec(s.text.slice(Math.max(0, m.index - 40), m.index))
    const head = headOf(hans)
    if (lead === null || head === undefined) continue
    const [former, deputy] = [lead[1] === undefined ? '' : '原', lead[2] === undefined ? '' : '副']
    out.push({
      ...unit,
      start: m.index - lead[0].length,
      kind: 'title',
      hans: [hans + former + deputy + head[1]],
      hant: [hant + former + deputy + head[2]],
    })
  }
  return out
}
