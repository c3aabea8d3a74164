import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { markOfKind } from '../../../components/mark.ts'
import { type OwnMark, ownMarks, ruleOf } from '../../../entrypoints/background/mark-rules.ts'
import type { Claim, Gloss } from '../../../glossary/model/occurrence.ts'
import { kinds } from '../../../glossary/model/schema.ts'

const packaged = readFileSync(join(import.meta.dirname, '../../../entrypoints/highlights.css'), 'utf8')
const gloss = (kind: Gloss['kind'], mark: Claim['mark']): Gloss => ({
  gloss: { text: 'tea keeper', language: 'en' },
  alternatives: [],
  conceptIds: [],
  claims: [{ ...(mark && { mark }) } as Claim],
  ...(kind && { kind }),
})

describe('the rules of marks', () => {
  it.each(kinds)('are packaged for what a %s is marked with', (kind) => {
    const name = markOfKind(kind)
    const [rule] = ruleOf(name as OwnMark).split('@media')
    const spaces = (css: string) => css.replaceAll(/\s+/g, ' ')
    expect(spaces(packaged)).toContain(spaces(rule!).trim())
    expect(packaged.split('@media')[1]).toContain(`::highlight(tifa-${name})`)
    expect(ownMarks([gloss(kind, undefined)])).toEqual(new Set())
  })

  it('are brought for what a glossary chose, once each, with the fainter one of a set phrase', () => {
    const glosses = [gloss('organ', { line: 'wavy' }), gloss('organ', { line: 'wavy' })]
    expect(ownMarks(glosses)).toEqual(new Set(['wavy-blue']))
    expect(ownMarks([gloss('setPhrase', { colour: 'green' })])).toEqual(
      new Set(['dotted-green', 'faint-green']),
    )
    // A choice that the packaged sheet knows.
    expect(ownMarks([gloss('title', { line: 'double', colour: 'blue' })])).toEqual(new Set())
  })
})
