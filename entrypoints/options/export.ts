import type { Contents } from '../../glossary/exchange/contents.ts'
import { type FormatName, formats, writeFile } from '../../glossary/exchange/write.ts'
import { starterUid, version } from '../../glossary/starter/version.ts'
import { strip } from '../../glossary/store/blocks.ts'
import type { Selection } from '../../glossary/store/store.ts'
import { store } from '../popup/glossary.ts'

/** `own`: all glossaries of the reader's. A read-only one is not theirs to export, and is named alone; single entries of it are. */
export type Scope = 'own' | { glossary: string } | { selection: Selection }

export async function exportAs(name: FormatName, scope: Scope): Promise<void> {
  const wanted = await wantedIn(scope)
  const contents: Contents[] = []
  for (const { size: _size, ...glossary } of await store.glossaries()) {
    if (scope === 'own' && glossary.readOnly) continue
    if (typeof scope === 'object' && 'glossary' in scope && scope.glossary !== glossary.uid) continue
    const concepts = (await store.concepts(glossary.uid))
      .filter(({ uid }) => wanted === undefined || wanted.has(uid))
      .map(strip)
    if (wanted === undefined || concepts.length > 0) contents.push({ glossary, concepts })
  }
  const bytes = writeFile(name, contents, { uid: starterUid, version })
  const format = formats.find((f) => f.name === name)!
  const [only] = contents
  const title = contents.length === 1 && scope !== 'own' ? only!.glossary.name : 'tifa'
  save(new Blob([bytes], { type: format.mime }), `${title}.${format.extensions[0]}`)
}

const STEP = 20_000

/** uids of the entries chosen; `undefined`: all. */
async function wantedIn(scope: Scope): Promise<Set<string> | undefined> {
  if (scope === 'own' || 'glossary' in scope) return undefined
  const { selection } = scope
  if ('uids' in selection) return new Set(selection.uids)
  const uids = new Set<string>()
  for (let offset = 0; ; offset += STEP) {
    const { rows, total } = await store.list({ ...selection.found, offset, limit: STEP })
    for (const { uid } of rows) uids.add(uid)
    if (offset + STEP >= total) break
  }
  for (const uid of selection.except ?? []) uids.delete(uid)
  return uids
}

export function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
