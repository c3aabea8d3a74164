import { useEffect, useRef, useState } from 'preact/hooks'
import type { Glossary } from '../../glossary/model/schema.ts'
import type { BulkOptions, EditRecord } from '../../glossary/store/store.ts'
import { failureText, onMessage, store, write } from '../popup/glossary.ts'
import { useStarter } from '../popup/use-starter.ts'

const HISTORY_STEP = 100
/** Milliseconds after which a person asks whether anything happens. */
const NOTICED = 300

/** What the store holds now; read again whenever this page or another wrote. */
export function useGlossary() {
  const [glossaries, setGlossaries] = useState<(Glossary & { size: number })[]>()
  const [edits, setEdits] = useState<EditRecord[]>([])
  const [limit, setLimit] = useState(HISTORY_STEP)
  const [more, setMore] = useState(false)
  const [revision, setRevision] = useState(-1)
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState<{ done?: number; total?: number; cancel?: () => void }>()
  const withoutStarter = useStarter(glossaries)
  const [last, setLast] = useState<{ edit: EditRecord; undone: boolean }>()
  const refresh = async () => {
    const [now, held, history] = await Promise.all([
      store.revision(),
      store.glossaries(),
      store.edits(limit + 1),
    ])
    setGlossaries(held)
    setEdits(history.slice(0, limit))
    setMore(history.length > limit)
    setRevision(now)
    return history
  }
  useEffect(() => {
    const read = () => refresh().catch((error) => setFailure(failureText(error)))
    void read()
    return onMessage('changed', () => void read())
  }, [limit])
  /** What takes its time is seen to be under way. */
  const shown = async (work: (how: BulkOptions) => Promise<unknown>): Promise<string | undefined> => {
    let now: typeof busy = {}
    let noticed = false
    const show = () => {
      noticed = true
      setBusy(now)
    }
    const timer = setTimeout(show, NOTICED)
    const stop = new AbortController()
    const how: BulkOptions = {
      signal: stop.signal,
      onProgress(done, total) {
        now = { done, total, cancel: () => stop.abort() }
        if (noticed) setBusy(now)
      },
    }
    const failed = await write(() => work(how))
    clearTimeout(timer)
    setBusy(undefined)
    setFailure(failed)
    return failed
  }
  /** One after the other: what is taken back right after an edit is that edit, not the one before it. */
  const running = useRef<Promise<unknown>>(Promise.resolve())
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const ended = running.current.then(work)
    running.current = ended.catch(() => {})
    return ended
  }
  const changeNow = async (work: (how: BulkOptions) => Promise<unknown>) => {
    const before = await store.revision()
    const failed = await shown(work)
    const history = await refresh()
    const edit = history.find(({ undone }) => !undone)
    if (failed === undefined && edit !== undefined && (await store.revision()) !== before)
      setLast({ edit, undone: false })
    return failed
  }
  const turnNow = async (undone: boolean, id?: number) => {
    let edit: EditRecord | undefined
    await shown(async () => {
      edit = await (undone ? store.undo(id) : store.redo(id))
    })
    await refresh()
    if (edit !== undefined) setLast({ edit, undone })
  }
  // What was imported or taken back elsewhere since, its button would take back in its place.
  const stands =
    last !== undefined &&
    (last.undone
      ? edits.some(({ id, undone }) => id === last.edit.id && undone)
      : edits.find(({ undone }) => !undone)?.id === last.edit.id)
  return {
    glossaries: glossaries ?? [],
    edits,
    more,
    showMore: () => setLimit(limit + HISTORY_STEP),
    revision,
    failure: failure ?? withoutStarter,
    busy,
    last: stands ? last : undefined,
    /** Resolves to a sentence where nothing was written. */
    change: (work: (how: BulkOptions) => Promise<unknown>) => inTurn(() => changeNow(work)),
    /** What is no edit. */
    act: shown,
    refresh,
    /** The newest edit; or one, and all that were made after it. */
    undo: (id?: number) => inTurn(() => turnNow(true, id)),
    /** The oldest undone edit; or all undone ones up to one. */
    redo: (id?: number) => inTurn(() => turnNow(false, id)),
  }
}
