import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importedFiles, importsOf, offence, roundOf } from './directions.ts'

const root = join(import.meta.dirname, '..')
const files = globSync('{entrypoints,components,glossary,tools}/**/*.{ts,tsx,mjs}', { cwd: root })

describe('import directions', () => {
  it('are kept by every file', () => {
    expect(files.length).toBeGreaterThan(20)
    const offences = files.flatMap((file) =>
      importsOf(readFileSync(join(root, file), 'utf8')).flatMap(
        (line) => offence(file.replaceAll('\\', '/'), line) ?? [],
      ),
    )
    expect(offences).toEqual([])
  })

  it('lead no file back to itself, types included', () => {
    const imports = files.map((path): [string, string[]] => {
      const file = path.replaceAll('\\', '/')
      return [file, importedFiles(file, readFileSync(join(root, path), 'utf8'))]
    })
    expect(imports.some(([, of]) => of.includes('glossary/text/fold.ts'))).toBe(true)
    expect(roundOf(new Map(imports))).toEqual([])
  })
})

describe('the check of directions', () => {
  it.each([
    ['glossary/match/find.ts', "import { compose } from '../titles/compose.ts'", 'glossary/match may import'],
    [
      'glossary/exchange/plan.ts',
      "import {\n  open,\n} from '../store/open.ts'",
      'glossary/exchange may import',
    ],
    ['glossary/text/fold.ts', "export * from '../match/trie.ts'", 'glossary/text may import'],
    [
      'components/List.tsx',
      "import browser from 'webextension-polyfill'",
      'only entrypoints know the browser',
    ],
    ['components/List.tsx', "import { say } from '../entrypoints/popup/say.ts'", 'components may import'],
    [
      'entrypoints/options/main.tsx',
      "const { Dexie } = await import('dexie')",
      'only glossary/store imports dexie',
    ],
    [
      'entrypoints/content/index.ts',
      "import { fold } from '../../glossary/text/fold.ts'",
      'the content script holds no glossary',
    ],
    ['glossary/annotate.ts', "import { open } from './store/open.ts'", 'glossary/annotate.ts may import'],
    ['tools/convert.ts', "import { sites } from '../entrypoints/background/sites.ts'", 'tools may import'],
  ])('names the direction that %s breaks', (file, code, sentence) => {
    const found = importsOf(code).map((line) => offence(file, line))
    expect(found).toEqual([expect.stringContaining(sentence)])
  })

  it.each([
    ['glossary/titles/compose.ts', "import { find } from '../match/find.ts'"],
    ['entrypoints/content/index.ts', "import type { Gloss } from '../../glossary/model/occurrence.ts'"],
    ['glossary/store/open.ts', "import { Dexie } from 'dexie'"],
    ['entrypoints/popup/main.tsx', "import { List } from '../../components/List.tsx'"],
  ])('lets %s keep it', (file, code) => {
    expect(importsOf(code).map((line) => offence(file, line))).toEqual([undefined])
  })

  it('names a round', () => {
    const imports = new Map([
      ['a.ts', importedFiles('a.ts', "import { b } from './b.ts'")],
      ['b.ts', importedFiles('b.ts', "import './d.ts'\nimport type { A } from './in/c.ts'")],
      ['d.ts', []],
      ['in/c.ts', importedFiles('in/c.ts', "export { b } from '../b.ts'")],
    ])
    expect(roundOf(imports)).toEqual(['b.ts', 'in/c.ts', 'b.ts'])
    imports.set('in/c.ts', ['d.ts'])
    expect(roundOf(imports)).toEqual([])
  })
})
