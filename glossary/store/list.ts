import type { Core } from './core.ts'
import { findSlots, SHELF, type Slots } from './search.ts'
import { sortSlots } from './sort.ts'
import type { ConceptRow, Filter, ListRequest, ListWindow } from './store.ts'
import { inStretches } from './stretches.ts'
import { rowOf } from './texts.ts'
import type { Place, View } from './view.ts'

/** Windows over what a query and a filter find. Scrolling and typing read nothing from the database but the revision. */

const ORDERS = 8
const orders = new WeakMap<View, Map<string, Promise<Slots>>>()

/** All that is found, in order; kept while the revision stands. */
export function orderOf(
  view: View,
  fold: Core['fold'],
  request: Omit<ListRequest, 'offset' | 'limit'>,
): Promise<Slots> {
  const { query = '', sort, descending = false, glossary, kind, status, lacks, overriding } = request
  const held = orders.get(view) ?? new Map<string, Promise<Slots>>()
  orders.set(view, held)
  const needle = fold(query)
  const filter: Filter = { glossary, kind, status, lacks, overriding }
  const kept = (name: string, make: () => Promise<Slots>): Promise<Slots> => {
    let slots = held.get(name)
    if (slots === undefined) {
      slots = make()
      held.set(name, slots)
      if (held.size > ORDERS) held.delete(held.keys().next().value!)
    }
    return slots
  }
  const name = JSON.stringify([needle, glossary, kind, status, lacks, overriding])
  const find = () => kept(name, async () => findSlots(view, needle, filter))
  if (sort === undefined) return find()
  return kept(`${name} ${sort} ${descending}`, async () =>
    inStretches(sortSlots(view, await find(), sort, descending)),
  )
}

export const placeAt = (view: View, slot: number): Place => ({
  shelf: view.shelves[Math.floor(slot / SHELF)]!,
  at: slot % SHELF,
})

/** The view's lines must have come. */
export function rowAt(view: View, slot: number): ConceptRow {
  const { shelf, at } = placeAt(view, slot)
  return rowOf(shelf.text!.lines, at, shelf.marks, shelf.number, shelf.row.uid)
}

export async function listWindow(core: Core, request: ListRequest): Promise<ListWindow> {
  const now = await core.view.now('texts')
  // While the lines still come.
  const slots = await orderOf(now, core.fold, request)
  if (!(await now.lined)) return listWindow(core, request)
  const { offset = 0, limit } = request
  return {
    revision: now.revision,
    total: slots.length,
    rows: Array.from(slots.subarray(offset, offset + limit), (slot) => rowAt(now, slot)),
  }
}
