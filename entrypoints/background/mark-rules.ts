import { type MarkName, markOf, markOfKind } from '../../components/mark.ts'
import type { Gloss } from '../../glossary/model/occurrence.ts'
import { type Colour, kinds, type Line } from '../../glossary/model/schema.ts'

/**
 * Rules of the highlights. A rule matched to every element costs a page: of 15,000 elements styled anew Chromium took 147 ms without one of
 * ours, 190 with the packaged eleven, 400 with one for each line and colour there is. Chromium is spared that by now (see wxt.config.ts),
 * Firefox is not. So a glossary's own are brought when they are needed.
 */

/** One that may have no rule in the packaged sheet. */
export type OwnMark = Exclude<MarkName, 'superseded'>

const shape: Record<Line | 'faint', string> = {
  solid: 'solid 2px',
  thin: 'solid 1px',
  double: 'double 2px',
  dashed: 'dashed 2px',
  dotted: 'dotted 2px',
  wavy: 'wavy 1px',
  faint: 'dotted 1px',
}
/** Lightness, chroma, hue. Of middle lightness: a page may be light while the system is dark. */
const hues: Record<Colour, readonly [number, number, number]> = {
  vermilion: [0.6, 0.19, 32],
  amber: [0.62, 0.14, 70],
  brown: [0.6, 0.1, 60],
  green: [0.6, 0.12, 150],
  teal: [0.6, 0.1, 200],
  blue: [0.6, 0.13, 250],
  violet: [0.6, 0.13, 290],
  pink: [0.6, 0.15, 330],
}
const packaged = new Set<MarkName>([...kinds.map((kind) => markOfKind(kind)), 'faint-brown', 'superseded'])

/** The marks of the glosses that the packaged sheet has no rule for. */
export function ownMarks(glosses: readonly Gloss[]): Set<OwnMark> {
  const own = glosses.filter(({ claims }) => claims[0]?.mark !== undefined)
  const names = own.flatMap((gloss) => [markOf(gloss), markOf(gloss, true)])
  return new Set(names.filter((name): name is OwnMark => !packaged.has(name)))
}

/** A line and colour as the packaged sheet would have it. */
export function ruleOf(mark: OwnMark): string {
  const [line, colour] = mark.split('-') as [Line | 'faint', Colour]
  const [lightness, chroma, hue] = hues[colour]
  const colours = line === 'faint' ? `${chroma / 2} ${hue} / 0.5` : `${chroma} ${hue} / 0.7`
  const at = `::highlight(tifa-${mark})`
  return `${at} {
  text-decoration: underline ${shape[line]} oklch(${lightness} ${colours});
  text-underline-offset: 3px;
}
@media (forced-colors: active) {
  ${at} {
    text-decoration-color: CanvasText;
  }
}
`
}
