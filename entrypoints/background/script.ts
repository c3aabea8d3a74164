import type { Page } from '../../glossary/match/topics.ts'
import { type Script, scriptOf } from '../../glossary/model/language.ts'
import { detectScript } from '../../glossary/text/script.ts'

/** The person's choice of the script Chinese is shown in. */
export type DisplayScript = 'asPage' | Script

export interface Scripts {
  /** Chinese is shown in it. */
  script: Script
  /** The page's own Chinese; `undefined` on a page without Han. */
  pageScript: Script | undefined
  /** What an English page is about, where it tells. */
  page?: Page | undefined
}

/** `text`: what is known of the page so far. `uiLanguage`: BCP 47 tag of the browser's interface. */
export function chooseScript(
  choice: DisplayScript,
  pageLanguage: string | undefined,
  text: string,
  uiLanguage: string,
): Scripts {
  const pageScript = (pageLanguage === undefined ? undefined : scriptOf(pageLanguage)) ?? detectScript(text)
  if (choice !== 'asPage') return { script: choice, pageScript }
  return { script: pageScript ?? scriptOf(uiLanguage) ?? 'hans', pageScript }
}
