import type { TooltipTerm } from './door.ts'
import { t } from './messages.ts'

/** What a screen reader is told: the term, its rendering and its kind, each in its language. */
export function told({ text, language, gloss }: TooltipTerm): Node[] {
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
  ].map((part) => (typeof part === 'string' ? document.createTextNode(part) : part))
}
