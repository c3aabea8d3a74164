import { type Matcher, reads } from '../../glossary/annotate.ts'
import type { Gloss } from '../../glossary/model/occurrence.ts'
import { type AnnotateAnswer, type AnnotateRequest, protocolVersion } from '../content/protocol.ts'
import type { Scripts } from './script.ts'

/** One request's segments matched; a gloss that serves several occurrences is sent once. */
export async function answer(
  matcher: Matcher,
  revision: number,
  request: AnnotateRequest,
  scripts: Scripts,
): Promise<AnnotateAnswer> {
  const read = request.segments.filter(({ language }) => reads(matcher, language))
  await matcher.read(read.map(({ text }) => text))
  const spans: number[] = []
  const glosses = new Map<Gloss, number>()
  request.segments.forEach(({ text, language }, segment) => {
    if (!reads(matcher, language)) return
    for (const { start, end, gloss } of matcher.annotate(text, scripts)) {
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
    spans: Int32Array.from(spans),
    glosses: [...glosses.keys()],
  }
}
