/**
 * Pinyin of the terms that their line gives none: its other terms. Taken from the readings that are given, never guessed: out of the line's
 * own term where theirs are characters of it in order (特区政府 in 香港特别行政区政府), else where every character has one reading in all
 * lines, or one beside the same neighbour (长 in 省长). A term with a character that stays open has none.
 */

/** A term with the reading that its line gives, a syllable a Han character. */
interface Read {
  text: string
  reading: string
}

const han = (text: string): string[] => text.match(/\p{Script=Han}/gu) ?? []
const syllablesOf = (reading: string): string[] => reading.match(/[\p{Script=Latin}\p{M}]+/gu) ?? []

/** Of another term of the same line; `undefined` where it is not certain. */
export type ReadingOf = (text: string, own: Read) => string | undefined

export function readingsFrom(lines: Iterable<Read>): ReadingOf {
  /** Of a character, or of one beside a neighbour; `''` where there are several. */
  const known = new Map<string, string>()
  const note = (key: string, syllable: string) => {
    const before = known.get(key)
    if (before === undefined) known.set(key, syllable)
    else if (before !== syllable) known.set(key, '')
  }
  const read = Array.from(lines, ({ text, reading }) => ({ wanted: han(text), said: syllablesOf(reading) }))
  const whole = read.filter(({ wanted, said }) => wanted.length === said.length)
  for (const { wanted, said } of whole)
    for (const [i, character] of wanted.entries()) note(character, said[i]!)
  // Neighbours only of the few that are read in several ways.
  for (const { wanted, said } of whole)
    wanted.forEach((character, i) => {
      if (known.get(character) === '') for (const key of besides(wanted, i)) note(key, said[i]!)
    })

  const fromOwn = (wanted: string[], own: Read): string[] | undefined => {
    const characters = han(own.text)
    const syllables = syllablesOf(own.reading)
    if (characters.length !== syllables.length) return undefined
    let at = -1
    const taken = wanted.map((character) => {
      at = characters.indexOf(character, at + 1)
      return at < 0 ? undefined : syllables[at]
    })
    return taken.every((syllable) => syllable !== undefined) ? taken : undefined
  }
  const fromAll = (wanted: string[]): (string | undefined)[] =>
    wanted.map(
      (character, i) =>
        known.get(character) ||
        besides(wanted, i)
          .map((key) => known.get(key))
          .find(Boolean),
    )

  return (text, own) => {
    const wanted = han(text)
    // Where figures or letters stand in it, what is read is more than its characters.
    if (wanted.length === 0 || /[\p{Script=Latin}\p{N}]/u.test(text)) return undefined
    const syllables = fromOwn(wanted, own) ?? fromAll(wanted)
    return syllables.every(Boolean) ? syllables.join(' ') : undefined
  }
}

/** A character with the one before it, and with the one after it. */
const besides = (characters: string[], at: number): string[] => [
  `${characters[at - 1] ?? ''}<${characters[at]}`,
  `${characters[at]}>${characters[at + 1] ?? ''}`,
]
