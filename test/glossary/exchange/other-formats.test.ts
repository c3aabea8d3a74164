import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Column } from '../../../glossary/exchange/columns.ts'
import type { ReadOptions } from '../../../glossary/exchange/contents.ts'
import { tonedPinyin } from '../../../glossary/exchange/pinyin.ts'
import { readFile, unreadable } from '../../../glossary/exchange/read.ts'
import type { Concept } from '../../../glossary/model/schema.ts'

const read = (text: string, name = 'a') => readFile(strToU8(text), name)
const CEDICT =
  '# CC-CEDICT\r\n#! publisher=Somebody\r\n#! license=by-sa\r\n國務院 国务院 [Guo2 wu4 yuan4] /State Council (PRC)/cabinet/\r\n女 女 [nu:3] /woman; female/girl/CL:個|个[ge4]/\r\nbroken line\r\n'

describe('CC-CEDICT', () => {
  const expected = [
    [
      ['zh-Hant', '國務院', 'Guó wù yuàn'],
      ['zh-Hans', '国务院', 'Guó wù yuàn'],
      ['en', 'cabinet', undefined],
    ],
    [
      ['zh', '女', 'nǚ'],
      ['en', 'girl', undefined],
    ],
  ]
  test.each([
    ['as it is', strToU8(CEDICT)],
    ['gzip', gzipSync(strToU8(CEDICT), { filename: 'cedict.u8' })],
    ['zip', zipSync({ 'cedict_ts.u8': strToU8(CEDICT) })],
  ])('%s', (_, bytes) => {
    const { format, concepts, glossaries, problems } = readFile(bytes, 'cedict_ts.u8')
    expect(format).toBe('cedict')
    expect(
      concepts.map((c) => c.sections.flatMap((s) => s.terms.map((t) => [s.language, t.text, t.reading]))),
    ).toEqual(expected)
    expect(concepts[0]!.sections[2]!.definition).toEqual([{ text: 'State Council (PRC)' }])
    expect(glossaries[0]!.glossary).toMatchObject({ name: 'CC-CEDICT', licence: 'by-sa' })
    expect(problems).toMatchObject([{ code: 'bad-value', place: { line: 6 } }])
  })
  test('tones', () => {
    expect(
      [
        'zhong1 guo2',
        'lu:4 se4',
        'nü3',
        'er5',
        'gui3',
        'liu2',
        'hao3',
        'xue2',
        'K T V',
        'r5',
        'Ou1',
        'wai4jiao1bu4',
        'MP3',
      ].map(tonedPinyin),
    ).toEqual([
      'zhōng guó',
      'lǜ sè',
      'nǚ',
      'er',
      'guǐ',
      'liú',
      'hǎo',
      'xué',
      'K T V',
      'r',
      'Ōu',
      'wàijiāobù',
      'MP3',
    ])
  })
})

test('UTX: languages from the head, fields of either side', () => {
  const { concepts, glossaries } = read(
    '#UTX 1.11; en-US/zh-CN; 2020-01-01; copyright: Ann; license: CC0\r\n#src\ttgt\tsrc:pos\ttgt:status\tcomment\r\noffice\t办公室\tnoun\tforbidden\tsaid\r\n',
  )
  expect(concepts[0]).toMatchObject({
    note: [{ text: 'said' }],
    sections: [
      { language: 'en-US', terms: [{ text: 'office', partOfSpeech: 'noun' }] },
      { language: 'zh-CN', terms: [{ text: '办公室', status: 'forbidden' }] },
    ],
  })
  expect(glossaries[0]!.glossary).toMatchObject({ licence: 'CC0', source: 'Ann' })
})

test('OmegaT: comments told from terms, no quoting, a third column', () => {
  const { concepts } = read('# Glossary -*- coding: utf-8 -*-\n主席\t"chair\tnote\n#1\tx\n总理\tpremier\n')
  expect(concepts.map((c) => c.sections.map((s) => s.terms[0]!.text))).toEqual([
    ['主席', '"chair'],
    ['总理', 'premier'],
  ])
})

