/**
 * Which double-byte encoding a file without a mark is in, by how its characters would read.
 * The same bytes are valid in several; in the right one they are everyday characters.
 */

/** Everyday Hangul: two thirds of any Korean text. */
const HANGUL = new Set(
  '이다는에의을가고하지은로를한사도시기서나리인대어자정그해전라일들만수부보여아상과성장있구제것으안주소원진국스유관적요우비조게모용마신오면무문공계방연경치미회트드니러세르터번화동분학생업음산물간내작단명영선력중위통역발결개교실표체속출지금'.split(
    '',
  ),
)
const SAMPLE = 200_000

interface Score {
  encoding: string
  /** Share of the characters beyond ASCII that are everyday ones, 0–1. */
  share: number
}

export function guessEncoding(all: Uint8Array): string {
  const bytes = all.subarray(0, SAMPLE)
  const gb = shareOf(bytes, (lead, trail) => lead >= 0xa1 && lead <= 0xd7 && lead !== 0xaa && trail >= 0xa1)
  const big5 = shareOf(
    bytes,
    (lead, trail) => lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1),
  )
  const sjis = shareOf(bytes, (lead, trail) => lead >= 0x81 && lead <= 0x98 && trail >= 0x40)
  const scores: Score[] = [
    { encoding: 'gb18030', share: gb },
    { encoding: 'big5', share: big5 },
    { encoding: 'shift_jis', share: sjis },
    { encoding: 'euc-jp', share: kanaShare(bytes) < 0.15 ? 0 : readable(bytes, 'euc-jp') + 0.01 },
    { encoding: 'euc-kr', share: korean(bytes) },
  ]
  if (sjis < 0.5 && loneShare(bytes) > 0.5) return 'windows-1252'
  const best = scores.reduce((a, b) => (b.share > a.share ? b : a))
  return best.share < 0.5 ? 'windows-1252' : best.encoding
}

/** Share of the double-byte characters that are everyday ones (first level, punctuation). */
function shareOf(bytes: Uint8Array, common: (lead: number, trail: number) => boolean): number {
  let pairs = 0
  let good = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue
    pairs++
    const trail = bytes[i + 1] ?? 0
    if (trail < 0x40) continue
    if (common(bytes[i]!, trail)) good++
    i++
  }
  return pairs === 0 ? 0 : good / pairs
}

/** Bytes beyond ASCII that stand alone between ASCII letters, as é and ü do. */
function loneShare(bytes: Uint8Array): number {
  let high = 0
  let lone = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue
    high++
    if (!(bytes[i - 1]! >= 0x80) && !(bytes[i + 1]! >= 0x80)) lone++
  }
  return high === 0 ? 1 : lone / high
}

const beyondAscii = (bytes: Uint8Array, encoding: string): string[] =>
  [...new TextDecoder(encoding).decode(bytes)].filter((c) => c.charCodeAt(0) > 0x7f)

/** Kana are a sure sign: a Chinese glossary has none. */
function kanaShare(bytes: Uint8Array): number {
  const characters = beyondAscii(bytes, 'euc-jp')
  return characters.filter((c) => c >= '\u3041' && c <= '\u30fc').length / Math.max(1, characters.length)
}

function readable(bytes: Uint8Array, encoding: string): number {
  const characters = beyondAscii(bytes, encoding)
  return characters.filter((c) => c !== '\ufffd').length / Math.max(1, characters.length)
}

/** 1 and a little where nine tenths are Hangul and enough of them everyday ones; of GB 2312's characters three fifths would be Hangul, few of them everyday. */
function korean(bytes: Uint8Array): number {
  const characters = beyondAscii(bytes, 'euc-kr')
  if (characters.length === 0) return 0
  const syllables = characters.filter((c) => c >= '\uac00' && c <= '\ud7a3')
  const everyday = syllables.filter((c) => HANGUL.has(c)).length
  return syllables.length < characters.length * 0.9 || everyday < syllables.length * 0.25
    ? 0
    : syllables.length / characters.length + 0.02
}
