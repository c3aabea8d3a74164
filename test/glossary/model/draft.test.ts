import { expect, test } from 'vitest'
import { newConcept, newSection, newTerm } from '../../../glossary/model/create.ts'
import { toConcept, toGlossary, validateConcept } from '../../../glossary/model/draft.ts'

const pair = (zh = newTerm('甲'), en = newTerm('one')) =>
  newConcept([newSection('zh-Hans', [zh]), newSection('en', [en])])
const told = (concept: unknown) => validateConcept(concept).map((p) => [p.severity, p.code, p.place.path])

test('a term with its rendering is right', () => {
  expect(validateConcept(pair())).toEqual([])
})

test('what is missing is told at its field', () => {
  expect(told(newConcept([]))).toEqual([['error', 'no-terms', 'sections']])
  expect(told(newConcept([newSection('en')]))).toEqual([['error', 'no-terms', 'sections']])
  expect(
    told(newConcept([newSection('zh-Hans', [newTerm('甲')]), newSection('zh-Hant', [newTerm('甲')])])),
  ).toEqual([['warning', 'no-rendering', 'sections']])
  expect(told(pair(newTerm('  ')))).toEqual([['error', 'empty', 'sections.0.terms.0.text']])
  expect(told({ ...pair(), uid: undefined })).toEqual([['error', 'missing', 'uid']])
})

test('an override without terms is right: it means deleted', () => {
  expect(validateConcept(newConcept([], { overrides: { uid: 's', version: '1', base: '{}' } }))).toEqual([])
})

test('the same term twice, dates and values', () => {
  const twice = newConcept([
    newSection('zh-Hans', [newTerm('甲'), newTerm('甲')]),
    newSection('en', [newTerm('one')]),
  ])
  expect(told(twice)).toEqual([['warning', 'duplicate-term', 'sections.0.terms.1.text']])
  const dated = (validFrom: string, validTo: string) => told(pair(newTerm('甲', { validFrom, validTo })))
  expect(dated('2021-02', '2020')).toEqual([['error', 'dates-reversed', 'sections.0.terms.0.validTo']])
  expect(dated('2021-02', '2021')).toEqual([])
  expect(dated('2021-13', '2022')).toEqual([['error', 'bad-date', 'sections.0.terms.0.validFrom']])
  expect(told(pair(newTerm('字'.repeat(1001))))).toEqual([['error', 'too-long', 'sections.0.terms.0.text']])
  expect(told({ ...pair(), kind: 'colour' })).toEqual([['error', 'bad-kind', 'kind']])
  expect(told(pair(newTerm('甲', { status: 'good' as 'preferred' })))).toEqual([
    ['error', 'bad-status', 'sections.0.terms.0.status'],
  ])
  expect(told(newConcept([newSection('Chinese!', [newTerm('甲')])]))).toEqual([
    ['error', 'bad-language', 'sections.0.language'],
  ])
})

test('nothing hostile throws; the place of the file is kept', () => {
  for (const bad of [undefined, null, 3, 'x', [], { sections: 'x' }, { sections: [null] }]) {
    expect(validateConcept(bad).length).toBeGreaterThan(0)
    expect(toGlossary(bad).value).toBeUndefined()
  }
  const { problems } = toConcept({ ...pair(), kind: 'colour' }, { line: 4 })
  expect(problems).toMatchObject([{ place: { line: 4, path: 'kind' }, detail: 'colour' }])
})
