import { ownWord } from './abroad.ts'
import type { Part } from './part.ts'

/** How the English of a post depends on what it is the post of. Tables of English to English, so that a reader's own words pass through. */

/** Post, head noun of the organ's English, the word that is used there. The first that fits. */
const senses: [post: string, head: RegExp, word: string][] = [
  ['minister', /\b(?:Department|Office|Organ|Center|Centre|Corps|Service|Commission)$/, 'head'],
  ['chairman of the board', /./, 'chairman'],
  ['minister', /\b(?:Force|Command|Army|Navy)$/, 'director'],
  ['director', /\b(?:Committee|Congress|Council)$/, 'chairman'],
  ['director', /\bCommission$/, 'head'],
  ['president', /\b(?:Hospital|Museum|Observatory|Meteorological Cent(?:er|re))$/, 'director'],
  ['president', /\b(?:Yuan)$/, 'president'],
  ['president', /\bSchool$/, 'principal'],
  ['deputy', /\b(?:Party congress|National Congress of the CPC)$/, 'delegate'],
  [
    'president',
    /\b(?:People's Bank|Reserve Bank|[Cc]entral [Bb]ank|National Bank|Bank of Japan|Bank of England)$/,
    'governor',
  ],
  ['secretary', /\bSecretariat$/, 'member'],
  ['director', /\bAdministration$/, 'head'],
  [
    'chairman',
    /\b(?:General Assembly|Human Rights Council|Economic and Social Council|(?:Olympic|Paralympic) Committee)$/,
    'president',
  ],
  ['chairman', /\bSenate$/, 'president'],
  ['chairman', /\b(?:Parliament|House|Assembly)$/, 'speaker'],
  ['speaker', /^(?:French|Italian) (?:Senate|National Assembly)$/, 'president'],
  [
    'chairman',
    /\b(?:European Council|Council of the European Union|European Commission|European Central Bank)$/,
    'president',
  ],
]
/** By the organ's whole name, where the head noun does not tell. */
const named: [post: string, organ: RegExp, word: string][] = [
  ['president', /(?:Stock|Futures) Exchange|^National Council for Social Security Fund/, 'chairman'],
  [
    'chairman',
    /^(?:All-China Women's Federation|ACWF|China Association for Science and Technology|All-China Journalists Association)$/,
    'president',
  ],
  ['chairman', /General Assembly$/, 'president'],
  [
    'chairman',
    /^(?:International [\w ]+ (?:Federation|Union)|World (?:Athletics|Aquatics)|FIBA|Badminton World Federation|Asian Football Confederation|Olympic Council of Asia)$/,
    'president',
  ],
  [
    'chairman',
    /(?:Laos|^Lao National Assembly|Thailand|^Thai (?:National Assembly|parliament)|Cambodia|^Cambodian (?:National Assembly|Senate))\b/,
    'president',
  ],
  // A university's.
  ['president', /\bSchool of .* of |^(?:Law|Business|Graduate) School of |^College of .* of /, 'dean'],
  [
    'minister',
    /^[\w ]*Department of the (?:WPK|Central Committee of the W|Workers' Party of Korea)/,
    'director',
  ],
  [
    'president',
    /^(?:Bank of (?:Japan|England|Korea|Russia|Canada|Thailand|Israel)|.*Central Bank of)/,
    'governor',
  ],
  ['president', /^(?:International Monetary Fund|IMF)$/, 'managing director'],
  ['chairman', /^Palestinian (?:National )?Authority/, 'president'],
  [
    'chairman',
    /^(?:UN Security Council|United Nations Security Council|UN Human Rights Council|International Federation of Red Cross|International Committee of the Red Cross|ICRC|World Federation of )/,
    'president',
  ],
  ['assistant president', /\b(?:People's Bank|[Cc]entral [Bb]ank)\b/, 'assistant governor'],
  ['director', /^China International Development Cooperation Agency/, 'chairman'],
  ['council speaker', /Council$/, 'speaker'],
  ['president', /\bGeneral Chamber of Commerce/, 'chairman'],
  ['director', /^(?:Macao )?Public Security Police Force/, 'commissioner'],
  ['president', /^Hong Kong Monetary Authority/, 'chief executive'],
  ['director', /^(?:International Atomic Energy Agency|IAEA)/, 'director general'],
  ['executive secretary', /^Secretariat of (?:the )?(?:CPV|Communist Party of Vietnam)/, 'permanent member'],
  ['executive secretary', /^Secretariat of (?:the )?(?:LPRP|Lao People)/, 'standing member'],
  ['chairman', /^(?:FIFA|UEFA|Legislative Assembly|Legislative Council)\b/, 'president'],
  ['director', /^(?:NASA|National Aeronautics|US Agency|U\.S\. Agency)/, 'administrator'],
  ['minister', /^(?:US|U\.S\.) Department of/, 'secretary'],
  ['procurator', /^International Criminal Court/, 'prosecutor'],
  ['chief procurator', /^International Criminal Court/, 'chief prosecutor'],
  ['head', /^Hong Kong Police Force/, 'commissioner'],
  ['head', /^American Institute in Taiwan/, 'director'],
  ['director', /^Taiwan's National Police Agency/, 'director-general'],
  // Taiwan's councils are ministries; its commissions keep the chairperson.
  [
    'chairperson',
    /^(?:Taiwan's )?(?:(?:Mainland Affairs|National Development|National Science and Technology|Ocean Affairs|Hakka Affairs|Overseas Community Affairs|Veterans Affairs) Council|Council of (?:Indigenous Peoples|Agriculture))$/,
    'minister',
  ],
]
/** These organs keep the post's own word. */
const exceptions: [post: string, organ: RegExp][] = [
  ['president', /Party School/],
  ['director', /Supervis|^National Supervisory|\bAdministrative Committee\b/],
  ['president', /^European Central Bank/],
  ['chairman', /^Chinese Olympic Committee/],
  [
    'chairman',
    /^(?:National Assembly of Vietnam|Vietnamese National Assembly|Senate of Pakistan|Pakistani Senate)/,
  ],
]

/** Any organ will do. */
export const ANY_ORGAN = /./

/** Posts that are none without an organ of theirs: 代表 is more often a verb, firms and clubs have presidents too. By their Chinese. */
const bound: [post: RegExp, organ: RegExp][] = [
  [/^代表$/, /(?:Congress|NPC)$/],
  // 条约法律司负责人; who stands for a whole ministry, congress or firm is one of several.
  [/^负责人$/, /\b(?:Office|Department|Bureau|Division|Administration|Secretariat)\b/],
  // 把农工党|所长与院内结合
  [
    /^所长$/,
    /^(?!.*(?:\bParty|League|Society|Congress|Committee|Government|Council|Ministry|Commission|Court)$)/,
  ],
  [
    /^(?:总经理|董事长|总裁|首席执行官|校长|会长|理事长|社长|馆长|台长|组长|总编辑|舰长|监事长|行长助理|校长助理|院长助理|总裁助理|总经理助理|会长助理|董事长助理|台长助理|社长助理|馆长助理|师长|旅长|军长|关长|法律顾问|首席代表|首席科学家|领袖)$/,
    ANY_ORGAN,
  ],
]
export const needsOrgan = (post: string): RegExp | undefined => bound.find(([word]) => word.test(post))?.[1]

/** 副 before the English word, where the post's own data says nothing. */
const deputies: Record<string, string> = {
  minister: 'vice',
  president: 'vice',
  chairman: 'vice',
  chairperson: 'vice',
  premier: 'vice',
  governor: 'vice',
  mayor: 'vice',
}
/** After a change of word the deputy goes with the new one. */
const deputyOfSense: Record<string, string> = {
  chairman: 'vice',
  president: 'vice',
  governor: 'deputy',
  speaker: 'deputy',
}

/** Head of government by country; anywhere else prime minister. */
const government: Record<string, string> = {
  CN: 'premier',
  KP: 'premier',
  DE: 'chancellor',
  AT: 'chancellor',
}
/** Countries whose ministers are secretaries, and what some of them are called. */
const secretaries: Record<string, Record<string, string>> = {
  US: {
    'foreign minister': 'secretary of state',
    'finance minister': 'Treasury secretary',
    'minister of justice': 'attorney general',
    'justice minister': 'attorney general',
  },
  GB: { 'finance minister': 'chancellor of the exchequer', 'interior minister': 'home secretary' },
}
/** The noun that an organ's English is about: Ministry of Foreign Affairs → Ministry. */
export const headOf = (organ: string): string => organ.split(/,? (?:of|for|on|to|and the) |, /)[0]!

export interface Sense {
  word: string
  deputy: string
}

/** The post's word beside an organ or in a country. */
export function senseOf(
  post: Part,
  organ: Part | undefined,
  country: string | undefined,
  national: boolean,
): Sense {
  const own = ownWord(post.grammar.short ?? post.en[0]!, post.hans[0], country)
  if (own === 'premier' && post.grammar.regionKind === 'Country' && country !== undefined) {
    const word = government[country] ?? 'prime minister'
    return { word, deputy: word === 'premier' || word === 'chancellor' ? 'vice' : 'deputy' }
  }
  // Chinese vice ministers, other countries' deputy ministers.
  const abroad = /minister$/.test(own) && country !== undefined && country !== 'CN' && country !== 'KP'
  const ofBureau = /^secretary for (?!justice)/i.test(own)
  const deputy = abroad ? 'deputy' : ofBureau ? 'under' : (post.grammar.deputy ?? deputies[own] ?? 'deputy')
  const cabinet = abroad ? secretaries[country] : undefined
  if (cabinet !== undefined && organ === undefined && own !== 'prime minister')
    return { word: cabinet[own] ?? own.replace(/minister$/, 'secretary'), deputy }
  if (organ === undefined) return { word: national && own === 'chairman' ? 'president' : own, deputy }
  // A Korean or Japanese firm's 会长.
  if (organ.grammar.regionKind === 'Firm' && own === 'president' && post.hans[0] === '会长')
    return { word: 'chairman', deputy: 'vice' }
  const name = organ.en[0]!
  const head = headOf(name)
  const kept = exceptions.some(([word, pattern]) => word === own && pattern.test(name))
  const found = kept
    ? undefined
    : (named.find(([word, pattern]) => word === own && pattern.test(name)) ??
      senses.find(([word, pattern]) => word === own && pattern.test(head)))
  if (found === undefined) return { word: own, deputy: organ.grammar.deputy ?? deputy }
  return { word: found[2], deputy: organ.grammar.deputy ?? deputyOfSense[found[2]] ?? 'deputy' }
}

/** Kind of a region → the adjective in the names of its organs, and the character by which Chinese names it. */
export const levels: Record<string, { adjective: string; hans: string; hant: string }> = {
  Province: { adjective: 'Provincial', hans: '省', hant: '省' },
  'Autonomous Region': { adjective: 'Autonomous Regional', hans: '自治区', hant: '自治區' },
  Municipality: { adjective: 'Municipal', hans: '市', hant: '市' },
  City: { adjective: 'Municipal', hans: '市', hant: '市' },
  Prefecture: { adjective: 'Prefectural', hans: '州', hant: '州' },
  League: { adjective: 'League', hans: '盟', hant: '盟' },
  County: { adjective: 'County', hans: '县', hant: '縣' },
  District: { adjective: 'District', hans: '区', hant: '區' },
  Banner: { adjective: 'Banner', hans: '旗', hant: '旗' },
}

/** Does an organ or post of one kind of region belong to a region of another? 市委 serves Municipality and City alike. */
export const fitsKind = (wanted: string | undefined, kind: string | undefined): boolean =>
  wanted === kind ||
  (wanted === 'City' && kind === 'Municipality') ||
  (wanted === 'Prefecture' && kind === 'League')

/** A head noun takes the article, and so does what is "of" something; other names are like a person's: China Mobile, Hamas. */
const NOUN =
  /\b(?:Academy|Administration|Agency|Alliance|Assembly|Association|Authority|Bank|Board|Branch|Bureau|Cabinet|Center|Centre|Chamber|Club|Command|Commission|Committee|Committees|Community|Conference|Congress|Corps|Corporation|Council|Court|Department|Diet|Exchange|Federation|Force|Forum|Foundation|Fund|Government|Group|Headquarters|House|Institute|Kuomintang|League|Library|Ministry|Mission|Museum|Navy|Office|Observatory|Organization|Parliament|Party|Police|Presidium|Procuratorate|Secretariat|Senate|Service|Society|Staff|Survey|Union|Yuan|group|team|departments)\b/

/** Firms named by one word. */
const FIRM =
  /^(?:Gazprom|Rosneft|Vanke|Evergrande|Foxconn|Lenovo|JD|Alstom|Siemens|Volkswagen|Nestle|Renault|Nokia|Ericsson|Intel|Oracle|OpenAI|DeepSeek|COFCO|CNOOC|CNPC|AVIC|CSSC|CSCEC|SPIC|CNNC|CGN|NORINCO|SDIC|CASC|CASIC|CETC|PipeChina|Sinosure|Huawei|Tencent|Alibaba|Xiaomi|Baidu|ByteDance|Sinopec|Sinochem|Sinopharm|Sinograin|Chinalco|Tesla|Apple|Boeing|Airbus|BYD|TSMC|SMIC|CATL|SAIC|FAW|GAC|BMW|IBM|AMD|ASML|LG|Microsoft|Google|Meta|Nvidia|Samsung|Toyota)$/

/** Bodies with a name of their own kind. */
const NAMES =
  /^(?:Moody's|Air China|TravelSky|Ping An Insurance|HSBC|GIC|UN-Habitat|UN Women|UN Trade and Development|UNAIDS|UN Tourism|CNN|RT|TASS|Al Jazeera|Interfax|FIBA|Cyberport|World Athletics|World Aquatics|Fatah|Amnesty International|Human Rights Watch|Roscosmos|Likud|Fox News|Eurostat)$/
/** A firm's name takes none, but where it says what it is: Samsung Group. */
export const ofFirm = (name: string): string =>
  /\b(?:Group|Company|Corporation|Corp\.|Bank|Fund|committee)$/.test(name) ? withArticle(name) : name

/** Names that take no article. */
export function withArticle(name: string): string {
  if (
    /^(?:the |CNS |(?:Academia|NATO|ASEAN|UNESCO|UNICEF|APEC|OPEC|FIFA|NASA|UEFA|BRICS)\b(?! .*(?:Committee|Commission|Council|Secretariat)$)|Xinhua|CCTV|Interpol|HKEX)|Limited$/.test(
      name,
    )
  )
    return name
  if (/^(?!People's)[A-Z]\w+'s /.test(name)) return name
  // Renmin University of China.
  if (/^(?!Hong Kong|Open|National)[A-Z]\w+ (?:[A-Z]\w+ )*University of /.test(name)) return name
  if (NAMES.test(name) || (/^[A-Z][A-Za-z]+$/.test(name) && FIRM.test(name))) return name
  if (
    /^(?:[A-Z][\w'’-]+ )+(?:University|Airlines|Airways|Technologies|Daily|Digital|Vanke|Electronics|Motor|Telecom|Industries|Industry|Holdings|Manufacturing Company|Province|County|District|City|Prefecture|Customs|(?<!Democratic |Youth |Government )League)$/.test(
      name,
    )
  )
    return name
  if (/^(?:China|CRRC|Hamas|Hezbollah|Komeito)\b/.test(name) && !NOUN.test(name) && !/ of /.test(name))
    return name
  return `the ${name}`
}
