/**
 * The words around a term that tell this place from others: two Han characters or one word each side; other marks where there are none.
 * `undefined` where it stands alone in its block (a link of a menu, a cell): what is matched is a block's text, so that nothing tells this
 * place from any other where it stands alone, or from the term itself. To unmark it in all of them is to delete the term, for which "edit"
 * leads to the whole entry; a button that says "here" and means "everywhere" would not be one.
 */
export function longerAround(text: string, start: number, end: number): string | undefined {
  const before = /(?:\p{Script=Han}{1,2}|[\p{L}\p{N}]+[ '’-]?)$/u.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^(?:\p{Script=Han}{1,2}|[ '’-]?[\p{L}\p{N}]+)/u.exec(text.slice(end))?.[0] ?? ''
  const from = start - before.length
  const to = end + after.length
  if (from < start || to > end) return text.slice(from, to)
  const wide = text.slice(Math.max(0, start - 2), end + 2)
  return wide.length > end - start ? wide : undefined
}
