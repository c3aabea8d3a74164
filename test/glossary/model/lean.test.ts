import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newConcept, newSection, newTerm } from '../../../glossary/model/create.ts'
import { full, lean } from '../../../glossary/model/lean.ts'

describe('a concept as it is kept', () => {
  const texts = fc.array(fc.record({ text: fc.string({ minLength: 1 }) }), { maxLength: 2 })
  const extra = fc.dictionary(fc.string(), fc.array(fc.string(), { maxLength: 2 }), { maxKeys: 2 })
  const concepts = fc
    .record({
      note: texts,
      extra,
      notIn: fc.array(fc.string(), { maxLength: 2 }),
      ref: fc.array(fc.string()),
    })
    .map(({ note, extra, notIn, ref }) =>
      newConcept([newSection('zh-Hans', [newTerm('茶会', { notIn, note })], { extra })], {
        ref,
        extra,
        note,
      }),
    )

  it('is read back as it was', () => {
    fc.assert(
      fc.property(concepts, (concept) => {
        expect(full(JSON.parse(JSON.stringify(lean(concept))))).toEqual(concept)
      }),
    )
  })

  it('has no empty lists, and what was kept with them is read alike', () => {
    const concept = newConcept([newSection('en', [newTerm('tea party')])])
    expect(JSON.stringify(lean(concept))).not.toMatch(/\[\]|\{\}/)
    expect(full(structuredClone(concept))).toEqual(concept)
  })

  it('leaves what it is made from as it was', () => {
    const concept = newConcept([newSection('en', [newTerm('tea party')])])
    lean(concept)
    expect(concept.sections[0]!.terms[0]!.notIn).toEqual([])
  })
})
