import { isHan } from '../text/units.ts'
import type { Modifier, Sentence } from './composite.ts'
import { classBits } from './part.ts'

/**
 * What may stand before a post, in Chinese and English. Reviewed line by line: Chinese simplified | traditional | English | how it is put.
 * `notAfter`: characters that make another word of it (目前, 中原, 时代), tested on folded text.
 */

const BEFORE = '目当之以日此先早提空生面眼战会课年月天周行史事从午婚赛产饭睡临跟支向上往'
const ORIGINAL = '中高平草太还复屈燎川冰病'
const ACTING = '时现古当取替朝年世后近历交万千新旧一二三四五六七八九十两几下上断换'

export const modifiers: Modifier[] = [
  { hans: '常务副', hant: '常務副', en: 'executive', put: 'deputy', outside: false },
  { hans: '第一副', hant: '第一副', en: 'first', put: 'deputy', outside: false },
  { hans: '第一', hant: '第一', en: 'first', put: 'before', outside: false, only: /^次[官长]/ },
  { hans: '第二', hant: '第二', en: 'second', put: 'before', outside: false, only: /^次[官长]/ },
  { hans: '副', hant: '副', en: '', put: 'deputy', outside: false },
  { hans: '驻会', hant: '駐會', en: 'resident', put: 'before', outside: true },
  { hans: '原', hant: '原', en: 'former', put: 'before', outside: true, notAfter: ORIGINAL },
  { hans: '前任', hant: '前任', en: 'former', put: 'before', outside: true },
  { hans: '前', hant: '前', en: 'former', put: 'before', outside: true, notAfter: BEFORE },
  { hans: '代理', hant: '代理', en: 'acting', put: 'before', outside: true },
  { hans: '署理', hant: '署理', en: 'acting', put: 'before', outside: true },
  { hans: '代', hant: '代', en: 'acting', put: 'before', outside: false, notAfter: ACTING },
  // 候任美国总统
  {
    hans: '候任',
    hant: '候任',
    en: '-elect',
    put: 'after',
    outside: true,
    only: /^[^、,和与的驻]{0,9}?(?:副?总统|行政长)/,
  },
  { hans: '候任', hant: '候任', en: '-designate', put: 'after', outside: true },
  // 準行政院長: as Taiwan's papers have it before an office is taken up; 批准部长 is none.
  {
    hans: '准',
    hant: '準',
    en: '-designate',
    put: 'after',
    outside: true,
    apart: true,
    only: /^(?:行政院|副?总统|.{1,2}部长|.{2}部|[^许予].会)/,
  },
  // 他当选主席, 当选中共中央总书记: a verb, but where it begins the clause or follows its country.
  { hans: '当选', hant: '當選', en: '-elect', put: 'after', outside: false, apart: true },
  { hans: '首任', hant: '首任', en: 'first', put: 'before', outside: true },
  { hans: '原任', hant: '原任', en: 'former', put: 'before', outside: true },
  { hans: '现任', hant: '現任', en: 'incumbent', put: 'before', outside: true },
  { hans: '时任', hant: '時任', en: 'then', put: 'before', outside: true },
  { hans: '终身名誉', hant: '終身名譽', en: 'lifelong honorary', put: 'before', outside: false },
  { hans: '名誉', hant: '名譽', en: 'honorary', put: 'before', outside: false },
  {
    hans: '执行',
    hant: '執行',
    en: 'executive',
    put: 'before',
    outside: false,
    only: /^(?:副|主席|主任|秘书|会长|院长|总裁|董事|总监|理事|主编|校长)/,
  },
  { hans: '轮值', hant: '輪值', en: 'rotating', put: 'before', outside: true },
  {
    hans: '看守',
    hant: '看守',
    en: 'caretaker',
    put: 'before',
    outside: false,
    only: /^(?:总理|首相)/,
  },
  { hans: '过渡', hant: '過渡', en: 'interim', put: 'before', outside: false },
  { hans: '临时', hant: '臨時', en: 'interim', put: 'before', outside: false },
]

