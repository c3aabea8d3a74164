/** Texts from the browser itself: a polyfill would weigh more than the tooltip. */

interface I18n {
  getMessage(key: string, substitutions?: string[]): string
}
const world = globalThis as unknown as Record<'browser' | 'chrome', { i18n?: I18n } | undefined>

export const t = (key: string, ...substitutions: string[]): string => {
  try {
    return (world.browser ?? world.chrome)?.i18n?.getMessage(key, substitutions) ?? ''
  } catch {
    return '' // The extension has gone under the page.
  }
}
