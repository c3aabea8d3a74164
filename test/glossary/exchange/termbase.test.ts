import { describe, expect, test } from 'vitest'
import { readFile, unreadable } from '../../../glossary/exchange/read.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../../glossary/model/create.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readFile(bytes(text), 'a.tbx')
const first = (text: string) => read(text).concepts[0]!
const martif = (body: string) => `<martif type="TBX"><text><body>${body}</body></text></martif>`
const tbx = (body: string) =>
  `<tbx type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>${body}</body></text></tbx>`
const withoutIds = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (k, v) => (k === 'id' || k === 'uid' ? undefined : v)))

const DCA = tbx(`<conceptEntry id="c1"><descrip type="subjectField">offices</descrip>
  <langSec xml:lang="en"><descripGrp><descrip type="definition">head of the
    commission</descrip><admin type="source">handbook</admin></descripGrp>
    <termSec><term>chairperson</term><termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote><descrip type="context">the chairperson said</descrip></termSec>
    <termSec><term>chair</term></termSec></langSec>
  <langSec xml:lang="ZH_cn"><termSec><term>委员长</term></termSec></langSec></conceptEntry>`)
const DCT = `<tbx type="TBX-Basic" style="dct" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:b="x" xmlns:m="y"><text><body><conceptEntry id="c1"><m:subjectField>offices</m:subjectField>
  <langSec xml:lang="en"><descripGrp><b:definition>head of the commission</b:definition><b:source>handbook</b:source></descripGrp>
    <termSec><term>chairperson</term><m:partOfSpeech>noun</m:partOfSpeech><m:administrativeStatus>supersededTerm-admn-sts</m:administrativeStatus><b:context>the chairperson said</b:context></termSec>
    <termSec><term>chair</term></termSec></langSec>
  <langSec xml:lang="ZH_cn"><termSec><term>委员长</term></termSec></langSec></conceptEntry></body></text></tbx>`

