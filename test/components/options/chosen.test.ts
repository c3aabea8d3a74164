import { expect, it } from 'vitest'
import {
  type Chosen,
  chooseAlso,
  countOf,
  everyone,
  isChosen,
  none,
  selectionOf,
} from '../../../components/options/chosen.ts'

const all = ['a', 'b', 'c', 'd']
const chosen = (now: Chosen) => all.filter((uid) => isChosen(now, uid))

it('is what was chosen, whether one by one or all but some', () => {
  const some = chooseAlso(chooseAlso(none, ['a', 'b'], true), ['a'], false)
  expect(chosen(some)).toEqual(['b'])
  expect(countOf(some, 4)).toBe(1)
  expect(selectionOf(some, { query: 'x' })).toEqual({ uids: ['b'] })

  const but = chooseAlso(chooseAlso(everyone, ['a', 'b'], false), ['a'], true)
  expect(chosen(but)).toEqual(['a', 'c', 'd'])
  expect(countOf(but, 4)).toBe(3)
  expect(selectionOf(but, { query: 'x' })).toEqual({ found: { query: 'x' }, except: ['b'] })
  expect(chosen(none)).toEqual([])
  expect(chosen(everyone)).toEqual(all)
})
