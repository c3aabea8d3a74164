import type { Part } from '../../glossary/model/occurrence.ts'
import type { AnnotateAnswer, AnnotateRequest } from '../content/protocol.ts'

type Annotate = (segments: AnnotateRequest['segments']) => Promise<Pick<AnnotateAnswer, 'spans' | 'glosses'>>

/**
 * The terms inside a listed one, which the longest hides on the page (上海合作组织 in the name of its council). Asked where one is
 * opened, by what is left of the term without its first and without its last character or word: what touches the cut of a character is no
 * unit of its own there (国务委员 in 国务委员长).
 */
export async function termsInside(
  annotate: Annotate,
  text: string,
  language: string | undefined,
): Promise<Part[]> {
  const first = /^(\S*[a-z]\S*\s+|.)/iu.exec(text)?.[0].length ?? 0
  const last = /(\s+\S*[a-z]\S*|.)$/iu.exec(text)?.[0].length ?? 0
  const cuts = [
    { text: text.slice(0, -last), at: 0 },
    { text: text.slice(first), at: first },
  ]
  if (cuts.some((cut) => cut.text.length < 2)) return []
  const { spans, glosses } = await annotate(
    cuts.map((cut) => ({ text: cut.text, ...(language !== undefined && { language }) })),
  )
  const found: Part[] = []
  for (let i = 0; i + 3 < spans.length; i += 4) {
    const { at } = cuts[spans[i]!]!
    const start = at + spans[i + 1]!
    const end = at + spans[i + 2]!
    const gloss = glosses[spans[i + 3]!]
    const isCut = at === 0 ? last === 1 && end === text.length - 1 : first === 1 && start === 1
    if (gloss !== undefined && !isCut) found.push({ start, end, text: text.slice(start, end), gloss })
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  return found.filter(({ start, end }) => {
    if (start < reached) return false
    reached = end
    return true
  })
}
