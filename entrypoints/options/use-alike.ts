import { useEffect, useState } from 'preact/hooks'
import type { HomographsWindow } from '../../glossary/store/store.ts'
import { store } from '../popup/glossary.ts'

const STEP = 50

/** Groups of entries written alike; asked for while they are looked at. */
export function useAlike(revision: number, looked: boolean) {
  const [duplicates, setDuplicates] = useState(false)
  const [limit, setLimit] = useState(STEP)
  const [found, setFound] = useState<HomographsWindow>()
  useEffect(() => {
    if (looked) void store.homographs({ duplicates, limit }).then(setFound)
  }, [revision, looked, duplicates, limit])
  return { duplicates, setDuplicates, found, more: () => setLimit(limit + STEP) }
}
