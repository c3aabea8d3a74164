import browser, { type Runtime } from 'webextension-polyfill'
import type { Part } from '../../glossary/model/occurrence.ts'
import {
  type AnnotateRequest,
  type FrameOrder,
  type FrameReport,
  newPort,
  protocolVersion,
  type TermKey,
  type ToFrame,
} from '../content/protocol.ts'
import { broadcast } from './broadcast.ts'
import type { Compiled } from './compiled.ts'
import { readFrameMessage } from './frame-message.ts'
import { type FrameText, frameTexts } from './frame-text.ts'
import { termsInside } from './inside.ts'
import { type OwnMark, ownMarks } from './mark-rules.ts'
import type { Settings } from './settings.ts'
import { hostOf } from './site.ts'
import { addTerms, badgeText, sumTerms } from './tab-terms.ts'

interface Frame extends FrameText {
  port: Runtime.Port
  tabId: number
  frameId: number
  off: boolean
  terms: FrameReport['terms']
  tooltip: boolean
  /** Whose rules have been brought into it. */
  marks: Set<OwnMark>
}

export interface FramesOptions {
  /** Without the glossaries (uids) that are not used on the frame's site. */
  without: (off: readonly string[]) => Promise<Compiled>
  settings: () => Promise<Settings>
  injectTooltip: (tabId: number, frameId: number) => Promise<void>
  injectMarks: (tabId: number, frameId: number, marks: Iterable<OwnMark>) => Promise<void>
  /** A frame of the tab has said its terms. */
  reported: (tabId: number) => void
  /** What is in the window of the tab's page. */
  viewed: (tabId: number, terms: TermKey[]) => void
}

const VERMILION = '#b8321f'

