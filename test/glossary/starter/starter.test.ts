import { describe, expect, test } from 'vitest'
import { LOOK_ALIKES } from '../../../glossary/starter/files.ts'
import { columns, readStarter } from '../../../glossary/starter/load.ts'
import { checkStarter, hasCorpus } from '../../../tools/check-starter.ts'
import { starterFiles } from '../../../tools/starter-files.ts'

const line = (fields: Partial<Record<(typeof columns)[number], string>>) =>
  columns
    .map(
      (column) =>
        ({
          uid: 'tifa:pump',
          kind: 'organ',
          zh_hans: '水泵会',
          zh_hant: '水泵會',
          en: 'Pump Board',
          reading: 'shuǐ bèng huì',
          source: 'established',
          confidence: 'high',
          ...fields,
        })[column as string] ?? '',
    )
    .join('\t')
const file = (...lines: string[]) => [
  { name: 'organs.tsv', text: ['# A set.', columns.join('\t'), ...lines, ''].join('\n') },
]

describe('the data', () => {
  if (!hasCorpus) console.warn('../shared is absent: sources are not opened')

  test('has no faults', () => {
    expect(checkStarter(starterFiles())).toEqual([])
  })

  test('has at least 2,500 concepts besides regions and set phrases, each in both scripts and English', () => {
    const named = starterFiles().filter((f) => !/^(regions|set-phrases)/.test(f.name))
    const { glossary, concepts } = readStarter(named)
    expect(concepts.length).toBeGreaterThanOrEqual(2500)
    for (const concept of concepts)
      expect(concept.sections.map((s) => s.language)).toEqual(glossary.languages)
  })

  test('tells the former wording of a title with its years', () => {
    const concept = readStarter(starterFiles()).concepts.find(
      (c) => c.uid === 'tifa:president-of-the-state-affairs',
    )
    const terms = concept?.sections.find((s) => s.language === 'en')?.terms ?? []
    expect(terms[0]).toMatchObject({
      text: 'president of the State Affairs',
      status: 'preferred',
      validFrom: '2021-02',
    })
    expect(terms.find((t) => t.status === 'superseded')).toMatchObject({
      text: 'chairman of the State Affairs Commission',
      validTo: '2021-01',
    })
  })
})

describe('readStarter', () => {
  test('first term preferred and sourced, the rest admitted', () => {
    const [concept] = readStarter(
      file(line({ en: 'Pump Board|PB', grammar: 'class=organ;country=CN' })),
    ).concepts
    expect(concept?.grammar).toEqual({ class: 'organ', country: 'CN' })
    const terms = concept?.sections[2]?.terms ?? []
    expect(terms.map((t) => [t.text, t.status, t.source, t.caseSensitive])).toEqual([
      ['Pump Board', 'preferred', 'established', undefined],
      ['PB', 'admitted', undefined, true],
    ])
  })

  test('a term is not read out of what a file apart names, in either script', () => {
    const { concepts } = readStarter([
      ...file(line({})),
      { name: LOOK_ALIKES, text: 'terms\tlonger\n水泵会|水泵會\t水泵会场' },
    ])
    const notIn = concepts[0]?.sections.map((section) => section.terms[0]?.notIn)
    expect(notIn).toEqual([['水泵会场'], ['水泵会场'], []])
  })

  test.each([
    ['uid twice', [line({}), line({})], 'organs.tsv:4: uid tifa:pump'],
    ['no English', [line({ en: ' | ' })], 'organs.tsv:3: en is empty'],
    ['no source', [line({ source: '' })], 'organs.tsv:3: source is empty'],
    ['unknown kind', [line({ kind: 'thing' })], 'organs.tsv:3: unknown kind'],
    ['former without years', [line({ former: 'Pump Council' })], 'organs.tsv:3: former'],
    ['unknown grammar', [line({ grammar: 'class=organ;colour=red' })], 'organs.tsv:3: unknown grammar'],
    ['too few columns', ['tifa:pump\torgan'], 'organs.tsv:3: 2 columns'],
  ])('throws with file and line: %s', (_, lines, message) => {
    expect(() => readStarter(file(...lines))).toThrow(message)
  })
})

describe('checkStarter', () => {
  const set = (...head: string[]) => [
    { name: 'set.tsv', text: [...head, columns.join('\t'), line({})].join('\n') },
  ]

  test('a set as long as its list says', () => {
    expect(checkStarter(set('# List: the boards of 2023', '# Count: 1'))).toEqual([])
  })

  test.each([
    ['another count', ['# List: the boards of 2023', '# Count: 2'], '1 lines, but the list counts 2'],
    ['no count', ['# List: the boards of 2023'], '1 lines, but the list counts nothing'],
    ['no date', ['# List: the boards', '# Count: 1'], 'the list has no date'],
  ])('finds a set with %s', (_, head, message) => {
    expect(checkStarter(set(...head)).join()).toContain(message)
  })

  test.each([
    ['a reading of another term', [line({ reading: 'shuǐ bèng' })], '3 characters, shuǐ bèng 2 syllables'],
    ['lengths', [line({ zh_hant: '水泵會會' })], 'differ in length'],
    ['script', [line({ zh_hant: '水泵会' })], 'is not traditional'],
    ['a wrong character', [line({ zh_hans: '干部会', zh_hant: '乾部會' })], '乾干 is no pair'],
    ['a word cut wrongly', [line({ zh_hans: '收入分配制度', zh_hant: '收入分配製度' })], '製制 is no pair'],
    ['brackets', [line({ en: 'Pump Board (PB' })], 'unbalanced'],
    [
      'a term twice',
      [line({}), line({ uid: 'tifa:other', zh_hans: '水泵', zh_hant: '水泵' })],
      'already stands in organs.tsv:3',
    ],
  ])('finds %s', (_, lines, message) => {
    expect(checkStarter(file(...lines)).join('\n')).toContain(message)
  })

  test.each([
    ['an unknown term', '水泵\t水泵房', 'no line has "水泵"'],
    ['a longer wording without it', '水泵会\t泵会场', '"泵会场" does not hold "水泵会"'],
    ['nothing longer', '水泵会\t', 'nothing longer than "水泵会"'],
  ])('finds a look-alike of %s', (_, look, message) => {
    const files = [...file(line({})), { name: LOOK_ALIKES, text: `terms\tlonger\n${look}` }]
    expect(checkStarter(files).join('\n')).toContain(message)
  })
})
