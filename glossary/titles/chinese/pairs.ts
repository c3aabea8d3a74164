import { ABBREVIATION, isAbbreviation, pairName, sideName } from '../abbreviations.ts'
import { Composed, type Composite, type Sentence } from '../composite.ts'
import { triggers } from './triggers.ts'

/** Countries named by one character each: 中法全面战略伙伴关系, 美日韩峰会, 朝方. */

const phrases: [zh: string, en: string, ...others: string[]][] = [
  ['新时代全面战略协作伙伴关系', 'comprehensive strategic partnership of coordination for the new era'],
  ['全面战略协作伙伴关系', 'comprehensive strategic partnership of coordination'],
  ['全面战略合作伙伴关系', 'comprehensive strategic cooperative partnership'],
  ['全天候战略合作伙伴关系', 'all-weather strategic cooperative partnership'],
  ['全面战略伙伴关系', 'comprehensive strategic partnership'],
  ['战略合作伙伴关系', 'strategic cooperative partnership'],
  ['战略伙伴关系', 'strategic partnership'],
  ['全面伙伴关系', 'comprehensive partnership'],
  ['伙伴关系', 'partnership'],
  ['命运共同体', 'community with a shared future'],
  ['双边关系', 'bilateral relations', 'relations'],
  ['外交关系', 'diplomatic relations', 'diplomatic ties'],
  ['友好合作关系', 'friendly and cooperative relations', 'friendly cooperative relations'],
  ['友好关系', 'friendly relations'],
  ['经贸关系', 'economic and trade relations', 'trade relations'],
  ['传统友谊', 'traditional friendship'],
  ['友谊', 'friendship'],
  ['经贸合作', 'economic and trade cooperation', 'trade cooperation'],
  ['务实合作', 'practical cooperation', 'results-oriented cooperation'],
  ['战略合作', 'strategic cooperation'],
  ['战略协作', 'strategic coordination'],
  ['友好合作', 'friendly cooperation'],
  ['合作', 'cooperation'],
  ['经贸磋商', 'economic and trade consultations', 'trade talks'],
  ['经贸会谈', 'economic and trade talks', 'trade talks'],
  ['贸易战', 'trade war'],
  ['经贸摩擦', 'economic and trade frictions', 'trade frictions'],
  ['联合声明', 'joint statement'],
  ['联合公报', 'joint communique'],
  ['联合军演', 'joint military exercise', 'joint military drill'],
  ['联合军事演习', 'joint military exercise'],
  ['自由贸易协定', 'free trade agreement', 'FTA'],
  ['自贸协定', 'free trade agreement', 'FTA'],
  ['战略对话', 'strategic dialogue'],
  ['高级别人文交流机制', 'high-level people-to-people exchange mechanism'],
  ['人文交流', 'people-to-people exchanges', 'people-to-people and cultural exchanges'],
  ['元首会晤', "heads of state's meeting", 'summit meeting'],
  ['领导人会晤', "leaders' meeting", 'summit'],
  ['领导人会议', "leaders' meeting", 'summit'],
  ['外长会晤', "foreign ministers' meeting"],
  ['经贸部长会议', "economic and trade ministers' meeting"],
  ['外长会', "foreign ministers' meeting"],
  ['峰会', 'summit'],
  ['边界问题', 'boundary question'],
  ['冲突', 'conflict'],
  ['战争', 'war'],
  ['同盟', 'alliance'],
  ['关系', 'relations', 'ties'],
]
const PHRASE = phrases.map(([zh]) => zh).join('|')
const PAIR = new RegExp(`(${ABBREVIATION}{2,3})(?:两国|双边|三国)?(${PHRASE})`, 'y')
/** 西欧关系, 古巴关系: two characters that are one place. */
const ONE_PLACE = /^(?:西欧|古巴|印尼|中东|老美|老日|南美|北美)/
/** 其中方案, 今日方才: what makes another word of a country and 方, or of two countries. */
const NOT_AFTER = new Set('其集高初华空当今近昨明次每节假平生全数末年月周期元时白终落')
/** 中方股东, 中方合伙人: partners of a firm. */
const OF_FIRM = /^(?:股[东權权東]|合伙人|投资[者方人])/
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
    if (!isAbbreviation(text.charCodeAt(at))) continue
    // The first of two, unless a pair before has it.
    if (at < free || !isAbbreviation(text.charCodeAt(at + 1))) continue
    PAIR.lastIndex = at
    const m = PAIR.exec(text)
    if (m === null) continue
    free = PAIR.lastIndex
    const names = [...m[1]!].map((unit) => pairName(s, unit))
    const phrase = phrases.find(([zh]) => zh === m[2])
    if (phrase === undefined || names.includes(undefined) || new Set(names).size < names.length) continue
    if (NOT_AFTER.has(s.text[m.index - 1] ?? '') || ONE_PLACE.test(m[1]!)) continue
    const who = names.join('-')
    const [, ...english] = phrase
    const ways = () => english.map((e) => `${who} ${e}`)
    out.push(new Composed(m.index, m.index + m[0].length, 'setPhrase', [], ways))
  }
}

/** 朝方, 韩方: one country as a party to talks. */
function sidesOf(s: Sentence, out: Composite[]): void {
  const { text } = s
  for (let at = text.indexOf('方', 1); at > 0; at = text.indexOf('方', at + 1)) {
    const unit = text[at - 1]!
    const before = text[at - 2] ?? ''
    if (OF_FIRM.test(text.slice(at + 1, at + 5))) continue
    const side = sideName(s, unit)
    if (side === undefined) continue
    const speaks =
      MAJOR.includes(unit) || BESIDE.includes(before || '。') || SPEAKS.test(text.slice(at + 1, at + 5))
    if (!speaks) continue
    const { name, adjective } = side
    out.push(
      new Composed(at - 1, at + 1, 'organ', [], () => [name, `${adjective} side`, `the ${adjective} side`]),
    )
  }
}
