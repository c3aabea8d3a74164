import { describe, expect, test } from 'vitest'
import { newConcept, newSection, newTerm } from '../../../glossary/model/create.ts'
import { type Problem, toConcept, toGlossary, validateConcept } from '../../../glossary/model/draft.ts'
import type { Concept, Term } from '../../../glossary/model/schema.ts'

const entry = (fields: Partial<Term> = {}, more: Partial<Concept> = {}): Concept =>
  newConcept(
    [newSection('zh-Hant', [newTerm('國務委員長')]), newSection('en', [newTerm('president', fields)])],
    more,
  )
const told = (problems: Problem[]) =>
  problems.map(({ severity, code, place }) => `${severity} ${code} ${place.path}`)

test('an entry with a term and a rendering has no problem', () => {
  expect(validateConcept(entry())).toEqual([])
})

describe('a form is told, with the field', () => {
  const cases: [string, unknown, string[]][] = [
    ['an empty term', entry({ text: ' ' }), ['error empty sections.1.terms.0.text']],
    ['a term too long', entry({ text: 'x'.repeat(1001) }), ['error too-long sections.1.terms.0.text']],
    [
      'a status that is none',
      entry({ status: 'good' as never }),
      ['error bad-status sections.1.terms.0.status'],
    ],
    ['a kind that is none', entry({}, { kind: 'thing' as never }), ['error bad-kind kind']],
    [
      'a date of the 13th month',
      entry({ validFrom: '2021-13' }),
      ['error bad-date sections.1.terms.0.validFrom'],
    ],
    ['a date in words', entry({ validTo: 'spring' }), ['error bad-date sections.1.terms.0.validTo']],
    [
      'dates the wrong way round',
      entry({ validFrom: '2021', validTo: '2020-12-31' }),
      ['error dates-reversed sections.1.terms.0.validTo'],
    ],
    [
      'a language that is none',
      { ...entry(), sections: [newSection('Chinese (old)', [newTerm('國')])] },
      ['error bad-language sections.0.language'],
    ],
    ['no terms', entry({}, { sections: [] }), ['error no-terms sections']],
    [
      'sections without terms',
      newConcept([newSection('en'), newSection('zh-Hans')]),
      ['error no-terms sections'],
    ],
    [
      'no rendering',
      newConcept([newSection('zh-Hans', [newTerm('国')]), newSection('zh-Hant', [newTerm('國')])]),
      ['warning no-rendering sections'],
    ],
    [
      'the same term twice',
      newConcept([
        newSection('zh-Hans', [newTerm('国')]),
        newSection('en', [newTerm('state'), newTerm('state')]),
      ]),
      ['warning duplicate-term sections.1.terms.1.text'],
    ],
    ['a field that is missing', { ...entry(), audit: undefined }, ['error missing audit']],
    ['no entry at all', 'entry', ['error bad-value undefined']],
    ['nothing', undefined, ['error missing undefined']],
  ]
  test.each(cases)('%s', (_, draft, problems) => {
    expect(told(validateConcept(draft))).toEqual(problems)
  })
})

test.each([
  ['2021', '2021-02'],
  ['2021-02', '2021'],
  ['2021-02-11', '2021-02-11'],
  ['2020-12-31', '2021'],
])('partial dates are compared as far as both are known: %s to %s', (validFrom, validTo) => {
  expect(validateConcept(entry({ validFrom, validTo }))).toEqual([])
})

test('an override without terms is a deletion, no problem', () => {
  const overrides = { uid: 'x', version: '1', base: '{}' }
  expect(validateConcept(entry({}, { sections: [], overrides }))).toEqual([])
})

test('every problem is told at once', () => {
  const problems = validateConcept({ ...entry({ text: '', status: 'good' as never }), kind: 'thing' })
  expect(told(problems)).toEqual([
    'error bad-kind kind',
    'error empty sections.1.terms.0.text',
    'error bad-status sections.1.terms.0.status',
  ])
})

test('what is around terms is trimmed; a problem keeps the place it is given', () => {
  expect(toConcept(entry({ text: ' president\n' })).value?.sections[1]?.terms[0]?.text).toBe('president')
  expect(toConcept({ ...entry(), uid: '' }, { line: 3 }).problems).toEqual([
    { severity: 'error', code: 'empty', place: { line: 3, path: 'uid' } },
  ])
})

test('fields the model does not know are not kept outside of extra', () => {
  expect(toConcept({ ...entry(), colour: 'red' }).value).not.toHaveProperty('colour')
})

test.each([
  [{ name: '' }, 'empty'],
  [{ languages: ['zh_Hant'] }, 'bad-value'],
  [{ priority: '1' }, 'bad-value'],
  [{ enabled: undefined }, 'missing'],
])('a glossary with %o is told as %s', (fields, code) => {
  const whole = { uid: 'g', name: 'G', languages: ['en'], priority: 1, enabled: true, readOnly: false }
  expect(toGlossary(whole).problems).toEqual([])
  expect(toGlossary({ ...whole, ...fields }).problems.map((p) => p.code)).toEqual([code])
})

test('nothing hostile throws', () => {
  for (const bad of [undefined, null, 3, 'x', [], { sections: 'x' }, { sections: [null] }]) {
    expect(validateConcept(bad).length).toBeGreaterThan(0)
    expect(toGlossary(bad).value).toBeUndefined()
  }
})