const [FORMER_AT_HOME, FORMER] = ['原', '前'].map((hans) => modifiers.find((m) => m.hans === hans)!)
/** Of a Chinese organ a former official is 原; of the state (前国家主席) and of other countries 前. */
export const atHome = (found: Modifier[]): Modifier[] =>
  found.map((m) => (m === FORMER ? FORMER_AT_HOME! : m))

const [ACTING_ANYWHERE, ACTING_THERE] = ['代理', '署理'].map(
  (hans) => modifiers.find((m) => m.hans === hans)!,
)
/** Hong Kong's acting officials are 署理. */
export const inHongKong = (found: Modifier[]): Modifier[] =>
  found.map((m) => (m === ACTING_ANYWHERE ? ACTING_THERE! : m))

/** By their last unit, in their order. */
const byLastUnit = Map.groupBy(modifiers, (m) => m.hans.charCodeAt(m.hans.length - 1))

/** The modifier that ends at `at` in folded Chinese text. */
export function modifierBefore(s: Sentence, at: number, outside: boolean): Modifier | undefined {
  return byLastUnit
    .get(s.text.charCodeAt(at - 1))
    ?.find(
      (m) =>
        (m.outside || !outside) &&
        s.text.endsWith(m.hans, at) &&
        (m.only === undefined || m.only.test(s.text.slice(at, at + 14))) &&
        isModifier(s, m, at - m.hans.length),
    )
}

/** A name before it makes no other word of it: 委员会前主席, 四川原副省长; but 会前 is "before the meeting". */
function isModifier({ text, hits }: Sentence, m: Modifier, start: number): boolean {
  const other = (m.apart && isHan(text.charCodeAt(start - 1))) || m.notAfter?.includes(text[start - 1] ?? ' ')
  return !other || hits.endsAt(start, classBits.organ | classBits.region)
}

/** President-elect, chief executive-designate: behind the post. Hong Kong's and Macao's next chief executives are 候任. */
const behind: { word: RegExp; hans: string; only?: RegExp }[] = [
  { word: /^[ -]elect\b/, hans: '候任', only: /^(?:行政长官|特首)/ },
  { word: /^[ -]elect\b/, hans: '当选' },
  { word: /^[ -]designate\b/, hans: '候任' },
]
/** The modifier that begins where a post ends, and how long it is. */
export function modifierBehind(
  { text }: Sentence,
  end: number,
  hans: string,
): { modifier: Modifier; length: number } | undefined {
  const after = text.slice(end, end + 11)
  const found = behind.find(({ word, only }) => word.test(after) && only?.test(hans) !== false)
  return (
    found && {
      modifier: modifiers.find((m) => m.hans === found.hans && m.only === undefined)!,
      length: found.word.exec(after)![0].length,
    }
  )
}

/** What they all end in: nearly every post has another word before it. */
export const MAY_MODIFY =
  /(?:vice|deputy|former|ex|acting|incumbent|current|then|honorary|executive|rotating|interim)[ -]$/

/** English words before a post, longest first, with their modifier; `ex-` and hyphens are read as well. */
export const englishModifiers: [RegExp, Modifier][] = (
  [
    [/(?:executive|permanent|standing) (?:vice|deputy)[ -]$/, '常务副'],
    [/first (?:vice|deputy)[ -]$/, '第一副'],
    [/(?:vice|deputy)[ -]$/, '副'],
    [/(?:former |ex[ -])$/, '前'],
    [/acting $/, '代理'],
    [/(?:incumbent|current) $/, '现任'],
    [/then[ -]$/, '时任'],
    [/honorary $/, '名誉'],
    [/executive $/, '执行'],
    [/rotating $/, '轮值'],
    [/interim $/, '临时'],
  ] as [RegExp, string][]
).map(([word, hans]) => [word, modifiers.find((m) => m.hans === hans)!])
