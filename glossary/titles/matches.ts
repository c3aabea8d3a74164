const none: RegExpExecArray[] = []

/** All matches of a global pattern that begin at `from` or later: `matchAll` makes a new pattern at each call, which costs more than most searches. */
export function matches(text: string, pattern: RegExp, from = 0): RegExpExecArray[] {
  pattern.lastIndex = from
  let found = pattern.exec(text)
  if (found === null) return none
  const all: RegExpExecArray[] = []
  for (; found !== null; found = pattern.exec(text)) all.push(found)
  return all
}
