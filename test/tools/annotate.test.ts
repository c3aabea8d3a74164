import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'annotate-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const run = (...args: string[]) =>
  execFileSync(process.execPath, [new URL('../../tools/annotate.ts', import.meta.url).pathname, ...args], {
    encoding: 'utf8',
  })
const annotate = (...args: string[]) => JSON.parse(run(...args))

const first = file(
  'first.csv',
  'uid,kind,zh-Hans,zh-Hant,en\npump,organ,水泵大会,水泵大會,Pump Congress|Congress of Pumps\nboard,title,水泵局长,水泵局長,director of the Pump Bureau\n',
)
const second = file(
  'second.csv',
  'uid,zh-Hans,en\nother,水泵大会,Assembly of Pumps\nlonger,水泵大会议事厅,Pump Hall\n',
)

describe('the shape', () => {
  test('offsets count UTF-16 units of the file, without a BOM', () => {
    const text = '𠮷水泵大會\r\n水泵局長'
    const found = annotate('--glossary', first, file('bom.txt', `\ufeff${text}`))
    expect(found.map((o: { start: number; end: number }) => text.slice(o.start, o.end))).toEqual([
      '水泵大會',
      '水泵局長',
    ])
    expect(found[0]).toEqual({
      start: 2,
      end: 6,
      text: '水泵大會',
      gloss: 'Pump Congress',
      alternatives: ['Congress of Pumps'],
      kind: 'organ',
      conceptIds: ['pump'],
    })
  })

  test('each line break ends a segment', () => {
    for (const end of ['\n', '\r\n', '\r', '\u2028'])
      expect(annotate('--glossary', first, file('cut.txt', `水泵${end}大会`)), JSON.stringify(end)).toEqual(
        [],
      )
  })

  test('nothing found is an empty array', () => {
    expect(annotate('--glossary', first, file('none.txt', '没有'))).toEqual([])
  })

  test('a composed title has its parts, and their concepts in the order of the text', () => {
    const [title] = annotate(file('composed.txt', '湖北省委书记'))
    expect(title).toMatchObject({ start: 0, end: 6, text: '湖北省委书记', kind: 'title' })
    expect(title.parts.map((p: { text: string }) => p.text).join('')).toContain('书记')
    expect(title.conceptIds).toEqual(title.parts.map((p: { conceptIds: string[] }) => p.conceptIds[0]))
  })

  test('members of a stack carry it', () => {
    const found = annotate(file('stack.txt', '朝鲜劳动党总书记、国务委员长金正恩'))
    expect(found).toHaveLength(2)
    for (const member of found) expect(member.stack).toMatchObject({ start: 0, end: 14 })
    expect(found[1].gloss).toBe('president of the State Affairs')
  })
})

test('--script says which Chinese is shown', () => {
  const page = file('english.txt', 'the Pump Congress')
  expect(annotate('--glossary', first, '--script', 'hant', page)[0].gloss).toBe('水泵大會')
  expect(annotate('--glossary', first, '--script', 'hans', page)[0].gloss).toBe('水泵大会')
})

test('of several glossaries the first has priority, and the longest wins across them', () => {
  const page = file('both.txt', '水泵大会，水泵大会议事厅')
  const glosses = (...files: string[]) =>
    annotate(...files.flatMap((f) => ['--glossary', f]), page).map(
      (o: { gloss: string; conceptIds: string[] }) => [o.gloss, o.conceptIds],
    )
  expect(glosses(first, second)).toEqual([
    ['Pump Congress', ['pump', 'other']],
    ['Pump Hall', ['longer']],
  ])
  expect(glosses(second, first)).toEqual([
    ['Assembly of Pumps', ['other', 'pump']],
    ['Pump Hall', ['longer']],
  ])
})

test('several files print a line each, also without a term', () => {
  const files = [file('1.txt', '水泵大会'), file('2.txt', 'nothing'), file('3.txt', '')]
  const lines = run('--glossary', first, ...files)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map((l) => [l.file, l.occurrences.length])).toEqual([
    [files[0], 1],
    [files[1], 0],
    [files[2], 0],
  ])
})

test('a rendering past its date gives way, and a superseded one says what to write', () => {
  const dated = file('dated.csv', 'uid,zh-Hans,en,valid_to\nnow,水泵大会,Pump Congress,\n')
  const json = JSON.parse(execConvert(dated))
  json.glossaries[0].concepts[0].sections
    .find((s: { language: string }) => s.language === 'en')
    .terms.unshift({
      ...json.glossaries[0].concepts[0].sections[1].terms[0],
      id: 'old',
      text: 'Pump Conference',
      validTo: '2001',
    })
  const glossary = file('dated.json', JSON.stringify(json))
  const [found] = annotate('--glossary', glossary, file('dated.txt', '水泵大会'))
  expect(found).toMatchObject({ gloss: 'Pump Congress', alternatives: [] })
  const [old] = annotate('--glossary', glossary, file('old.txt', 'the Pump Conference'))
  expect(old).toMatchObject({ gloss: '水泵大会', use: 'Pump Congress' })
})

function execConvert(from: string): string {
  const to = join(folder, 'converted.json')
  execFileSync(process.execPath, [new URL('../../tools/convert.ts', import.meta.url).pathname, from, to])
  return execFileSync('cat', [to], { encoding: 'utf8' })
}

test.each([
  ['no file', [], 'Usage'],
  ['a file that is not there', ['/nowhere.txt'], 'cannot be read'],
  ['a script it does not know', ['--script', 'latin', first], 'hans or hant'],
  ['an option it does not know', ['--colour', first], 'colour'],
])('%s: a sentence and exit code 2', (_, args, sentence) => {
  const tool = new URL('../../tools/annotate.ts', import.meta.url).pathname
  const { status, stderr, stdout } = spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(sentence)
})
