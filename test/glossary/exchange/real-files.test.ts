import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFile, unreadable } from '../../../glossary/exchange/read.ts'
import { report } from '../../../glossary/exchange/report.ts'
import { normalizeLanguage } from '../../../glossary/model/language.ts'

/** What an independent reader found in each of the real files (skipped where they are not). */
interface Expected {
  concepts?: number
  terms?: Record<string, number>
  emptyTerms?: number
  oracleError?: string
  tu?: number
  entries?: number
  langs?: Record<string, number>
  rows?: number
  encoding?: string
  comments?: number
  banks?: Record<string, number>
}
const folder = '../shared/formats'
const there = existsSync(folder)
const all: Record<string, Expected> = there ? JSON.parse(readFileSync(`${folder}/EXPECTED.json`, 'utf8')) : {}
const files = Object.entries(all)
const open = (file: string) => readFile(readFileSync(`${folder}/${file}`), file.split('/').at(-1)!)
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)

/** Terms per language under our tags. The independent reader takes `---` as a language; empty terms it leaves out. */
const ours = (terms: Record<string, number>) => {
  const counts: Record<string, number> = {}
  for (const [raw, count] of Object.entries(terms)) {
    const tag = normalizeLanguage(raw) ?? 'und'
    counts[tag] = (counts[tag] ?? 0) + count
  }
  return counts
}

describe.skipIf(!there)('termbases (skipped without ../shared): concepts and terms per language', () => {
  test.each(files.filter(([, e]) => e.concepts !== undefined && e.terms !== undefined))(
    '%s',
    (file, expected) => {
      const { concepts, terms, languagesRaw } = report(open(file))
      expect(concepts).toBe(expected.concepts)
      expect(terms).toEqual(ours(expected.terms!))
      expect(languagesRaw.toSorted()).toEqual(Object.keys(expected.terms!).toSorted())
    },
  )
})

describe.skipIf(!there)(
  'not well-formed (skipped without ../shared): what comes before and after the fault',
  () => {
    test.each([
      ['tbx-v3/invalid/ltac-poorly-formed.tbx', 45, 113],
      ['tbx-v3/invalid/tbx_basic_sample_notwellformed.tbx', 2, 2],
      ['derived/truncated-download.tbx', 118, 245],
    ])('%s', (file, concepts, terms) => {
      const read = report(open(file))
      expect([read.concepts, sum(read.terms)]).toEqual([concepts, terms])
      expect(
        read.problems.some(
          (p) => (p.code === 'not-well-formed' || p.code === 'cut-off') && p.place.line !== undefined,
        ),
      ).toBe(true)
    })
  },
)

describe.skipIf(!there)('TMX (skipped without ../shared): units and variants per language', () => {
  test.each(files.filter(([, e]) => e.tu !== undefined))('%s', (file, expected) => {
    const { concepts, terms } = report(open(file))
    expect([concepts, terms]).toEqual([expected.tu, ours(expected.langs!)])
  })
})

describe.skipIf(!there)('dictionaries (skipped without ../shared)', () => {
  test.each(files.filter(([, e]) => e.entries !== undefined))('%s', (file, expected) => {
    expect(report(open(file)).concepts).toBe(expected.entries)
  })
  test.each(files.filter(([file, e]) => file.startsWith('yomitan/[') && e.banks !== undefined))(
    '%s',
    (file, expected) => {
      const banks = Object.entries(expected.banks!).filter(([name]) => /^(term|kanji)_bank/.test(name))
      expect(report(open(file)).concepts).toBe(sum(Object.fromEntries(banks)))
    },
    // 34 MB of JSON.
    120_000,
  )
})

/** Files of rows that hold no terms, or none that could be told without a person. */
const NO_TERMS = /spectrum|sineemore|papaparse|fake-csv|test-magiccomment|empty/
/** No header, or one in ruined characters. */
const HEADLESS = /gbk-no-bom|mojibake|omegat|utx/
const ENCODINGS: Record<string, string> = { 'utf-8-sig': 'utf-8', cp949: 'euc-kr' }

describe.skipIf(!there)(
  'tables (skipped without ../shared): each row a concept or left out, and the encoding',
  () => {
    test.each(files.filter(([file, e]) => e.rows !== undefined && !NO_TERMS.test(file)))(
      '%s',
      (file, expected) => {
        const { concepts, leftOut, encoding } = report(open(file))
        const header = HEADLESS.test(file) ? 0 : 1
        expect(concepts + leftOut).toBe(expected.rows! - header - (expected.comments ?? 0))
        expect(concepts).toBeGreaterThan(0.99 * (concepts + leftOut))
        expect(encoding).toBe(ENCODINGS[expected.encoding!] ?? expected.encoding)
      },
    )
    test.each(files.filter(([file, e]) => e.rows !== undefined && NO_TERMS.test(file)))(
      '%s holds none and says so',
      (file) => {
        expect(unreadable(open(file))?.severity).toBe('error')
      },
    )
  },
)

test.skipIf(!there)('line ends of an old Mac are line ends (skipped without ../shared)', () => {
  expect(report(open('derived/omegat-zh_CN-cr-only.txt')).concepts).toBe(
    report(open('derived/omegat-zh_CN-gb18030.tab')).concepts,
  )
})

describe.skipIf(!there)('workbooks (skipped without ../shared)', () => {
  test.each([
    ['chinese-template-wemeet.xlsx', 5],
    ['ja-zh-ainiee-glossary.xlsx', 557],
    ['tibetan-chinese-20k-lotus.xlsx', 24_582],
  ])('%s', (file, concepts) => {
    expect(report(open(`xlsx/${file}`)).concepts).toBe(concepts)
  })
  test('one that is laid out as cards says that it holds no table', () => {
    expect(unreadable(open('xlsx/iso-tc211-multilingual.xlsx'))?.code).toBe('no-table')
  })
})

describe.skipIf(!there)('what is no glossary is refused (skipped without ../shared)', () => {
  test.each(files.filter(([file]) => /hostile|deep-nesting|schemas|invalid-dictionary\d\.zip/.test(file)))(
    '%s',
    (file) => {
      const { concepts, problems } = open(file)
      expect(concepts.length).toBeLessThan(2)
      expect(problems.length).toBeGreaterThan(0)
    },
  )
})
