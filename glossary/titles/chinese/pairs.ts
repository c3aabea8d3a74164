import { isHan } from '../../text/units.ts'
import { isAbbreviation, pairAdjective, pairName, sideName } from '../abbreviations.ts'
import { Composed, type Composite, type Sentence } from '../composite.ts'
import { NUMBER, ordinal, toNumber } from '../numbers.ts'
import { joinList } from '../stack.ts'
import { BOTH, PAIRED, persons, phrases } from './pair-phrases.ts'
import { triggers } from './triggers.ts'

/** Countries named by one character each: 中法全面战略伙伴关系, 美日韩峰会, 朝方. */

const isPaired = new Set(Array.from(PAIRED, (unit) => unit.charCodeAt(0)))
type Phrase = (typeof phrases)[number]
/** By their first unit, in their order. */
const phrasesBy = Map.groupBy([...phrases, ...persons], ([zh]) => zh.charCodeAt(0))
const ofPersons = new Set<Phrase>(persons)
/** Persons of others are no pair: 哈马斯领导人, 奥巴马总统; 以 before a country is a preposition. */
const WITH_PERSONS = /^[中美俄朝韩日英法德印越欧乌伊][中美俄朝韩日英法德印越欧乌伊以巴]+$/
/** 第七次中巴外长战略对话. */
const NTH = new RegExp(`第(${NUMBER})[次轮届]$`)
const COUNTED = new Set(Array.from('次轮届', (unit) => unit.charCodeAt(0)))
/** 西欧关系, 古巴关系: two characters that are one place. */
/** 法西斯|战争, 哈马斯|冲突: no three countries; 以 before two is a preposition, and 以巴 are Israel and Palestine. */
const NO_COUNTRIES = /^(?:法西斯|哈马斯|西法西|以[中美俄朝韩日法英德][一-龥])|^以巴$/
const ONE_PLACE = /^(?:斯坦|巴西|蒙古|西欧|古巴|印尼|中东|老美|老日|南美|北美)/
/** 其中方案, 今日方才: what makes another word of a country and 方, or of two countries. */
const NOT_AFTER = new Set('其集高初华空当今近昨明次每节假平生全数末年月周期元时白终落')
/** 中方股东, 中方合伙人: partners of a firm. */
const OF_FIRM = /^(?:股[东權权東]|合伙人|投资[者方人])/
/** 方块, 方阵; 过程中方可: an adverb behind 中, where nothing before it takes a country. */
const NO_SIDE = /^(?:[块圆寸舱桌糖框砖剂]|程式|阵(?![营地]))/
const ADVERB = /^[才可知能得显]/
const BEFORE_SIDE = '与和同向对给请由愿望谢是为使让跟被据在若如但而且则并即还也'
const BEFORE_PERSONS = new Set('与和同向对给请由为使让据在若如但而且则并即还也称媒论促盼望第次、')
/** Others than these stand for a country only after such words, or where they speak. */
const MAJOR = '中美俄朝韩欧'
const BESIDE = '与和同向对给请由愿望谢是为使让跟被、据'
const SPEAKS = /^(?:表示|愿|感谢|将|坚定|坚决|支持|高度|祝贺|赞赏|认为|强调|欢迎|希望|重申|呼吁|指出|应)/

/** `found`: the triggers of the sentence. */
export function chinesePairs(s: Sentence, found: number, out: Composite[]): void {
  if ((found & triggers.pair) !== 0) pairsOf(s, out)
  if ((found & triggers.side) !== 0) sidesOf(s, out)
}

