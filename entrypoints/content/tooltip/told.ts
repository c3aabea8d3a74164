import type { TooltipTerm } from './door.ts'
import { t } from './messages.ts'

/**
 * What a screen reader is told: the term, its rendering and its kind, each in its language. `times` it told something before: Orca keeps what
 * is the same as the last thing to itself, and a term often stands twice in a row; a space at the end tells them apart.
 */
export function told({ text, language, gloss }: TooltipTerm, times: number): Node[] {
  const spoken = (text: string, lang: string | undefined) => {
    const span = document.createElement('span')
    span.textContent = text
    if (lang !== undefined) span.lang = lang
    return span
  }
  const { kind, use } = gloss
  return [
    spoken(text, language ?? gloss.claims[0]?.term.language),
    ...(use === undefined ? [] : [`. ${t('use_instead')} `, spoken(use.text, use.language)]),
    '. ',
    spoken(gloss.gloss.text, gloss.gloss.language),
    ...(kind === undefined ? [] : [`. ${t(`kind_${kind}`)}`]),
    '\u00a0'.repeat(times % 2),
  ].map((part) => (typeof part === 'string' ? document.createTextNode(part) : part))
}
