/** `guo2 wu4 yuan4`, `lu:4` → `guó wù yuàn`, `lǜ`. What is no syllable with a tone stays. */
const MARKS = ['\u0304', '\u0301', '\u030c', '\u0300']
const known = new Map<string, string>()

export const tonedPinyin = (numbered: string): string =>
  numbered
    .split(' ')
    .map((syllable) => {
      let toned = known.get(syllable)
      if (toned === undefined) {
        toned = tone(syllable)
        if (known.size < 5000) known.set(syllable, toned)
      }
      return toned
    })
    .join(' ')

/** Also several as one word, as the newer CC-CEDICT writes them: `wai4jiao1bu4`, `Tian1'an1men2`. */
function tone(word: string): string {
  return /^[a-zA-ZüÜ:]+[1-5]$/.test(word) ? toneOf(word) : word.replaceAll(/[a-zA-ZüÜ:]+[1-5](?!\d)/g, toneOf)
}

function toneOf(syllable: string): string {
  const found = syllable.match(/^([a-zA-ZüÜ:]+)([1-5])$/)
  if (!found) return syllable
  const letters = found[1]!.replaceAll('u:', 'ü').replaceAll('U:', 'Ü').replaceAll(/v/g, 'ü')
  const mark = MARKS[Number(found[2]) - 1]
  if (mark === undefined) return letters
  // The mark sits on a or e, on the o of ou, else on the last vowel.
  const at = Math.max(letters.search(/[aeAE]/), letters.search(/ou/i))
  const index = at >= 0 ? at : lastVowel(letters)
  if (index < 0) return syllable
  return (letters.slice(0, index + 1) + mark + letters.slice(index + 1)).normalize('NFC')
}

function lastVowel(letters: string): number {
  for (let i = letters.length - 1; i >= 0; i--) if (/[iouüIOUÜ]/.test(letters[i]!)) return i
  return -1
}