test('TMX: codes left out, variants of one language together, a sentence told and kept', () => {
  const { concepts, problems, languagesRaw } = read(`<tmx version="1.4"><body>
    <tu tuid="7"><note>n</note><tuv xml:lang="EN-us"><seg>prime <bpt i="1">&lt;b></bpt>minister<ept i="1">&lt;/b></ept></seg></tuv><tuv lang="zh"><seg>总理</seg></tuv><tuv lang="zh"><seg>首相</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>${'All that was said there stands here. '.repeat(3)}</seg></tuv></tu></body></tmx>`)
  expect(concepts[0]).toMatchObject({
    externalId: '7',
    note: [{ text: 'n' }],
    sections: [
      { language: 'en-US', terms: [{ text: 'prime minister' }] },
      { language: 'zh', terms: [{ text: '总理' }, { text: '首相' }] },
    ],
  })
  expect(languagesRaw).toEqual(['EN-us', 'zh', 'en'])
  expect(concepts).toHaveLength(2)
  expect(problems).toMatchObject([{ code: 'sentence', severity: 'warning', place: { line: 3 } }])
})

describe('Yomitan', () => {
  const index = JSON.stringify({ title: 'Offices', revision: '3', format: 3, author: 'Ann' })
  const bank = JSON.stringify([
    [
      '总理',
      'zǒnglǐ',
      'n',
      '',
      0,
      [
        'premier',
        { type: 'structured-content', content: [{ tag: 'b', content: 'head of the whole <government>' }] },
      ],
      1,
      '',
    ],
    ['坏', '', '', '', 0, [{ type: 'image', path: 'x.png' }], 2, ''],
    'no row',
  ])
  test('what a word is an inflected form of is no rendering of it', () => {
    const row = ['总理们', '', '', '', 0, [['总理', ['plural']], 'premiers'], 1, '']
    const { concepts } = readFile(
      zipSync({ 'index.json': strToU8(index), 'term_bank_1.json': strToU8(JSON.stringify([row])) }),
      'a.zip',
    )
    expect(concepts[0]!.sections).toMatchObject([
      { terms: [{ text: '总理们', extra: { 'inflected form of': ['总理'] } }] },
      { terms: [{ text: 'premiers' }] },
    ])
  })
  test.each(['', 'folder/'])('in %j', (folder) => {
    const { format, concepts, problems, glossaries } = readFile(
      zipSync({ [`${folder}index.json`]: strToU8(index), [`${folder}term_bank_1.json`]: strToU8(bank) }),
      'a.zip',
    )
    expect(format).toBe('yomitan')
    expect(concepts[0]).toMatchObject({
      sections: [
        { language: 'zh-Hans', terms: [{ text: '总理', reading: 'zǒnglǐ' }] },
        {
          language: 'en',
          terms: [{ text: 'premier' }],
          definition: [{ text: 'head of the whole <government>' }],
        },
      ],
    })
    expect(concepts).toHaveLength(2)
    expect(problems).toMatchObject([
      { code: 'bad-value', place: { sheet: `${folder}term_bank_1.json`, entry: 3 } },
    ])
    expect(glossaries[0]!.glossary).toMatchObject({ name: 'Offices', source: 'Ann', version: '3' })
  })
  test('content nested without end', () => {
    const deep = `${'{"content":'.repeat(3000)}"x"${'}'.repeat(3000)}`
    const bytes = zipSync({
      'index.json': strToU8(index),
      'term_bank_1.json': strToU8(`[["甲","","","",0,["a",${deep}],1,""]]`),
    })
    expect(readFile(bytes, 'a').concepts).toHaveLength(1)
  })
})

test('JSON of other tools: rows of flat objects, or pairs', () => {
  const terms = (text: string) => read(text).concepts.map((c) => c.sections.map((s) => s.terms[0]!.text))
  expect(terms('[{"src":"主席","dst":"chairman","info":"x"},{"src":"总理","dst":"premier"}]')).toEqual([
    ['主席', 'chairman'],
    ['总理', 'premier'],
  ])
  expect(terms('{"主席":"chairman","总理":"premier"}')).toEqual([
    ['主席', 'chairman'],
    ['总理', 'premier'],
  ])
})

test('JSON by language: what stands under one key is one entry', () => {
  const terms = (text: string) => read(text).concepts.map((c) => c.sections.map((s) => s.terms[0]!.text))
  expect(terms('{"en":{"b":"premier","a":"chair"},"zh-TW":{"a":"主席","b":"總理","c":"院長"}}')).toEqual([
    ['premier', '總理'],
    ['chair', '主席'],
    ['院長'],
  ])
  expect(terms('{"en":"chair","zh":"主席"}')).toEqual([['chair', '主席']])
})

