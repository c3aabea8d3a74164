import type { Script } from '../model/language.ts'
import type { Gloss, Rendering, Span } from '../model/occurrence.ts'
import type { Composite } from './composite.ts'

/** What is shown for a composed title: the rendering of the whole, its parts to open, no claims of its own. */

export type Members = (Span & { text: string; gloss: Gloss })[]

function renderings(composite: Composite, script: Script): Rendering[] {
  if (composite.en !== undefined) return composite.en.map((text) => ({ text, language: 'en' }))
  const texts = (script === 'hant' ? composite.hant : composite.hans) ?? []
  return texts.map((text) => ({ text, language: script === 'hant' ? 'zh-Hant' : 'zh-Hans' }))
}

export function composedGloss(
  composite: Composite,
  parts: Members,
  options: { script: Script },
): Gloss | undefined {
  const all = renderings(composite, options.script)
  const [first] = all
  if (first === undefined) return undefined
  // State Councilor before a name is no other wording than state councilor.
  const small = all.map((r) => r.text.toLowerCase())
  const others = all.filter((_, i) => small.indexOf(small[i]!) === i).slice(1, 7)
  const conceptIds = [...new Set(parts.flatMap((p) => p.gloss.conceptIds.slice(0, 1)))]
  return {
    gloss: first,
    alternatives: others,
    kind: composite.kind,
    conceptIds,
    claims: [],
    parts,
  }
}

/** A listed title that can be composed as well: its own gloss, with the composed wording as alternatives and its parts. */
export function insideGloss(
  listed: Gloss,
  composite: Composite,
  parts: Members,
  options: { script: Script },
): Gloss {
  const known = new Set([listed.gloss, ...listed.alternatives].map((r) => r.text.toLowerCase()))
  const more = renderings(composite, options.script).filter((r) => !known.has(r.text.toLowerCase()))
  return {
    ...listed,
    alternatives: [...listed.alternatives, ...more.slice(0, 3)],
    ...(parts.length > 1 && { parts }),
  }
}
