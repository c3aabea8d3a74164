import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { plan } from '../../glossary/exchange/plan.ts'
import { readFile } from '../../glossary/exchange/read.ts'
import type { ImportAnswer, ReadRequest } from './import-messages.ts'

/** Reading and planning off the page's thread. A wrong file has problems; `failed` is a fault of ours. */
export default defineUnlistedScript(() => {
  const answer = (message: ImportAnswer) => self.postMessage(message)
  self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
    const { kind, name, bytes, existing } = event.data
    if (kind !== 'read') return
    try {
      answer({ kind: 'progress', step: 'reading' })
      const result = readFile(bytes, name)
      if (existing === undefined) return answer({ kind: 'read', result })
      answer({ kind: 'progress', step: 'planning' })
      answer({
        kind: 'read',
        result,
        plan: plan(result.concepts, existing, { lossy: result.format !== 'json' }),
      })
    } catch {
      answer({ kind: 'failed', code: 'internal' })
    }
  })
})
