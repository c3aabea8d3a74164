/** English wordings of a folded term: spelling of Britain and America, plural of the head noun. */

/** Longer words that have the letters of a British or American ending and keep them. */
const ALWAYS_ISE =
  /^(?:advert|adv|appra|ar|bru|chast|comprom|compr|conc|cru|dem|desp|dev|disgu|enterpr|exc|exerc|expert|franch|gu|inc|improv|merchand|no|otherw|parad|po|pra|prec|prem|prom|ra|repr|rev|r|superv|surpr|surm|telev|treat|w|likew)is(?=e)/
const ISE = /(?<=\p{L}{3,})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/u
const IZE = /(?<=\p{L}{3,})iz(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/u
const OUR =
  /^((?:mis|dis|un)?(?:lab|hon|fav|harb|neighb|col|behavi|endeav|hum|rum|vig|splend|arm|flav|parl|val|cand|rig|savi))our/
const OR =
  /^((?:mis|dis|un)?(?:lab|hon|fav|harb|neighb|col|behavi|endeav|hum|rum|vig|splend|arm|flav|parl|val|cand|rig|savi))or(?=s|ed|ing|able|ers?|hood|ism|al|y|less|$)/

/** British → American, whole words or beginnings of words. */
const PAIRS: [RegExp, string, RegExp, string][] = (
  [
    ['defence', 'defense'],
    ['offence', 'offense'],
    ['licence', 'license'],
    ['centre', 'center'],
    ['theatre', 'theater'],
    ['programme', 'program'],
    ['councillor', 'councilor'],
    ['counsellor', 'counselor'],
    ['catalogue', 'catalog'],
    ['dialogue', 'dialog'],
    ['fulfil', 'fulfill'],
    ['grey', 'gray'],
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

const IRREGULAR: Record<string, string> = { child: 'children', person: 'people', foot: 'feet' }

function plural(noun: string): string | undefined {
  if (Object.hasOwn(IRREGULAR, noun)) return IRREGULAR[noun]
  if (/(?:man|woman)$/.test(noun)) return noun.replace(/an$/, 'en')
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies')
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return /[^s]s$/.test(noun) ? undefined : `${noun}es`
  return `${noun}s`
}

const PREPOSITION =
  /^(.*?)(\p{L}+)((?: (?:of|for|in|on|to|at|with|from|by|under)\b| (?:general|elect|designate)(?=$| of\b)).*)$/u

/** The head noun is the word before a preposition, else the last. Plurals in -s of a last word need no pattern: the finder sees to them. */
function headPlural(term: string): string | undefined {
  const [, before, noun, after] = PREPOSITION.exec(term) ?? /^(.*?)(\p{L}+)()$/u.exec(term) ?? []
  if (noun === undefined || noun.length < 3) return undefined
  const many = plural(noun)
  if (many === undefined || (after === '' && (many === `${noun}s` || many === `${noun}es`))) return undefined
  return `${before}${many}${after}`
}

/** Further patterns of a folded term; none for one without Latin letters. */
export function englishWordings(term: string): string[] {
  if (!/[a-z]{3}/.test(term)) return []
  const words = term.split(/(?<=[^\p{L}])|(?=[^\p{L}])/u)
  const spellings = [term, words.map(american).join(''), words.map(british).join('')]
  return [...new Set(spellings.flatMap((s) => [s, headPlural(s) ?? s]))].slice(1)
}
