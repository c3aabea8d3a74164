import { describe, expect, it } from 'vitest'
import { markOfKind } from '../../../components/mark.ts'
import { atRoot, ownMarks, packagedSheet, ruleOf } from '../../../entrypoints/background/mark-rules.ts'
import type { Claim, Gloss } from '../../../glossary/model/occurrence.ts'
import { kinds } from '../../../glossary/model/schema.ts'

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
    expect(packagedSheet()).toContain(ruleOf(name))
    expect(ownMarks([gloss(kind, undefined)])).toEqual(new Set())
  })

  it('are packaged for the others too: what is superseded, a set phrase met again', () => {
    for (const name of ['superseded', 'faint-brown'] as const)
      expect(packagedSheet()).toContain(`::highlight(tifa-${name}) {`)
    expect(packagedSheet().match(/text-underline-offset/g)).toHaveLength(11)
  })

  it('are the root’s alone where the browser hands them down', () => {
    expect(atRoot(packagedSheet())).not.toMatch(/(?<!:root)::highlight/)
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
