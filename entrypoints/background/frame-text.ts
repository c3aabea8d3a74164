import browser from 'webextension-polyfill'
import type { AnnotateOptions } from '../../glossary/annotate.ts'
import type { Page } from '../../glossary/match/topics.ts'
import { pageOf } from '../../glossary/titles/english/page-place.ts'
import type { AnnotateAnswer, AnnotateRequest } from '../content/protocol.ts'
import { answer } from './answer.ts'
import type { Compiled } from './compiled.ts'
import { chooseScript } from './script.ts'
import type { Settings } from './settings.ts'

/** A frame as far as its text is read by it. */
export interface FrameText {
  /** Of the tab's page: a site is switched as a whole, with the frames it holds. */
  host: string
  /** How its text begins, and the language its page names. */
  beginning: string
  pageLanguage: string | undefined
}

export interface FrameTexts {
  /** By what the page is about, the scripts it is written in and the person's choice. */
  optionsFor(frame: FrameText): Promise<AnnotateOptions>
  /** By the glossaries that are used on the frame's site. */
  answerFor(frame: FrameText, request: AnnotateRequest): Promise<AnnotateAnswer>
}

/** How the texts of frames are read. */
export function frameTexts(
  without: (off: readonly string[]) => Promise<Compiled>,
  settings: () => Promise<Settings>,
): FrameTexts {
  /** Of what was asked last. */
  let told: { beginning: string; page: Page } = { beginning: '', page: {} }
  const optionsFor = async ({ pageLanguage, beginning }: FrameText) => {
    const { displayScript } = await settings()
    const scripts = chooseScript(displayScript, pageLanguage, beginning, browser.i18n.getUILanguage())
    if (beginning !== told.beginning) told = { beginning, page: pageOf(beginning) }
    return { ...scripts, page: told.page }
  }
  return {
    optionsFor,
    async answerFor(frame, request) {
      const { marked, glossariesOff } = await settings()
      const { matcher, revision } = await without(glossariesOff[frame.host] ?? [])
      return answer(matcher, revision, request, await optionsFor(frame), marked)
    },
  }
}
