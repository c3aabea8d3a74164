/** The section that the page's address names; an entry is shown among the terms. */
export function sectionOf<Id extends string>(hash: string, ids: readonly Id[]): Id {
  return ids.find((id) => hash === `#${id}`) ?? ids[0]!
}

/** The entry that the page's address names (`#entry=UID`). */
export function entryOf(hash: string): string | undefined {
  const uid = new URLSearchParams(hash.slice(1)).get('entry')
  return uid === null || uid === '' ? undefined : uid
}
