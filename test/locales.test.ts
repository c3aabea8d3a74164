import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foreign } from '../glossary/exchange/foreign.ts'
import { colours, kinds, lines, statuses } from '../glossary/model/schema.ts'

/** All interface text comes from the locale files: none is missing, none is left over. */

const root = join(import.meta.dirname, '..')
const locales = ['en', 'zh_CN', 'zh_TW'] as const
type Messages = Record<string, { message: string; description?: string }>
const messages = Object.fromEntries(
  locales.map((locale) => [
    locale,
    JSON.parse(readFileSync(join(root, `public/_locales/${locale}/messages.json`), 'utf8')) as Messages,
  ]),
) as Record<(typeof locales)[number], Messages>

const sources = [...globSync('{entrypoints,components}/**/*.{ts,tsx,html}', { cwd: root }), 'wxt.config.ts']
const code = sources.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
const problemCodes = [
  ...readFileSync(join(root, 'glossary/model/draft.ts'), 'utf8')
    .split('export type ProblemCode')[1]!
    .split('export interface')[0]!
    .matchAll(/\| '([a-z-]+)'/g),
].map((found) => found[1]!.replaceAll('-', '_'))

/** Keys put together at run time: what follows the fixed beginning in t(`beginning_${…}`). */
const families: Record<string, readonly string[]> = {
  kind_: kinds,
  status_: statuses,
  line_: lines,
  colour_: colours,
  problem_: problemCodes.filter((code) => code !== 'unsupported_format'),
  instead_: foreign,
  import_: ['reading', 'planning', 'writing'],
  choice_: ['keep', 'replace', 'merge', 'both'],
  choice_short_: ['keep', 'replace', 'merge', 'both'],
  count_: ['new', 'changed', 'same', 'conflicting', 'left_out'],
  severity_: ['error', 'warning'],
}

const used = new Set<string>()
// A message's name stands as a whole string; a string that is none of them is no message.
for (const [, key] of code.matchAll(/['"`]([a-z][a-zA-Z0-9_]*)['"`]/g))
  if (key! in messages.en) used.add(key!)
for (const [, key] of code.matchAll(/__MSG_(\w+)__/g)) used.add(key!)
for (const [, key] of code.matchAll(/\b(?:t|getMessage)\(\s*'([^'@]+)'/g)) used.add(key!)
for (const [, a, b] of code.matchAll(/\bt\([^'`()]*\? '([a-z_]+)'\s*: '([a-z_]+)'/g)) used.add(a!).add(b!)
const made = [...code.matchAll(/\bt\(`([a-z_]+)\$\{/g)].map((found) => found[1]!)
for (const beginning of made) for (const end of families[beginning] ?? []) used.add(beginning + end)

describe('the locale files', () => {
  it('know every beginning that messages are put together from', () => {
    expect(made.filter((beginning) => !(beginning in families))).toEqual([])
    expect(Object.keys(families).filter((beginning) => !made.includes(beginning))).toEqual([])
  })

  it.each(locales)('%s lacks no message that is used', (locale) => {
    expect([...used].filter((key) => !(key in messages[locale]))).toEqual([])
  })

  it.each(locales)('%s has no message that nothing uses', (locale) => {
    expect(Object.keys(messages[locale]).filter((key) => !used.has(key))).toEqual([])
  })

  it('have the same placeholders in every language', () => {
    const places = (text: string) => [...text.matchAll(/\$\d/g)].map(String).sort()
    for (const key of Object.keys(messages.en))
      for (const locale of locales)
        expect([key, places(messages[locale][key]!.message)]).toEqual([
          key,
          places(messages.en[key]!.message),
        ])
  })

  it.each(['zh_CN', 'zh_TW'] as const)('%s sets Chinese with full-width marks', (locale) => {
    const narrow = /\p{Script=Han}[,;:?!(]|[,;:?!)]\p{Script=Han}/u
    expect(Object.values(messages[locale]).filter(({ message }) => narrow.test(message))).toEqual([])
  })

  it('are written in their own script', () => {
    const han = (locale: 'zh_CN' | 'zh_TW') =>
      Object.values(messages[locale])
        .map((m) => m.message)
        .join('')
    expect(han('zh_CN')).not.toMatch(/[術語們導匯個這網設為]/)
    expect(han('zh_TW')).not.toMatch(/[术语们导汇个这网设为]/)
  })
})
