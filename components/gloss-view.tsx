import type { Gloss } from '../glossary/model/occurrence.ts'
import { Former, GlossDetails } from './gloss-details.tsx'
import { markOf } from './mark.ts'
import { SourceText } from './source-text.tsx'
import type { Translate } from './translate.ts'
import { validity } from './validity.ts'

export interface GlossViewProps {
  /** The term as the page writes it, and the page's language there. */
  text: string
  language?: string | undefined
  gloss: Gloss
  t: Translate
  expanded: boolean
  /** Opens a part of a composed title, by its place among them; keys 1–9 do the same. */
  onPart?: ((at: number) => void) | undefined
}

/** What is shown for a term, the same everywhere: at most five lines, the rest when expanded. */
export function GlossView({ text, language, gloss, t, expanded, onPart }: GlossViewProps) {
  const claim = gloss.claims[0]
  const former = claim?.former[0]
  return (
    <div class="gloss">
      {gloss.use && (
        <p class="use">
          {t('use_instead')} <b lang={gloss.use.language}>{gloss.use.text}</b>
        </p>
      )}
      <p>
        <span class="rendering" lang={gloss.gloss.language}>
          {gloss.gloss.text}
        </span>
        {isRead(gloss.gloss.text, text) && <Reading of={claim?.reading} />}
      </p>
      <p class="term">
        <span class="written" data-mark={markOf(gloss)} lang={language ?? languageOf(text, gloss)}>
          {text}
        </span>
        {!isRead(gloss.gloss.text, text) && <Reading of={claim?.reading} />}
      </p>
      <Facts gloss={gloss} t={t} expanded={expanded} />
      {former && <Former of={former} t={t} />}
      {expanded && <GlossDetails gloss={gloss} t={t} onPart={onPart} />}
    </div>
  )
}

const Reading = ({ of }: { of: string | undefined }) => of && <span class="reading"> {of}</span>

const han = /\p{Script=Han}/u

/** Is the reading that of this text of the two? Of an English term, it is its rendering's. */
export const isRead = (text: string, other: string): boolean => han.test(text) && !han.test(other)

/** What the glossary says of it; a composed title's parts know too. */
export function languageOf(text: string, { claims, parts = [] }: Gloss): string {
  const claim = claims[0] ?? parts.flatMap((part) => part.gloss.claims)[0]
  // Without the tables that tell the scripts apart, which would weigh more than the tooltip.
  return claim?.term.language ?? (han.test(text) ? 'zh' : 'en')
}

/** Of several citations: the others come with the rest, so that all stands in five lines. */
const firstOf = (source: string) => source.split(/[;；]/)[0]!.trim()

/** kind · status · source · dates */
function Facts({ gloss, t, expanded }: { gloss: Gloss; t: Translate; expanded: boolean }) {
  const claim = gloss.claims[0]
  const source = claim?.source ?? gloss.gloss.source
  const dated = gloss.use === undefined ? gloss.gloss : (claim?.term ?? gloss.gloss)
  const facts = [
    gloss.kind && t(`kind_${gloss.kind}`),
    gloss.status && gloss.status !== 'preferred' && t(`status_${gloss.status}`),
    // The supplied glossary's word for wording that needs no single source.
    source === 'established'
      ? t('source_established')
      : source && <SourceText source={expanded ? source : firstOf(source)} />,
    validity(dated, t),
  ].filter((fact) => fact !== undefined && fact !== false && fact !== '')
  if (facts.length === 0) return null
  return (
    <p class={expanded ? 'facts' : 'facts short'}>
      {facts.flatMap((fact, i) => (i === 0 ? [fact] : [' · ', fact]))}
    </p>
  )
}