describe('TBX', () => {
  test('v3 in DCA style: every level', () => {
    expect(first(DCA)).toMatchObject({
      externalId: 'c1',
      subjectField: ['offices'],
      sections: [
        {
          language: 'en',
          definition: [{ text: 'head of the commission', source: 'handbook' }],
          terms: [
            {
              text: 'chairperson',
              partOfSpeech: 'noun',
              status: 'superseded',
              context: [{ text: 'the chairperson said' }],
            },
            { text: 'chair', status: 'preferred' },
          ],
        },
        { language: 'zh-CN', languageRaw: 'ZH_cn', terms: [{ text: '委员长' }] },
      ],
    })
  })
  test('v3 in DCT style says the same', () => {
    expect(withoutIds(read(DCT).concepts)).toEqual(withoutIds(read(DCA).concepts))
  })
  test('v2 with ntig, languages again and again, an unknown field at each level', () => {
    const concept = first(
      martif(`<termEntry id="x.1"><admin type="Entry status">open</admin><langSet xml:lang="en_US"><note>told</note><ntig><termGrp><term>office</term><termNote type="Usage status">preferred</termNote><admin type="customerSubset">A</admin></termGrp></ntig></langSet>
      <langSet xml:lang="en_US"><tig><term>bureau</term></tig></langSet><langSet xml:lang="---"><tig><term>x</term></tig></langSet></termEntry>`),
    )
    expect(concept.extra).toEqual({ 'Entry status': ['open'] })
    expect(concept.sections.map((s) => [s.language, s.terms.map((t) => t.text)])).toEqual([
      ['en-US', ['office', 'bureau']],
      ['und', ['x']],
    ])
    expect(concept.sections[0]).toMatchObject({
      note: [{ text: 'told' }],
      terms: [{ extra: { customerSubset: ['A'] } }, {}],
    })
  })
  test('the draft of 2013, a root of v3 over entries of v2', () => {
    const draft =
      '<TBX dialect="TBX-Min"><body><entry id="1"><langGroup xml:lang="de"><termGroup><term>Amt</term><termStatus>notRecommended</termStatus></termGroup></langGroup></entry></body></TBX>'
    expect(first(draft).sections[0]!.terms[0]).toMatchObject({ text: 'Amt', status: 'deprecated' })
    expect(
      first(
        '<tbx style="dca"><termEntry><langSet xml:lang="en"><termGrp><term>a</term></termGrp></langSet></termEntry></tbx>',
      ).sections[0]!.terms,
    ).toHaveLength(1)
  })
  test('markup, CDATA and comments inside a term', () => {
    const concept = first(
      martif(
        '<termEntry><langSet xml:lang="en"><tig><term>H<hi type="sub">2</hi>O <!-- x --><![CDATA[& co]]></term></tig></langSet></termEntry>',
      ),
    )
    expect(concept.sections[0]!.terms[0]!.text).toBe('H2O & co')
  })
  test('a status that is not known stays with its term and is told', () => {
    const result = read(
      martif(
        '<termEntry><langSet xml:lang="en"><tig><term>a</term><termNote type="administrativeStatus">odd</termNote></tig></langSet></termEntry>',
      ),
    )
    expect(result.concepts[0]!.sections[0]!.terms[0]!.extra).toEqual({ administrativeStatus: ['odd'] })
    expect(result.problems).toMatchObject([{ code: 'bad-status', severity: 'warning', place: { line: 1 } }])
  })
  test('MultiTerm: languages by tag or by name, fields of its own', () => {
    const concept = first(
      '<mtf><conceptGrp><concept>7</concept><transacGrp><transac type="origination">ana</transac><date>2020-01-01</date></transacGrp><languageGrp><language type="Chinese" lang="ZH-CN"/><termGrp><term>总理</term><descripGrp><descrip type="Status">forbidden</descrip></descripGrp></termGrp></languageGrp><languageGrp><language type="English"/><termGrp><term>premier</term><descripGrp><descrip type="Tipo">x</descrip></descripGrp></termGrp></languageGrp></conceptGrp></mtf>',
    )
    expect(concept).toMatchObject({
      externalId: '7',
      audit: { createdAt: '2020-01-01' },
      sections: [
        { language: 'zh-CN', terms: [{ text: '总理', status: 'forbidden' }] },
        { language: 'en', terms: [{ text: 'premier', extra: { Tipo: ['x'] } }] },
      ],
    })
  })
})

describe('what is not well-formed is read as far as it goes', () => {
  const entry = (term: string) =>
    `<termEntry><langSet xml:lang="en"><tig><term>${term}</term></tig></langSet></termEntry>`
  const terms = (text: string) =>
    read(text).concepts.flatMap((c) => c.sections.flatMap((s) => s.terms.map((t) => t.text)))
  test('an end tag too few, one too many, an ampersand alone', () => {
    expect(
      terms(
        martif(
          `${entry('a')}\n<termEntry><langSet xml:lang="en"><tig><term>b</term></langSet></termEntry>\n${entry('c & d')}${entry('e')}`,
        ),
      ),
    ).toEqual(['a', 'b', 'c & d', 'e'])
    expect(read(martif(`${entry('a')}\n</tig>\n${entry('b')}`)).problems).toMatchObject([
      { code: 'not-well-formed', place: { line: 2 } },
    ])
  })
  test('a second root: told once, and read', () => {
    const twice = `<tbxHeader><x/></tbxHeader>\n${martif(entry('a'))}\n${martif(entry('b'))}`
    expect(terms(twice)).toEqual(['a', 'b'])
    expect(read(twice).problems).toMatchObject([{ code: 'not-well-formed', place: { line: 2 } }])
  })
  test('cut off: what is whole is kept, and told where it ends', () => {
    const whole = `<martif><text><body>${entry('a')}${entry('b')}`
    const result = read(`${whole}<termEntry><langSet xml:lang="en"><tig><term>c`)
    expect(result.concepts).toHaveLength(2)
    expect(result.problems.some((p) => p.code === 'cut-off')).toBe(true)
  })
})

