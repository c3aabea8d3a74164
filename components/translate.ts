/** A message of the locale files, its `$1`… filled in. */
export type Translate = (key: string, ...substitutions: string[]) => string

/**
 * BCP 47 tag of the interface; `undefined` lets the browser choose. The locale files say their own: `@@ui_locale` is empty in Chromium's
 * extension pages.
 */
export function interfaceLocale(t: Translate): string | undefined {
  const tag = t('language_tag')
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined
}
