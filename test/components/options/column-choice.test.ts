import { expect, it } from 'vitest'
import { choiceOf, columnOf, fieldChoices, termLanguages } from '../../../components/options/column-choice.ts'

it('goes to a column and back', () => {
  const choices = [
    '',
    'extra',
    'field:note:en',
    ...fieldChoices,
    ...termLanguages.map((tag) => `term:${tag}`),
  ]
  for (const choice of choices) expect(choiceOf(columnOf(choice, 'Hue'))).toBe(choice)
})

it('names a field of its own after its header, and knows no others', () => {
  expect(columnOf('extra', 'Hue')).toEqual({ extra: 'Hue' })
  expect(columnOf('field:hue', 'Hue')).toBeUndefined()
})
