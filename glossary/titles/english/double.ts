import { type Composite, type Sentence, type Units, unique } from '../composite.ts'
import { matches } from '../matches.ts'
import { isCountry, type Part } from '../part.ts'
import { statesWithDachen, statesWithShouxiang } from '../states.ts'
import { longest, ownerBefore } from './owners.ts'
import { triggers } from './triggers.ts'

/** One person's two offices in a cabinet: Pakistani Deputy Prime Minister and Foreign Minister is 巴基斯坦副总理兼外长. */

/** What the second is minister of: simplified | traditional | 外长 and 防长 as news has them. */
const FIELDS: [en: RegExp, hans: string, hant: string, short?: string][] = [
  [/^foreign affairs and international/, '外交与国际合作', '外交與國際合作'],
  [/^foreign/, '外交', '外交', '外'],
  [/^defen[sc]e/, '国防', '國防', '防'],
  [/^finance/, '财政', '財政'],
  [/^interior/, '内政', '內政'],
]
const DOUBLE =
  /\b((?:first )?(?:deputy |vice )?)(prime minister|premier|chancellor) and ((?:foreign|defen[sc]e|finance|interior) minister|minister (?:of|for) (?:foreign affairs(?: and international cooperation)?|(?:national )?defen[sc]e|finance))\b/g

export function doubleOffices(s: Sentence, units: Units): Composite[] {
  if ((s.words & triggers.premier) === 0) return []
  const out: Composite[] = []
  for (const m of matches(s.text, DOUBLE)) {
    const field = FIELDS.find(([en]) => en.test(m[3]!.replace(/^minister (?:of|for) (?:national )?/, '')))
    const from = m.index
    const to = from + m[0].length
    const gap = /^ of (?:the )?/.exec(s.text.slice(to, to + 8))?.[0].length
    const behind =
      gap === undefined
        ? undefined
        : longest(
            units().filter(
              (u) => u.start === to + gap && u.organ === undefined && isCountry(u.region as Part),
            ),
          )
    const owner = behind ?? ownerBefore(s, units(), from)
    const code = owner?.region?.grammar.country
    // Britain's chancellor has the treasury alone. China has none such; Japan and the DPRK name their ministers otherwise.
    if (field === undefined || /^(?:CN|JP|KP)$/.test(code ?? '')) continue
    if (m[2] === 'chancellor' && code !== 'DE' && code !== 'AT') continue
    const deputy = m[1]!.startsWith('first ') ? '第一副' : m[1] === '' ? '' : '副'
    const kingdom = code !== undefined && (statesWithShouxiang.has(code) || statesWithDachen.has(code))
    const all = (script: 'hans' | 'hant') => {
      const [of, long, minister] = script === 'hans' ? [field[1], '长', '总理'] : [field[2], '長', '總理']
      const head = (owner?.[script] ?? '') + deputy
      const republic = [
        field[3] && `${head}${minister}兼${field[3]}${long}`,
        `${head}${minister}兼${of}部${long}`,
      ]
      const royal = `${head}首相兼${of}大臣`
      return unique(kingdom ? [royal] : code === undefined ? [...republic, royal] : republic)
    }
    out.push({
      start: Math.min(from, owner?.start ?? from),
      end: Math.max(to, owner?.end ?? to),
      kind: 'title',
      parts: owner?.parts ?? [],
      hans: all('hans'),
      hant: all('hant'),
      insists: false,
    })
  }
  return out
}
