import { HONG_KONGS_FIELDS } from './hong-kong.ts'
import { CONGRESS } from './houses.ts'
import { KOREAN } from './korean-ministers.ts'
import type { Place } from './place.ts'

/** What a country's own news calls without its name, by country, each with what tells it: tables for by-place.ts. */

/** No name follows, which may be a mainland minister's. */
const SPEAKS =
  "(?=[,.;:)']|$| (?:said|says|told|also|has|had|was|is|will|would|added|noted|in|on|at|and|who|urges|meets|hopes)(?![a-z]))"
/** Of no country that is named. */
const OF_NONE = "(?<![a-z](?:n|ese|sh|ch|'s) |uk |us |eu |npc )"

export const OF_PLACE: Place[] = [
  {
    codes: ['VN'],
    told: /\b(?:vietnam(?:ese|'s)?|viet nam|hanoi|ha noi|ho chi minh city|to lam|tran thanh man|pham minh chinh|luong cuong|nguyen)\b/,
    words: [
      [
        "(?:standing|permanent) member of the (?:party central committee's secretariat|secretariat of the party central committee)",
        'title',
        '越共中央书记处常务书记',
        '越共中央書記處常務書記',
      ],
      ['(?:national assembly|na) chair(?:man|woman)', 'title', '国会主席', '國會主席'],
      ['national assembly', 'organ', '国会', '國會'],
      ['state president', 'title', '国家主席', '國家主席'],
      ['permanent deputy prime minister', 'title', '常务副总理', '常務副總理'],
      ['ministry of construction', 'organ', '建设部', '建設部'],
      ['ministry of agriculture and environment', 'organ', '农业与环境部', '農業與環境部'],
      ['ministry of home affairs', 'organ', '内务部', '內務部'],
    ],
  },
  {
    codes: ['LA'],
    told: /\b(?:laos|lao|vientiane|thongloun|sonexay)\b/,
    words: [
      ['national assembly president', 'title', '国会主席', '國會主席'],
      ['national assembly', 'organ', '国会', '國會'],
      ['state president', 'title', '国家主席', '國家主席'],
    ],
  },
  {
    codes: ['KR'],
    told: /\b(?:south korean?|south korea's|rok|seoul|yonhap|lee jae myung|yoon suk yeol|people power party|east sea|cheong wa dae|usfk|forces korea|bank of korea|bok)\b/,
    words: [
      ...KOREAN,
      ['prosecutor general', 'title', '检察总长', '檢察總長'],
      [
        'financial services commission chair(?:man|woman|person)?',
        'title',
        '金融委员会委员长',
        '金融委員會委員長',
      ],
      [
        '(?:korea )?fair trade commission chair(?:man|woman|person)?',
        'title',
        '公平交易委员会委员长',
        '公平交易委員會委員長',
      ],
      ['presidential chief of staff', 'title', '总统秘书室长', '總統秘書室長'],
      ['presidential office', 'organ', '总统室', '總統室'],
      ['national assembly speaker', 'title', '国会议长', '國會議長'],
      ['national assembly', 'organ', '国会', '國會'],
      ['jcs(?! chair)', 'organ', '联合参谋本部', '聯合參謀本部'],
      ['national intelligence service', 'organ', '国家情报院', '國家情報院'],
      [
        '(?:joint chiefs of staff|jcs) chair(?:man|person)|chair(?:man|person) of the joint chiefs of staff',
        'title',
        '联合参谋本部议长',
        '聯合參謀本部議長',
      ],
      ['joint chiefs of staff(?: \\(jcs\\))?', 'organ', '联合参谋本部', '聯合參謀本部'],
      ['unification ministry', 'organ', '统一部', '統一部'],
      ['unification minister', 'title', '统一部长官', '統一部長官'],
      ['constitutional court', 'organ', '宪法法院', '憲法法院'],
      [
        'democratic party(?: \\(dp\\))?(?: of korea)? floor leader|floor leader of the (?:ruling )?democratic party(?: of korea)?',
        'title',
        '共同民主党院内代表',
        '共同民主黨院內代表',
      ],
      [
        'democratic party(?: \\(dp\\))?(?: of korea)? (?:leader|chair(?:man|woman|person))',
        'title',
        '共同民主党代表|共同民主党党首',
        '共同民主黨代表|共同民主黨黨首',
      ],
      [
        'dp (?:leader|chair(?:man|woman|person))',
        'title',
        '共同民主党代表|共同民主党党首',
        '共同民主黨代表|共同民主黨黨首',
      ],
      ['democratic party(?: of korea)?', 'organ', '共同民主党', '共同民主黨'],
      ['(?<!people power party \\()ppp', 'organ', '国民力量党|国民力量', '國民力量黨|國民力量'],
      ['(?:top|supreme) court', 'organ', '大法院|最高法院', '大法院|最高法院'],
      ["supreme prosecutors(?: office|' office)", 'organ', '大检察厅', '大檢察廳'],
      ['national security act', 'document', '国家保安法', '國家保安法'],
      ['national security office', 'organ', '国家安保室', '國家安保室'],
      ['bok (?:governor|gov\\.|chief)', 'title', '韩国银行总裁', '韓國銀行總裁'],
      ['national security advis[eo]r', 'title', '国家安保室长', '國家安保室長'],
      ['national security council', 'organ', '国家安全保障会议', '國家安全保障會議'],
    ],
  },
  {
    codes: ['KP'],
    told: /\b(?:dprk|kcna|pyongyang|wpk|kpa|kim jong un)\b/,
    unless:
      /\b(?:china|china's|chinese|beijing|xi|rok|seoul|south korean?|yonhap|japan(?:ese)?|tokyo|russia's)\b/,
    words: [
      [
        '(?:foreign minister|minister of foreign affairs)(?= (?:choe|kim|ri|pak|no|jo|jong|kang|han|im) )',
        'title',
        '外务相',
        '外務相',
      ],
      ['defen[sc]e minister(?= (?:choe|kim|ri|pak|no|jo|jong|kang|han|im) )', 'title', '国防相', '國防相'],
      ['minister of national defen[sc]e', 'title', '国防相', '國防相'],
      ['ministry of national defen[sc]e', 'organ', '国防省', '國防省'],
      ['(?:foreign ministry|ministry of foreign affairs)', 'organ', '外务省', '外務省'],
      [
        "plenary meeting of the (?:party central committee|central committee of the (?:wpk|workers' party of korea))",
        'event',
        '朝鲜劳动党中央委员会全体会议',
        '朝鮮勞動黨中央委員會全體會議',
      ],
      ["cabinet's (?:vice[- ]premier|deputy prime minister)", 'title', '内阁副总理', '內閣副總理'],
      ['premier of the cabinet', 'title', '内阁总理', '內閣總理'],
      ['vice[- ]premier of the cabinet', 'title', '内阁副总理', '內閣副總理'],
    ],
  },
  {
    codes: ['MO'],
    told: /\b(?:macao|macau|macao's|macau's)\b/,
    unless: /\b(?:hong kong|hong kong's|hksar)\b/,
    words: [
      ['secretary for security', 'title', '保安司司长', '保安司司長'],
      ['election committee', 'organ', '行政长官选举委员会|选举委员会', '行政長官選舉委員會|選舉委員會'],
      ['director of the liaison office', 'title', '澳门中联办主任', '澳門中聯辦主任'],
      // Hong Kong's has a chief justice and no president.
      [
        "president of (?:the |maca[ou]'s )?court of final appeal",
        'title',
        '澳门终审法院院长|终审法院院长',
        '澳門終審法院院長|終審法院院長',
      ],
      ["maca[ou]'s court of final appeal", 'organ', '澳门终审法院', '澳門終審法院'],
    ],
  },
  {
    codes: ['GB'],
    told: /\b(?:british|uk|u\.k\.|britain|britain's|london|downing|westminster|commons|whitehall|tor(?:y|ies)|mps|lib dems?|starmer|lammy|cameron|straw)\b/,
    unless: /\b(?:hong kong|hksar)\b/,
    words: [
      ['shadow home secretary', 'title', '影子内政大臣', '影子內政大臣'],
      ['shadow foreign secretary', 'title', '影子外交大臣', '影子外交大臣'],
      ['shadow defen[cs]e secretary', 'title', '影子国防大臣', '影子國防大臣'],
      ['shadow chancellor', 'title', '影子财政大臣', '影子財政大臣'],
      ['chancellor(?= rachel reeves| reeves| jeremy hunt)', 'title', '财政大臣', '財政大臣'],
      ['health secretary', 'title', '卫生大臣', '衞生大臣'],
      ['home secretary', 'title', '内政大臣', '內政大臣'],
      ['foreign secretary', 'title', '外交大臣', '外交大臣'],
      ['defen[cs]e secretary', 'title', '国防大臣', '國防大臣'],
      ['conservative(?: party)? leader', 'title', '保守党领袖', '保守黨領袖'],
      ['labour(?: party)? leader', 'title', '工党领袖', '工黨領袖'],
      ['conservative party', 'organ', '保守党', '保守黨'],
      ['labour party', 'organ', '工党', '工黨'],
      ['liberal democrats', 'organ', '自由民主党', '自由民主黨'],
      ['reform uk', 'organ', '英国改革党', '英國改革黨'],
    ],
  },
  {
    codes: ['FR'],
    told: /\b(?:french|france|france's|paris|macron)\b/,
    words: [
      ['national assembly (?:president|speaker)', 'title', '国民议会议长', '國民議會議長'],
      ['president of the national assembly', 'title', '国民议会议长', '國民議會議長'],
      ['national assembly', 'organ', '国民议会', '國民議會'],
      ['constitutional council', 'organ', '宪法委员会', '憲法委員會'],
      ["socialist party's first secretary", 'title', '社会党第一书记', '社會黨第一書記'],
      ['socialist party', 'organ', '社会党', '社會黨'],
      ['national rally', 'organ', '国民联盟', '國民聯盟'],
    ],
  },
  {
    codes: ['DE'],
    told: /\b(?:german|germany|germany's|berlin|bundestag|merz)\b/,
    words: [
      ['christian democratic union', 'organ', '基督教民主联盟', '基督教民主聯盟'],
      ['christian social union', 'organ', '基督教社会联盟', '基督教社會聯盟'],
      ['social democratic party', 'organ', '社会民主党', '社會民主黨'],
      ['alternative for germany', 'organ', '德国选择党', '德國選擇黨'],
      ['federal constitutional court', 'organ', '联邦宪法法院', '聯邦憲法法院'],
    ],
  },
  {
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
      ["foreign ministry's office(?: in hong kong|(?! in ))", 'organ', '外交部驻港公署', '外交部駐港公署'],
      ...Object.entries(HONG_KONGS_FIELDS).map(([field, [hans, hant]]): Place['words'][number] => [
        `${OF_NONE}${field} (?:minister|chief|secretary)${SPEAKS}`,
        'title',
        hans,
        hant,
      ]),
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
  },
  {
    codes: ['PH'],
    told: /\b(?:philippines?|philippine|filipinos?|manila|marcos)\b/,
    unless: /\b(?:us|american|u\.s\.) congress\b/,
    words: [
      ['defen[sc]e secretary(?= gilberto| teodoro| delfin)', 'title', '国防部长', '國防部長'],
      [
        'foreign(?: affairs)? secretary(?= ma |ma\\. | theresa| lazaro| enrique| manalo)',
        'title',
        '外交部长',
        '外交部長',
      ],
      ['executive secretary', 'title', '执行秘书', '執行秘書'],
      ['national security advis[eo]r(?= eduardo| ano)', 'title', '国家安全顾问', '國家安全顧問'],
      [CONGRESS, 'organ', '国会', '國會'],
    ],
  },
  {
    codes: ['JP'],
    told: /\b(?:japan(?:ese|'s)?|tokyo|takaichi|ishiba)\b/,
    unless:
      /\b(?:china|china's|chinese|beijing|south korean?|seoul|north korean?|dprk|us|u\.s|americans?|russian?|philippines?|philippine|indian?|australian?|eu|british|uk|french|german)\b/,
    words: [
      ['lower house', 'organ', '众议院', '眾議院'],
      ['upper house', 'organ', '参议院', '參議院'],
      ['(?<=(?:in|of|to|by|told|through|before) the )diet', 'organ', '国会', '國會'],
      ["prime minister's office", 'organ', '首相官邸', '首相官邸'],
      ['(?:defen[sc]e ministry|ministry of defen[sc]e)', 'organ', '防卫省', '防衛省'],
      ['(?:foreign ministry|ministry of foreign affairs)', 'organ', '外务省', '外務省'],
      ['(?:finance ministry|ministry of finance)', 'organ', '财务省', '財務省'],
      ['(?:justice ministry|ministry of justice)', 'organ', '法务省', '法務省'],
      ['(?:health|labor) ministry', 'organ', '厚生劳动省', '厚生勞動省'],
      ['education ministry', 'organ', '文部科学省', '文部科學省'],
      ['(?:industry|economy) ministry', 'organ', '经济产业省', '經濟產業省'],
      ['transport ministry', 'organ', '国土交通省', '國土交通省'],
      ['(?:farm|agriculture) ministry', 'organ', '农林水产省', '農林水產省'],
      ['environment ministry', 'organ', '环境省', '環境省'],
      ['national police agency', 'organ', '警察厅', '警察廳'],
      ['foreign minister(?! of)', 'title', '外务大臣|外相', '外務大臣|外相'],
      ['defen[sc]e minister(?! of)', 'title', '防卫大臣|防卫相', '防衛大臣|防衛相'],
      ['finance minister(?! of)', 'title', '财务大臣|财务相', '財務大臣|財務相'],
      ['cabinet office', 'organ', '内阁府', '內閣府'],
      ['supreme court', 'organ', '最高裁判所|最高法院', '最高裁判所|最高法院'],
    ],
  },
  {
    codes: ['IR'],
    told: /\b(?:iran|iranian|iran's|tehran|khamenei|pezeshkian|aragh?chi)\b/,
    words: [
      ['supreme leader', 'title', '最高领袖', '最高領袖'],
      [
        'parliament(?:ary)? speaker|speaker of (?:the )?parliament',
        'title',
        '议会议长|议长',
        '議會議長|議長',
      ],
      ['revolutionary guards?(?: corps)?', 'organ', '伊斯兰革命卫队|革命卫队', '伊斯蘭革命衛隊|革命衛隊'],
      ['guardian council', 'organ', '宪法监护委员会', '憲法監護委員會'],
      ['assembly of experts', 'organ', '专家会议', '專家會議'],
      ['quds force', 'organ', '圣城旅', '聖城旅'],
    ],
  },
  {
    codes: ['TH'],
    told: /\b(?:thai(?:land)?|thailand's|bangkok|anutin|paetongtarn|thaksin)\b/,
    words: [
      ['constitutional court', 'organ', '宪法法院', '憲法法院'],
      ['election commission', 'organ', '选举委员会', '選舉委員會'],
      ['house of representatives', 'organ', '下议院', '下議院'],
      ['army chief', 'title', '陆军司令', '陸軍司令'],
    ],
  },
  {
    codes: ['IN'],
    told: /\b(?:indian?|india's|new delhi|modi|jaishankar)\b/,
    words: [
      ['external affairs minister', 'title', '外交部长', '外交部長'],
      ['ministry of external affairs', 'organ', '外交部', '外交部'],
      ['chief minister', 'title', '首席部长', '首席部長'],
      ['home minister', 'title', '内政部长', '內政部長'],
    ],
  },
]
/** What the name beside it tells: of Vietnam's Party, not China's. */
export const VIETNAMS_LEADER: Place = {
  codes: ['VN'],
  told: /\bto lam\b/,
  words: [['(?:party )?general secretary(?= to lam)', 'title', '越共中央总书记', '越共中央總書記']],
}
/** Organs of the Party in news of Vietnam alone. */
export const VIETNAMS_PARTY: Place = {
  codes: ['VN'],
  told: OF_PLACE[0]!.told,
  // Vietnam's own agency means Vietnam's.
  unless: /^(?!.*\bvna\b).*\b(?:china|china's|chinese|cpc|beijing|xi|lao|laos|cuban?|cuba's)\b/,
  words: [
    [
      "standing member of the (?:party central committee's secretariat|secretariat of the party central committee)",
      'title',
      '越共中央书记处常务书记',
      '越共中央書記處常務書記',
    ],
    ['party general secretary', 'title', '越共中央总书记', '越共中央總書記'],
    [
      "member of the (?:party central committee's secretariat|secretariat of the party central committee)",
      'title',
      '越共中央书记处书记',
      '越共中央書記處書記',
    ],
  ],
}
