import type { Place } from './place.ts'

/** A country, or a leader, before it tells whose; a name behind it too. */
const BARE = "(?<!(?:n|ese|sh|ch|i|'s|dutch|republic|kingdom|former|vice|deputy) )"
const NOT_OF = '(?! (?:of|to|for) [a-z])'

/** Offices that Britain's own news calls so and others' too, where no other state is told: a table for by-place.ts. */
export const BRITAINS: Place = {
  codes: ['GB'],
  told: /\b(?:british|uk|u\.k\.|britain|britain's|downing street|westminster|commons|house of lords|peers|whitehall|tor(?:y|ies)|labour|lib dems?|blair|blair's|starmer|sunak|kilroy silk|ukip)\b/,
  unless:
    /(?<![a-z])(?:hong kong|hksar|china|china's|chinese|australia\p{L}*|canad\p{L}+|new zealand|indian?|india's|pakistan\p{L}*|israel\p{L}*|iraq\p{L}*|ital\p{L}+|french|france|german\p{L}*|russia\p{L}*|ukrain\p{L}*|irish|ireland|malaysia\p{L}*|singapore\p{L}*|thai\p{L}*|jamaica\p{L}*|turk\p{L}+|poland|polish|hungar\p{L}+|greek|greece|palestin\p{L}+|leban\p{L}+|us|u\.s\.|americans?|rice|powell|rubio|blinken)(?![a-z])/u,
  words: [
    [`${BARE}deputy prime minister(?! [a-z]+ [a-z]+ of )${NOT_OF}`, 'title', '副首相', '副首相'],
    [`${BARE}prime minister${NOT_OF}`, 'title', '首相', '首相'],
    ['(?:former|ex)[- ]foreign secretary', 'title', '前外交大臣', '前外交大臣'],
    ['(?:former|ex)[- ]home secretary', 'title', '前内政大臣', '前內政大臣'],
    ['(?:former|ex)[- ]labour minister', 'title', '前工党大臣', '前工黨大臣'],
    ['national audit office', 'organ', '英国国家审计署|国家审计署', '英國國家審計署|國家審計署'],
    ['court of appeal', 'organ', '上诉法院', '上訴法院'],
    ['chief (?:treasury secretary|secretary to the treasury)', 'title', '财政部首席秘书', '財政部首席秘書'],
    [`${BARE}attorney general${NOT_OF}`, 'title', '总检察长', '總檢察長'],
    [`${BARE}secretary of state${NOT_OF}`, 'title', '大臣|国务大臣', '大臣|國務大臣'],
  ],
}
