/** Classes of a UTF-16 unit, as boundaries and folding ask for them. */
const HAN = 1
const WORD = 2

const classes = new Uint8Array(65536)
const mark = (from: number, to: number, kind: number) => classes.fill(kind, from, to + 1)

mark(0x30, 0x39, WORD)
mark(0x41, 0x5a, WORD)
mark(0x61, 0x7a, WORD)
// Latin with marks to Greek Extended: all scripts between that write words with spaces; not × ÷, Thai, Lao, Tibetan, Jamo.
mark(0xc0, 0x1fff, WORD)
mark(0xd7, 0xd7, 0)
mark(0xf7, 0xf7, 0)
for (const unit of [0x2bc, 0x34f, 0x61c, 0x1680]) mark(unit, unit, 0)
mark(0x180b, 0x180f, 0)
mark(0x0e00, 0x0fff, 0)
mark(0x1100, 0x11ff, 0)
mark(0x3400, 0x4dbf, HAN)
mark(0x4e00, 0x9fff, HAN)
mark(0xf900, 0xfaff, HAN)
mark(0x3005, 0x3007, HAN)

/** A Han character of the BMP (with 々 and 〇). */
export const isHan = (unit: number): boolean => classes[unit] === HAN
/** A letter or digit of a script that writes words with spaces between. */
export const isWord = (unit: number): boolean => classes[unit] === WORD
