import { isWord } from './units.ts'

/** Quotes that open and close, by place: the closing one of OPENING[i] is CLOSING[i]. */
const OPENING = '“‘「『《〈︽︿﹁﹃｢«‹'
const CLOSING = '”’」』》〉︾﹀﹂﹄｣»›'
/** Quotes that look alike on both sides: an even one opens, an odd one closes. */
const STRAIGHT = '"＂'

/**
 * A span of a text that holds quotes, widened by what pairs them: what is opened directly before it and closed in it (“十四五”规划), and what
 * is opened in it and closed directly after (共建“一带一路”). Quotes around the whole stay outside.
 */
export function withQuotes(text: string, start: number, end: number): { start: number; end: number } {
  const opened: string[] = []
  for (let i = start; i < end; i++) {
    const unit = text[i]!
    const closes = CLOSING.indexOf(unit)
    if (OPENING.includes(unit) && !isApostrophe(text, i)) opened.push(CLOSING[OPENING.indexOf(unit)]!)
    else if (closes >= 0 && !isApostrophe(text, i)) {
      const at = opened.lastIndexOf(unit)
      if (at >= 0) opened.splice(at)
      else if (text[start - 1] === OPENING[closes]) start--
    } else if (STRAIGHT.includes(unit)) {
      if (opened.at(-1) === unit) opened.pop()
      else if (text[start - 1] === unit && isEven(text, start - 1)) start--
      else if (isEven(text, i)) opened.push(unit)
    }
  }
  while (opened.length > 0 && text[end] === opened.at(-1)) {
    opened.pop()
    end++
  }
  return { start, end }
}

function isApostrophe(text: string, at: number): boolean {
  return (
    (text[at] === '’' || text[at] === '‘') &&
    isWord(text.charCodeAt(at - 1)) &&
    isWord(text.charCodeAt(at + 1))
  )
}

/** Stands an even number of the same quote before it? */
function isEven(text: string, at: number): boolean {
  let even = true
  for (let i = text.indexOf(text[at]!); i < at; i = text.indexOf(text[at]!, i + 1)) even = !even
  return even
}
