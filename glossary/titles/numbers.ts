/** Numbers in titles: Han, Arabic, full-width (folded to ASCII before this), to English ordinals and back. */

const DIGITS = '零一二三四五六七八九'
/** Source of a regular expression for one number in folded text. */
export const NUMBER = '[〇零一二三四五六七八九十百\\d]+'

/** `undefined` for what is no number from 1 to 9999. */
export function toNumber(text: string): number | undefined {
  if (text === '') return undefined
  if (/^\d{1,4}$/.test(text)) return Number(text) || undefined
  const plain = text.replaceAll('〇', '零')
  if (!/^[零一二三四五六七八九十百]+$/.test(plain)) return undefined
  if (!/[十百]/.test(plain)) return Number([...plain].map((d) => DIGITS.indexOf(d)).join('')) || undefined
  const found =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain)
  if (found === null) return undefined
  const digit = (d: string | undefined, otherwise: number) =>
    d === undefined ? otherwise : DIGITS.indexOf(d)
  return (
    digit(found[1], 0) * 100 + (found[3] === undefined ? 0 : digit(found[2], 1) * 10) + digit(found[4], 0) ||
    undefined
  )
}

/** 1–99 in Han digits, Arabic above: 二十 三 → 二十三. */
export function toHan(value: number): string {
  if (value > 99) return String(value)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`
}

const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const TEENS = ['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth']
/** As they are read; written they are digits from eleven on. */
const SPELLED = [
  ...WORDS,
  ...TEENS,
  'eighteenth',
  'nineteenth',
  'twentieth',
  ...WORDS.slice(0, 9).map((word) => `twenty-${word}`),
]
/** Source of a regular expression for an English ordinal in folded (lower-case) text. */
export const ORDINAL = `\\d{1,3}(?:st|nd|rd|th)|${[...SPELLED].reverse().join('|')}|inaugural`

/** The words that an ordinal is told by: those it begins with, and the letters behind digits. */
export const ORDINAL_WORDS = `${SPELLED.map((word) => word.split('-')[0]).join(' ')} inaugural st nd rd th`

/** 1 → first, 14 → 14th: words up to nine, as news agencies write them. */
export function ordinal(value: number, digits = false): string {
  if (value < 10 && !digits) return WORDS[value - 1]!
  const tail = value % 100
  const suffix = tail > 10 && tail < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${suffix}`
}

/** `first`, `14th` → the number. */
export function fromOrdinal(text: string): number | undefined {
  const word = SPELLED.indexOf(text)
  if (word >= 0) return word + 1
  if (text === 'inaugural') return 1
  return Number(/^\d+/.exec(text)?.[0]) || undefined
}
