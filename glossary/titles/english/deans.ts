import type { Composite, Sentence, Units } from '../composite.ts'
import { matches } from '../matches.ts'
import { longest } from './owners.ts'
import { triggers } from './triggers.ts'

/** Dean of the School of Marxism of Tsinghua University: 清华大学马克思主义学院院长. */

const DEAN =
  /\b(former )?(?:(executive) (?:vice|deputy|associate) |(vice|deputy|associate)[ -])?dean (?:of|at) (?:the )?/g
const SCHOOL = /(?:学院|研究生院|研究院|医学部)$/

export function deans(s: Sentence, units: Units): Composite[] {
  if ((s.words & triggers.office) === 0 || !s.text.includes('dean ')) return []
  return matches(s.text, DEAN).flatMap((m) => {
    const school = longest(
      units().filter(
        (u) => u.start === m.index + m[0].length && u.organ !== undefined && SCHOOL.test(u.hans),
      ),
    )
    if (school === undefined) return []
    const all = (script: 'hans' | 'hant') => {
      const [head, busy] = script === 'hans' ? ['院长', '常务'] : ['院長', '常務']
      const deputy = m[2] !== undefined ? `${busy}副` : m[3] !== undefined ? '副' : ''
      return [`${school[script]}${m[1] === undefined ? '' : '原'}${deputy}${head}`]
    }
    const title: Composite = {
      start: m.index,
      end: school.end,
      kind: 'title',
      parts: school.parts,
      hans: all('hans'),
      hant: all('hant'),
      insists: false,
    }
    return [title]
  })
}