describe('vendors’ tables', () => {
  const shape = (text: string) =>
    read(text).concepts.map((c) =>
      Object.fromEntries(
        c.sections.map((s) => [
          s.language,
          s.terms.map((t) => `${t.text}${t.status === 'preferred' ? '' : ` (${t.status})`}`),
        ]),
      ),
    )
  test.each([
    ['DeepL', '主席,chairman,zh,en\n总理,premier,zh,en\n', { zh: ['主席'], en: ['chairman'] }],
    ['Google', 'en,zh-CN\nchairman,主席\n', { en: ['chairman'], 'zh-CN': ['主席'] }],
    ['AWS', '"en","zh"\n"chairman","主席"\n', { en: ['chairman'], zh: ['主席'] }],
    [
      'Crowdin',
      'Term [en],Description [en],Part of Speech [en],Status [en],Term [zh-CN],Status [zh-CN]\nchairman,d,noun,preferred,主席,obsolete\n',
      { en: ['chairman'], 'zh-CN': ['主席 (superseded)'] },
    ],
    [
      'Lokalise',
      'term;description;casesensitive;translatable;forbidden;tags;zh_CN;zh_CN_description\nchairman;d;no;yes;no;;主席;\n',
      { en: ['chairman'], 'zh-CN': ['主席'] },
    ],
    [
      'Phrase',
      'term,case sensitive,translatable,description,zh-CN\nchairman,WAHR,WAHR,d,主席\n',
      { en: ['chairman'], 'zh-CN': ['主席'] },
    ],
    [
      'Matecat',
      'Forbidden,Domain,Subdomain,Definition,en-US,Notes,Example of use,zh-CN,Notes,Example of use\nTrue,law,,d,chairman,n1,e1,主席,n2,e2\n',
      { 'en-US': ['chairman (forbidden)'], 'zh-CN': ['主席'] },
    ],
    [
      'GlotPress',
      'en,zh-cn,pos,description\nchairman,主席,noun,d\n',
      { en: ['chairman'], 'zh-CN': ['主席'] },
    ],
    [
      'Weblate',
      'source,target,context,developer_comments\nchairman,主席,,c\n',
      { en: ['chairman'], 'zh-Hans': ['主席'] },
    ],
    [
      'memoQ',
      'Entry_ID;Entry_Subject;Entry_Note;English;English_Def;English;Chinese\n1;law;n;chairman;d;chair;主席\n',
      { en: ['chairman', 'chair'], zh: ['主席'] },
    ],
    [
      'LinguaGacha',
      'src,dst,info,regex,case_sensitive\n議長,主席,x,False,False\nぎちょう,主席,x,False,False\n',
      { ja: ['議長'], 'zh-Hans': ['主席'] },
    ],
    [
      'Immersive Translate',
      'source,target,tgt_lng\nchairman,主席,zh-TW\n',
      { en: ['chairman'], 'zh-TW': ['主席'] },
    ],
    [
      'Chinese',
      '序号,英文名称,中文名称,词性,备注\n1,chairman,主席,n,x\n',
      { en: ['chairman'], zh: ['主席'] },
    ],
    ['Taiwan’s', 'ID,英文名稱,中文名稱,圖片,備註\n1,chairman,主席,,x\n', { en: ['chairman'], zh: ['主席'] }],
    ['Korean', '영어,번역문\nchairman,위원장\n', { en: ['chairman'], ko: ['위원장'] }],
  ])('%s', (_, text, expected) => {
    expect(shape(text)[0]).toEqual(expected)
  })
})

test('UTX names its languages in its columns from 1.20 on', () => {
  const { concepts } = readFile(
    new TextEncoder().encode(
      '#UTX 1.20; en/zh-CN; 2018-01-01T00:00:00Z;\n#term:en\tterm:zh-CN\tterm status\npremier\t总理\tforbidden\n',
    ),
    'a.utx',
  )
  expect(concepts[0]!.sections).toMatchObject([
    { language: 'en', terms: [{ text: 'premier', status: 'forbidden' }] },
    { language: 'zh-CN', terms: [{ text: '总理' }] },
  ])
})

test('CC-CEDICT with the line ends of an old Mac', () => {
  const text = '# CC-CEDICT\r總理 总理 [zong3 li3] /premier/\r主席 主席 [zhu3 xi2] /chairman/\r'
  expect(readFile(new TextEncoder().encode(text), 'a.u8').concepts).toHaveLength(2)
})

test('UTX: a part of speech, by its side or its language', () => {
  const pos = (head: string, row: string) =>
    read(`${head}\n${row}\n`).concepts[0]!.sections.map(({ terms }) => terms[0]!.partOfSpeech)
  expect(pos('#UTX 1.20; en/zh-CN;\n#term:en\tterm:zh-CN\tpos:en', 'chair\t主席\tnoun')).toEqual([
    'noun',
    undefined,
  ])
  expect(pos('#UTX-S 1.00; en/zh;', 'chair\t主席\tnoun')).toEqual(['noun', undefined])
})

