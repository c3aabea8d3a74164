import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pagesAreHere, readGold, type Unit, unitsOf } from '../../tools/coverage/gold.ts'
import { renderingsOf } from '../../tools/coverage/renderings.ts'
import { type Found, normal, score, shares } from '../../tools/coverage/score.ts'

const text = '水泵局局长会见水泵工人'
const span = (part: string) => {
  const start = text.indexOf(part)
  return { start, end: start + part.length }
}
const unit = (term: string, renderings: string[], use: Unit['use'] = 'wanted'): Unit => ({
  ...span(term),
  term,
  kind: 'title',
  use,
  renderings,
})
const found = (term: string, gloss: string, alternatives: string[] = []): Found => ({
  ...span(term),
  text: term,
  gloss,
  alternatives,
})
const head = unit('水泵局局长', ['director of the Pump Bureau', 'Pump Bureau chief'])
const verdict = (...shown: Found[]) => score([head], shown).judged[0]?.verdict
const isWrong = (...shown: Found[]) => score([head], shown).wrong.length > 0

describe('a unit', () => {
  test.each([
    ['rendered', found('水泵局局长', 'the Director of the Pump Bureau')],
    ['offered', found('水泵局局长', 'head of pumps', ['Pump Bureau chief'])],
    ['exact', found('水泵局局长', 'head of pumps')],
    ['touched', found('水泵局', 'Pump Bureau')],
    ['missed', found('工人', 'worker')],
  ])('is %s', (word, shown) => expect(verdict(shown)).toBe(word))
})

describe('an occurrence is right', () => {
  test('with an accepted rendering of the whole, or as a part that says no more', () => {
    expect(isWrong(found('水泵局局长', 'director of the Pump Bureau'))).toBe(false)
    expect(isWrong(found('水泵局', 'Pump Bureau'))).toBe(false)
  })
  test('but not with another meaning, across the edge, or outside of everything annotated', () => {
    expect(isWrong(found('水泵局局长', 'head of pumps'))).toBe(true)
    expect(isWrong(found('局长', 'chief justice'))).toBe(true)
    expect(isWrong(found('局长会见', 'director'))).toBe(true)
    expect(isWrong(found('工人', 'worker'))).toBe(true)
  })
  test('where it is allowed, which nothing has to show', () => {
    const scored = score([head, unit('工人', ['worker'], 'allowed')], [found('工人', 'worker')])
    expect(scored.wrong).toEqual([])
    expect(shares([scored])).toMatchObject({ units: 1, rendered: 0, touched: 0, found: 1, precision: 1 })
  })
})

test('renderings are compared without case, article and the shape of quotes', () => {
  expect(normal('The “Pump” Bureau’s')).toBe(normal("pump bureau's"))
  expect(normal('pump')).not.toBe(normal('pumps'))
})

test('renderings are written with groups', () => {
  expect(renderingsOf('(head|chief) of the (Pump )?Board|pump boss (PB)')).toEqual([
    'head of the Pump Board',
    'head of the Board',
    'chief of the Pump Board',
    'chief of the Board',
    'pump boss (PB)',
  ])
  expect(() => renderingsOf('head (of|at')).toThrow('bracket')
})

describe('the annotations', () => {
  const folder = new URL('../../tools/coverage/gold/', import.meta.url)
  test.each(readdirSync(folder))('%s: units stand apart and have renderings', (name) => {
    const units = unitsOf(readFileSync(new URL(name, folder), 'utf8'))
    expect(units.length).toBeGreaterThan(0)
    for (const { start, end, term, renderings } of units) {
      expect(end - start).toBe(term.length)
      expect(renderings.every((r) => r !== '' && !/[?|]/.test(r))).toBe(true)
    }
    const wanted = units.filter(({ use }) => use === 'wanted')
    for (const [i, { start }] of wanted.entries())
      expect(start).toBeGreaterThanOrEqual(wanted[i - 1]?.end ?? 0)
  })
  test.skipIf(!pagesAreHere())('stand on their pages, and the command measures them', () => {
    expect(readGold().length).toBeGreaterThanOrEqual(15)
    const tool = new URL('../../tools/coverage.ts', import.meta.url).pathname
    const out = execFileSync(process.execPath, [tool, '--missed'], { encoding: 'utf8' })
    expect(out.split('\n')[0]?.split('\t')).toContain('verdict')
  })
})
