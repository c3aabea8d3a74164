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
