import { type Composite, type Sentence, unique } from './composite.ts'

/** Drafts and changes of a law: draft amendment to the Civil Procedure Law, draft Energy Law. */
const CHANGES: [en: RegExp, hans: string[], hant: string[]][] = [
  [/\bdraft amendments? to (?:the )?$/, ['修正草案', '修正案草案'], ['修正草案', '修正案草案']],
  [/\bdraft revisions? (?:to|of) (?:the )?$/, ['修订草案'], ['修訂草案']],
  [/\brevised draft of (?:the )?$/, ['修订草案'], ['修訂草案']],
  [/\bdraft (?:of the )?$/, ['草案'], ['草案']],
]

export function englishDrafts(s: Sentence): Composite[] {
  if (!s.text.includes('draft')) return []
  const out: Composite[] = []
  for (const part of s.parts) {
    if (part.class !== 'document' || !/(?:法|法典|条例|條例)$/.test(part.hans[0]!)) continue
    const before = s.text.slice(Math.max(0, part.start - 28), part.start)
    const change = CHANGES.find(([en]) => en.test(before))
    if (change === undefined) continue
    const [en, hans, hant] = change
    out.push({
      start: part.start - en.exec(before)![0].length,
      end: part.end,
      kind: 'document',
      parts: [part],
      hans: unique(hans.flatMap((word) => [`${part.hans[0]}${word}`, `${part.hans[0]}（${word}）`])),
      hant: unique(hant.flatMap((word) => [`${part.hant[0]}${word}`, `${part.hant[0]}（${word}）`])),
      insists: false,
    })
  }
  return out
}
