import { store } from '../popup/glossary.ts'

export const newestEdit = async () => (await store.edits(1))[0]?.id ?? 0

/** Cancelled in its last moment, an import may be written before anyone hears of it. */
export async function takeBack(name: string, newestBefore: Promise<number>): Promise<void> {
  const before = await newestBefore
  // Alone, so behind the last transaction of the ended worker.
  await store.sweep()
  const made = (await store.edits(20)).find((e) => e.id > before && e.what === 'import' && e.title === name)
  if (made !== undefined) await store.undo(made.id)
}
