import type { Concept } from '../../glossary/model/schema.ts'
import { store } from '../popup/glossary.ts'

/** The reader's entry stands on the new wording of the supplied one. */
export async function keepOwn(own: Concept, now: Concept, version: string, uid: string): Promise<void> {
  const held = await store.concept(own.uid)
  await store.putConcept(held?.glossaryUid ?? '', {
    ...own,
    overrides: { uid, version, base: JSON.stringify(now) },
  })
}
