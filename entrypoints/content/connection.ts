import type {
  AnnotateAnswer,
  AnnotateRequest,
  FrameOrder,
  FrameReport,
  TermKey,
  ToBackground,
  ToFrame,
} from './protocol.ts'
import { againPort, newPort, protocolVersion } from './protocol.ts'

/** The port to the background: opened on need, opened anew when it drops, silent once the extension is gone. */

interface Port {
  postMessage(message: unknown): void
  disconnect(): void
  onMessage: { addListener(f: (message: ToFrame) => void): void }
  onDisconnect: { addListener(f: () => void): void }
}
/** In both browsers what is answered at once may be given to `answer`. */
type Hear = (message: unknown, sender?: unknown, answer?: (value: unknown) => void) => void

export interface Runtime {
  id?: string
  connect(options: { name: string }): Port
  onMessage: {
    addListener(f: Hear): void
    removeListener(f: Hear): void
  }
}

export interface Connection {
  /** The background starts while the page is still coming. */
  wake(): void
  annotate(
    segments: { text: string; language?: string }[],
    beginning: string,
  ): Promise<AnnotateAnswer | undefined>
  report(terms: FrameReport['terms']): void
  view(terms: TermKey[]): void
  escape(): void
}

/** An `annotate` resolves with `undefined` where the answer is lost or out of date: ask again. */
export function connect(
  runtime: () => Runtime | undefined,
  hears: { order(order: FrameOrder): unknown; gone(): void },
  pageLanguage: () => string | undefined,
  signal: AbortSignal,
): Connection {
  let port: Port | undefined
  let isNew = true
  let nextId = 1
  let newest = 0
  /** The oldest revision of an answer held. */
  let held: number | undefined
  /** Through this port. */
  let begun: string | undefined
  const waiting = new Map<number, (answer: AnnotateAnswer | undefined) => void>()

  const alive = () => {
    try {
      return runtime()?.id !== undefined
    } catch {
      return false
    }
  }
  /** A frame without a port is told nothing where the extension goes: it looks. */
  let watch: ReturnType<typeof setInterval> | undefined
  const drop = () => {
    port = undefined
    begun = undefined
    watch ??= setInterval(() => alive() || hears.gone(), 1000)
    const lost = [...waiting.values()]
    waiting.clear()
    for (const settle of lost) settle(undefined)
  }
  const hear: Hear = (message, _, answer) => {
    const m = message as ToFrame
    if (signal.aborted || m?.v !== protocolVersion) return
    if (m.kind === 'annotated') {
      const settle = waiting.get(m.id)
      waiting.delete(m.id)
      const stale = m.revision < newest
      newest = Math.max(newest, m.revision)
      if (!stale) held = Math.min(held ?? m.revision, m.revision)
      settle?.(stale ? undefined : m)
    } else if (
      m.kind === 'revision' ||
      m.kind === 'report?' ||
      m.kind === 'follow' ||
      m.kind === 'on' ||
      m.kind === 'off' ||
      m.kind === 'close' ||
      m.kind === 'frames?' ||
      m.kind === 'step' ||
      m.kind === 'reveal'
    ) {
      if (m.kind === 'revision') {
        newest = Math.max(newest, m.revision)
        // Said at each connect as well. Without an answer yet there is nothing to ask again.
        if (held === undefined || m.revision <= held) return
        held = m.revision
      }
      const done = hears.order(m)
      if (done !== undefined) answer?.(done)
    }
  }
  const open = (): Port | undefined => {
    if (port !== undefined || signal.aborted) return port
    if (!alive()) {
      hears.gone()
      return undefined
    }
    try {
      const opened = runtime()!.connect({ name: isNew ? newPort : againPort })
      isNew = false
      opened.onMessage.addListener((message) => hear(message))
      opened.onDisconnect.addListener(() => {
        if (port !== opened) return
        drop()
        if (!signal.aborted && !alive()) hears.gone()
      })
      port = opened
      clearInterval(watch)
      watch = undefined
    } catch {
      hears.gone()
    }
    return port
  }
  const send = (message: () => ToBackground): boolean => {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        const at = open()
        if (at === undefined) return false
        at.postMessage(message())
        return true
      } catch {
        drop()
      }
    }
    return false
  }
  try {
    runtime()?.onMessage.addListener(hear)
  } catch {}
  // The port of a page that was kept aside is dead, and in Chromium nobody has said so.
  const back = (event: PageTransitionEvent) => {
    if (!event.isTrusted || !event.persisted) return
    port?.disconnect()
    drop()
    open()
  }
  addEventListener('pageshow', back, { signal })
  signal.addEventListener('abort', () => {
    try {
      runtime()?.onMessage.removeListener(hear)
      port?.disconnect()
    } catch {}
    drop()
    clearInterval(watch)
  })
  return {
    wake: open,
    annotate(segments, beginning) {
      const { promise, resolve } = Promise.withResolvers<AnnotateAnswer | undefined>()
      const id = nextId++
      waiting.set(id, resolve)
      const language = pageLanguage()
      const ask: AnnotateRequest = { v: protocolVersion, kind: 'annotate', id, segments }
      if (language !== undefined) ask.pageLanguage = language
      // A port that is dead may be opened anew by this message.
      const sent = send(() => (beginning === begun ? ask : { ...ask, beginning }))
      if (sent) begun = beginning
      if (!sent) {
        waiting.delete(id)
        resolve(undefined)
      }
      return promise
    },
    report(terms) {
      send(() => ({ v: protocolVersion, kind: 'terms', terms }))
    },
    view(terms) {
      send(() => ({ v: protocolVersion, kind: 'inView', terms }))
    },
    escape() {
      send(() => ({ v: protocolVersion, kind: 'escape' }))
    },
  }
}
