/**
 * A word of each alternative of a pattern that is a list of names within \b: its first, but for those of two letters (to lam), so that a
 * look for words tells whether the pattern may match. Empty where that is not told by letters. Of "laos?|tor(?:y|ies)": laos, lao, tory,
 * tories.
 */
export function beginningsOf({ source }: RegExp): string[] {
  return split(source.replaceAll('\\b', ''))
    .flatMap((list) => (/^\(\?:.*\)$/.test(list) ? split(list.slice(3, -1)) : [list]))
    .flatMap(variantsOf)
    .map((one) => BEGINNING.exec(one)?.[1] ?? '')
}

/** Five letters, or fewer that no piece of a pattern follows. */
const BEGINNING = /^(?:[a-z]{1,2} )?([a-z]{5}|[a-z]+(?![a-z[({.+*]|\\p))/

/** The alternatives of a pattern, not those of its groups. */
function split(source: string): string[] {
  const list = ['']
  let depth = 0
  for (const unit of source) {
    if (unit === '(') depth++
    if (unit === ')') depth--
    if (unit === '|' && depth === 0) list.push('')
    else list[list.length - 1] += unit
  }
  return list
}

/** One alternative with each choice of its groups, and with and without what is optional. */
function variantsOf(one: string): string[] {
  const found = /\(\?:([^()]*)\)(\?)?|([a-z])\?/.exec(one)
  if (found === null) return [one]
  const [all, group, optional, letter] = found
  const choices =
    letter === undefined ? [...group!.split('|'), ...(optional === undefined ? [] : [''])] : [letter, '']
  return choices.flatMap((choice) =>
    variantsOf(one.slice(0, found.index) + choice + one.slice(found.index + all.length)),
  )
}
