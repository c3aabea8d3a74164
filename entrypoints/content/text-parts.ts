import { longest } from './segment.ts'

/** Where one text node begins and where it is parted. */

/** In parts that are not too long, each up to the end of a sentence, or of a clause, where there is one. */
export function inLengths(text: string): string[] {
  const parts: string[] = []
  let from = 0
  while (text.length - from > longest) {
    const ahead = text.slice(from, from + longest)
    const last = (marks: string[]) => Math.max(...marks.map((mark) => ahead.lastIndexOf(mark)))
    const sentence = last(['。', '！', '？', '. ', '\n'])
    const end = sentence > longest / 2 ? sentence : last(['，', '；', '、', ' '])
    const length = end > longest / 2 ? end + 1 : longest
    parts.push(text.slice(from, from + length))
    from += length
  }
  return [...parts, text.slice(from)]
}

/** Where what is seen begins; -1 where nothing is. Most texts begin with it: a pattern is asked of the others alone. */
export function leadOf(text: string): number {
  const first = text.charCodeAt(0)
  return (first > 0x20 && first < 0x80) || (first > 0x3000 && first < 0xfeff) ? 0 : text.search(/\S/)
}
export const isBlank = (text: string) => leadOf(text) < 0

/** Behind a bar. */
export const barred = /(?<=｜| \| )/
/** Behind a bar or a line break. */
export const broken = /(?<=｜| \| |[\n\r])/
/** What may part a text. */
export const parting = /[｜|\n\r]/
