import type { Composite, EnglishUnit, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { isCountry } from '../part.ts'
import { triggers } from './triggers.ts'
import { longest } from './units.ts'

/** Envoys named with both ends: permanent representative of China to the United Nations, 中国常驻联合国代表. */

const ENVOY = /\b(deputy )?permanent (?:mission|representative) of (?:the )?/g
const TO = /^ to (?:the )?/

export function envoys(s: Sentence, units: EnglishUnit[]): Composite[] {
  if ((s.words & triggers.permanent) === 0) return []
  const out: Composite[] = []
  for (const m of matches(s.text, ENVOY)) {
    const at = m.index + m[0].length
    const sender = longest(
      units.filter((u) => u.start === at && u.organ === undefined && isCountry(u.region)),
    )
    const to = sender && TO.exec(s.text.slice(sender.end, sender.end + 8))
    const body = to && longest(units.filter((u) => u.start === sender.end + to[0].length))
    if (!sender || !body || body.organ === undefined) continue
    const mission = m[0].includes('mission')
    const deputy = m[1] === undefined ? '' : '副'
    out.push({
      start: m.index,
      end: body.end,
      kind: mission ? 'organ' : 'title',
      parts: [...sender.parts, ...body.parts],
      hans: [`${sender.hans}常驻${body.hans}${mission ? '代表团' : `${deputy}代表`}`],
      hant: [`${sender.hant}常駐${body.hant}${mission ? '代表團' : `${deputy}代表`}`],
      insists: false,
    })
  }
  return out
}
