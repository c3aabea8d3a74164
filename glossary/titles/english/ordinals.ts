import { matches } from '../matches.ts'
import { ORDINAL } from '../numbers.ts'

/** A text with where its ordinals stand: what meetings are counted by. */
export interface Counted {
  text: string
  ordinals: RegExpExecArray[]
}

const ORDINALS = new RegExp(`\\b(?:${ORDINAL})\\b`, 'g')

export const countedIn = (text: string): Counted => ({ text, ordinals: matches(text, ORDINALS) })

/** The matches of a pattern that begins with an ordinal, where one of these words is. */
export function within({ text, ordinals }: Counted, pattern: RegExp, ...words: string[]) {
  const found: RegExpExecArray[] = []
  if (!words.some((word) => text.includes(word))) return found
  let free = 0
  for (const { index } of ordinals) {
    if (index < free) continue
    pattern.lastIndex = index
    const m = pattern.exec(text)
    if (m === null) continue
    found.push(m)
    free = pattern.lastIndex
  }
  return found
}

/** What the Party is called. */
export const PARTY = '(?:communist party of china(?: \\(cpc\\))?|cpc|communist party|party)'
