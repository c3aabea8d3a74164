import { merged } from '../../glossary/exchange/merge.ts'
import { strip } from '../../glossary/store/blocks.ts'
import { store } from '../popup/glossary.ts'

/** One entry with all that several say; the first that is the reader's own stays, the others go into it. */
export async function mergeEntries(uids: string[]): Promise<void> {
  const readOnly = new Set((await store.glossaries()).filter((g) => g.readOnly).map(({ uid }) => uid))
  const found = await Promise.all(uids.map((uid) => store.concept(uid)))
  const entries = found.filter((entry) => entry !== undefined)
  const kept =
    entries.find(({ glossaryUid, overrides }) => !readOnly.has(glossaryUid) && overrides === undefined) ??
    entries.find(({ glossaryUid }) => !readOnly.has(glossaryUid)) ??
    entries[0]
  if (kept === undefined || entries.length < 2) return
  let whole = strip(kept)
  for (const other of entries) if (other !== kept) whole = merged(strip(other), whole)
  await store.mergeConcepts(
    whole,
    entries.map(({ uid }) => uid),
  )
}
