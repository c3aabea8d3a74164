import type { Filter, Selection } from '../../glossary/store/store.ts'

/** The rows a person has chosen: some by uid, or all that the list finds but for some. */
export interface Chosen {
  all: boolean
  uids: ReadonlySet<string>
}

export const none: Chosen = { all: false, uids: new Set() }
export const everyone: Chosen = { all: true, uids: new Set() }

export const isChosen = ({ all, uids }: Chosen, uid: string): boolean => uids.has(uid) !== all

export const countOf = ({ all, uids }: Chosen, total: number): number => (all ? total - uids.size : uids.size)

export function chooseAlso(chosen: Chosen, uids: string[], on: boolean): Chosen {
  const next = new Set(chosen.uids)
  for (const uid of uids) {
    if (on !== chosen.all) next.add(uid)
    else next.delete(uid)
  }
  return { all: chosen.all, uids: next }
}

export const selectionOf = ({ all, uids }: Chosen, found: Filter & { query?: string }): Selection =>
  all ? { found, except: [...uids] } : { uids: [...uids] }
