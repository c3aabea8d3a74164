import { useEffect, useState } from 'preact/hooks'
import { starterUid } from '../../glossary/starter/version.ts'
import type { FailureCode } from '../../glossary/store/store.ts'
import { failureText, say } from './glossary.ts'

/**
 * The supplied glossary is put in place when Tifa is installed. Where that failed, nothing is found on any page: it is tried again,
 * and where it fails again a sentence says why. `held`: the glossaries there are; `undefined` until they are read.
 */
export function useStarter(held: readonly { uid: string }[] | undefined): string | undefined {
  const [failure, setFailure] = useState<string>()
  const missing = held !== undefined && !held.some(({ uid }) => uid === starterUid)
  useEffect(() => {
    setFailure(undefined)
    if (!missing) return
    let late = false
    void (say({ kind: 'starter' }) as Promise<FailureCode | undefined>).then((code) => {
      if (!late && code !== undefined) setFailure(failureText({ code }))
    })
    return () => {
      late = true
    }
  }, [missing])
  return failure
}
