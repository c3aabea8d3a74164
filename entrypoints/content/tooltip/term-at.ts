import type { Hit } from '../hit-test.ts'
import { linesOf } from '../lines.ts'
import type { TooltipTerm } from './door.ts'
import { longerAround } from './longer.ts'
import type { Box } from './place.ts'

/** What the pointer hit as the tooltip is told of it, and where it stands in the window. */

export function termOf({ shown: { entry, occurrence, ranges }, rect }: Hit): TooltipTerm {
  const { start, end, gloss } = occurrence
  const { text, language, block } = entry.segment
  return {
    text: text.slice(start, end),
    language: language ?? (document.documentElement.lang || undefined),
    gloss,
    longer: longerAround(text, start, end),
    line: rect,
    whole: wholeOf(linesOf(ranges), rect),
    vertical: /^(vertical|sideways)/.test(getComputedStyle(block).writingMode),
    node: ranges[0]!.startContainer,
  }
}

/** All its lines; those far from the one pointed at (another column, the next page) need not be left free. */
function wholeOf(lines: DOMRect[], at: DOMRect): Box {
  const near = lines.filter(
    ({ top, bottom, left, right }) =>
      top < at.bottom + 2 * at.height &&
      bottom > at.top - 2 * at.height &&
      (left < at.right + 400 || right > at.left - 400),
  )
  return {
    left: Math.min(at.left, ...near.map((line) => line.left)),
    right: Math.max(at.right, ...near.map((line) => line.right)),
    top: Math.min(at.top, ...near.map((line) => line.top)),
    bottom: Math.max(at.bottom, ...near.map((line) => line.bottom)),
  }
}

/** Does the term no longer stand where it was pointed at? */
export function hasMoved({ shown, rect }: Hit): boolean {
  return !linesOf(shown.ranges).some(
    (line) => Math.abs(line.top - rect.top) < 2 && Math.abs(line.left - rect.left) < 2,
  )
}
