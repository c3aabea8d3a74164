/** English wordings of a folded term: spelling of Britain and America, plural of the head noun. */

/** Longer words that have the letters of a British or American ending and keep them. */
const ALWAYS_ISE =
  /^(?:advert|adv|appra|ar|bru|chast|comprom|compr|conc|cru|dem|desp|dev|disgu|enterpr|exc|exerc|expert|franch|gu|inc|improv|merchand|no|otherw|parad|po|pra|prec|prem|prom|ra|repr|rev|r|superv|surpr|surm|telev|treat|w|likew)is(?=e)/
const ISE = /(?<=\p{L}{3,})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/u
const IZE = /(?<=\p{L}{3,})iz(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/u
const OUR =
  /^((?:mis|dis|un)?(?:lab|hon|fav|harb|neighb|col|behavi|endeav|hum|rum|vig|splend|arm|flav|parl|val|cand|rig|savi|od|tum|vap|clam|ferv|ard|demean|misdemean|ranc|sav))our/
const OR =
  /^((?:mis|dis|un)?(?:lab|hon|fav|harb|neighb|col|behavi|endeav|hum|rum|vig|splend|arm|flav|parl|val|cand|rig|savi|od|tum|vap|clam|ferv|ard|demean|misdemean|ranc|sav))or(?=s|ed|ing|able|ers?|hood|ism|al|y|less|$)/

/** British → American, whole words or beginnings of words. */
const PAIRS: [RegExp, string, RegExp, string][] = (
  [
    ['defence', 'defense'],
    ['offence', 'offense'],
    ['licence', 'license'],
    ['centre', 'center'],
    ['centred', 'centered'],
    ['theatre', 'theater'],
    ['programme', 'program'],
    ['councillor', 'councilor'],
    ['counsellor', 'counselor'],
    ['catalogue', 'catalog'],
    ['dialogue', 'dialog'],
    ['fulfil', 'fulfill'],
    ['grey', 'gray'],
    ['ageing', 'aging'],
    ['fibre', 'fiber'],
    ['enrolment', 'enrollment'],
    ['macau', 'macao'],
  ] as const
).map(([uk, us]) => [new RegExp(`^${uk}(?=s?$)`), us, new RegExp(`^${us}(?=s?$)`), uk])

function american(word: string): string {
  const changed = (ALWAYS_ISE.test(word) ? word : word.replace(ISE, 'iz')).replace(OUR, '$1or')
  return PAIRS.reduce((text, [uk, us]) => text.replace(uk, us), changed)
}

function british(word: string): string {
  const changed = word.replace(IZE, 'is').replace(OR, '$1our')
  return PAIRS.reduce((text, [, , us, uk]) => text.replace(us, uk), changed)
}

/** A glossary has far fewer words than terms, and a word costs some thirty expressions. */
const inAmerica = new Map<string, string>()
const inBritain = new Map<string, string>()
const MOST = 30_000

function respelled(term: string, spell: (word: string) => string, known: Map<string, string>): string {
  return term.replace(/\p{L}{4,}/gu, (word) => {
    let made = known.get(word)
    if (made === undefined) {
      if (known.size >= MOST) known.clear()
      made = spell(word)
      known.set(word, made)
    }
    return made
  })
}

const IRREGULAR: Record<string, string> = { child: 'children', person: 'people', foot: 'feet' }

function plural(noun: string): string | undefined {
  if (Object.hasOwn(IRREGULAR, noun)) return IRREGULAR[noun]
  if (/(?:man|woman)$/.test(noun)) return noun.replace(/an$/, 'en')
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies')
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return /[^s]s$/.test(noun) ? undefined : `${noun}es`
  return `${noun}s`
}

const PREPOSITION =
  /^(.*?)(\p{L}+)((?: (?:of|for|in|on|to|at|with|from|by|under|without)\b| (?:general|elect|designate)(?=$| of\b)).*)$/u

/** The head noun is the word before a preposition, else the last. Plurals in -s of a last word need no pattern: the finder sees to them. */
function headPlural(term: string): string | undefined {
  const [, before, noun, after] = PREPOSITION.exec(term) ?? /^(.*?)(\p{L}+)()$/u.exec(term) ?? []
  if (noun === undefined || noun.length < 3) return undefined
  const many = plural(noun)
  if (many === undefined || (after === '' && (many === `${noun}s` || many === `${noun}es`))) return undefined
  return `${before}${many}${after}`
}

/** Verbs that set phrases begin with; news writes promoting, promotes and promoted for promote. */
const VERBS = new Set(
  `abide accelerate achieve adhere adopt advance align apply attain avert balance boost bolster bring build carry cement champion combat coordinate
  complete conduct consolidate contain continue cooperate crack create cultivate cut deepen defend defuse deliver develop discharge drive
  elevate eliminate embrace encourage enforce enhance enrich ensure eradicate establish execute exercise expand expedite explore extend facilitate
  fight follow forestall forge form foster fulfil fulfill further give govern grasp guarantee guard guide harness hold honor implement improve
  increase inherit inject innovate integrate intensify keep launch lead leverage maintain make meet mobilize modernize nurture
  observe oppose optimize overcome participate persevere perform practice preserve press prevent promote propel protect pursue push put
  raise reaffirm realize reduce reform refine reinforce reject remain resist resolve respect respond reunify revitalize safeguard
  secure seek serve shape shoulder solidify speed stabilize stand stay step stick stimulate streamline strengthen strike strive study support tackle tap
  take tell tighten transform treat undermine unite unleash unlock uphold upgrade use violate widen win`.split(
    /\s+/,
  ),
)
const STRONG: Record<string, string[]> = {
  build: ['built'],
  bring: ['brought'],
  cut: ['cut'],
  drive: ['drove', 'driven'],
  fight: ['fought'],
  give: ['gave', 'given'],
  hold: ['held'],
  keep: ['kept'],
  lead: ['led'],
  make: ['made'],
  meet: ['met'],
  put: ['put'],
  seek: ['sought'],
  stand: ['stood'],
  stick: ['stuck'],
  strive: ['strove'],
  take: ['took', 'taken'],
  tell: ['told'],
  uphold: ['upheld'],
  win: ['won'],
}

function gerund(verb: string): string {
  if (/^(?:put|cut|win|step|tap)$/.test(verb)) return `${verb}${verb.at(-1)}ing`
  if (/[^aeiou]e$|ue$|ve$|se$/.test(verb)) return `${verb.slice(0, -1)}ing`
  return verb === 'fulfil' ? 'fulfilling' : `${verb}ing`
}

const past = (verb: string): string[] =>
  STRONG[verb] ?? [
    /^(?:step|tap)$/.test(verb)
      ? `${verb}ped`
      : /e$/.test(verb)
        ? `${verb}d`
        : /[^aeiou]y$/.test(verb)
          ? verb.replace(/y$/, 'ied')
          : `${verb}ed`,
  ]

const third = (verb: string): string =>
  /[^aeiou]y$/.test(verb)
    ? verb.replace(/y$/, 'ies')
    : /(?:s|x|z|ch|sh)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`

const gerunds = new Map([...VERBS].map((verb) => [gerund(verb), verb]))
/** No verbs: developed countries are others. */
const ADJECTIVES =
  /^(?:leading |developing (?:countr|nation)|fighting spirit|continuing education|governing (?:party|team|position))/

/** The phrase with its verb in the other forms: advance …, advancing …, advanced …. */
function conjugated(term: string): string[] {
  const [, adverb = '', first = '', rest = ''] = /^((?:[a-z]+ly )?)([a-z]+)( .+)$/.exec(term) ?? []
  const verb = VERBS.has(first) ? first : gerunds.get(first)
  if (verb === undefined || rest === '' || ADJECTIVES.test(term)) return []
  return [verb, gerund(verb), third(verb), ...past(verb)]
    .filter((form) => form !== first)
    .map((form) => `${adverb}${form}${rest}`)
}

/** The phrase with each of `verbs` for the one of them that it begins with: push forward … for promote …. */
function withVerbs(term: string, verbs: readonly string[]): string[] {
  if (ADJECTIVES.test(term)) return []
  const [, adverb = '', phrase = term] = /^([a-z]+ly )?(.+)$/.exec(term) ?? []
  const own = verbs.find((verb) => phrase.startsWith(`${verb} `) || phrase.startsWith(`${inGerund(verb)} `))
  if (own === undefined) return []
  const rest = phrase.slice((phrase.startsWith(`${own} `) ? own : inGerund(own)).length)
  // Of a long phrase one word less or more may be an article: strengthen the implementation of ….
  const rests = / of /.test(rest)
    ? [rest, / the /.test(rest.slice(0, 5)) ? rest.slice(4) : ` the${rest}`]
    : [rest]
  return verbs.flatMap((verb) => rests.map((after) => `${adverb}${verb}${after}`))
}
const inGerund = (verb: string): string => verb.replace(/^[a-z]+/, gerund)

/** Hong Kong's government writes its offices with an ampersand: Secretary for Financial Services & the Treasury. */
const OFFICE =
  /^(?:(?:under |permanent )?secretary for |commissioner (?:of|for) |director of ).+ and |^[a-z, ]+ and [a-z ]+ (?:bureau|department)$/
const ampersand = (term: string): string[] =>
  OFFICE.test(term) ? [term.replace(/ and (?!.* and )/, ' & ')] : []

/** What news writes for one another inside a phrase: with a comma before the last "and" and without, China's or the country's. */
const INSIDE: [RegExp, string][] = [
  [/(?<=, .*), and /, ' and '],
  [/(?<=, [^,]+)(?<!,) and (?!.* and )/, ', and '],
  [/(?<=\p{L} )china's /u, "the country's "],
  [/(?<=\p{L} )china's /u, 'its '],
  [/scientific and technological/, 'sci-tech'],
  [/\bhumanity\b/, 'mankind'],
  [/\bmankind\b/, 'humanity'],
  [/\bcpc central committee\b/, 'communist party of china (cpc) central committee'],
  [/\bcpc central committee\b/, 'communist party of china central committee'],
  [/\bcpc central committee\b/, 'central committee of the communist party of china'],
  [/\bcpc central committee\b/, 'party central committee'],
  [/\bwellbeing\b/, 'well being'],
  [/\bwell being\b/, 'wellbeing'],
  [/\ball round\b/, 'all around'],
  [/\ball around\b/, 'all round'],
  [/\bhigh (?:standard|level) opening up\b/, 'high level opening up'],
  [/\bhigh (?:standard|level) opening up\b/, 'high standard opening up'],
  [/\b(?:primary level|community level)\b/, 'grassroots'],
  [/\b(?:grassroots|community level)\b/, 'primary level'],
  [/\bnew (?:development pattern|pattern of development)\b/, 'new development paradigm'],
  [/\bcross strait\b/, 'cross straits'],
  [/\btaiwan strait\b/, 'taiwan straits'],
  [/\b(?<!re)vitali[sz]ation\b/, 'revitalization'],
  [/\brevitalization\b/, 'vitalization'],
  [/^office of the (central .+ (?:commission|group))$/, '$1 office'],
  [/ of the office of the (central .+ (?:commission|group))$/, ' of the $1 office'],
  // Of the Chinese Foreign Ministry.
  [/ of the (foreign ministry|ministry of foreign affairs)$/, ' of the chinese $1'],
  [/ of the (foreign ministry|ministry of foreign affairs)$/, " of china's $1"],
  [/ of the central military commission$/, ' of the cmc'],
  [/^(eu|un) (?=(?:high|special|under|foreign) )/, "$1's "],
  // Laws, with the article and without, and by what they protect.
  [/^law on the /, 'law on '],
  [/^law on (?!the )/, 'law on the '],
  [
    /^law on (?:the )?(protection|promotion|popularization|safety|conservation) of (?:the )?(.+)$/,
    'law on $2 $1',
  ],
]
const MAY_CHANGE =
  /, | china's |cpc central|well ?being|all (?:round|around)|opening up|grassroots|primary level|community level|new development|new pattern|strait|vitalization|scientific and|humanity|mankind|^law on | of the (?:foreign ministry|ministry of foreign|central military)|office of the central |^(?:eu|un) (?:high|special|under|foreign) /
function inside(term: string): string[] {
  const wordings = MAY_CHANGE.test(term) ? INSIDE.map(([written, other]) => term.replace(written, other)) : []
  return [...wordings, withAcronym(term)].filter((wording) => wording !== term)
}

/** Names that news writes with their acronym at the first mention, inside a longer one too: Shanghai Cooperation Organization (SCO) Plus Meeting. */
const ACRONYMS: Record<string, string> = {
  'communist party of china': 'cpc',
  "national people's congress": 'npc',
  "chinese people's political consultative conference": 'cppcc',
  "people's liberation army": 'pla',
  'shanghai cooperation organization': 'sco',
  'hong kong special administrative region': 'hksar',
  'forum on china-africa cooperation': 'focac',
  'forum on china africa cooperation': 'focac',
  'belt and road initiative': 'bri',
  'united nations': 'un',
  'world trade organization': 'wto',
  'asia-pacific economic cooperation': 'apec',
  'asia pacific economic cooperation': 'apec',
  'association of southeast asian nations': 'asean',
  "workers' party of korea": 'wpk',
  "lao people's revolutionary party": 'lprp',
  'communist party of vietnam': 'cpv',
}
const NAMED = new RegExp(`(${Object.keys(ACRONYMS).join('|')})(?= [a-z])`)
const withAcronym = (term: string): string =>
  term.length > 24 ? term.replace(NAMED, (name) => `${name} (${ACRONYMS[name]})`) : term

/** Further patterns of a folded term, also with `verbs` for one of them at its head; none for one without Latin letters. */
export function englishWordings(term: string, verbs: readonly string[] = []): string[] {
  if (!/[a-z]{3}/.test(term)) return []
  const spellings = [term, ...inside(term), ...withVerbs(term, verbs)].flatMap((wording) => [
    wording,
    respelled(wording, american, inAmerica),
    respelled(wording, british, inBritain),
  ])
  return [
    ...new Set(spellings.flatMap((s) => [s, headPlural(s) ?? s, ...conjugated(s), ...ampersand(s)])),
  ].slice(1)
}