test('UTX: rows of one concept', () => {
  const { concepts } = read(
    '#UTX 1.20; zh-CN/en-US; 2024\n#term:zh-CN\tterm:en-US\tterm status\tconcept ID\n总理\tpremier\tapproved\t1\n总理\tprime minister\tnon-standard\t1\n主席\tchair\tapproved\t2\n',
  )
  expect(concepts.map(({ sections }) => sections.map(({ terms }) => terms.map(({ text }) => text)))).toEqual([
    [['总理'], ['premier', 'prime minister']],
    [['主席'], ['chair']],
  ])
})

test('one bank of a Yomitan dictionary', () => {
  const { concepts, glossaries, problems } = read(
    JSON.stringify([
      ['总理', 'zǒnglǐ', '', '', 0, [{ type: 'structured-content', content: ['premier'] }], 1, ''],
      ['主席', '', '', '', 0, ['chair'], 2, ''],
    ]),
    'term_bank_1.json',
  )
  expect(glossaries[0]!.glossary).toMatchObject({ name: 'term_bank_1', languages: ['zh-Hans', 'en'] })
  expect(concepts[0]!.sections.map(({ terms }) => terms[0])).toMatchObject([
    { text: '总理', reading: 'zǒnglǐ' },
    { text: 'premier' },
  ])
  expect([concepts.length, problems]).toEqual([2, []])
})

test('CC-Canto has a second reading; the children explain in their own language', () => {
  const canto = read('總理 总理 [zong3 li3] {zung2 lei5} /premier/\n')
  expect(canto.format).toBe('cedict')
  expect(canto.concepts[0]).toMatchObject({ extra: { jyutping: ['zung2 lei5'] } })
  const german = read('# HanDeDict\n總理 总理 [zong3 li3] /Kanzler/\n').concepts[0]!
  expect(german.sections.map(({ language }) => language)).toEqual(['zh-Hant', 'zh-Hans', 'de'])
})

test('JSON: a list of rows', () => {
  const { concepts } = read('[["zh", "en"], ["总理", "premier"], ["主席", "chair"]]')
  expect(concepts.map(({ sections }) => sections.map(({ terms }) => terms[0]!.text))).toEqual([
    ['总理', 'premier'],
    ['主席', 'chair'],
  ])
})

test.each([
  ['in a wrapper', { glossary: { entries: [{ zh: '总理', en: 'premier' }] } }],
  ['with its languages a level down', [{ term: 'T1', texts: { zh: '总理', en: 'premier' } }]],
])('JSON: a list of objects, %s', (_, file) => {
  const { concepts } = read(JSON.stringify(file))
  expect(concepts[0]!.sections.map(({ terms }) => terms[0]!.text)).toEqual(
    expect.arrayContaining(['总理', 'premier']),
  )
})

test('JSON: wrappers without end', () => {
  const { problems } = read(`${'{"a":'.repeat(5000)}[]${'}'.repeat(5000)}`)
  expect(problems).toMatchObject([{ severity: 'error', code: 'not-tifa' }])
})

test('JSON: a list of terms for a language', () => {
  const { concepts } = read('[{"zh": "总理", "en": ["premier", "PM|head"]}]')
  expect(concepts[0]!.sections[1]!.terms.map(({ text }) => text)).toEqual(['premier', 'PM|head'])
})

