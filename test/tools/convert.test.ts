import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'tifa-'))
const convert = (...args: string[]) => spawnSync('node', ['tools/convert.ts', ...args], { encoding: 'utf8' })

test('reports what it read and writes the file', () => {
  writeFileSync(join(folder, 'in.csv'), 'zh_hant,en\n主席,chairman|president\n')
  const { status, stdout } = convert(join(folder, 'in.csv'), join(folder, 'out.json'))
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    format: 'csv',
    encoding: 'utf-8',
    concepts: 1,
    terms: { 'zh-Hant': 1, en: 2 },
    languagesRaw: ['zh_hant', 'en'],
    problems: [],
  })
  expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).tifa).toBe(1)
})

test('a file that cannot be read leaves OUT untouched', () => {
  writeFileSync(join(folder, 'bad.json'), '{"tifa": 1')
  writeFileSync(join(folder, 'kept.csv'), 'kept')
  const { status, stderr, stdout } = convert(join(folder, 'bad.json'), join(folder, 'kept.csv'))
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/cannot be read/)
  expect(readFileSync(join(folder, 'kept.csv'), 'utf8')).toBe('kept')
})

test.each([
  '',
  '\u0000\u0001\u0002\u0003\u0000\u0001',
  '%PDF-1.7',
  '<html><body>404</body></html>',
  'one column\nonly\n',
])('nothing can be taken from %j: exit code 2 and a sentence', (content) => {
  writeFileSync(join(folder, 'bad'), content)
  writeFileSync(join(folder, 'kept.json'), 'kept')
  const { status, stderr, stdout } = convert(join(folder, 'bad'), join(folder, 'kept.json'))
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^.+ cannot be read: .+\.\n$/)
  expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe('kept')
})

test('a file that is not there, a format that is not known, a folder that is not there', () => {
  writeFileSync(join(folder, 'in.csv'), 'zh,en\n甲,a\n')
  for (const args of [
    [join(folder, 'missing.csv'), join(folder, 'o.json')],
    [join(folder, 'in.csv'), join(folder, 'o.unknown')],
    ['--to', 'nothing', join(folder, 'in.csv'), join(folder, 'o.json')],
    [join(folder, 'in.csv'), join(folder, 'no', 'o.json')],
    [join(folder, 'in.csv')],
  ]) {
    const { status, stderr, stdout } = convert(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).not.toMatch(/\n\s+at /)
  }
})

test('wrong rows are told and the rest is written; JSON comes out as the same bytes', () => {
  writeFileSync(join(folder, 'in.csv'), 'zh,en,valid_from\n甲,a,2021\n乙,b,never\n,,2020\n丙,c,\n')
  const { status, stdout } = convert('--to', 'json', join(folder, 'in.csv'), join(folder, 'one'))
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    concepts: 3,
    leftOut: 1,
    problems: [
      { code: 'bad-date', place: { line: 3 } },
      { code: 'no-terms', place: { line: 4 } },
    ],
  })
  convert('--to', 'json', join(folder, 'one'), join(folder, 'two'))
  expect(readFileSync(join(folder, 'two'))).toEqual(readFileSync(join(folder, 'one')))
})

test('a file of another program is answered with what to export instead', () => {
  writeFileSync(
    join(folder, 'a.sdltb'),
    Buffer.concat([Buffer.from([0, 1, 0, 0]), Buffer.from('Standard Jet DB\0')]),
  )
  const { status, stderr } = convert(join(folder, 'a.sdltb'), join(folder, 'o.json'))
  expect(status).toBe(2)
  expect(stderr).toMatch(/Export it from MultiTerm as MultiTerm XML, or as Excel\.\n$/)
})

test('what Hong Kong added to Big5 is read', () => {
  // 嘅咗喺啲,of — 香港,Hong Kong — 國務院,State Council
  const hex =
    '7a682c656e0a9def9df79df69df82c6f660aadbbb4e42c486f6e67204b6f6e670ab0eab0c8b07c2c537461746520436f756e63696c0a'
  writeFileSync(join(folder, 'hk.csv'), Buffer.from(hex, 'hex'))
  const { status, stdout } = convert(join(folder, 'hk.csv'), join(folder, 'hk.json'))
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ encoding: 'big5', concepts: 3, problems: [] })
  expect(readFileSync(join(folder, 'hk.json'), 'utf8')).toContain('"嘅咗喺啲"')
})
