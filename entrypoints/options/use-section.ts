import { useEffect, useState } from 'preact/hooks'
import { sectionOf } from './entry-address.ts'

/** The section that the page's address names, followed as it changes. */
export function useSection<Id extends string>(ids: readonly Id[]): Id {
  const [current, setCurrent] = useState(() => sectionOf(location.hash, ids))
  useEffect(() => {
    const follow = () => {
      setCurrent(sectionOf(location.hash, ids))
      scrollTo(0, 0)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return current
}