describe('hostile XML', () => {
  const entry = (text: string) =>
    `<termEntry><langSet xml:lang="en"><tig><term>${text}</term></tig></langSet></termEntry>`
  test('a billion laughs stay ten letters', () => {
    const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    )
    const result = read(
      `<?xml version="1.0"?><!DOCTYPE martif [<!ENTITY l0 "lol">${laughs}]>${martif(entry('x&l10;'))}`,
    )
    expect(result.concepts[0]!.sections[0]!.terms[0]!.text).toBe('x')
    expect(result.problems).toMatchObject([{ code: 'entity-refused', detail: 'l10' }])
  })
  test('a quadratic blow-up is left out', () => {
    const result = read(
      `<!DOCTYPE martif [<!ENTITY a "${'a'.repeat(100_000)}">]>${martif(entry(`x${'&a;'.repeat(5000)}`))}`,
    )
    expect(result.concepts[0]!.sections[0]!.terms[0]!.text).toBe('x')
    expect(result.problems).toHaveLength(1)
  })
  test.each([
    'SYSTEM "file:///etc/passwd"',
    'SYSTEM "http://127.0.0.1:1/x"',
    'PUBLIC "x" "http://127.0.0.1:1/x"',
  ])('an outside entity is never fetched: %s', (outside) => {
    const result = read(
      `<!DOCTYPE martif [<!ENTITY e ${outside}><!ENTITY % p ${outside}> %p;]>${martif(entry('x&e;'))}`,
    )
    expect(result.concepts[0]!.sections[0]!.terms[0]!.text).toBe('x')
  })
  test('50,000 nested tags: told', () => {
    const result = read(martif(`${entry('a')}${'<hi>'.repeat(50_000)}`))
    expect(result.problems).toMatchObject([{ code: 'too-deep' }])
    expect(result.concepts).toHaveLength(1)
    expect(unreadable(read('<martif>'.repeat(50_000)))?.code).toBe('too-deep')
  })
  test('faults that cost no entry leave none out; an entry without a term, or cut off, is one', () => {
    const faulty = read(martif(`${entry('a & b')}</x>${entry('c')}`))
    expect(faulty.problems.map(({ code }) => code)).toContain('not-well-formed')
    expect([faulty.concepts.length, faulty.leftOut]).toEqual([2, 0])
    const bare = '<termEntry><langSet xml:lang="en"><note>x</note></langSet></termEntry>'
    expect(read(martif(`${entry('a')}${bare}`)).leftOut).toBe(1)
    expect(read(`<martif><text><body>${entry('a')}${entry('b').slice(0, 40)}`).leftOut).toBe(1)
  })
  test('a hundred thousand faults are a hundred problems', () => {
    expect(read(martif(`${entry('a')}${'</x>'.repeat(100_000)}`)).problems.length).toBeLessThanOrEqual(101)
  })
  test('names of a prototype stay text', () => {
    const concept = first(
      martif(
        '<termEntry id="__proto__"><descrip type="__proto__">x</descrip><descrip type="constructor">y</descrip><langSet xml:lang="constructor"><tig><term>a</term></tig></langSet></termEntry>',
      ),
    )
    expect(concept.sections[0]!.language).toBe('und')
    expect(Object.keys(concept.extra)).toContain('constructor')
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
  test('a term without end is told, and the rest is read', () => {
    const result = read(martif(`${entry('a'.repeat(2000))}${entry('b')}`))
    expect(result.problems).toMatchObject([{ code: 'too-long' }])
    expect(result.concepts).toHaveLength(1)
  })
  test('one beside others is left out alone, with its place', () => {
    const long = 'x'.repeat(2000)
    const file = (format: string, text: string) => readFile(new TextEncoder().encode(text), format)
    const json = (terms: string[]) =>
      JSON.stringify({
        tifa: 1,
        glossaries: [
          {
            ...newGlossary('g', ['en']),
            concepts: [
              newConcept([
                newSection(
                  'en',
                  terms.map((text) => newTerm(text)),
                ),
              ]),
            ],
          },
        ],
      })
    for (const [found, place] of [
      [
        read(
          martif(
            `<termEntry><langSet xml:lang="en"><tig><term>${long}</term></tig><tig><term>state</term></tig></langSet></termEntry>`,
          ),
        ),
        { line: 1 },
      ],
      [file('a.csv', `zh,en,note\n国,${long}|state,n\n`), { line: 2 }],
      [file('a.json', json([long, 'state'])), { path: 'glossaries.0.concepts.0.sections.0.terms.0.text' }],
    ] as const) {
      expect(found.concepts.flatMap((c) => c.sections).flatMap((s) => s.terms.map((t) => t.text))).toContain(
        'state',
      )
      expect(found.problems).toMatchObject([{ severity: 'error', code: 'too-long', place }])
    }
    expect(file('a.json', json([long])).concepts).toEqual([])
  })
})

describe('what files say in other places', () => {
  const group = (inner: string) => `<descripGrp>${inner}</descripGrp>`
  const descrip = (type: string, text: string) => `<descrip type="${type}">${text}</descrip>`
  const mtf = (concept: string, language: string, term = '') =>
    `<mtf><conceptGrp><concept>1</concept>${concept}<languageGrp>${language}<termGrp><term>总理</term>${term}</termGrp></languageGrp></conceptGrp></mtf>`
  const chinese = '<language type="Chinese" lang="ZH-CN"/>'

  test('MultiTerm: a source in a group of its own within, and one that stands alone', () => {
    const definition = group(descrip('Definition', 'head') + group(descrip('Source', 'handbook')))
    const [section] = first(mtf('', chinese + definition, group(descrip('Source', 'almanac')))).sections
    expect(section).toMatchObject({
      definition: [{ text: 'head', source: 'handbook' }],
      terms: [{ source: 'almanac' }],
    })
  })
  test('MultiTerm: a picture, and a language by its name alone', () => {
    const concept = first(
      mtf(
        group(descrip('Graphic', '<xref Glink="seal.png"/>')),
        '<language type="Chinese (Simplified)" lang=""/>',
      ),
    )
    expect(concept.extra).toEqual({ Graphic: ['seal.png'] })
    expect(concept.sections[0]!.language).toBe('zh-Hans')
  })
  test('TBX: the language at the term, names for languages, tags of the older form', () => {
    const term = '<tig><term>a</term></tig>'
    const concept = first(
      martif(
        `<termEntry><langSet><tig><term xml:lang="en">a</term></tig></langSet><langSet><tig xml:lang="zh"><term>b</term></tig></langSet>${['中文(繁體)', 'zh-yue', 'zh-CHS'].map((tag) => `<langSet xml:lang="${tag}">${term}</langSet>`).join('')}</termEntry>`,
      ),
    )
    expect(concept.sections.map(({ language }) => language)).toEqual([
      'en',
      'zh',
      'zh-Hant',
      'yue',
      'zh-Hans',
    ])
  })
  test('TMX: what is said of one language stays with it', () => {
    const tuv = (tag: string, inner: string) => `<tuv xml:lang="${tag}">${inner}</tuv>`
    const said = '<prop type="x-pos">noun</prop><note>head</note>'
    const concept = first(
      `<tmx version="1.4"><header/><body><tu><prop type="domain">gov</prop>${tuv('en', `${said}<seg>premier</seg>`)}${tuv('zh', '<seg>总理</seg>')}</tu></body></tmx>`,
    )
    expect(concept).toMatchObject({
      extra: { domain: ['gov'] },
      sections: [{ extra: { 'x-pos': ['noun'] }, note: [{ text: 'head' }] }, { terms: [{ text: '总理' }] }],
    })
  })
})
