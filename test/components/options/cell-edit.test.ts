import { describe, expect, it } from 'vitest'
import { cellText, columnOfLanguage, withCell, withStatus } from '../../../components/options/cell-edit.ts'
import { newConcept, newSection, newTerm } from '../../../glossary/model/create.ts'

const entry = () =>
  newConcept([
    newSection('zh-CN', [
      newTerm('茶长', { reading: 'cházhǎng', source: 'ledger' }),
      newTerm('茶头', { status: 'superseded' }),
    ]),
    newSection('en-GB', [newTerm('head of tea')]),
  ])
const terms = (column: string, text: string) =>
  withCell(entry(), column, text)
    .sections.filter(({ language }) => columnOfLanguage(language) === column)
    .flatMap((section) => section.terms.map(({ text, status }) => `${text} ${status}`))

describe('a cell', () => {
  it('says all terms of its language, whatever its region', () => {
    expect(cellText(entry().sections, 'zh-Hans')).toBe('茶长 | 茶头')
    expect(cellText(entry().sections, 'en')).toBe('head of tea')
    expect(cellText(entry().sections, 'zh-Hant')).toBe('')
  })

  it('written back unchanged changes nothing', () => {
    const before = entry()
    for (const column of ['zh-Hans', 'zh-Hant', 'en'])
      expect(withCell(before, column, cellText(before.sections, column))).toEqual(before)
  })

  it('renames a term in its place: source and status stay, its reading goes', () => {
    const [section] = withCell(entry(), 'zh-Hans', '茶師 | 茶头').sections
    expect(section!.terms[0]).toMatchObject({ text: '茶師', status: 'preferred', source: 'ledger' })
    expect(section!.terms[0]).not.toHaveProperty('reading')
    expect(section!.language).toBe('zh-CN')
  })

  it('adds, removes and orders terms', () => {
    expect(terms('zh-Hans', '茶长 | 茶头 | 茶人')).toEqual([
      '茶长 preferred',
      '茶头 superseded',
      '茶人 admitted',
    ])
    expect(terms('zh-Hans', '茶头|茶长')).toEqual(['茶头 superseded', '茶长 preferred'])
    expect(terms('zh-Hans', ' 茶头 | | 茶头')).toEqual(['茶头 superseded'])
    expect(terms('zh-Hant', '茶長 | 茶頭')).toEqual(['茶長 preferred', '茶頭 admitted'])
  })

  it('emptied takes its language away', () => {
    expect(withCell(entry(), 'en', ' ').sections.map(({ language }) => language)).toEqual(['zh-CN'])
  })

  it('gives a status to the terms of one language', () => {
    const of = (status: 'preferred' | 'forbidden') =>
      withStatus(entry(), 'zh', status).sections.map(({ terms }) => terms.map((term) => term.status))
    expect(of('forbidden')).toEqual([['forbidden', 'forbidden'], ['preferred']])
    expect(of('preferred')).toEqual([['preferred', 'admitted'], ['preferred']])
  })
})