describe('an archive of several files', () => {
  const csv = (...rows: string[]) => strToU8(['中文,英文', ...rows].join('\n'))
  test('is one glossary, and what cannot be read is named', () => {
    const { format, concepts, glossaries, problems } = readFile(
      zipSync({
        '政治/a.csv': csv('总理,premier'),
        '法律/b.csv': csv('法官,judge', ',', '律师,'),
        '__MACOSX/._a.csv': new Uint8Array(9),
        'c.tmx': strToU8(
          '<tmx version="1.4"><body><tu><tuv xml:lang="zh"><seg>主席</seg></tuv><tuv xml:lang="en"><seg>chair</seg></tuv></tu></body></tmx>',
        ),
        'README.md': strToU8('How to use them'),
        '说明.txt': strToU8('本表可用，请看\n欢迎指正，谢谢\n'),
      }),
      'terms.zip',
    )
    expect([format, glossaries.length, concepts.length]).toEqual(['zip', 1, 4])
    expect(glossaries[0]!.glossary).toMatchObject({
      name: 'terms',
      importedFrom: 'terms.zip',
      languages: ['zh', 'en'],
    })
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'no-columns', place: { sheet: 'README.md' } },
      { severity: 'warning', code: 'no-columns', place: { sheet: '说明.txt' } },
    ])
  })
  test('what is said of columns is said of its tables with that header, or of the one named', () => {
    const bytes = zipSync({
      'README.md': strToU8('How to use them'),
      'a.csv': csv('总理,premier'),
      'b.csv': strToU8('zh,en,note\n法官,judge,n\n'),
      'c.csv': csv('律师,lawyer'),
    })
    const read = (options: ReadOptions<Concept[]>) => readFile(bytes, 'a.zip', options)
    const shown = (options: ReadOptions<Concept[]>) =>
      read(options).concepts.map(({ sections, note }) =>
        [...sections.map((s) => `${s.language} ${s.terms[0]!.text}`), ...note.map((n) => n.text)].join(', '),
      )
    const files = ['README.md', 'a.csv', 'b.csv', 'c.csv']
    expect(read({}).table).toMatchObject({ sheets: files, header: ['中文', '英文'] })
    expect(read({}).table!.sheet).toBeUndefined()
    const columns: Column[] = [{ language: 'ja', raw: '' }, { field: 'note' }]
    expect(shown({ columns, skip: 1 })).toEqual([
      'ja 总理, premier',
      'zh 法官, en judge, n',
      'ja 律师, lawyer',
    ])
    expect(shown({ sheet: 'b.csv' })).toEqual(['zh 法官, en judge, n'])
    expect(read({ sheet: 'b.csv' }).table).toMatchObject({ sheets: files, sheet: 'b.csv' })
    expect(shown({ sheet: 'c.csv', columns, skip: 1 })).toEqual(['ja 律师, lawyer'])
  })
  test('what is said of a table without a header is said of none with other columns', () => {
    const bytes = zipSync({
      'a.csv': strToU8('总理,premier\n主席,chair\n'),
      'b.csv': strToU8('judge,法官\nlawyer,律师\n'),
    })
    const columns: Column[] = [
      { language: 'zh-Hant', raw: '' },
      { language: 'en-GB', raw: '' },
    ]
    const { concepts } = readFile(bytes, 'a.zip', { columns, skip: 0 })
    expect(concepts.map(({ sections }) => sections.map((s) => s.language).join())).toEqual([
      'zh-Hant,en-GB',
      'zh-Hant,en-GB',
      'en,zh-Hans',
      'en,zh-Hans',
    ])
  })
  test('shows the table that the columns were said of, also where nothing is left of it', () => {
    const bytes = zipSync({ 'a.csv': csv('总理,premier'), 'b.csv': strToU8('zh,en,note\n法官,judge,n\n') })
    const { table, concepts } = readFile(bytes, 'a.zip', { columns: [undefined, undefined], skip: 1 })
    expect([table!.header, concepts.length]).toEqual([['中文', '英文'], 1])
  })
  test('with one file damaged reads the others', () => {
    const bytes = zipSync({ 'a.csv': csv('总理,premier'), 'b.csv': csv('法官,judge') }, { level: 0 })
    bytes[40]! ^= 1
    const { concepts, problems } = readFile(bytes, 'a.zip')
    expect([concepts.length, problems]).toEqual([
      1,
      [{ severity: 'error', code: 'damaged', place: { sheet: 'a.csv' } }],
    ])
  })
  test('leaves our own glossaries as they are', () => {
    const own = (uid: string) =>
      strToU8(
        `{"tifa":1,"glossaries":[{"uid":"${uid}","name":"${uid}","languages":["zh"],"priority":1,"enabled":true,"readOnly":false,"concepts":[]}]}`,
      )
    const { glossaries } = readFile(zipSync({ '1.json': own('a'), '2.json': own('b') }), 'mine.zip')
    expect(glossaries.map(({ glossary }) => glossary.uid)).toEqual(['a', 'b'])
  })
  test('without any: what the first of them is', () => {
    const stardict = zipSync({ 'x.ifo': strToU8("StarDict's dict ifo file\n"), 'x.idx': new Uint8Array(40) })
    expect(unreadable(readFile(stardict, 'x.zip'))).toMatchObject({ detail: 'stardict' })
  })
  test('with names as Windows in Chinese packs them', () => {
    const zip = zipSync({ AAAA: strToU8('How to use them'), 'b.csv': csv('主席,chair') })
    const name = [0xd5, 0xfe, 0xd6, 0xce]
    for (let i = 0; i < zip.length; i++) if (zip.subarray(i, i + 4).every((b) => b === 65)) zip.set(name, i)
    expect(readFile(zip, 'x.zip').problems).toMatchObject([{ place: { sheet: '政治' } }])
  })
})
