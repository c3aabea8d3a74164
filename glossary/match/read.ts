import { beginFolding, endFolding, type Folding, foldRole, newFolding, roles } from '../text/fold.ts'
import type { Alphabet } from './alphabet.ts'
import type { Starts } from './starts.ts'

/**
 * Reading a segment: its text folded into symbols, and where a pattern may begin. Naively:
 *
 *     foldInto(text, symbols, to)
 *     places = each k for which, by their bits, a pattern may begin with units k and k + 1 (starts.ts), and which is not within a Latin word
 *
 * Both in one pass, since the unit is at hand. The one branch of it that text does not make the processor guess at every other unit is
 * that of a place; nearly all spaces are written as they stand, without one.
 */
export interface Reading extends Folding {
  /** Folded offsets at which a pattern may begin, ascending: `given` of them. */
  places: Int32Array
  given: number
}

export const newReading = (): Reading => ({ ...newFolding(), places: new Int32Array(1026), given: 0 })

export function readInto(
  text: string,
  { symbols, starts, plain, word }: Pick<Alphabet, 'symbols' | 'plain' | 'word'> & Starts,
  to: Reading,
): Reading {
  beginFolding(text, to)
  if (to.places.length < to.units.length) to.places = new Int32Array(to.units.length)
  const { units, places } = to
  const { last } = roles
  const size = text.length
  const lastMark = word - 1
  let n = 1
  let given = 0
  // Of the unit before: negative where it is a letter; what may begin with it.
  let mark = 0
  let begun = 0
  for (let i = 0; ; ) {
    // What is not above it wants a look: roles always, a space (last + 1) unless what stands before it is plain.
    let limit = last + 1
    for (; i < size; i++) {
      const value = symbols[text.charCodeAt(i)]!
      if (value <= limit) break
      if ((begun & starts[value * 2 + 1]!) !== 0) places[given++] = n - 2
      const own = lastMark - value
      begun = starts[value * 2]! & ~((own & mark) >> 31)
      mark = own
      limit = last + ((value - plain) >>> 31)
      units[n++] = value
    }
    to.length = n - 1
    if (i >= size) break
    i = foldRole(text, i, symbols, to)
    const had = n
    n = to.length + 1
    // One less there is at the end of a text alone, where it was a space, with which nothing begins.
    if (n <= had) continue
    const value = units[had]!
    if ((begun & starts[value * 2 + 1]!) !== 0) places[given++] = had - 2
    const own = lastMark - value
    begun = starts[value * 2]! & ~((own & mark) >> 31)
    mark = own
  }
  if ((begun & starts[last * 2 + 1]!) !== 0) places[given++] = n - 2
  to.given = given
  endFolding(symbols, to)
  return to
}
