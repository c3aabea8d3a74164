import type { Core } from './core.ts'
import { placeAt, rowAt } from './list.ts'
import { findSlots, type Slots } from './search.ts'
import { byKey, STEP, termBytes } from './sort.ts'
import type { Homographs, HomographsWindow } from './store.ts'
import { inStretches } from './stretches.ts'
import { termsAt } from './texts.ts'
import type { View } from './view.ts'

/** Concepts that are written alike: `duplicate` where they are rendered alike too. Their texts tell; no block is read. */

const kept = new WeakMap<View, Map<string, Slots[]>>()

export async function homographs(core: Core, request: Parameters<Homographs>[0]): Promise<HomographsWindow> {
  const now = await core.view.now('texts')
  if (!(await now.lined)) return homographs(core, request)
  const { glossary, duplicates = false, offset = 0, limit } = request
  const name = `${duplicates} ${glossary ?? ''}`
  const held = kept.get(now) ?? new Map<string, Slots[]>()
  kept.set(now, held)
  let groups = held.get(name)
  if (groups === undefined) {
    groups = await inStretches(groupsOf(now, findSlots(now, '', { glossary }), duplicates))
    held.set(name, groups)
  }
  return {
    revision: now.revision,
    total: groups.length,
    groups: groups.slice(offset, offset + limit).map((slots) => ({
      duplicate: rendersAlike(now, slots),
      rows: Array.from(slots, (slot) => rowAt(now, slot)),
    })),
  }
}

/** Sorted by the hash of the term: what is alike stands together. Groups in the order of their first. */
function* groupsOf(view: View, slots: Slots, duplicates: boolean): Generator<undefined, Slots[]> {
  const hashes = new Uint32Array(slots.length)
  for (const [i, slot] of slots.entries()) {
    hashes[i] = hashOf(termBytes(view, slot))
    if (i % STEP === 0) yield
  }
  const sorted = yield* byKey(slots, hashes)
  const groups: Slots[] = []
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1
    while (end < sorted.length && hashes[end] === hashes[i]) end++
    if (end - i > 1) {
      const byText = Map.groupBy(sorted.subarray(i, end), (slot) => termsOf(view, slot)[0]!)
      for (const [text, alike] of byText)
        if (text !== '' && alike.length > 1 && (!duplicates || rendersAlike(view, alike)))
          groups.push(Uint32Array.from(alike))
      yield
    }
    i = end
  }
  return groups.sort((a, b) => a[0]! - b[0]!)
}

/** Do two of them share a spelling beside the first? */
function rendersAlike(view: View, slots: Iterable<number>): boolean {
  const seen = new Set<string>()
  for (const slot of slots) {
    const own = new Set(termsOf(view, slot).slice(1))
    own.delete('')
    for (const form of own) if (seen.has(form)) return true
    for (const form of own) seen.add(form)
  }
  return false
}

function termsOf(view: View, slot: number): string[] {
  const { shelf, at } = placeAt(view, slot)
  return termsAt(shelf.text!, at)
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array): number {
  let value = 0x811c9dc5
  for (let i = 0; i < bytes.length; i++) value = Math.imul(value ^ bytes[i]!, 0x01000193)
  return value >>> 0
}
