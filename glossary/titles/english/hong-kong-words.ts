import type { Place } from './place.ts'

/** What Hong Kong's and Macao's own news call without their names: tables for by-place.ts. */

/** Of no country that is named. */
const OF_NONE = "(?<![a-z](?:n|ese|sh|ch|'s) |uk |us |eu |npc )"

export const HONG_KONGS_WORDS: Place = {
  codes: ['HK'],
  told: /\b(?:hong kong|hong kong's|hk|hksar|legco|kowloon)\b/,
  words: [
    [
      "(?:commissioner's office of the foreign ministry|office of the commissioner of the foreign ministry)(?! in)",
      'organ',
      '外交部驻港公署',
      '外交部駐港公署',
    ],
    [
      "(?:commissioner|head) of the foreign ministry's office(?: in hong kong)?",
      'title',
      '外交部驻港公署特派员|外交部驻港特派员',
      '外交部駐港公署特派員|外交部駐港特派員',
    ],
    [
      "(?:commissioner's )?office of the (?:chinese )?(?:foreign ministry|ministry of foreign affairs)(?: in (?:hong kong|the (?:hk)?sar)|(?! in ))",
      'organ',
      '外交部驻港公署',
      '外交部駐港公署',
    ],
    [
      'commissioner of the anti[- ](?:graft|corruption) (?:body|agency|watchdog)',
      'title',
      '廉政专员',
      '廉政專員',
    ],
    ['president of the federation of trade unions', 'title', '工联会会长', '工聯會會長'],
    ['chairman of the federation of trade unions', 'title', '工联会理事长', '工聯會理事長'],
    [
      "(?:foreign ministry's|ministry of foreign affairs') office(?: in hong kong|(?! in ))",
      'organ',
      '外交部驻港公署',
      '外交部駐港公署',
    ],
    ["(?<!(?<!hong kong)'s |supreme people's |mainland )top court", 'organ', '终审法院', '終審法院'],
    [
      "(?<!party's |party |'s top |mainland's )anti[- ](?:graft|corruption) (?:body|agency|watchdog)",
      'organ',
      '廉政公署|廉署',
      '廉政公署|廉署',
    ],
    [`${OF_NONE}(?:lawmaker|legislator)s?`, 'title', '立法会议员|议员', '立法會議員|議員'],
    [
      '(?<=the )sar(?! [a-z]+ region)',
      'place',
      '特别行政区|特区|香港特别行政区',
      '特別行政區|特區|香港特別行政區',
    ],
    ['permanent residents?', 'setPhrase', '永久性居民', '永久性居民'],
    ['(?:mainland china|chinese mainland)', 'place', '中国内地|内地', '中國內地|內地'],
    ['(?<!chinese )mainland(?! (?:china|southeast|europe|asia))', 'place', '内地', '內地'],
    ['president of the law society(?: of hong kong)?', 'title', '香港律师会会长', '香港律師會會長'],
    [
      '(?:chairm[ae]n|chair|chairperson|chairwoman) of the bar association(?: of hong kong)?',
      'title',
      '香港大律师公会主席',
      '香港大律師公會主席',
    ],
    ['federation of trade unions (?:lawmaker|legislator)s?', 'title', '工联会议员', '工聯會議員'],
    ['business and professionals alliance (?:lawmaker|legislator)s?', 'title', '经民联议员', '經民聯議員'],
    ['national security law', 'document', '香港国安法', '香港國安法'],
    ['police commissioner', 'title', '警务处处长', '警務處處長'],
    ['bar association', 'organ', '香港大律师公会', '香港大律師公會'],
    ['law society', 'organ', '香港律师会', '香港律師會'],
    ['liaison office director|director of the liaison office', 'title', '香港中联办主任', '香港中聯辦主任'],
    ['legislature', 'organ', '立法会', '立法會'],
    ['chief justice(?! of)', 'title', '终审法院首席法官', '終審法院首席法官'],
  ],
}

export const MACAOS_WORDS: Place = {
  codes: ['MO'],
  told: /\b(?:macao|macau|macao's|macau's)\b/,
  unless: /\b(?:hong kong|hong kong's|hksar)\b/,
  words: [
    ['secretary for security', 'title', '保安司司长', '保安司司長'],
    ['election committee', 'organ', '行政长官选举委员会|选举委员会', '行政長官選舉委員會|選舉委員會'],
    ['director of the liaison office', 'title', '澳门中联办主任', '澳門中聯辦主任'],
    ["(?<!(?<!maca[ou])'s |supreme people's |mainland )top court", 'organ', '终审法院', '終審法院'],
    // Hong Kong's has a chief justice and no president.
    [
      "president of (?:the |maca[ou]'s )?court of final appeal",
      'title',
      '澳门终审法院院长|终审法院院长',
      '澳門終審法院院長|終審法院院長',
    ],
    ["maca[ou]'s court of final appeal", 'organ', '澳门终审法院', '澳門終審法院'],
  ],
}
