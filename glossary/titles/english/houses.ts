import type { Place } from './place.ts'

/** Congress, houses and America's departments, where the text tells whose they are: tables for by-place.ts. */

/** Of a state alone: no People's Congress, no party. */
export const CONGRESS =
  '(?<=(?:told|in|by|to|from|through|of|that|as|while|if|urged|before|and|with|lobbied|requires|asked) )congress(?! (?:of|party|of the))'

/** Departments that America alone calls so, and what it shares where no other country is told. */
export const AMERICAS: Place[] = [
  {
    codes: ['US'],
    told: /\b(?:us|americans?|united states|washington|trump|biden|white house|fbi|republicans?|democrats?|bondi|rubio|hegseth|bessent|lutnick|greer|pentagon)\b|\bu\.s\./,
    unless: /\b(?:hong kong|hk|hksar|philippines?|philippine)\b/,
    words: [
      ['commerce department', 'organ', '美国商务部|商务部', '美國商務部|商務部'],
      [
        '(?:treasury department|department of the treasury)',
        'organ',
        '美国财政部|财政部',
        '美國財政部|財政部',
      ],
      ['(?:justice department|department of justice)', 'organ', '美国司法部|司法部', '美國司法部|司法部'],
      ['energy department', 'organ', '美国能源部|能源部', '美國能源部|能源部'],
      ['labor department', 'organ', '美国劳工部|劳工部', '美國勞工部|勞工部'],
      ['interior department', 'organ', '美国内政部|内政部', '美國內政部|內政部'],
      [
        '(?:agriculture department|department of agriculture)',
        'organ',
        '美国农业部|农业部',
        '美國農業部|農業部',
      ],
      ['homeland security department', 'organ', '美国国土安全部|国土安全部', '美國國土安全部|國土安全部'],
      [
        '(?:defen[sc]e department|department of defen[sc]e)',
        'organ',
        '美国国防部|国防部',
        '美國國防部|國防部',
      ],
      ['(?:energy secretary)', 'title', '美国能源部长|能源部长', '美國能源部長|能源部長'],
      ['(?:agriculture secretary)', 'title', '美国农业部长|农业部长', '美國農業部長|農業部長'],
      ['commerce secretary', 'title', '美国商务部长|商务部长', '美國商務部長|商務部長'],
      ['labor secretary', 'title', '美国劳工部长|劳工部长', '美國勞工部長|勞工部長'],
      ['interior secretary', 'title', '美国内政部长|内政部长', '美國內政部長|內政部長'],
      [
        'homeland security secretary',
        'title',
        '美国国土安全部长|国土安全部长',
        '美國國土安全部長|國土安全部長',
      ],
      ['deputy attorney general', 'title', '美国司法部副部长|司法部副部长', '美國司法部副部長|司法部副部長'],
    ],
  },
  {
    codes: ['US'],
    told: /\b(?:us|americans?|united states|washington|trump|biden|white house|fbi|republicans?|democrats?|bondi|capitol)\b|\bu\.s\./,
    unless:
      /\b(?:hong kong|philippines?|philippine|manila|indian?|australian?|israeli?|canad\p{L}+|mexic\p{L}+|japan\p{L}*|korean?|brazil\p{L}*|peru\p{L}*|colombia\p{L}*|argentin\p{L}*|ukrain\p{L}+|british|uk|commons|labour|tor(?:y|ies)|blair|world congress|party congress|national congress)\b/u,
    words: [
      ['(?<!deputy )attorney general', 'title', '美国司法部长|司法部长', '美國司法部長|司法部長'],
      [CONGRESS, 'organ', '国会|美国国会', '國會|美國國會'],
      [
        'national security council',
        'organ',
        '美国国家安全委员会|国家安全委员会',
        '美國國家安全委員會|國家安全委員會',
      ],
      ['joint chiefs of staff', 'organ', '参谋长联席会议', '參謀長聯席會議'],
    ],
  },
]
/** Of any country that has one, where it is told. */
export const HOUSES: Place = {
  codes: ['US', 'JP', 'PH', 'FR'],
  told: /\b(?:japan(?:ese|'s)?|tokyo|us|u\.s\.|america|washington|republicans?|democrats?|trump|congress|philippines?|manila|french|paris|italian|rome|brazil(?:ian)?|mexic\p{L}+|argentin\p{L}+)\b/u,
  words: [
    ['house of representatives', 'organ', '众议院', '眾議院'],
    ['house of councill?ors', 'organ', '参议院', '參議院'],
    [
      'senate(?! (?:committee|majority|minority|president|leader|bill|hearing|seat|race|republican|democrat))',
      'organ',
      '参议院',
      '參議院',
    ],
  ],
}
