import type { Occurrence } from '../../glossary/model/occurrence.ts'
import type { Store } from '../../glossary/store/store.ts'
import type { TooltipMessage, Written } from '../content/protocol.ts'

/** What a text holds by the glossary as it stands, on the page where it was said. */
export type Read = (text: string) => Promise<Occurrence[]>

type Term = { uid: string; text: string }

/**
 * Writes "not here" into every listed term that was found there, and into those that come to light in it then (国务委员 in 国务委员长): who
 * says so means that nothing is to be marked there. One edit; `undefined` where nothing was written.
 */
export async function writeNotHere(
  store: Pick<Store, 'revision' | 'concept' | 'setNotHere' | 'undo'>,
  { terms, text, longer }: Extract<TooltipMessage, { kind: 'notHere' }>,
  read: Read,
): Promise<Written | undefined> {
  const all: Term[] = []
  let edits = 0
  let before = await store.revision()
  for (let found = terms; found.length > 0; ) {
    const revision = await store.setNotHere(found, longer, true)
    if (revision === before) break
    before = revision
    edits++
    all.push(...found)
    found = await newIn(store, inside(await read(longer), longer.indexOf(text), text.length), all)
  }
  if (edits === 0) return undefined
  if (edits === 1) return { edits, revision: before }
  for (; edits > 0; edits--) await store.undo()
  return { edits: 1, revision: await store.setNotHere(all, longer, true) }
}

/** By what they stand in for: the reader's own of a step before go with it. */
async function newIn(store: Pick<Store, 'concept'>, found: Term[], all: Term[]): Promise<Term[]> {
  const named = await Promise.all(
    found.map(async ({ uid, text }) => ({ uid: (await store.concept(uid))?.overrides?.uid ?? uid, text })),
  )
  return named.filter((one) => !all.some(({ uid, text }) => uid === one.uid && text === one.text))
}

/** What begins there and goes on behind it is another term. */
function inside(found: Occurrence[], from: number, length: number): Term[] {
  return found
    .filter(({ start, end }) => start >= from && end <= from + length)
    .flatMap(({ gloss }) => [...gloss.claims, ...(gloss.parts ?? []).flatMap((part) => part.gloss.claims)])
    .map(({ conceptId, term }) => ({ uid: conceptId, text: term.text }))
}
