import type { AddChinese, Sentence } from '../composite.ts'
import { classBits } from '../part.ts'

/** Forums and fairs with their year: 2021年大湾区科学论坛, 博鳌亚洲论坛2025年年会. */

/** As folded. Held once a year under one name; a congress or a feast with its year is no name. */
const YEARLY =
  /(?:论坛|峰会|年会|博览会|交易会|洽谈会|服贸会|进博会|广交会|链博会|世界[人机互][^。]{2,8}大会)$/
/** 2026年 or 2026 alone. */
const YEAR = /(20\d\d)年?$/
const YEAR_ENDS = '年'.charCodeAt(0)
const isDigit = (unit: number) => unit >= 48 && unit <= 57
const AFTER = /^(20\d\d)年年会/

export function datedEvents(s: Sentence, add: AddChinese): void {
  const { hits, text } = s
  for (let hit = 0; hit < hits.count; hit++) {
    if ((hits.classes(hit) & (classBits.numbered | classBits.organ)) === 0) continue
    if (
      text.charCodeAt(hits.start(hit) - 1) !== YEAR_ENDS &&
      !isDigit(text.charCodeAt(hits.start(hit) - 1)) &&
      text.charCodeAt(hits.end(hit) + 4) !== YEAR_ENDS
    )
      continue
    const before = YEAR.exec(s.text.slice(Math.max(0, hits.start(hit) - 5), hits.start(hit)))
    const after = AFTER.exec(s.text.slice(hits.end(hit), hits.end(hit) + 7))
    if (before === null && after === null) continue
    for (const part of hits.parts(hit)) {
      if (!YEARLY.test(s.text.slice(part.start, part.end))) continue
      const names = part.en.slice(0, 2).map((name) => name.replace(/^the /, ''))
      if (after !== null)
        add(
          part.start,
          part.end + after[0].length,
          () => [`${names[0]} Annual Conference ${after[1]}`, `${after[1]} ${names[0]} annual conference`],
          [part],
        )
      else
        add(
          part.start - before![0].length,
          part.end,
          () => names.flatMap((name) => [`${before![1]} ${name}`, `${name} ${before![1]}`]),
          [part],
        )
    }
  }
}
