import type { Sentence } from '../composite.ts'

/** Head of the CPV Central Committee's | Commission for …: whose post it is stands after the possessive. */
const OWNS_MORE =
  /^'s (?:[\w'-]+ ){0,3}(?:committee|commission|group|department|office|bureau|division|delegation|branch|mission|cent(?:er|re)|secretariat|council|board|agency|navy)\b/

/** Head of the NPC | led the group: no name goes on over an article. */
const OVER =
  "(?:(?!(?:the|an?|his|her|its|their|our|this|that|each|another|two|three|new|is|was|were|will|has|had)\\b)[\\w']+ ){0,3}"
const NAMES_MORE = new RegExp(`^ ${OVER}(?:committee|group|department|commission|congress|office)\\b`)

/** Office of the CPC | leadership group: does a name go on where a unit ends? */
export const goesOn = (s: Sentence, at: number): boolean =>
  OWNS_MORE.test(s.text.slice(at, at + 50)) ||
  // The United Nations | nuclear agency, the UK | Film Council.
  /^ (?!told |said )(?:[a-z]+ )?(?:agency|council|institute|tribunal)\b/.test(s.text.slice(at, at + 30)) ||
  (NAMES_MORE.test(s.text.slice(at, at + 40)) &&
    !/^ (?:of|and|at|in|on|to|for|with|from|met|said) /.test(s.text.slice(at, at + 6)))

/** The Communist Party | of Venezuela, where no list has it. */
export const isOtherCommunists = (text: string, at: number): boolean =>
  text.endsWith('communist party', at) && /^ of (?!china\b|the people)/.test(text.slice(at, at + 12))
