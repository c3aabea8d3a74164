import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTrie } from '../../../glossary/match/build-trie.ts'
import { growTrie } from '../../../glossary/match/grow-trie.ts'
import { lookUp, type Trie } from '../../../glossary/match/trie.ts'

describe('a trie that takes in patterns', () => {
  const units = fc.constantFrom(...'茶会会议市长县ab(')
  const pattern = fc.array(units, { minLength: 1, maxLength: 6 }).map((list) => list.join(''))
  const value = (trie: Trie, text: string) =>
    lookUp(
      trie,
      Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
      0,
      text.length,
    )

  it('has what it had and what was put in, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(pattern), fc.array(pattern), fc.array(pattern), (first, later, others) => {
        const sorted = [...first].sort()
        const values = new Map(sorted.map((p, i) => [p, i]))
        const growing = growTrie(buildTrie(sorted, (p) => p))
        for (const [i, p] of later.entries()) {
          expect(growing.put(p, 1000 + i)).toBe(true)
          values.set(p, 1000 + i)
        }
        for (const p of [...values.keys(), ...others])
          expect(value(growing.trie, p)).toBe(values.get(p) ?? -1)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves the trie it grew from as it was', () => {
    const built = buildTrie(['市长', '茶'], (p) => p)
    const growing = growTrie(built)
    growing.put('市长会', 7)
    growing.put('茶会', 8)
    expect([value(built, '市长会'), value(built, '茶会'), value(built, '市长')]).toEqual([-1, -1, 0])
  })

  it('takes units that no pattern had, until the spare symbols are gone', () => {
    const growing = growTrie(buildTrie(['市长'], () => 0))
    let taken = 0
    for (let unit = 0x5000; unit < 0x5000 + 400; unit++)
      if (!growing.put(`市${String.fromCharCode(unit)}`, unit)) break
      else taken++
    expect(taken).toBeGreaterThan(100)
    expect(taken).toBeLessThan(400)
    expect(value(growing.trie, '市长')).toBe(0)
  })
})
