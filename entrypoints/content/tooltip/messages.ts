/** Texts from the browser itself: a polyfill would weigh more than the tooltip. */

interface I18n {
  getMessage(key: string, substitutions?: string[]): string
}
interface World {
  i18n?: I18n
  runtime?: { id?: string }
}
const world = globalThis as unknown as Record<'browser' | 'chrome', World | undefined>
const extension = () => world.browser ?? world.chrome

/** Has the extension gone under the page? */
export const isGone = (): boolean => {
  try {
    return extension()?.runtime?.id === undefined
  } catch {
    return true
  }
}

/** Those said already: they are there still when the extension has gone. */
const said = new Map<string, string>()

export const t = (key: string, ...substitutions: string[]): string => {
  const name = [key, ...substitutions].join('\n')
  try {
    const text = extension()?.i18n?.getMessage(key, substitutions)
    if (text) said.set(name, text)
  } catch {}
  return said.get(name) ?? ''
}
