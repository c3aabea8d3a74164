import { describe, expect, test } from 'vitest'
import { compile, open, reads, recordFormat } from '../../glossary/annotate.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../glossary/model/create.ts'
import type { Concept, Glossary } from '../../glossary/model/schema.ts'
import { foldTable } from '../../glossary/text/fold-table.ts'
import { wordsVersion } from '../../glossary/text/words-version.ts'
import { versionModule, wordList } from '../../tools/generate-words.ts'
import { concept, wordBytes } from './match/found.ts'

const today = '2026-01-15'
const glossary = (name: string, priority: number, more: Partial<Glossary> = {}) =>
  newGlossary(name, ['zh-Hans', 'zh-Hant', 'en'], { uid: name, priority, ...more })
const pump = (uid: string, en: string, more: Partial<Concept> = {}) =>
  newConcept(
    [
      newSection('zh-Hans', [newTerm('水泵大会')]),
      newSection('zh-Hant', [newTerm('水泵大會')]),
      newSection('en', [newTerm(en)]),
    ],
    { uid, ...more },
  )
const annotate = (contents: Parameters<typeof compile>[0], text: string, script: 'hans' | 'hant' = 'hans') =>
  open(compile(contents, wordBytes, today), today).annotate(text, { script, pageScript: script })

describe('what is glossed', () => {
  const one = [{ glossary: glossary('a', 1), concepts: [pump('pump', 'Pump Congress')] }]

  test('Chinese with English, English with Chinese in the script asked for', () => {
    expect(annotate(one, '水泵大會')[0]!.gloss.gloss).toMatchObject({ text: 'Pump Congress', language: 'en' })
    expect(annotate(one, 'the Pump Congress', 'hant')[0]!.gloss.gloss.text).toBe('水泵大會')
    expect(annotate(one, 'the Pump Congress', 'hans')[0]!.gloss.gloss.text).toBe('水泵大会')
  })

  test('both scripts stand in the one record', () => {
    const matcher = open(compile(one, wordBytes, today), today)
    for (const [script, text] of [
      ['hans', '水泵大会'],
      ['hant', '水泵大會'],
    ] as const)
      expect(matcher.annotate('Pump Congress', { script })[0]!.gloss.gloss.text).toBe(text)
  })

  test('a reading is that of the term itself, in either script; of an English term, that of its rendering', () => {
    const read = newConcept(
      [
        newSection('zh-Hans', [newTerm('水泵大会', { reading: 'shuǐbèng dàhuì' }), newTerm('泵会')]),
        newSection('zh-Hant', [newTerm('水泵大會'), newTerm('泵會')]),
        newSection('en', [newTerm('Pump Congress')]),
      ],
      { uid: 'pump' },
    )
    const contents = [{ glossary: glossary('a', 1), concepts: [read] }]
    const reading = (text: string) => annotate(contents, text)[0]!.gloss.claims[0]!.reading
    expect(reading('水泵大會')).toBe('shuǐbèng dàhuì')
    expect(reading('the Pump Congress')).toBe('shuǐbèng dàhuì')
    expect(reading('泵会')).toBeUndefined()
  })

  test('a listed article stays in the rendering, not in the span', () => {
    const contents = [{ glossary: glossary('a', 1), concepts: [pump('pump', 'the pump congress')] }]
    expect(annotate(contents, '水泵大会')[0]!.gloss.gloss.text).toBe('the pump congress')
    expect(annotate(contents, 'the pump congress')).toMatchObject([{ start: 4, end: 17 }])
  })

  test('a term without any rendering is not marked', () => {
    const bare = newConcept([
      newSection('zh-Hans', [newTerm('水泵大会')]),
      newSection('zh-Hant', [newTerm('水泵大會')]),
    ])
    expect(annotate([{ glossary: glossary('a', 1), concepts: [bare] }], '水泵大会')).toEqual([])
  })

  test('superseded wording is marked and says what to write instead, in its own language', () => {
    const renamed = newConcept(
      [
        newSection('zh-Hans', [newTerm('水泵委员会'), newTerm('水泵小组', { status: 'superseded' })]),
        newSection('en', [
          newTerm('Pump Commission', { validFrom: '2018-03' }),
          newTerm('Pump Leading Group', { status: 'superseded' }),
          newTerm('Pump Committee', { validTo: '2017' }),
        ]),
      ],
      { uid: 'renamed' },
    )
    const contents = [{ glossary: glossary('a', 1), concepts: [renamed] }]
    const old = annotate(contents, '水泵小组')[0]!.gloss
    expect(old.gloss.text).toBe('Pump Commission')
    expect(old.use?.text).toBe('水泵委员会')
    expect(annotate(contents, '水泵委员会')[0]!.gloss.use).toBeUndefined()
    expect(annotate(contents, 'the Pump Leading Group')[0]!.gloss.use?.text).toBe('Pump Commission')
    expect(annotate(contents, 'the Pump Committee')[0]!.gloss.use?.text).toBe('Pump Commission')
  })
})

