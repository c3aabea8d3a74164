import type { Hit } from '../hit-test.ts'
import { linesOf } from '../lines.ts'
import type { TooltipTerm } from './door.ts'
import { longerAround } from './longer.ts'
import type { Box } from './place.ts'

/** What the pointer hit as the tooltip is told of it, and where it stands in the window. */

export function termOf({ shown: { entry, occurrence, ranges }, rect }: Hit): TooltipTerm {
  const { start, end, gloss } = occurrence
  const { text, language, block } = entry.segment
  const vertical = /^(vertical|sideways)/.test(getComputedStyle(block).writingMode)
  return {
    text: text.slice(start, end),
    language: language ?? (document.documentElement.lang || undefined),
    gloss,
    longer: longerAround(text, start, end),
    line: rect,
    whole: wholeOf(linesOf(ranges), rect, vertical),
    vertical,
    node: ranges[0]!.startContainer,
  }
}

/** All lines that follow close on each other from the one pointed at; far ones (another column, the next page) need not be left free. */
export function wholeOf(lines: readonly Box[], at: Box, vertical: boolean): Box {
  const [before, after] = vertical ? (['left', 'right'] as const) : (['top', 'bottom'] as const)
  const reach = 2 * (at[after] - at[before])
  const around = (whole: Box): Box => {
    const near = lines.filter(
      (line) => line[before] < whole[after] + reach && line[after] > whole[before] - reach,
    )
    const wider = {
      left: Math.min(whole.left, ...near.map(({ left }) => left)),
      right: Math.max(whole.right, ...near.map(({ right }) => right)),
      top: Math.min(whole.top, ...near.map(({ top }) => top)),
      bottom: Math.max(whole.bottom, ...near.map(({ bottom }) => bottom)),
    }
    return wider[before] === whole[before] && wider[after] === whole[after] ? wider : around(wider)
  }
  return around(at)
}

/** Does the term no longer stand where it was pointed at? */
export function hasMoved({ shown, rect }: Hit): boolean {
  return !linesOf(shown.ranges).some(
    (line) => Math.abs(line.top - rect.top) < 2 && Math.abs(line.left - rect.left) < 2,
  )
}
