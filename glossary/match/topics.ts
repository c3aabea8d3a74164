/**
 * What a text is on, by the folded words of a segment: an acronym and an ordinary English wording are a term of ours only where the text
 * tells of their world (told.ts). RBI is the Reserve Bank of India beside rupees, and a run batted in elsewhere.
 */

const CHINA =
  "china|chinese|sino|people's|comrades?|party building|beijing|shanghai|shenzhen|guangdong|chengdu|wuhan|xinhua|xi|jinping|li qiang|wang yi|zhao leji|wang huning|ding xuexiang|cpc|ccp|cppcc|npc|pla|prc|state council(?:lors?)?|politburo|political bureau|central committee|party committee|party members|plenum|plenary|communist party|hong kong|hk|hksar|macao|macau|mainland|taiwan|cross strait|socialis[mt]|renminbi|rmb|yuan|premier li|rural revitali[sz]ation|five year plan|reform and opening up|belt and road|provincial|national energy administration|global (?:security|civili[sz]ation) initiative|yangtze|yellow river"
const HAN = '中国|我国|北京|中共|中央|国务院|全国|人大|政协|新华社|省|市委'
const HONG_KONG =
  'hong kong|hk|hksar|sar|macao|macau|legco|legislative council|kowloon|lantau|new territories|lee ka chiu|john lee|carrie lam|icac|mtr|policy address|mainland|kong|cheung|chan|wong|leung|ho|lau|lam|kwok|tsang|香港|本港|港府|律政司|屋宇署|渔护署|食环署|医管局|房委会|政务司司长|财政司司长'
/** Where English law has the offices that Hong Kong has. */
const ELSEWHERE =
  "labor|us|u\\.s\\.|usa|america[ns]?|americans|washington|federal|senate|white house|bush|obama|trump|biden|uk|u\\.k\\.|british|britain|britain's|england|english|scot(?:land|tish)|wales|welsh|irish|ireland|london|commons|lords|mps?|whitehall|downing|tor(?:y|ies)|conservatives?|labour(?! (?:department|and welfare))|lib dems?|blair|brown|eu|european|europe|brussels|india|india's|indian|govt|himachal|delhi|pakistan|kenya|nhs|departments? for|ministers?|australian?|canad(?:a|ian)|new zealand|singapore(?:an)?|malaysian?|jamaican?|georgia's|times"

const words = (of: string) => new RegExp(`(?<![a-z])(?:${of})(?![a-z])`)
const orHan = (english: string, han: string) => new RegExp(`${words(english).source}|${han}`)