/** The frames that have a port open: their requests, their orders, their terms by tab. */
export function connectedFrames({
  without,
  settings,
  injectTooltip,
  injectMarks,
  reported,
  viewed,
}: FramesOptions) {
  const frames = new Set<Frame>()
  const { optionsFor, answerFor } = frameTexts(without, settings)
  /** Who waits for a tab's next report. */
  const listeners = new Set<(tabId: number) => void>()

  const tell = (frame: Frame, message: ToFrame) => {
    try {
      frame.port.postMessage(message)
    } catch {
      // The port closed while the answer was made.
    }
  }
  const order = (
    frame: Frame,
    kind: Exclude<FrameOrder['kind'], 'revision' | 'step' | 'reveal' | 'follow'>,
  ) => tell(frame, { v: protocolVersion, kind })

  const ofTab = (tabId: number) => [...frames].filter((frame) => frame.tabId === tabId)

  const termsOf = (tabId: number, inOrder = false): FrameReport['terms'] =>
    (inOrder ? addTerms : sumTerms)(
      ofTab(tabId)
        .sort((a, b) => a.frameId - b.frameId)
        .map(({ terms, frameId }) =>
          terms.map((term) => ({ ...term, places: term.places.map((place) => ({ ...place, frameId })) })),
        ),
    )

  const showBadge = async (tabId: number) => {
    const { badge } = await settings()
    try {
      await browser.action.setBadgeBackgroundColor({ tabId, color: VERMILION })
      await browser.action.setBadgeText({ tabId, text: badge ? badgeText(termsOf(tabId)) : '' })
    } catch {
      // The tab was closed.
    }
  }

  /** A frame as it was asked; after a wake what a text alone tells. */
  const asked = (tabId: number, frameId: number, text: string): FrameText => {
    const all = ofTab(tabId)
    const frame = all.find((one) => one.frameId === frameId) ?? all[0]
    const { host = '', pageLanguage, beginning } = frame ?? {}
    return { host, pageLanguage, beginning: beginning || text }
  }

  const annotate = async (frame: Frame, request: AnnotateRequest) => {
    frame.beginning = request.beginning ?? frame.beginning
    frame.pageLanguage = request.pageLanguage
    const made = await answerFor(frame, request)
    if (frame.off || !frames.has(frame)) return
    tell(frame, made)
    const marks = ownMarks(made.glosses).difference(frame.marks)
    if (marks.size > 0) {
      frame.marks = frame.marks.union(marks)
      // The extension's own first page takes no sheet from outside.
      void injectMarks(frame.tabId, frame.frameId, marks).catch(() => {})
    }
    if (made.glosses.length === 0 || frame.tooltip) return
    frame.tooltip = true
    await injectTooltip(frame.tabId, frame.frameId).catch(() => {
      frame.tooltip = false
    })
  }

  const switchOff = (frame: Frame, off: boolean) => {
    if (frame.off === off) return
    frame.off = off
    if (off) frame.terms = []
    order(frame, off ? 'off' : 'on')
    void showBadge(frame.tabId)
  }

  return {
    termsOf,
    hostOf: (tabId: number) => ofTab(tabId).find((frame) => frame.host !== '')?.host ?? '',
    serves: (tabId: number) => ofTab(tabId).some((frame) => frame.frameId === 0),

    /** Asks the tab's frames for their terms; waits for the first that has some, and a moment for the others. */
    async askTerms(tabId: number): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>()
      const listener = (reporter: number) => {
        if (reporter === tabId) setTimeout(resolve, 30)
      }
      listeners.add(listener)
      await broadcast({ v: protocolVersion, kind: 'report?' }, tabId)
      const end = setTimeout(resolve, 300)
      await promise
      clearTimeout(end)
      listeners.delete(listener)
    },

    add(port: Runtime.Port) {
      const { tab, frameId, url } = port.sender ?? {}
      if (tab?.id === undefined || frameId === undefined) return port.disconnect()
      const frame: Frame = {
        port,
        tabId: tab.id,
        frameId,
        host: hostOf(tab.url ?? url),
        off: false,
        terms: [],
        beginning: '',
        pageLanguage: undefined,
        tooltip: false,
        marks: new Set(),
      }
      frames.add(frame)
      const ready = settings().then(({ sitesOff }) => {
        if (sitesOff.includes(frame.host)) switchOff(frame, true)
      })
      port.onMessage.addListener((value) => {
        const message = readFrameMessage(value)
        if (message?.kind === 'annotate')
          void ready
            .then(() => annotate(frame, message))
            .catch((error) => {
              console.error(error)
              // Who waits for an answer asks again where the port drops.
              frames.delete(frame)
              port.disconnect()
            })
        else if (message?.kind === 'inView') viewed(frame.tabId, message.terms)
        else if (message?.kind === 'escape')
          for (const other of ofTab(frame.tabId)) other !== frame && order(other, 'close')
        else if (message?.kind === 'terms' && !frame.off) {
          frame.terms = message.terms
          void showBadge(frame.tabId)
          for (const listener of listeners) listener(frame.tabId)
          reported(frame.tabId)
        }
      })
      port.onDisconnect.addListener(() => {
        frames.delete(frame)
        // The last port of a tab drops when its page goes, and the browser takes the badge away itself.
        if (ofTab(frame.tabId).length > 0) void showBadge(frame.tabId)
      })
      // A worker that has just woken knows nothing of the page, whose other frames may have no port open. A new page has nothing to tell.
      const isNewPage = frameId === 0 && port.name === newPort
      if (!isNewPage && ofTab(frame.tabId).length === 1)
        void broadcast({ v: protocolVersion, kind: 'report?' }, frame.tabId).catch(console.error)
      return frame
    },

    /** How a text of a frame is read there. */
    optionsOf: (tabId: number, frameId: number, text: string) => optionsFor(asked(tabId, frameId, text)),

    /** The terms inside a listed one, as its page shows them. */
    inside(tabId: number, frameId: number, text: string, language?: string): Promise<Part[]> {
      const of = asked(tabId, frameId, text)
      const from = { ...of, pageLanguage: language ?? of.pageLanguage }
      return termsInside(
        (segments) => answerFor(from, { v: protocolVersion, kind: 'annotate', id: 0, segments }),
        text,
        language,
      )
    },

    /** A page that comes back may hold the answers of an earlier revision. */
    tellRevision(frame: Frame, revision: number) {
      if (!frame.off) tell(frame, { v: protocolVersion, kind: 'revision', revision })
    },

    switchSites(sitesOff: readonly string[]) {
      for (const frame of frames) switchOff(frame, sitesOff.includes(frame.host))
    },

    showBadges() {
      for (const tabId of new Set([...frames].map((frame) => frame.tabId))) void showBadge(tabId)
    },

    /** Everything is taken away and asked again: after a choice that changes every answer, or those of one site. */
    restart(isMeant: (host: string) => boolean) {
      for (const frame of frames) {
        if (frame.off || !isMeant(frame.host)) continue
        order(frame, 'off')
        order(frame, 'on')
      }
    },
  }
}
