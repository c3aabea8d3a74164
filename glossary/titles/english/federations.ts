import type { Place } from './place.ts'

/** Heads of a federation's provinces and states, whom their own news calls premier and no country: tables for by-place.ts. */

const BARE = "(?<!(?:vice|deputy|former|n|ese|'s) )premier(?:s(?= of)?)?(?! of )"
const UNLESS =
  /(?<![a-z])(?:china|china's|chinese|beijing|cpc|li (?:qiang|keqiang|peng)|wen jiabao|zhu rongji|taiwan\p{L}*|dprk|north korean?|russia\p{L}*|ital\p{L}+|french|france)(?![a-z])/u

export const FEDERATIONS: Place[] = [
  {
    codes: ['CA'],
    told: /\b(?:ontario(?:'s)?|quebec(?:'s)?|alberta(?:'s)?|british columbia|b\.c\.|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|prince edward island|canadian press|ottawa)\b/,
    unless: UNLESS,
    words: [[BARE, 'title', '省长', '省長']],
  },
  {
    codes: ['AU'],
    told: /\b(?:new south wales|nsw|victoria(?:n|'s)?|queensland(?:'s)?|western australian?|south australian?|tasmanian?|wa government)\b/,
    unless: UNLESS,
    words: [[BARE, 'title', '州长|州总理', '州長|州總理']],
  },
]
