import { type Composite, type Sentence, unique } from '../composite.ts'
import { classBits } from '../part.ts'
import { triggers } from './triggers.ts'

/**
 * Drafts and changes of a law, its full name, and a Hong Kong bill with its year: draft amendment to the Civil Procedure Law, Company Law
 * of the People's Republic of China, Film Censorship (Amendment) Bill 2021.
 */
const CHANGES: [en: RegExp, hans: string[], hant: string[]][] = [
  [/\bdraft amendments? to (?:the )?$/, ['修正草案', '修正案草案'], ['修正草案', '修正案草案']],
  [/\bdraft revisions? (?:to|of) (?:the )?$/, ['修订草案'], ['修訂草案']],
  [/\brevised draft of (?:the )?$/, ['修订草案'], ['修訂草案']],
  [/\bdraft (?:of the )?$/, ['草案'], ['草案']],
]

/** Regulations on the Implementation of the Foreign Investment Law. */
const CARRIES_OUT: [en: RegExp, hans: string, hant: string][] = [
  [/\bregulations? (?:on|for) (?:the )?implementation of (?:the )?$/, '实施条例', '實施條例'],
  [/\b(?:implementing|implementation) regulations? (?:of|for|on) (?:the )?$/, '实施条例', '實施條例'],
  [/\b(?:detailed )?rules (?:on|for) (?:the )?implementation of (?:the )?$/, '实施细则', '實施細則'],
  [/\b(?:implementing|implementation) (?:rules|measures) (?:of|for|on) (?:the )?$/, '实施细则', '實施細則'],
  [/\bmeasures (?:on|for) (?:the )?implementation of (?:the )?$/, '实施办法', '實施辦法'],
]

/** Law | of the People's Republic of China | on Legislation: listed whole, with its short Chinese name. */
const WITHIN = /^[a-z' -]+ of the (?:people's republic of china|prc)(?![a-z])/
const FULL = { hans: '中华人民共和国', hant: '中華人民共和國' }
const WHOSE = /^ of the (?:people's republic of china|prc)(?![a-z])/

/** What a bill's or an amending ordinance's year follows; the Chinese has it before the name. */
const BILL = /(?:\bbill|\(amendment\) ordinance)$/
const YEAR = /^ ((?:19|20)\d\d)(?![\d-])/

const wider = (s: Sentence, at: number): string => s.text.slice(Math.max(0, at - 48), at)

export function englishDrafts(s: Sentence): Composite[] {
  if ((s.words & triggers.document) === 0 || (s.hits.all & classBits.document) === 0) return []
  const out: Composite[] = []
  for (const part of s.parts) {
    if (part.class !== 'document' || !/(?:法|法典|条例|條例|规则|規則|草案)$/.test(part.hans[0]!)) continue
    const year =
      BILL.test(s.text.slice(part.start, part.end)) && YEAR.exec(s.text.slice(part.end, part.end + 6))
    if (year) {
      out.push({
        start: part.start,
        end: part.end + year[0].length,
        kind: 'document',
        parts: [part],
        hans: unique(part.hans.flatMap((name) => [`${year[1]}年${name}`, name])),
        hant: unique(part.hant.flatMap((name) => [`${year[1]}年${name}`, name])),
        insists: false,
      })
      continue
    }
    const before = s.text.slice(Math.max(0, part.start - 28), part.start)
    const rules = CARRIES_OUT.find(([en]) => en.test(wider(s, part.start)))
    if (rules !== undefined && /法$/.test(part.hans[0]!)) {
      const [en, hans, hant] = rules
      out.push({
        start: part.start - en.exec(wider(s, part.start))![0].length,
        end: part.end,
        kind: 'document',
        parts: [part],
        hans: part.hans.slice(0, 2).map((name) => name + hans),
        hant: part.hant.slice(0, 2).map((name) => name + hant),
        insists: false,
      })
      continue
    }
    const change = CHANGES.find(([en]) => en.test(before))
    const whose = WHOSE.exec(s.text.slice(part.end, part.end + 40))?.[0].length ?? 0
    const end = part.end + whose
    const within = whose === 0 && WITHIN.test(s.text.slice(part.start, part.end))
    const name = (script: 'hans' | 'hant') => {
      const full = FULL[script]
      const short = part[script][0]!
      return (whose === 0 && !within) || short.startsWith(full) ? short : full + short
    }
    if (change === undefined) {
      if (whose > 0 || (within && name('hans') !== part.hans[0]))
        out.push({
          start: part.start,
          end,
          kind: 'document',
          parts: [part],
          hans: unique([name('hans'), ...part.hans.slice(0, within ? 3 : 1)]),
          hant: unique([name('hant'), ...part.hant.slice(0, within ? 3 : 1)]),
          insists: true,
        })
      continue
    }
    const [en, hans, hant] = change
    out.push({
      start: part.start - en.exec(before)![0].length,
      end,
      kind: 'document',
      parts: [part],
      hans: unique(hans.flatMap((word) => [`${name('hans')}${word}`, `${name('hans')}（${word}）`])),
      hant: unique(hant.flatMap((word) => [`${name('hant')}${word}`, `${name('hant')}（${word}）`])),
      insists: false,
    })
  }
  return out
}
