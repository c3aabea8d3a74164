import type { Sentence } from './composite.ts'

/** Posts made by chance across words: 安徽省长丰县, 执行主席团, 总统府. Folded text; the post as written, and what must not follow. */
const goesOn: [post: RegExp, next: RegExp][] = [
  [/长$/, /^(?:三角|江|城|安街|期|远|征|白山|沙市|春市|达|久|处|寿区|途|跑|篇)/],
  [/主席$/, /^[团台位]/],
  [/代表$/, /^(?:[示现作性处了着]|团(?!团长)|大会)/],
  [/书记$/, /^[处员录载]/],
  [/总统$/, /^(?:府|选举|大选|制|令)/],
  [/总理$/, /^府/],
  [/首相$/, /^[府关]/],
  [/大使$/, /^[馆级]/],
  [/部长$/, /^级/],
  [/主任$/, /^(?:医师|记者|编辑)/],
]

/** What the patterns above may begin with: nearly every post is followed by something else. */
const NEXT = new Set('三江城安期远征白沙春达久处寿途跑篇团台位示现作性了着大员录载府选制令关馆级医记编')

/** Does the text go on so that what ends at `end` is no post? */
export function isCutShort(s: Sentence, start: number, end: number): boolean {
  const post = s.text.slice(start, end)
  const next = s.text.slice(end, end + 3)
  if (NEXT.has(next[0] ?? '') && goesOn.some(([own, after]) => own.test(post) && after.test(next)))
    return true
  // 上海市|长宁区: 长 begins a place.
  return (
    post.endsWith('长') && (s.startsAt.get(end - 1) ?? []).some((p) => p.class === 'region' && p.end > end)
  )
}
