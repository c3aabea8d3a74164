import { useEffect, useState } from 'preact/hooks'
import type { Glossary } from '../../glossary/model/schema.ts'
import type { EditRecord } from '../../glossary/store/store.ts'
import { onMessage, store, write } from '../popup/glossary.ts'

const HISTORY_SHOWN = 200

/** What the store holds now; read again whenever this page or another wrote. */
export function useGlossary() {
  const [glossaries, setGlossaries] = useState<(Glossary & { size: number })[]>([])
  const [edits, setEdits] = useState<EditRecord[]>([])
  const [revision, setRevision] = useState(-1)
  const [failure, setFailure] = useState<string>()
  const refresh = async () => {
    const [now, held, history] = await Promise.all([
      store.revision(),
      store.glossaries(),
      store.edits(HISTORY_SHOWN),
    ])
    setGlossaries(held)
    setEdits(history)
    setRevision(now)
  }
  useEffect(() => {
    void refresh()
    return onMessage('changed', () => void refresh())
  }, [])
  const change = async (work: () => Promise<unknown>) => {
    setFailure(await write(work))
    await refresh()
  }
  return { glossaries, edits, revision, failure, change, refresh }
}
