/**
 * Copies without a node in the page. The asynchronous clipboard is closed to pages without TLS, which many news sites are; a copy command
 * under a key or click is not. `false` where the browser refused.
 */
export function copyText(text: string): boolean {
  const life = new AbortController()
  let written = false
  addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      event.stopImmediatePropagation()
      written = true
    },
    { capture: true, signal: life.signal },
  )
  document.execCommand('copy')
  life.abort()
  return written
}
