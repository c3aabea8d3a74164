import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fold } from '../../../glossary/text/fold.ts'
import { foldVersion } from '../../../glossary/text/fold-version.ts'

test('another fold has another version: over every unit there is, it comes out otherwise', () => {
  const hash = createHash('sha256')
  const ask = (text: string) => hash.update(`${fold(text)}\n`, 'utf16le')
  for (let unit = 0; unit < 0x10000; unit++) {
    const one = String.fromCharCode(unit)
    for (const text of [one, `国${one}国`, `a${one}b`, `a ${one} 国`]) ask(text)
  }
  ask(' ＡＢ-C “國 務”委员\u00ad長 The People’s\nRepublic 产産 １２ 国 务 院 \u{e0100}𠮷')
  expect(foldVersion).toBe(hash.digest('hex').slice(0, 12))
})
