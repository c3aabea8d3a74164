/** A page without frames (its tab is hidden, its window covered) is not waited for longer, in milliseconds. */
const frameless = 200

/**
 * Work that asks where things stand. A layout that a script asks for is done in its name: Chromium then loads the page's plug-ins
 * (an `<embed>` or `<object>`, were it only a picture) under the extension's policy, which blocks them. Where there are any, the page's own
 * layout is waited for.
 */
export function onceLaidOut(work: () => void, plugIns = hasPlugIns(document)) {
  if (!plugIns) return work()
  let done = false
  const once = () => {
    if (!done) work()
    done = true
  }
  requestAnimationFrame(() => setTimeout(once))
  setTimeout(once, frameless)
}

/** Looks through all elements, twice: 2 ms on a page of 100,000. One look for either name takes 4 to 9. */
export const hasPlugIns = (tree: ParentNode): boolean =>
  tree.querySelector('embed') !== null || tree.querySelector('object') !== null
