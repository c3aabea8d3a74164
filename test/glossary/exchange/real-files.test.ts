import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../glossary/exchange/read.ts'
import { report } from '../../../glossary/exchange/report.ts'
import { normalizeLanguage } from '../../../glossary/model/language.ts'

/** What an independent reader found in each of the real files (skipped where they are not). */
interface Expected {
  concepts?: number
  terms?: Record<string, number>
  emptyTerms?: number
  oracleError?: string
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
