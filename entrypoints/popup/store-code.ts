import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { openStore } from '../../glossary/store/open.ts'
import type { Store } from '../../glossary/store/store.ts'
import { fold } from '../../glossary/text/fold.ts'
import { foldVersion } from '../../glossary/text/fold-version.ts'

/** The store of the extension's pages: hung where the page that asked for this script finds it. */
export interface OpensStore {
  tifaStore(ownName: string): Store
}

export default defineUnlistedScript(() => {
  const opens: OpensStore = { tifaStore: (ownName) => openStore({ fold, foldVersion, ownName }) }
  Object.assign(globalThis, opens)
})
