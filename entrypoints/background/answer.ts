import { type Matcher, reads } from '../../glossary/annotate.ts'
import type { Gloss } from '../../glossary/model/occurrence.ts'
import { type AnnotateAnswer, type AnnotateRequest, protocolVersion } from '../content/protocol.ts'
import type { Scripts } from './script.ts'

/** Terms in Chinese text, in text of other languages, or in all. */
export type Marked = 'both' | 'zh' | 'en'

const han = /\p{Script=Han}/u

/** One request's segments matched; a gloss that serves several occurrences is sent once. */
export async function answer(
  matcher: Matcher,
  revision: number,
  request: AnnotateRequest,
  scripts: Scripts,
  marked: Marked = 'both',
): Promise<AnnotateAnswer> {
  const isRead = ({ text, language }: AnnotateRequest['segments'][number]) =>
    reads(matcher, language) && (marked !== 'zh' || han.test(text))
  const read = request.segments.filter(isRead)
  await matcher.read(read.map(({ text }) => text))
  const spans: number[] = []
  const glosses = new Map<Gloss, number>()
  request.segments.forEach((one, segment) => {
    if (!isRead(one)) return
    const { text } = one
    for (const { start, end, gloss } of matcher.annotate(text, scripts)) {
      if (marked !== 'both' && han.test(text.slice(start, end)) !== (marked === 'zh')) continue
      let index = glosses.get(gloss)
      if (index === undefined) {
        index = glosses.size
        glosses.set(gloss, index)
      }
      spans.push(segment, start, end, index)
    }
  })
  return {
    v: protocolVersion,
    kind: 'annotated',
    id: request.id,
    revision,
    about: JSON.stringify(scripts),
    spans: Int32Array.from(spans),
    glosses: [...glosses.keys()],
  }
}