function pairsOf(s: Sentence, out: Composite[]): void {
  const { text } = s
  let free = 0
  for (let at = 0; at < text.length; at++) {
    if (!isAbbreviation(text.charCodeAt(at)) || !isAbbreviation(text.charCodeAt(at + 1))) continue
    // 1月17日|中美元首通话
    if (text[at] === '日' && /\d/.test(text[at - 1] ?? '')) continue
    // Unless a pair before has the first of two.
    if (at < free) continue
    const third = text.charCodeAt(at + 2)
    if (!isAbbreviation(third) && !isPaired.has(third)) continue
    const pair = pairAt(text, at)
    if (pair === undefined) continue
    free = pair.end
    const names = namesOf(s, at, pair.size)
    if (names === undefined) continue
    const nth = COUNTED.has(text.charCodeAt(at - 1)) ? NTH.exec(text.slice(Math.max(0, at - 7), at)) : null
    const number = nth === null ? undefined : toNumber(nth[1]!)
    if (
      (number === undefined && NOT_AFTER.has(text[at - 1] ?? '')) ||
      ONE_PLACE.test(text.slice(at, at + pair.size)) ||
      NO_COUNTRIES.test(text.slice(at, at + pair.size))
    )
      continue
    const who = names.join('-')
    const own = ofPersons.has(pair.phrase)
    const countries = text.slice(at, at + pair.size)
    if (
      own &&
      (!WITH_PERSONS.test(countries) ||
        (isHan(text.charCodeAt(at - 1)) && !BEFORE_PERSONS.has(text[at - 1]!)))
    )
      continue
    const ways = own
      ? () => [
          `${joinList(Array.from(countries, (unit) => pairAdjective(s, unit)!))} ${pair.phrase[1]}`,
          `${pair.phrase[1]} of ${joinList(names)}`,
        ]
      : () => pair.phrase.slice(1).map((e) => `${who} ${e}`)
    if (number === undefined) {
      out.push(new Composed(at, pair.end, own ? 'title' : 'setPhrase', [], ways, () => who))
      sessionOf(s, at, pair.end, ways, out)
    } else {
      const numbered = () =>
        ways().flatMap((e) => [
          `${ordinal(number, number > 10)} ${e}`,
          `${ordinal(number, number > 10)} round of ${e}`,
        ])
      out.push(new Composed(at - nth![0].length, pair.end, 'event', [], numbered))
    }
  }
}

const SESSION = new RegExp(`^第(${NUMBER})次(?:全体)?会议`)

/** 中国—沙特高级别联合委员会第四次会议: a meeting of what two countries have. */
export function sessionOf(
  s: Sentence,
  start: number,
  end: number,
  ways: () => string[],
  out: Composite[],
): void {
  if (s.text[end] !== '第' || !s.text.endsWith('委员会', end)) return
  const found = SESSION.exec(s.text.slice(end, end + 12))
  const number = found === null ? undefined : toNumber(found[1]!)
  if (number === undefined) return
  const names = () => ways().map((name) => `${ordinal(number, number > 10)} meeting of the ${name}`)
  out.push(new Composed(start, end + found![0].length, 'event', [], names))
}

/** What they are called in English; none where one is not known, or named twice. */
function namesOf(s: Sentence, at: number, size: number): string[] | undefined {
  const names: string[] = []
  for (let k = at; k < at + size; k++) {
    const name = pairName(s, s.text[k]!)
    if (name === undefined || names.includes(name)) return undefined
    names.push(name)
  }
  return names
}

/** Two or three countries at `at` and what they have, the longest of both: 中美|两国|关系. */
function pairAt(text: string, at: number): { size: number; end: number; phrase: Phrase } | undefined {
  for (let size = isAbbreviation(text.charCodeAt(at + 2)) ? 3 : 2; size > 1; size--) {
    const from = at + size
    const both = BOTH.find((word) => text.startsWith(word, from))?.length ?? 0
    let begin = from + both
    let phrase = phraseAt(text, begin)
    if (phrase === undefined && both > 0) {
      begin = from
      phrase = phraseAt(text, from)
    }
    // 中哈|合作中心
    if (
      phrase?.[0] === '合作' &&
      /^(?:中心|区|园|基金|组织|协定|协议)/.test(text.slice(begin + 2, begin + 4))
    )
      return undefined
    if (phrase !== undefined) return { size, end: begin + phrase[0].length, phrase }
  }
  return undefined
}

/** What two countries have that is said at a place of folded text. */
export const phraseAt = (text: string, at: number): Phrase | undefined =>
  phrasesBy.get(text.charCodeAt(at))?.find(([zh]) => text.startsWith(zh, at))

/** 朝方, 韩方: one country as a party to talks. */
function sidesOf(s: Sentence, out: Composite[]): void {
  const { text } = s
  for (let at = text.indexOf('方', 1); at > 0; at = text.indexOf('方', at + 1)) {
    const unit = text[at - 1]!
    const before = text[at - 2] ?? ''
    const after = text.slice(at + 1, at + 5)
    if (OF_FIRM.test(after) || NO_SIDE.test(after)) continue
    if (
      unit === '中' &&
      ADVERB.test(after) &&
      isHan(text.charCodeAt(at - 2)) &&
      !BEFORE_SIDE.includes(before)
    )
      continue
    const side = sideName(s, unit)
    if (side === undefined) continue
    const speaks = MAJOR.includes(unit) || BESIDE.includes(before || '。') || SPEAKS.test(after)
    if (!speaks) continue
    const { name, adjective } = side
    out.push(
      new Composed(at - 1, at + 1, 'organ', [], () => [name, `${adjective} side`, `the ${adjective} side`]),
    )
  }
}
