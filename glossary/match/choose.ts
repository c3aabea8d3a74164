/**
 * Which of overlapping hits stand. Boundaries first, then leftmost, then longest: a longer hit that fails its boundary must not hide a
 * shorter one that holds. The rule runs over all enabled glossaries; priority orders claims on one span and never makes a shorter span win,
 * since the longest is the fixed expression that a professional renders.
 */
export function choose<T extends { start: number; end: number }>(candidates: T[]): T[] {
  const ordered = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)
  const chosen: T[] = []
  let free = 0
  for (const candidate of ordered) {
    if (candidate.start < free) continue
    chosen.push(candidate)
    free = candidate.end
  }
  return chosen
}
