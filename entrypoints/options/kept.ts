import { t } from '../popup/glossary.ts'

/**
 * Whether the browser may throw the data away, by its answer to `persist()`. Chromium answers no to an extension; but it evicts nothing of
 * one that has `unlimitedStorage` (developer.chrome.com, Storage and cookies: Persistence).
 */
export function keptText(answer: boolean | undefined): string {
  if (answer === true) return t('data_kept')
  if (answer === undefined) return t('data_here')
  return t(import.meta.env.FIREFOX ? 'data_may_go' : 'data_exempt')
}
