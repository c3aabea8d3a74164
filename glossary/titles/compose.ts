import type { Hit } from '../match/find.ts'

/**
 * Hits → candidates for choosing: each hit whose edges hold. Runs before the longest is chosen and sees every hit, also those inside
 * longer ones and those that a boundary vetoed, since titles are composed of them.
 */
export function compose(hits: Hit[]): Hit[] {
  return hits.filter((hit) => hit.startHolds && hit.endHolds)
}
