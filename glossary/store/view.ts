import type { StoredConcept } from '../model/schema.ts'
import { decodeBlock, type Numbered } from './blocks.ts'
import { StoreFailure } from './failure.ts'
import { hashOf } from './marks.ts'
import { type Reading, readPack } from './pack.ts'
import { isCurrent, type Making, makeRows, readKeys } from './rows.ts'
import type { BlockEntry, GlossaryRow, MarkRow, TextRow } from './schema.ts'

/**
 * What one revision holds, without its blocks: their marks, and where search asks, their texts. Blocks never change under a key, so that
 * the next revision reads those of the new keys alone.
 */
export interface View {
  revision: number
  /** By priority. */
  rows: GlossaryRow[]
  /** Blocks by priority of the glossary, then number. */
  shelves: Shelf[]
  /** uid of a read-only concept → what stands in for it; of enabled glossaries, else of any. */
  overrides: Map<string, Place>
  /** The texts have their lines, which come last; `false`: they have not, ask for the view again. */
  lined: Promise<boolean>
}

export interface Shelf extends BlockEntry {
  row: GlossaryRow
  marks: MarkRow
  text?: TextRow
  /** Places of concepts that an enabled glossary overrides. */
  hidden?: Set<number>
}

export interface Place {
  shelf: Shelf
  at: number
}

export interface ViewSource {
  /** The newest revision. With `texts` every shelf has its text. */
  now(level: 'marks' | 'texts'): Promise<View>
  /** The concept in its place. */
  read(place: Place): Promise<StoredConcept>
}

const DECODED = 24

export function viewSource(core: Making): ViewSource {
  const { db } = core
  const marks = new Map<number, MarkRow>()
  const texts = new Map<number, TextRow>()
  const decoded = new Map<number, Numbered[]>()
  let view: View | undefined
  let complete = false
  let packed: 'marks' | 'texts' | undefined
  let lined = Promise.resolve(true)
  let queue: Promise<unknown> = Promise.resolve()

  /**
   * One read transaction: revision, lists, marks and texts of one state; the first time what is not packed, while what is comes. What is
   * packed is asked for last: beside its Blobs everything else waits.
   */
  const load = async (level: 'marks' | 'texts'): Promise<View> => {
    const isRead = packed === 'texts' || packed === level
    let pack: Reading | undefined
    const state = await db.transaction(
      'r',
      [db.meta, db.glossaries, db.packs, db.marks, db.texts],
      async () => {
        const revision = Number((await db.meta.get('revision'))?.value ?? 0)
        if (view?.revision === revision && (complete || level === 'marks')) return undefined
        const [rows, held] = await Promise.all([
          db.glossaries.toArray(),
          isRead ? undefined : db.packs.get(1),
        ])
        pack = held && readPack(core, held, level)
        const keys = rows.flatMap(({ blocks }) => blocks.map(({ key }) => key))
        const lacking = (held: Map<number, unknown>, coming: Set<number> | undefined) =>
          keys.filter((key) => !held.has(key) && !coming?.has(key))
        return {
          revision,
          rows,
          keys,
          marks: await readKeys(db.marks, lacking(marks, pack?.marks)),
          texts: level === 'texts' ? await readKeys(db.texts, lacking(texts, pack?.texts)) : [],
        }
      },
    )
    if (state === undefined) return view!
    packed = isRead ? packed : level
    if (pack !== undefined) {
      const rows = await pack.rows
      if (rows === undefined) return load(level)
      for (const row of rows.marks) marks.set(row.key, row)
      for (const row of rows.texts) texts.set(row.key, row)
      // Once read, a pack is not read again: what it lacks is read row by row.
      lined = pack.lined.then(async (came) => {
        if (came) return true
        queue = queue.then(() => {
          texts.clear()
          complete = false
          lined = Promise.resolve(true)
        })
        await queue
        return false
      })
    }
    for (const row of state.marks) if (isCurrent(row)) marks.set(row.key, row)
    for (const row of state.texts) if (row.format === core.textFormat) texts.set(row.key, row)
    const bare = state.keys.filter((key) => !marks.has(key) || (level === 'texts' && !texts.has(key)))
    for (const made of await makeRows(core, bare)) {
      marks.set(made.marks.key, made.marks)
      texts.set(made.text.key, made.text)
    }
    const listed = new Set(state.keys)
    for (const held of [marks, texts]) for (const key of held.keys()) if (!listed.has(key)) held.delete(key)
    view = { ...viewOf(state.revision, state.rows, marks, texts), lined }
    complete = level === 'texts'
    return view
  }

  return {
    now(level) {
      const next = queue.then(async () => {
        try {
          return await load(level)
        } catch (error) {
          // A block that an edit has replaced and a sweep removed since its list was read.
          if (error instanceof StoreFailure && error.code === 'damaged') return load(level)
          throw error
        }
      })
      queue = next.catch(() => {})
      return next
    },
    async read({ shelf, at }) {
      let items = decoded.get(shelf.key)
      if (items === undefined) {
        items = decodeBlock(await db.blocks.get(shelf.key))
        decoded.set(shelf.key, items)
        if (decoded.size > DECODED) decoded.delete(decoded.keys().next().value!)
      }
      const item = items[at]
      if (item === undefined) throw new StoreFailure('damaged')
      return { ...item.concept, id: item.id, glossaryUid: shelf.row.uid }
    },
  }
}

