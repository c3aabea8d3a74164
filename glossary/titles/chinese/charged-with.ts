import { charges } from '../charges.ts'
import { Composed, type Composite, type Sentence, unique } from '../composite.ts'
import { classBits } from '../part.ts'

/**
 * What one of several deputies answers for: 美国国务院负责东亚与太平洋事务的助理国务卿, 联合国主管和平行动的副秘书长. A field that is not known
 * here is not translated, and the title is left to its parts.
 */

const fields = new Map(charges.map(([zh, , en]) => [zh, en]))

const CHARGE = /(?:负责|主管)([^负责主管,。;:]{2,20}?)(?:事务)?的?$/
const STATE_DEPARTMENT = /(?:美国)?国务院$/
const BEFORE = new Set(Array.from('的务动', (unit) => unit.charCodeAt(0)))

/** Whose deputy, by the Chinese of the post and what stands before it: `of` a ministry's name is put in. */
const DEPUTIES: [post: string, before: string, of: 'US' | 'UN' | 'US ministry', en: string][] = [
  ['国务卿', '副', 'US', 'under secretary of state'],
  ['助理国务卿', '副', 'US', 'deputy assistant secretary of state'],
  ['助理国务卿', '', 'US', 'assistant secretary of state'],
  ['秘书长', '副', 'UN', 'under-secretary-general'],
  ['秘书长', '助理', 'UN', 'assistant secretary-general'],
  ['助理秘书长', '', 'UN', 'assistant secretary-general'],
  ['部长', '副', 'US ministry', 'under secretary of'],
  ['部长', '助理', 'US ministry', 'assistant secretary of'],
  ['助理部长', '', 'US ministry', 'assistant secretary of'],
  ['部长助理', '', 'US ministry', 'assistant secretary of'],
]

/** `ending`: the longest chain of organs that ends at a place (unit.ts). */
export function chargedWith(
  s: Sentence,
  ending: (
    s: Sentence,
    at: number,
  ) => { start: number; country: string | undefined; en: () => string[] } | undefined,
  out: Composite[],
): void {
  for (let hit = 0; hit < s.hits.count; hit++) {
    if ((s.hits.classes(hit) & classBits.post) === 0) continue
    const written = s.text.slice(s.hits.start(hit), s.hits.end(hit))
    for (const [post, before, of, word] of DEPUTIES) {
      const at = s.hits.start(hit) - before.length
      if (post !== written || !BEFORE.has(s.text.charCodeAt(at - 1)) || !s.text.startsWith(before, at))
        continue
      const found = CHARGE.exec(s.text.slice(Math.max(0, at - 26), at))
      const field = found === null ? undefined : fields.get(found[1]!.replaceAll(/[与及暨]/g, '和'))
      if (found === null || field === undefined) continue
      const start = at - found[0].length
      const owner = ending(s, start)
      const title = titleOf(of, word, owner?.en()[0] ?? '')
      if (title === undefined) continue
      const own = owner?.country === 'US' || of === 'UN' ? owner!.start : start
      const begins =
        own === start
          ? start - (STATE_DEPARTMENT.exec(s.text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0)
          : own
      const small = inSmall(field)
      const parts = s.hits.parts(hit).filter((part) => part.class === 'post')
      out.push(
        new Composed(begins, s.hits.end(hit), 'title', parts, () =>
          unique([
            `${title} for ${small}`,
            `${title} for ${field}`,
            `${title.replace(/^U[SN] /, '')} for ${field}`,
          ]),
        ),
      )
    }
  }
}

const PLACES = /\b(?!East|Pacific|South|Central|Asia|Near|Europe|Eurasia|Africa|Western|Indo|Middle)[A-Z]/g
const inSmall = (name: string): string => name.replaceAll(PLACES, (c) => c.toLowerCase())

/** Of the State Department without saying so; of the United Nations and of a department only behind it. */
function titleOf(of: string, word: string, owner: string): string | undefined {
  if (of === 'US') return `US ${word}`
  if (of === 'UN') return /^(?:United Nations|UN)\b/.test(owner) ? `UN ${word}` : undefined
  const department = /^US Department of (.+)$/.exec(owner)?.[1]
  return department === undefined
    ? undefined
    : `US ${word} ${/^the /.test(department) ? department : department.toLowerCase()}`
}
