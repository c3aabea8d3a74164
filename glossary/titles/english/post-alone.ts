import { PRIVATE } from '../words.ts'
import { besideEnglishName } from './names.ts'
import { type Asked, called } from './post-asked.ts'
import { type Chinese, put } from './put-together.ts'

/**
 * A post without a unit. A bare word says too little: president is of a state, a court or a bank. A holder's name tells, and where the word
 * has one Chinese alone, a modifier.
 */
export function postAlone({ sentence, choices, post, written, modifiers }: Asked): Chinese | undefined {
  const beside = besideEnglishName(written, sentence.text, post.end)
  if (beside !== undefined)
    return Object.assign(put(called(post, [beside.hans], [beside.hant]), '', '', modifiers), {
      insists: true,
      around: beside.hans,
    })
  if (PRIVATE.test(written)) return undefined
  const only =
    /^(?:prime minister|foreign secretary)$/.test(written) ||
    (choices.length === 1 && (written.includes(' ') || written === 'premier' || written === 'spokesperson'))
  // Of 经济部长 and 经济大臣 most states have the first.
  const minister = /^(?!vice).+ minister$/.test(written)
    ? choices.find((c) => /部[长長]$/.test(c.hans[0]!))
    : undefined
  const meant = only ? post : minister
  if (meant === undefined || modifiers.length === 0 || written === 'standing committee member')
    return undefined
  return put(meant, '', '', modifiers)
}
