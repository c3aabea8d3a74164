import { type AddEnglish, type EnglishUnit, type Sentence, unique } from '../composite.ts'
import { matches } from '../matches.ts'
import { fromOrdinal, ORDINAL } from '../numbers.ts'
import { classBits, isCountry, type Part } from '../part.ts'
import { longest } from './owners.ts'
import { PARTNERS, PARTNERS_HANT } from './partners.ts'

/** Anniversaries in English text: of the founding of an organ, of a victory, of ties between countries, of a return. */

const ANNIVERSARY = new RegExp(
  `\\b(?:(${ORDINAL}) (founding )?anniversary|centenary|centennial) of (?:the )?`,
  'g',
)
const FOUNDED: [hans: string, hant: string] = ['成立', '成立']
const OCCASIONS: [en: RegExp, hans: string, hant: string][] = [
  [/^(?:founding|establishment) of (?:the )?/, ...FOUNDED],
  [/^victory (?:in|of) (?:the )?/, '胜利', '勝利'],
  [/^liberation of /, '解放', '解放'],
]
/** What follows the subject. */
const AFTERWARDS: [en: RegExp, hans: string, hant: string][] = [
  [/^'s return to (?:the motherland|china)/, '回归祖国', '回歸祖國'],
  [/^'s (?:establishment|founding)/, ...FOUNDED],
]
const TIES =
  /^(?:the )?(?:establishment of )?(?:(?:bilateral|their|our|its|the two (?:countries|nations)') )?diplomatic (?:ties|relations)(?:( between (?:the )?(?:two (?:countries|sides|nations|states)|both (?:countries|sides|nations))(?![a-z]))| between )?(?:the )?/
/** Of China-Thailand diplomatic relations. */
const WITH_CHINA = /^(?:the )?(?:establishment of )?(?:china|sino)[ -](.+?) diplomatic (?:ties|relations)/

/** What is held for one and named after it: a grand gathering to celebrate. A reception marking one is any. */
const HELD =
  /(?:\b(?:grand|solemn) )?\b(?:gathering|rally|conference|meeting) (?:held )?(?:to |in )?(mark|celebrat|commemorat)(?:e|ing|ion of)? (?:the )?$/
/** What is celebrated; anything else is commemorated. */
const GLAD = /(?:成立|建[军軍]|建交|回[归歸](?:祖[国國])?|解放)\d+周年$/

/** Whose birth and death is remembered: simplified | traditional. */
const PEOPLE: Record<string, [hans: string, hant: string]> = {
  'mao zedong': ['毛泽东', '毛澤東'],
  'zhou enlai': ['周恩来', '周恩來'],
  'liu shaoqi': ['刘少奇', '劉少奇'],
  'zhu de': ['朱德', '朱德'],
  'deng xiaoping': ['邓小平', '鄧小平'],
  'chen yun': ['陈云', '陳雲'],
  'hu yaobang': ['胡耀邦', '胡耀邦'],
  'qiao shi': ['乔石', '喬石'],
  'soong ching ling': ['宋庆龄', '宋慶齡'],
  'sun yat sen': ['孙中山', '孫中山'],
  'dr. sun yat sen': ['孙中山', '孫中山'],
  'ren bishi': ['任弼时', '任弼時'],
  'peng dehuai': ['彭德怀', '彭德懷'],
  'ye jianying': ['叶剑英', '葉劍英'],
  'dong biwu': ['董必武', '董必武'],
  'li xiannian': ['李先念', '李先念'],
  'deng yingchao': ['邓颖超', '鄧穎超'],
  'jiang zemin': ['江泽民', '江澤民'],
  confucius: ['孔子', '孔子'],
  'kim il sung': ['金日成', '金日成'],
  'fidel castro': ['菲德尔·卡斯特罗', '菲德爾·卡斯特羅'],
  'karl marx': ['马克思', '馬克思'],
  'ho chi minh': ['胡志明', '胡志明'],
}
const NAMES = Object.keys(PEOPLE).join('|')
const PERSON = new RegExp(`^(birth|death|passing) of (?:the late )?(comrade )?(${NAMES})(?![a-z])`)
const PERSONS = new RegExp(`^(?:the late )?(comrade )?(${NAMES})'s (birth|death|passing)(?![a-z])`)

/** The same for what is held on the day too. */
const withHeld =
  (s: Sentence, at: number, add: AddEnglish): AddEnglish =>
  (start, end, hans, hant, ...rest) => {
    const held = HELD.exec(s.text.slice(Math.max(0, at - 80), at))
    if (held === null) return add(start, end, hans, hant, ...rest)
    const glad = (name: string) => held[1] === 'celebrat' || (held[1] === 'mark' && GLAD.test(name))
    add(
      start - held[0].length,
      end,
      hans.map((name) => `${glad(name) ? '庆祝' : '纪念'}${name}大会`),
      hant.map((name) => `${glad(name) ? '慶祝' : '紀念'}${name}大會`),
      ...rest,
    )
  }

export function anniversaries(s: Sentence, units: EnglishUnit[], plain: AddEnglish): void {
  for (const m of matches(s.text, ANNIVERSARY)) {
    const add = withHeld(s, m.index, plain)
    const n = m[1] === undefined ? 100 : Number(/^\d+/.exec(m[1])?.[0] ?? fromOrdinal(m[1]))
    const at = m.index + m[0].length
    const rest = s.text.slice(at, at + 80)
    if (ties(s, units, m.index, at, rest, n, add)) continue
    const own =
      /^(?:its|their|the (?:country|party|organi[sz]ation)'s) (?:founding|establishment)(?![a-z])/.exec(rest)
    if (own !== null) {
      plain(m.index, at + own[0].length, [`成立${n}周年`], [`成立${n}周年`])
      continue
    }
    const back =
      /^(?:its|their|(?:sar|hksar|msar|city|region|territory)'s) return to (?:the motherland|china)(?![a-z])/.exec(
        rest,
      )
    if (back !== null) {
      plain(
        m.index,
        at + back[0].length,
        [`回归祖国${n}周年`, `回归${n}周年`],
        [`回歸祖國${n}周年`, `回歸${n}周年`],
      )
      continue
    }
    const owned = PERSONS.exec(rest)
    const person = PERSON.exec(rest) ?? owned
    if (person !== null) {
      const [comrade, who, event] = owned === null ? [person[2], person[3], person[1]] : person.slice(1)
      const [hans, hant] = PEOPLE[who!]!
      const born = event === 'birth'
      const friend = comrade === undefined ? '' : '同志'
      plain(
        m.index,
        at + person[0].length,
        [`${hans}${friend}${born ? '诞辰' : '逝世'}${n}周年`],
        [`${hant}${friend}${born ? '誕辰' : '逝世'}${n}周年`],
      )
      continue
    }
    if (/^birth of (?!the (?!late )|an? |its |their )/.test(rest)) {
      plain(m.index, at + 'birth'.length, [`诞辰${n}周年`], [`誕辰${n}周年`])
      continue
    }
    const opening =
      /^(?:china's |the country's )?(?:(?:launch|start|beginning) of )?(?:the |china's )?reform and opening[- ]up(?: (?:policy|drive))?(?![a-z])/.exec(
        rest,
      )
    if (opening !== null) {
      add(m.index, at + opening[0].length, [`改革开放${n}周年`], [`改革開放${n}周年`])
      continue
    }
    const founded = m[1] === undefined && !OCCASIONS.some(([en]) => en.test(rest))
    const occasion =
      m[2] === undefined && !founded
        ? OCCASIONS.find(([en]) => en.test(rest))
        : ([/^/, ...FOUNDED] as (typeof OCCASIONS)[0])
    const from = at + (occasion?.[0].exec(rest)?.[0].length ?? 0)
    const subject = subjectAt(s, units, from)
    const whole = subject ?? subjectAt(s, [], at)
    if (whole === undefined) continue
    const after = AFTERWARDS.find(([en]) => en.test(s.text.slice(whole.end, whole.end + 40)))
    if (after !== undefined && (whole.region !== undefined || whole.organ !== undefined)) {
      const end = whole.end + after[0].exec(s.text.slice(whole.end, whole.end + 40))![0].length
      const name = (text: string) => (after[1] === '成立' ? text : text.replace(/特[别別]行政[区區]$/, ''))
      add(
        m.index,
        end,
        [`${name(whole.hans)}${after[1]}${n}周年`],
        [`${name(whole.hant)}${after[2]}${n}周年`],
        whole.parts,
      )
      continue
    }
    const of = subject === undefined ? undefined : occasion
    const zone = /(?:[经經][济濟]特|特[别別]行政|自治|新|[开開][发發]|自[贸貿][试試][验驗])[区區]$/.test(
      whole.hans,
    )
    if (whole.region !== undefined && of === undefined && !zone) continue
    // 中国人民解放军建军, 中国共产党成立: the full name, and the army's own word.
    const named = (text: string, word: string, script: 'hans' | 'hant') => {
      if (/解放[军軍]$/.test(text) && word === '成立')
        return script === 'hans' ? `中国人民解放军建军${n}周年` : `中國人民解放軍建軍${n}周年`
      // 深圳经济特区建立, 上海自贸试验区成立.
      if (/[经經][济濟]特[区區]$/.test(text)) return `${text}建立${n}周年`
      if (zone && word === '') return `${text}成立${n}周年`
      const full = script === 'hans' ? '中国共产党' : '中國共產黨'
      return `${text === '中共' ? full : text}${word}${n}周年`
    }
    add(
      m.index,
      whole.end,
      [named(whole.hans, of?.[1] ?? founding(whole.hans), 'hans')],
      [named(whole.hant, of?.[2] ?? founding(whole.hant), 'hant')],
      whole.parts,
    )
  }
}

/** A party's or an organization's own is of its founding. */
const founding = (name: string) => (/(?:[党黨]|[联聯]合[国國]|[组組][织織])$/.test(name) ? '成立' : '')

/** 澳门回归祖国 of a return to the motherland, 澳门回归 of a return. */
const nameAs = (forms: string[], written: string): string =>
  (written.endsWith('motherland') ? forms.find((form) => /祖[国國]$/.test(form)) : undefined) ?? forms[0]!

/** Organ, region, event or document that begins there. */
function subjectAt(s: Sentence, units: EnglishUnit[], at: number): EnglishUnit | undefined {
  const named = s.hits
    .starting(at, classBits.event | classBits.document)
    .filter((p) => p.class === 'event' || p.class === 'document')
    .map(
      (p): EnglishUnit => ({
        start: p.start,
        end: p.end,
        parts: [p],
        hans: nameAs(p.hans, s.text.slice(p.start, p.end)),
        hant: nameAs(p.hant, s.text.slice(p.start, p.end)),
        organ: undefined,
        region: undefined,
      }),
    )
  return longest([...units.filter((u) => u.start === at), ...named])
}

function ties(
  s: Sentence,
  units: EnglishUnit[],
  start: number,
  at: number,
  rest: string,
  n: number,
  add: AddEnglish,
): boolean {
  const countryAt = (from: number) =>
    longest(units.filter((u) => u.start === from && u.region !== undefined && isCountry(u.region as Part)))
  const own = WITH_CHINA.exec(rest)
  if (own !== null) {
    const other = countryAt(at + own[0].indexOf(own[1]!, own[0].search(/china|sino/) + 4))
    const code = other?.region?.grammar.country ?? ''
    const [hans, hant] = [PARTNERS[code], PARTNERS_HANT[code]]
    const europe = own[1] === 'eu'
    if (other === undefined && !europe) return false
    add(
      start,
      at + own[0].length,
      unique([
        europe ? `中欧建交${n}周年` : hans && `中${hans}建交${n}周年`,
        other && `中国和${other.hans}建交${n}周年`,
      ]),
      unique([
        europe ? `中歐建交${n}周年` : hant && `中${hant}建交${n}周年`,
        other && `中國和${other.hant}建交${n}周年`,
      ]),
      other?.parts ?? [],
    )
    return true
  }
  const found = TIES.exec(rest)
  if (found === null) return false
  const first = countryAt(at + found[0].length)
  const gap = first === undefined ? null : /^ and (?:the )?/.exec(s.text.slice(first.end, first.end + 10))
  const second = gap === null ? undefined : countryAt(first!.end + gap[0].length)
  const partner = first?.hans === '中国' ? (second?.region?.grammar.country ?? '') : ''
  const [hans, hant] = [PARTNERS[partner], PARTNERS_HANT[partner]]
  if (first !== undefined && second !== undefined)
    add(
      start,
      second.end,
      [
        ...(hans === undefined ? [] : [`中${hans}建交${n}周年`]),
        `${first.hans}和${second.hans}建交${n}周年`,
        `${first.hans}与${second.hans}建交${n}周年`,
      ],
      [
        ...(hant === undefined ? [] : [`中${hant}建交${n}周年`]),
        `${first.hant}和${second.hant}建交${n}周年`,
        `${first.hant}與${second.hant}建交${n}周年`,
      ],
      [...first.parts, ...second.parts],
    )
  else if (first === undefined) {
    const both = found[1] === undefined ? '' : '两国'
    const end = at + found[0].replace(/ between (?:the )?$| the $/, '').trimEnd().length
    add(start, end, unique([`${both}建交${n}周年`, `建交${n}周年`]), [
      ...(both === '' ? [] : [`兩國建交${n}周年`]),
      `建交${n}周年`,
    ])
  }
  return true
}
