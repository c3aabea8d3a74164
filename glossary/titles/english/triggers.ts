import { ORDINAL_WORDS } from '../numbers.ts'
import { newWordTable } from './word-table.ts'

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
  /** Those who hold a post in several countries. */
  both: 131072,
  /** Governments and forces. */
  forces: 262144,
} as const

const { party, office, level, speaker, premier, permanent, meeting, delegate, document, pair } = triggers
const WORDS: [trigger: number, words: string][] = [
  [party, 'party cpc politburo political'],
  [
    office,
    'dean secretary undersecretary minister chief commissioner director inspector superintendent lawmaker legislator',
  ],
  [level, 'executive regional provincial municipal city prefectural county district township town'],
  [speaker, 'speaker president chairman chairwoman chairperson'],
  [premier, 'prime premier chancellor'],
  [permanent, 'permanent mission special personal ambassador envoy embassy consul consulate'],
  [meeting, 'plenum plenary congress session meeting anniversary centenary centennial chairpersons'],
  [delegate, 'delegate deputy'],
  [document, 'draft revised republic prc resolution bill ordinance implementation implementing'],
  [
    pair,
    'relations ties relationship cooperation friendship trade community partnership dialogue mechanism alliance talks consultations meeting',
  ],
  [triggers.both, 'presidents heads premiers ministers fms leaders'],
  [triggers.forces, 'government military armed navy air'],
  [triggers.ordinal, ORDINAL_WORDS],
  [triggers.police, 'police'],
  [
    triggers.place,
    'police national state joint unification constitutional permanent na democratic house senate general secretariat premier foreign ministry minister prosecutor financial fair presidential socialist christian social alternative federal chief party standing vice president member cabinet jcs home defense defence health conservative labour liberal reform plenary secretary director commissioner office dp ppp top bar law liaison legislature election army commerce treasury energy labor interior agriculture homeland department attorney congress supreme diet lower upper shadow chancellor revolutionary guardian assembly quds external parliament parliamentary bok floor anti residents resident sar mainland lawmaker lawmakers legislator court speaker finance education industry economy transport farm environment executive',
  ],
  [triggers.taiwan, 'taiwan taipei tainan taichung kaohsiung yuan kuomintang kmt dpp tpp lai cho'],
  [
    triggers.korea,
    'wpk dprk workers kim pyongyang vietnam vietnamese hanoi lao laos vientiane cuba cuban havana',
  ],
]

const table = newWordTable()
for (const [trigger, words] of WORDS) table.add(trigger, words.split(' '))
/** To be told as well. */
export const addTriggers = table.add
/** Of a folded segment. */
export const triggersOf = table.of
