import { type MarkName, markOf, markOfKind } from '../../components/mark.ts'
import type { Gloss } from '../../glossary/model/occurrence.ts'
import { type Colour, kinds, type Line } from '../../glossary/model/schema.ts'

/**
 * Rules of the highlights. A rule matched to every element costs a page: of 15,000 elements styled anew Chromium took 147 ms without one of
 * ours, 190 with the packaged eleven, 400 with one for each line and colour there is. Chromium is spared that by now (see `atRoot`), Firefox
 * is not. So a glossary's own are brought when they are needed.
 *
 * In forced colours Chromium sets every highlight in the colours of a selection, whatever is said of its background; what is left is the
 * line. No rule of ours could say otherwise: `forced-color-adjust` is the element's (csswg-drafts#7264), and the page's elements are not
 * ours to style.
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

/** A mark's rule: its line 70 % opaque, so that a page's own links stay links. */
export function ruleOf(mark: MarkName): string {
  const at = `::highlight(tifa-${mark})`
  return `${at} {
  text-decoration: ${lineOf(mark)};
  text-underline-offset: 3px;
}
@media (forced-colors: active) {
  ${at} {
    text-decoration-color: CanvasText;
  }
}
`
}

function lineOf(mark: MarkName): string {
  if (mark === 'superseded') return 'underline line-through dotted 2px oklch(0.58 0.2 25 / 0.7)'
  const [line, colour] = mark.split('-') as [Line | 'faint', Colour]
  const [lightness, chroma, hue] = hues[colour]
  const colours = line === 'faint' ? `${chroma / 2} ${hue} / 0.5` : `${chroma} ${hue} / 0.7`
  return `underline ${shape[line]} oklch(${lightness} ${colours})`
}

/** What every page gets: the marks of the kinds. */
export const packagedSheet = (): string => Array.from(packaged, ruleOf).join('')

/**
 * Chromium hands the style of a highlight down from the root, as the draft has it, Firefox matches each element: there a rule for all is needed,
 * here it costs every element of a page (15,000 of them 95 ms of style instead of 49, which is what they take without a rule of ours).
 */
export const atRoot = (rules: string): string => rules.replaceAll('::highlight(', ':root::highlight(')
