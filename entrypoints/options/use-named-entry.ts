import { useEffect } from 'preact/hooks'
import { entryOf } from './entry-address.ts'

/** Opens the entry that the page's address names, as links from elsewhere do. */
export function useNamedEntry(open: (uid: string) => void) {
  useEffect(() => {
    const openNamed = () => {
      const uid = entryOf(location.hash)
      if (uid !== undefined) open(uid)
    }
    openNamed()
    addEventListener('hashchange', openNamed)
    return () => removeEventListener('hashchange', openNamed)
  }, [])
  return {
    /** The same address may be asked for again. */
    leaveNamed() {
      if (entryOf(location.hash) !== undefined) history.replaceState(null, '', '#terms')
    },
  }
}
