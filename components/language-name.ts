import { interfaceLocale, type Translate } from './translate.ts'

/** `zh-Hant` in the words of the interface; the tag where the browser knows no name. */
export function languageName(tag: string, t: Translate): string {
  try {
    return new Intl.DisplayNames(interfaceLocale(t), { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
