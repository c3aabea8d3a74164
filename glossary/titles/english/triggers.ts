import { ORDINAL_WORDS } from '../numbers.ts'

/**
 * What the words of an English segment say of it: which patterns may be in it at all. Naively a regular expression for each pattern, most
 * of which look through the whole segment for a word that is not there.
 */
export const triggers = {
  party: 1,
  /** Who heads an office. */
  office: 2,
  /** A province's, a city's. */
  level: 4,
  speaker: 8,
  premier: 16,
  /** Who is sent, and where. */
  permanent: 32,
  meeting: 64,
  delegate: 128,
  document: 256,
  /** What China has with another country. */
  pair: 512,
  taiwan: 1024,
  korea: 2048,
  /** A part of another country, or its people. */
  abroad: 4096,
  police: 8192,
  /** 14th, first. */
  ordinal: 16384,
  /** What a country's news leaves unnamed: National Assembly, Constitutional Court. */
  place: 32768,
  /** The countries and parties whose news it is. */
  told: 65536,
} as const

const { party, office, level, speaker, premier, permanent, meeting, delegate, document, pair } = triggers
const WORDS: [trigger: number, words: string][] = [
  [party, 'party cpc politburo political'],
  [office, 'secretary undersecretary minister chief commissioner director'],
  [level, 'executive regional provincial municipal city prefectural county district township town'],
  [speaker, 'speaker president chairman chairwoman chairperson'],
  [premier, 'prime premier'],
  [permanent, 'permanent mission special personal ambassador embassy consul consulate'],
  [meeting, 'plenum plenary congress session meeting anniversary centenary centennial chairpersons'],
  [delegate, 'delegate deputy'],
  [document, 'draft revised republic prc resolution'],
  [
    pair,
    'relations ties relationship cooperation friendship trade community partnership dialogue mechanism alliance talks consultations',
  ],
  [triggers.ordinal, ORDINAL_WORDS],
  [triggers.police, 'police'],
  [
    triggers.place,
    'police national state joint unification constitutional permanent na democratic house senate general secretariat premier foreign ministry minister prosecutor financial fair presidential socialist christian social alternative federal chief party standing vice president member cabinet jcs home defense defence health conservative labour liberal reform plenary secretary director commissioner office dp ppp top bar law liaison legislature election army commerce treasury energy labor interior agriculture homeland department attorney congress supreme diet lower upper shadow chancellor revolutionary guardian assembly quds external parliament parliamentary bok floor speaker finance education industry economy transport farm environment executive',
  ],
  [triggers.taiwan, 'taiwan taipei tainan taichung kaohsiung yuan kuomintang kmt dpp tpp lai cho'],
  [
    triggers.korea,
    'wpk dprk workers kim pyongyang vietnam vietnamese hanoi lao laos vientiane cuba cuban havana',
  ],
]

/** A word is told by its first letters: those of others that begin alike trigger too. */
const LETTERS = 5
const SIZE = 1 << 13
const byWord = new Uint32Array(SIZE)
const next = (hash: number, letter: number) => (Math.imul(hash, 31) + letter) & (SIZE - 1)

/** To be told as well; words in small letters, of which the first counts. */
export function addTriggers(trigger: number, words: Iterable<string>): void {
  for (const word of words) {
    let hash = 0
    for (let i = 0; i < LETTERS && isLetter(word.charCodeAt(i)); i++) hash = next(hash, word.charCodeAt(i))
    // What does not begin with letters may be anywhere.
    if (hash === 0) for (let i = 0; i < SIZE; i++) byWord[i]! |= trigger
    else byWord[hash]! |= trigger
  }
}
const isLetter = (unit: number) => unit >= 0x61 && unit <= 0x7a
for (const [trigger, words] of WORDS) addTriggers(trigger, words.split(' '))

/** Of a folded segment. */
export function triggersOf(text: string): number {
  let found = 0
  let hash = 0
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isLetter(unit)) {
      if (letters++ < LETTERS) hash = next(hash, unit)
    } else if (letters > 0) {
      found |= byWord[hash]!
      hash = 0
      letters = 0
    }
  }
  return found | byWord[hash]!
}
