import { expect, it } from 'vitest'
import { differences, entryName } from '../../../components/options/differences.ts'
import { newConcept, newSection, newTerm } from '../../../glossary/model/create.ts'

const t = (key: string, ...values: string[]) => [key, ...values].join(' ')
const entry = (english: string, fields = {}) =>
  newConcept([newSection('zh-Hans', [newTerm('茶长')]), newSection('en', [newTerm(english)])], {
    uid: 'tea',
    ...fields,
  })

it('tells what changed, field by field, and nothing else', () => {
  const before = entry('head of tea', { kind: 'title', note: [{ text: 'in spring' }] })
  const after = entry('chief of tea', {
    kind: 'organ',
    note: [{ text: 'in spring' }],
    extra: { hue: ['red'] },
  })
  expect(differences(before, after, t)).toEqual([
    { label: 'English', language: 'en', before: 'head of tea', after: 'chief of tea' },
    { label: 'kind', before: 'kind_title', after: 'kind_organ' },
    { label: 'also_extra hue', before: '', after: 'red' },
  ])
  expect(differences(before, structuredClone(before), t)).toEqual([])
})

it('tells of an entry that came or went', () => {
  const texts = (...pair: Parameters<typeof differences>) =>
    differences(...pair).map(({ before, after }) => [before, after])
  expect(texts(undefined, entry('head of tea'), t)).toEqual([
    ['', '茶长'],
    ['', 'head of tea'],
  ])
  expect(texts(entry('head of tea'), undefined, t)).toEqual([
    ['茶长', ''],
    ['head of tea', ''],
  ])
})

it('names an entry by its first terms in two languages', () => {
  const concept = newConcept([
    newSection('zh-Hans', [newTerm('茶长'), newTerm('茶头')]),
    newSection('zh-Hant', [newTerm('茶長')]),
    newSection('en', [newTerm('head of tea')]),
  ])
  expect(entryName(concept).map(({ text }) => text)).toEqual(['茶长', 'head of tea'])
})