describe('several glossaries', () => {
  const first = { glossary: glossary('first', 1), concepts: [pump('f', 'First Pump')] }
  const second = {
    glossary: glossary('second', 2),
    concepts: [pump('s', 'Second Pump'), concept('水泵大会议事厅')],
  }

  test.each([
    ['in order', [first, second]],
    ['in any order', [second, first]],
  ])('priority orders the claims on one span, %s', (_, contents) => {
    const { gloss } = annotate(contents, '水泵大会')[0]!
    expect(gloss.gloss.text).toBe('First Pump')
    expect(gloss.alternatives.map((a) => a.text)).toEqual(['Second Pump'])
    expect(gloss.conceptIds).toEqual(['f', 's'])
    expect(gloss.claims.map((c) => c.glossaryName)).toEqual(['first', 'second'])
  })

  test('the longest wins across all of them', () => {
    expect(annotate([first, second], '水泵大会议事厅').map((o) => o.gloss.conceptIds)).toEqual([
      ['水泵大会议事厅'],
    ])
  })

  test('one that is switched off says nothing', () => {
    expect(annotate([{ ...first, glossary: glossary('first', 1, { enabled: false }) }], '水泵大会')).toEqual(
      [],
    )
  })

  test('an override takes the place of the read-only entry; without terms it deletes it', () => {
    const starter = {
      glossary: glossary('starter', 9, { readOnly: true }),
      concepts: [pump('tifa:pump', 'Starter Pump')],
    }
    const overrides = { uid: 'tifa:pump', version: '1', base: '' }
    const own = (c: Concept) => ({ glossary: glossary('own', 1), concepts: [c] })
    const edited = own({ ...pump('mine', 'My Pump'), overrides })
    expect(annotate([starter, edited], '水泵大会')[0]!.gloss.conceptIds).toEqual(['mine'])
    expect(annotate([starter, own(newConcept([], { overrides }))], '水泵大会')).toEqual([])
  })
})

test('a variant is glossed as its term', () => {
  const contents = [
    { glossary: glossary('a', 1), concepts: [concept('信息安全'), concept('Ministry of Labor')] },
  ]
  expect(annotate(contents, '資訊安全')[0]!.gloss.claims[0]!.term.text).toBe('信息安全')
  expect(annotate(contents, 'Ministry of Labour')[0]!.gloss.conceptIds).toEqual(['Ministry of Labor'])
})

test('the spans are those of annotate, with source offsets', () => {
  const matcher = open(
    compile([{ glossary: glossary('a', 1), concepts: [concept('一带一路'), concept('CPC')] }], wordBytes),
  )
  const text = '共建“一\u200b带一路”，CPC 与一帶一路'
  const { triples, length } = matcher.spans(text)
  const listed = Array.from({ length: length / 3 }, (_, i) => text.slice(triples[i * 3], triples[i * 3 + 1]))
  expect(listed).toEqual(['一\u200b带一路', 'CPC', '一帶一路'])
  expect(matcher.annotate(text, { script: 'hans' }).map((o) => text.slice(o.start, o.end))).toEqual(listed)
})

test('text marked ja or ko is read only where a glossary has that language', () => {
  const matcher = open(compile([{ glossary: glossary('a', 1), concepts: [pump('p', 'Pump Congress')] }]))
  expect([undefined, 'zh-TW', 'en', 'ja', 'ko-KR'].map((l) => reads(matcher, l))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  const korean = newConcept([newSection('ko', [newTerm('펌프')]), newSection('en', [newTerm('pump')])])
  expect(reads(open(compile([{ glossary: glossary('k', 1), concepts: [korean] }])), 'ko')).toBe(true)
})

test('the record is named after the fold table and the word list, which are current', () => {
  const list = wordList()
  expect(Buffer.from(wordBytes).equals(Buffer.from(list)), 'run tools/generate-words.ts').toBe(true)
  expect(versionModule(list)).toContain(wordsVersion)
  expect(recordFormat).toContain(wordsVersion)
  expect(recordFormat.split('-')).toHaveLength(3)
  expect(foldTable.length).toBeGreaterThan(0)
})

test('an empty glossary finds nothing', () => {
  expect(annotate([], '国务院')).toEqual([])
})
