import { useEffect, useRef, useState } from 'preact/hooks'
import { type Chosen, chooseAlso, isChosen, none } from '../../components/options/chosen.ts'
import type { Found } from '../../components/options/term-filters.tsx'
import type { ListWindow, Sort } from '../../glossary/store/store.ts'
import { store } from '../popup/glossary.ts'

/** Rows loaded before and behind those in view. */
const AROUND = 100

/** The list of terms as the person narrows and orders it, a window at a time, and the rows chosen in it. */
export function useTerms(revision: number) {
  const [found, setFound] = useState<Found>({ query: '' })
  const [sort, setSort] = useState<Sort>()
  const [descending, setDescending] = useState(false)
  const [shown, setShown] = useState<ListWindow & { from: number; list: string }>()
  const [chosen, setChosen] = useState<Chosen>(none)
  const list = JSON.stringify([found, sort, descending])
  const wanted = useRef({ list: '', offset: 0, limit: 0 })
  const load = (from: number, to: number) => {
    const offset = Math.max(0, from - AROUND)
    const asked = { list, offset, limit: to + AROUND - offset }
    wanted.current = asked
    const { limit } = asked
    void store.list({ ...found, sort, descending, offset, limit }).then((window) => {
      // Of answers that overtake one another the last asked for counts.
      if (wanted.current === asked) setShown({ ...window, from: offset, list })
    })
  }
  useEffect(() => {
    const { list: before, offset, limit } = wanted.current
    if (before === list) load(offset + AROUND, offset + limit - AROUND)
    else load(0, AROUND)
  }, [list, revision])
  /** Of rows that are not loaded too. */
  const choose = async (a: number, b: number, on: boolean) => {
    const [from, to] = a < b ? [a, b] : [b, a]
    const loaded = shown?.rows.slice(from - shown.from, to + 1 - shown.from) ?? []
    const rows =
      from >= (shown?.from ?? 0) && loaded.length === to + 1 - from
        ? loaded
        : (await store.list({ ...found, sort, descending, offset: from, limit: to + 1 - from })).rows
    setChosen((now) =>
      chooseAlso(
        now,
        rows.map(({ uid }) => uid),
        on,
      ),
    )
  }
  return {
    found,
    narrow(next: Found) {
      setFound(next)
      setChosen(none)
    },
    sort,
    descending,
    order(next: Sort | undefined) {
      setSort(next)
      setDescending(false)
    },
    reverse: () => setDescending(!descending),
    /** Up, then down, then as found. */
    turn(next: Sort) {
      if (sort !== next) setSort(next)
      else if (descending) setSort(undefined)
      setDescending(sort === next && !descending)
    },
    shown,
    load,
    chosen,
    setChosen,
    choose,
    isChosen: (uid: string) => isChosen(chosen, uid),
  }
}
