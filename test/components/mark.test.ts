import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { markOf, markOfKind } from '../../components/mark.ts'
import type { Claim, Gloss } from '../../glossary/model/occurrence.ts'
import { colours, kinds } from '../../glossary/model/schema.ts'

const sheet = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
const gloss = (fields: Partial<Gloss>): Gloss => ({
  gloss: { text: 'tea keeper', language: 'en' },
  alternatives: [],
  conceptIds: [],
  claims: [],
  ...fields,
})
const marked = (mark: Claim['mark']) => [{ mark } as Claim]

describe('the underline of a term', () => {
  it('tells every two kinds apart', () => {
    expect(new Set(kinds.map((kind) => markOfKind(kind))).size).toBe(kinds.length)
  })

  it("is its glossary's own, in what that says of it", () => {
    expect(markOf(gloss({ kind: 'organ', claims: marked({ colour: 'green' }) }))).toBe('double-green')
    expect(markOf(gloss({ kind: 'organ', claims: marked({ line: 'wavy' }) }))).toBe('wavy-blue')
    expect(
      markOf(gloss({ kind: 'organ', claims: [...marked(undefined), ...marked({ line: 'wavy' })] })),
    ).toBe('double-blue')
  })

  it('says of superseded wording that it is, whatever the glossary', () => {
    expect(markOf(gloss({ status: 'superseded', claims: marked({ line: 'solid' }) }))).toBe('superseded')
  })

  it('is faint where its paragraph has the set phrase already', () => {
    expect(markOf(gloss({ kind: 'setPhrase' }), true)).toBe('faint-brown')
    expect(markOf(gloss({ claims: marked({ line: 'solid', colour: 'pink' }) }), true)).toBe('faint-pink')
    expect(markOf(gloss({ kind: 'title' }), true)).toBe('solid-vermilion')
  })

  it('has the hue of the page in the surfaces', () => {
    const surfaces = sheet('components/mark.css')
    for (const colour of colours) expect(surfaces).toContain(`[data-mark$="-${colour}"]`)
  })
})