export const topics: Record<string, RegExp> = {
  'a text on China': orHan(CHINA, HAN),
  /** Or in one that names no other place of English law. */
  'a text on Hong Kong': new RegExp(`${words(HONG_KONG).source}|^(?!.*(?<![a-z])(?:${ELSEWHERE})(?![a-z]))`),
  'a text on Hong Kong alone': words(HONG_KONG),
  /** A firm's chief executive is none of a region's. */
  'a text on no firm':
    /(?<![a-z])(?:hong kong|hksar|sar|macao|macau|legco|carrie lam|john lee|lee ka chiu|donald tsang|tung chee hwa|leung chun ying)(?![a-z])|^(?!.*(?<![a-z])(?:compan(?:y|ies)|firms?|inc|corp|ltd|plc|group|shares?|shareholders?|profits?|sales|revenues?|software|products?|customers?|bank|airlines?|carrier|maker|retailer|retail|industry|business|microsoft|apple|google|ibm|intel|oracle|sony|windows|club|channel|bbc|tv|studio|film|music|games?|charity|trust|council|association|football|league|olympic|founder|former executive|agency|agencies|airport|ryanair|police|city council|county|nhs|hospital|union)(?![a-z]))/,
  /** An agency's executive director is no 执行董事. */
  'a text on a firm': orHan(
    'compan(?:y|ies)|ltd|inc|corp|corporation|shareholders?|listed|directors|stock exchange',
    '公司|集团|董事|股',
  ),
  /** A player meets NPCs that sit in no congress. */
  'a text on the people in congress': orHan(
    "china|china's|chinese|beijing|xi|cpc|cppcc|hong kong|hk|hksar|macao|macau|taiwan|congress|legislat\\w+|lawmakers?|laws?|bills?|deput(?:y|ies)|standing committee|plenary|plenum|two sessions|spokes\\w+|premier|li qiang|zhao leji|state council|sessions?|constitution\\w*|adopted|people's|\\w{3,}th npc|chairman|vice chair\\w*",
    '人大|全国|政协|委员长|国务院',
  ),
  'a text on Africa': orHan(
    "africa|africa's|african|addis|nairobi|sudan\\w*|somali\\w*|ethiopia\\w*|nigeria\\w*|congo\\w*|mali|sahel|darfur|kenya\\w*|rwanda\\w*|uganda\\w*|south africa\\w*|g20|agenda 2063|amisom|atmis|peacekeep\\w*|coup",
    '非洲|非盟|苏丹|索马里',
  ),
  'a text on casinos': orHan(
    'casinos?|macao|macau|gambling|gamblers?|bett?ing|junkets?|las vegas|sands|wynn|concessions?',
    '澳门|博彩|赌',
  ),
  'a text on Korea': orHan('korean?s?|yoon|seoul|martial law', '韩|戒严'),
  'a text on the DPRK': orHan(
    "dprk|pyongyang|kim jong un|kcna|wpk|north korean?s?|workers' party",
    '朝鲜|金正恩',
  ),
  'a text on reform': /改革|协同高效|制度|体制|治理|政务|创新|党/,
  'a text on soldiers': orHan(
    'military|army|navy|air force|soldiers?|wars?|wartime|troops|service(?:men|members?)|armed forces|veterans affairs|combat|invasion|battles?|defen[cs]e|pla|martyrs?|retired|pensions?|vietnam|korean|iraq|afghanistan',
    '军|兵|战',
  ),
  'a text on a court of war crimes': orHan(
    'court|hague|war crimes?|crimes against humanity|prosecutors?|warrants?|genocide|rome statute|gaza|netanyahu|putin|duterte|palestinians?',
    '法院|国际刑事|检察',
  ),
  'a text on India': orHan(
    "india|india's|indian|rupees?|mumbai|repo|monetary|rates?|lenders?|reserve bank",
    '印度|卢比|央行',
  ),
  'a text on Taiwan': orHan(
    "taiwan(?:ese|'s)?|taipei|cross strait|executive yuan|straits exchange foundation|hakka|kmt|kuomintang|lai ching te|tsai ing wen|legislative yuan|kaohsiung|democratic progressive|mainland",
    '台|民进党|两岸',
  ),
  'a text on Singapore': orHan("singapore(?:an|'s)?|lawrence wong|group representation", '新加坡|集选区'),
  'a text on the euro': orHan(
    'euro|euros|euro(?:zone|pean?)|central banks?|interest|rates?|inflation|lagarde|draghi|trichet|frankfurt|monetary|bonds?|markets?',
    '欧|央行|利率',
  ),
  'a text on South Asia': orHan(
    "india|india's|indian|new delhi|modi|pakistani?|islamabad|bangladesh(?:i|'s)?|dhaka|nepal(?:ese|i|'s)?|kathmandu|sri lankan?|colombo|bhutan(?:ese)?|maldiv\\w+",
    '印度|巴基斯坦|孟加拉|尼泊尔|斯里兰卡',
  ),
  'a text on Israel': orHan(
    'israelis?|israel|gaza|hamas|hezbollah|palestinians?|west bank|netanyahu|tel aviv|jerusalem|leban\\w+',
    '以色列|以军|加沙',
  ),
  'a text on intelligence by machines': orHan(
    'ai|artificial|intelligence|openai|models?|deepseek|chatgpt|machines?|chips?|tech',
    '智能|模型|人工',
  ),
  /** A union and a club have a general secretary too, who is no 总书记. */
  'a text on a communist party': orHan(
    "cpc|ccp|cpv|lprp|communist|revolutionary party|central committee|politburo|political bureau|comrades?|party's|party (?:and|general|central|members?|committees?|chief)|xi|jinping|hu jintao|jiang zemin|to lam|thongloun|nguyen phu trong|mao|deng|chin(?:a|ese)|china's|vietnam(?:ese)?|laos?|hanoi|wpk|dprk",
    '党|中共|书记',
  ),
  'a text on Bangladesh': orHan("bangladesh(?:i|'s)?|dhaka|awami|zia|hasina|yunus", '孟加拉'),
  'a text on Central Asia and security': orHan(
    `${CHINA}|shanghai cooperation|kazakh\\w*|uzbek\\w*|tajik\\w*|kyrgyz\\w*|belarus\\w*|iran|central asia|astana|bishkek|dushanbe|tashkent|samarkand|sco (?:summit|member|secretary)`,
    '上合|上海合作|峰会',
  ),
  'a text on prices': orHan(
    'producers?|inflation|cpi|consumer prices?|deflation|factory|statistics|economists?|yuan|industrial',
    '价格|物价|通胀|指数|经济|统计|环比|同比|cpi',
  ),
  'a text on broadcasting': orHan(
    'us|u\\.s\\.|america[ns]?|federal|communications?|commission|broadcast\\w*|tele\\w+|spectrum|wireless|cable|cellular|carriers?|phones?|radio|tv|regulators?|internet|broadband|satellite|license[sd]?|powell|carr|huawei|zte',
    '美国|联邦|通信|通讯|电信|频谱|网络中立|运营商',
  ),
  'a text on Russia': orHan(
    "russia|russia's|russian|moscow|kremlin|putin|ukrain\\w*|sputnik|rt (?:news|reported|quoted)",
    '俄|乌克兰|普京',
  ),
  'a text on the commonwealth of states': orHan(
    "russia|russia's|russian|moscow|kazakh\\w*|belarus\\w*|ukrain\\w*|armenian?|azerbaijan\\w*|uzbek\\w*|tajik\\w*|kyrgyz\\w*|moldova\\w*|independent states|soviet",
    '俄|独联体|哈萨克|白俄',
  ),
  'a text on development finance': orHan(
    'world bank|finance corporation|development|invest\\w*|loans?|emerging|imf|miga|bonds?|lending|climate',
    '世行|世界银行|金融公司|投资|贷款',
  ),
  'a text on the Quad': orHan(
    'india|indian|japan|japanese|australian?|indo pacific|china|chinese|leaders|summit|dialogue|aukus|rubio|allies',
    '印度|日本|澳|美',
  ),
  'a text on the ten of Southeast Asia': orHan(
    'asean|macroeconomic|economists?|singapore|\\+3|plus three|growth',
    '东盟|亚细安|经济',
  ),
  'a text on Tanzania': orHan(
    "tanzania(?:n|'s)?|dar es salaam|dodoma|chama|samia|magufuli",
    '坦桑尼亚|坦尚尼亚',
  ),
  'a text on Switzerland': orHan('swiss|switzerland|francs?|zurich|schlegel|jordan', '瑞士|瑞郎|央行'),
  'a text on the Paralympics': orHan('paralympics?|parasports?|athletes?|para|parsons', '残奥|残疾人'),
  /** Liverpool are 红军 too, and a team's last match 一战. */
  'a text on no match':
    /^(?!.*(?:足球|篮球|排球|网球|棒球|球迷|球季|球队|球员|球星|一球|入球|进球|射门|主场|客场|领队|主教练|教练|门将|后卫|前锋|中场|半和|联赛|决赛|季后赛|常规赛|夺冠|冠军|卫冕|英超|西甲|意甲|欧冠|亚冠|中超|利物浦|曼联|切尔西|阿森纳|巴萨|皇马|拳|国米|米兰|热火|火箭|湖人|骑士|勇士|尼克斯|凯尔特人|马刺|詹姆斯|科比|姚明|赛点|分钟|世锦赛|公开赛|大师赛|冲冠|德比))/,
}

/** What a page is about, where it is English and tells (titles/english/page-place.ts). */
export interface Page {
  /** ISO code of the place. */
  place?: string | undefined
  /** Does it name other places, and nowhere China or a neighbour that speaks as China does? */
  abroad?: boolean | undefined
  /** Does it name no place at all, nor anything of China's? */
  nowhere?: boolean | undefined
}

/** What a set phrase asks that says no topic of its own: no page that names other places alone. */
export const NOT_ABROAD = 'no page abroad'

/** ISO codes of the places whose pages are on a topic. */
export const pagesOn: Record<string, string[]> = {
  'a text on China': ['CN', 'HK', 'MO', 'TW'],
  'a text on the people in congress': ['CN', 'HK', 'MO'],
  'a text on Hong Kong': ['HK', 'MO'],
  'a text on Hong Kong alone': ['HK', 'MO'],
  'a text on Korea': ['KR'],
  'a text on the DPRK': ['KP'],
  'a text on a communist party': ['CN', 'HK', 'VN', 'LA', 'KP'],
  'a text on South Asia': ['IN'],
  'a text on Taiwan': ['TW'],
  'a text on Singapore': ['SG'],
  'a text on India': ['IN'],
  'a text on Russia': ['RU'],
}
