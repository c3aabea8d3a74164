import type { Gloss, Rendering } from '../../../glossary/model/occurrence.ts'

/** Stands in until the shared view of components/ is there; same props. */

export interface GlossViewProps {
  text: string
  gloss: Gloss
  t: (key: string, ...substitutions: string[]) => string
  expanded: boolean
  onExpand: () => void
}

const Line = ({ of, className }: { of: Rendering; className: string }) => (
  <div class={className} lang={of.language}>
    {of.text}
  </div>
)

export function GlossView({ text, gloss, t, expanded, onExpand }: GlossViewProps) {
  const claim = gloss.claims[0]
  const facts = [
    gloss.kind && t(`kind_${gloss.kind}`),
    gloss.status && gloss.status !== 'preferred' && t(`status_${gloss.status}`),
    claim?.source ?? gloss.gloss.source,
  ]
  const more = gloss.alternatives.length > 0 || gloss.stack !== undefined
  return (
    <div class="gloss">
      {gloss.use && <Line of={gloss.use} className="use" />}
      <Line of={gloss.gloss} className="rendering" />
      <div class="term">
        <span lang={claim?.term.language}>{text}</span> {claim?.reading}
      </div>
      <div class="facts">{facts.filter(Boolean).join(' · ')}</div>
      {claim?.note && <div class="facts">{claim.note}</div>}
      {expanded && gloss.alternatives.map((a) => <Line key={a.text} of={a} className="alternative" />)}
      {expanded && gloss.stack && <Line of={gloss.stack.gloss} className="alternative" />}
      {more && !expanded && (
        <button type="button" onClick={onExpand}>
          {t('gloss_more')}
        </button>
      )}
    </div>
  )
}
