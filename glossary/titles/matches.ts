const none: RegExpExecArray[] = []

/**
 * The rows whose pattern may match text that begins, or ends, in a unit: those that say it. Of patterns that are anchored there and have
 * their words in full, nearly all need not be tried.
 */
export function byUnit<Row extends [RegExp, ...unknown[]]>(rows: Row[]): (unit: string) => Row[] {
  const known = new Map<string, Row[]>()
  return (unit) => {
    let those = known.get(unit)
    if (those === undefined) {
      those = rows.filter(([pattern]) => pattern.source.includes(unit))
      if (those.length > 0) known.set(unit, those)
    }
    return those
  }
}

/** All matches of a global pattern that begin at `from` or later: `matchAll` makes a new pattern at each call, which costs more than most searches. */
export function matches(text: string, pattern: RegExp, from = 0): RegExpExecArray[] {
  pattern.lastIndex = from
  let found = pattern.exec(text)
  if (found === null) return none
  const all: RegExpExecArray[] = []
  for (; found !== null; found = pattern.exec(text)) all.push(found)
  return all
}
