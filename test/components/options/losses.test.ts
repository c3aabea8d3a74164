import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { losses, lossesOf } from '../../../components/options/losses.ts'
import { readFile } from '../../../glossary/exchange/read.ts'
import { formats, writeFile } from '../../../glossary/exchange/write.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../../glossary/model/create.ts'

/** What a person is told a format cannot hold, and what comes of it. */
const t = (key: string) => key
const told = new Map(formats.map(({ name, cannotHold }) => [name, losses(cannotHold, t)]))
const glossary = newGlossary('Mine', ['zh', 'en'])
const pair = (zh: string, en: string, term: Parameters<typeof newTerm>[1], note?: string) =>
  newConcept(
    [newSection('zh', [newTerm(zh, term)]), newSection('en', [newTerm(en)])],
    note === undefined ? {} : { note: [{ text: note }] },
  )
const back = (name: (typeof formats)[number]['name'], concepts: ReturnType<typeof pair>[]) =>
  JSON.stringify(readFile(writeFile(name, [{ glossary, concepts }]), 'a').concepts)
const readable = formats.map(({ name }) => name).filter((name) => name !== 'print')

test.each(readable)('%s: line breaks', (name) => {
  const read = back(name, [pair('总理', 'premier', {}, 'one\ntwo'), pair('主席', 'chair', {})])
  // DeepL takes no notes at all.
  if (name !== 'deepl') expect(read.includes('one\\ntwo')).toBe(!told.get(name)!.includes('loss_line_breaks'))
})

test.each(readable)('%s: where a term is not meant', (name) => {
  const read = back(name, [pair('总理', 'premier', { notIn: ['总理衙门'] }), pair('主席', 'chair', {})])
  expect(read.includes('总理衙门')).toBe(!told.get(name)!.includes('loss_not_in'))
})

test.each(readable)('%s: entries without a rendering', (name) => {
  const alone = newConcept([newSection('zh', [newTerm('部长')])])
  const read = back(name, [pair('总理', 'premier', {}), pair('主席', 'chair', {}), alone])
  expect(read.includes('部长')).toBe(!told.get(name)!.includes('loss_without_rendering'))
})

test('each kind of loss has its words', () => {
  const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'))
  for (const word of [...told.values()].flat()) expect(messages).toHaveProperty(word)
})

test('what all lossy formats lack is told once', () => {
  const { always, further } = lossesOf(
    [
      { name: 'a', cannotHold: [] },
      { name: 'b', cannotHold: ['kind', 'status'] },
      { name: 'c', cannotHold: ['kind'] },
    ],
    t,
  )
  expect([always, further('a'), further('b'), further('c')]).toEqual([['loss_kind'], [], ['loss_status'], []])
})
