import type { StarterFile } from '../../glossary/starter/files.ts'
import { readStarter } from '../../glossary/starter/load.ts'
import { RevisionMoved, type Store } from '../../glossary/store/store.ts'

/**
 * Installs the packaged starter glossary, or replaces an older version of it; what the person set (enabled, priority, mark) stays.
 * `name`: what it is called here. Resolves to the revision made; `undefined` where the version is there already.
 */
export async function installStarter(
  store: Store,
  name: string,
  files: () => Promise<StarterFile[]>,
): Promise<number | undefined> {
  const { glossary, concepts } = readStarter(await files())
  for (let attempt = 0; ; attempt++) {
    const plannedOn = await store.revision()
    const installed = (await store.glossaries()).find(({ uid }) => uid === glossary.uid)
    if (installed !== undefined && installed.version === glossary.version) return undefined
    const kept = installed && {
      enabled: installed.enabled,
      priority: installed.priority,
      ...(installed.mark && { mark: installed.mark }),
    }
    try {
      return await store.importGlossary({
        glossary: { ...glossary, name, ...kept },
        concepts,
        title: name,
        plannedOn,
        recorded: false,
      })
    } catch (error) {
      if (!(error instanceof RevisionMoved) || attempt === 3) throw error
    }
  }
}
