import type { Contents } from '../../glossary/exchange/contents.ts'
import { type FormatName, formats, writeFile } from '../../glossary/exchange/write.ts'
import { starterUid, version } from '../../glossary/starter/version.ts'
import { strip } from '../../glossary/store/open.ts'
import { store } from '../popup/glossary.ts'

/** The reader's glossaries; a read-only one is not theirs to export, and is named alone. */
export async function exportAs(name: FormatName): Promise<void> {
  const contents: Contents[] = []
  const held = await store.glossaries()
  for (const { size: _size, ...glossary } of held)
    if (!glossary.readOnly)
      contents.push({ glossary, concepts: (await store.concepts(glossary.uid)).map(strip) })
  const bytes = writeFile(name, contents, { uid: starterUid, version })
  const format = formats.find((f) => f.name === name)!
  save(new Blob([bytes], { type: format.mime }), `tifa.${format.extensions[0]}`)
}

export function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
