import { useEffect, useState } from 'preact/hooks'
import type { Snapshot, StorageState } from '../../glossary/store/store.ts'
import { store } from '../popup/glossary.ts'

/** The copies kept and what the browser says of the data; asked for while they are looked at. */
export function useSnapshots(revision: number, looked: boolean) {
  const [snapshots, setSnapshots] = useState<Snapshot[]>([])
  const [storage, setStorage] = useState<StorageState>({})
  const refresh = () => {
    void store.snapshots().then(setSnapshots)
    void store.storage().then(setStorage)
  }
  useEffect(() => {
    if (looked) refresh()
  }, [revision, looked])
  return { snapshots, storage, refresh }
}
