import { everyday } from './everyday.ts'

/**
 * Which encoding a file without a mark is in, by how its characters would read. The same bytes are valid in several; in the right one
 * they are everyday characters. Each character beyond ASCII counts from −1 (stands for nothing) to 1 (of the commonest).
 */
type Weigh = (character: string, before: string, after: string) => number

const NOTHING = -1
/** Written with what cannot be told apart from another encoding's. */
const LITTLE = 0.3

const isHan = (c: string): boolean => c >= '\u4e00' && c <= '\u9fff'
const isKana = (c: string): boolean => c >= '\u3041' && c <= '\u30fe'
const isHangul = (c: string): boolean => c >= '\uac00' && c <= '\ud7a3'
const isHalfKana = (c: string): boolean => c >= '\uff61' && c <= '\uff9f'
const isPunctuation = (c: string): boolean =>
  (c >= '\u3000' && c <= '\u3020') || (c >= '\uff01' && c <= '\uff5e') || '“”‘’…—·×'.includes(c)

const han =
  (common: ReadonlySet<string>, kana: number): Weigh =>
  (c) =>
    common.has(c)
      ? 1
      : isPunctuation(c)
        ? 0.5
        : isKana(c)
          ? kana
          : isHan(c)
            ? 0
            : // Private use and half-width kana: what single bytes of another encoding come out as.
              (c >= '\ue000' && c <= '\uf8ff') || isHalfKana(c) || c === '\ufffd'
              ? NOTHING
              : -0.2

const WEIGH: Record<string, Weigh> = {
  gb18030: han(everyday.chinese, LITTLE),
  big5: han(everyday.chinese, 0),
  // Words of half-width kana are Japanese where the rest is.
  shift_jis: (c, before, after) =>
    isHalfKana(c) && (isHalfKana(before) || isHalfKana(after))
      ? 0.05
      : han(everyday.kanji, 1)(c, before, after),
  // GB 2312 has kana under the same bytes, and a Chinese glossary none.
  'euc-jp': han(everyday.kanji, 0.9),
  'euc-kr': (c) =>
    everyday.hangul.has(c) ? 1 : isHangul(c) ? 0.15 : isPunctuation(c) ? 0.5 : isHan(c) ? -0.5 : NOTHING,
  'windows-1252': (c, before, after) =>
    /\p{Script=Latin}/u.test(c)
      ? isLetter(before) || isLetter(after)
        ? /[ŒŽžŸƒ]/.test(c)
          ? LITTLE
          : 1
        : -0.2
      : /[‘’“”–—…€£©®°·«»¡¿§ºª\u00a0]/.test(c)
        ? 0.4
        : NOTHING,
}
const isLetter = (c: string): boolean => /[A-Za-z]/.test(c)

const SAMPLE = 200_000

export function guessEncoding(all: Uint8Array): string {
  const bytes = all.subarray(0, SAMPLE)
  let best = { encoding: 'windows-1252', weight: Number.NEGATIVE_INFINITY }
  for (const encoding of Object.keys(WEIGH)) {
    const weight = weightOf(bytes, encoding)
    if (weight > best.weight) best = { encoding, weight }
  }
  return best.encoding
}

/** Mean over the characters beyond ASCII. */
function weightOf(bytes: Uint8Array, encoding: string): number {
  const weigh = WEIGH[encoding]!
  // Of a sample only the last character may be cut in two.
  const text = new TextDecoder(encoding).decode(bytes).replace(/\ufffd$/, '')
  let sum = 0
  let count = 0
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue
    sum += weigh(text[i]!, text[i - 1] ?? '', text[i + 1] ?? '')
    count++
  }
  return count === 0 ? 0 : sum / count
}
