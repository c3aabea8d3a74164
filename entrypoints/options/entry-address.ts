/** The entry that the page's address names (`#entry=UID`). */
export function entryOf(hash: string): string | undefined {
  const uid = new URLSearchParams(hash.slice(1)).get('entry')
  return uid === null || uid === '' ? undefined : uid
}
