import type { Connection } from './connection.ts'
import type { Entry } from './occurrence-index.ts'

/** Asks the background for what was read: each entry once a round, again where an answer was lost. */

export interface Asking {
  /** These come before all that waits. */
  first(entries: Iterable<Entry>): void
  /** These when the page idles. */
  later(entries: Iterable<Entry>): void
  /** The glossary changed: every answer to come counts, none that is under way. What is shown stays until then. */
  again(entries: Iterable<Entry>): void
  /** The page begins otherwise: it may be about something else. */
  begun(): void
}

/** UTF-16 units of a request: what is matched in about a millisecond. */
const burst = 30_000
const firstRetry = 200
const lastRetry = 30_000

interface Site {
  /** How the page's text begins. */
  beginning(): string
  /** Entries in which something is found, or was. */
  answered(entries: Entry[]): void
  holds(entry: Entry): boolean
  /** The page is about something else than it seemed to be: what was answered before may be wrong. */
  anew(): void
}

export function asking(
  connection: Connection,
  { beginning, answered, holds, anew }: Site,
  signal: AbortSignal,
): Asking {
  let round = 0
  let about: string | undefined
  let waiting = new Set<Entry>()
  let idling = false
  let delay = firstRetry
  let retry: ReturnType<typeof setTimeout> | undefined

  const isOpen = (entry: Entry) => entry.asked !== round && holds(entry)
  const send = async (entries: Entry[]) => {
    const mine = round
    for (const entry of entries) {
      entry.asked = mine
      waiting.delete(entry)
    }
    const answer = await connection.annotate(
      entries.map(({ segment: { text, language } }) => ({
        text,
        ...(language !== undefined && { language }),
      })),
      beginning(),
    )
    if (signal.aborted) return
    if (answer === undefined) {
      for (const entry of entries) {
        if (entry.asked !== mine) continue
        entry.asked = -1
        waiting.add(entry)
      }
      // The background may be busy, updating or asleep: never given up, ever more rarely.
      retry ??= setTimeout(() => {
        retry = undefined
        idle()
      }, delay)
      delay = Math.min(2 * delay, lastRetry)
      return
    }
    delay = firstRetry
    if (mine !== round) return
    const told = new Set(entries.filter(({ found = [] }) => found.length > 0))
    for (const entry of entries) entry.found = []
    const { spans, glosses } = answer
    for (let i = 0; i + 3 < spans.length; i += 4) {
      const gloss = glosses[spans[i + 3]!]
      const entry = entries[spans[i]!]
      if (gloss === undefined || entry === undefined) continue
      entry.found!.push({ start: spans[i + 1]!, end: spans[i + 2]!, gloss })
      told.add(entry)
    }
    if (told.size > 0) answered([...told])
    const before = about
    about = answer.about
    if (before !== undefined && about !== before) anew()
  }
  const nextChunk = (entries: Iterable<Entry>): Entry[] => {
    const chunk: Entry[] = []
    let size = 0
    for (const entry of entries) {
      if (!isOpen(entry)) {
        waiting.delete(entry)
        continue
      }
      if (chunk.length > 0 && size + entry.segment.text.length > burst) break
      chunk.push(entry)
      size += entry.segment.text.length
    }
    return chunk
  }
  const idle = () => {
    if (idling || retry !== undefined || waiting.size === 0) return
    idling = true
    requestIdleCallback(
      () => {
        idling = false
        if (signal.aborted || retry !== undefined) return
        const chunk = nextChunk(waiting)
        if (chunk.length > 0) void send(chunk)
        idle()
      },
      { timeout: 1000 },
    )
  }
  signal.addEventListener('abort', () => clearTimeout(retry))
  return {
    first(entries) {
      const open = new Set<Entry>()
      for (const entry of entries) if (isOpen(entry)) open.add(entry)
      while (open.size > 0) {
        const chunk = nextChunk(open)
        if (chunk.length === 0) return
        for (const entry of chunk) open.delete(entry)
        void send(chunk)
      }
    },
    later(entries) {
      for (const entry of entries) if (isOpen(entry)) waiting.add(entry)
      idle()
    },
    begun: () => void send([]),
    again(entries) {
      round++
      waiting = new Set(entries)
      clearTimeout(retry)
      retry = undefined
      idle()
    },
  }
}
