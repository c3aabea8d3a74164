/**
 * How a page is read: a short one in a few stretches, so that what is near the window need not be looked for, and all behind the first is
 * asked about at once; a long one is not looked through in one go without need.
 */
export type Length = 'short' | 'middling' | 'long'

/** Elements of one that is no longer short. */
const short = 2000
/** Elements of one that takes 1 ms to look through. */
const long = 20_000

/** Counted no further than it must: all of 100,000 elements take 5 ms, to come to the 20,000th one or two. */
export function lengthOfPage(): Length {
  const all = document.getElementsByTagName('*')
  if (all[short] === undefined) return 'short'
  return all[long] === undefined ? 'middling' : 'long'
}
