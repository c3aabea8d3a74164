const none: RegExpExecArray[] = []

/** All matches of a global pattern: `matchAll` makes a new pattern at each call, which costs more than most searches. */
export function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  pattern.lastIndex = 0
  let found = pattern.exec(text)
  if (found === null) return none
  const all: RegExpExecArray[] = []
  for (; found !== null; found = pattern.exec(text)) all.push(found)
  return all
}