function viewOf(
  revision: number,
  unsorted: GlossaryRow[],
  marks: Map<number, MarkRow>,
  texts: Map<number, TextRow>,
): Omit<View, 'lined'> {
  const rows = [...unsorted].sort((a, b) => a.glossary.priority - b.glossary.priority)
  const shelves: Shelf[] = rows.flatMap((row) =>
    row.blocks.map((entry) => {
      const text = texts.get(entry.key)
      return { ...entry, row, marks: marks.get(entry.key)!, ...(text && { text }) }
    }),
  )
  const overrides = new Map<string, Place>()
  const standing: string[] = []
  for (const enabled of [false, true])
    for (const shelf of shelves.toReversed()) {
      if (shelf.row.glossary.readOnly || shelf.row.glossary.enabled !== enabled) continue
      for (const [at, uid] of shelf.marks.overrides) {
        overrides.set(uid, { shelf, at })
        if (enabled) standing.push(uid)
      }
    }
  const view = { revision, rows, shelves, overrides }
  const readOnly = shelves.filter((shelf) => shelf.row.glossary.readOnly)
  if (standing.length > 0 && readOnly.length > 0) hide(readOnly, new Set(standing.map(hashOf)))
  return view
}

/** By hash: of two read-only uids with the same one in 4,000,000,000, both would be hidden. */
function hide(shelves: Shelf[], hashes: Set<number>): void {
  for (const shelf of shelves)
    for (const [at, hash] of shelf.marks.uids.entries())
      if (hashes.has(hash)) {
        shelf.hidden ??= new Set()
        shelf.hidden.add(at)
      }
}

/** Places of a uid, in the order of the glossaries. Different uids may share a hash: the block tells. */
export function* placesOf(view: View, uid: string, glossaryUid?: string): Generator<Place> {
  const hash = hashOf(uid)
  for (const shelf of view.shelves) {
    if (glossaryUid !== undefined && shelf.row.uid !== glossaryUid) continue
    for (let at = shelf.marks.uids.indexOf(hash); at >= 0; at = shelf.marks.uids.indexOf(hash, at + 1))
      yield { shelf, at }
  }
}

export async function conceptAt(
  source: ViewSource,
  view: View,
  uid: string,
  glossaryUid?: string,
): Promise<StoredConcept | undefined> {
  for (const place of placesOf(view, uid, glossaryUid)) {
    const concept = await source.read(place)
    if (concept.uid === uid) return concept
  }
  return undefined
}
