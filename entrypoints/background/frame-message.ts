import { type AnnotateRequest, protocolVersion, type ToBackground } from '../content/protocol.ts'

/** UTF-16 units of one request: far beyond any burst of a real page. */
const LIMIT = 4_000_000
const MOST_TERMS = 20_000
const MOST_PLACES = 20
const LONGEST_PLACE = 2000
const LONGEST_BEGINNING = 4000

/** What came over a port, if it is a message of ours; a page's process may have been taken over, so that nothing is believed. */
export function readFrameMessage(value: unknown): ToBackground | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const message = value as Partial<ToBackground>
  if (message.v !== protocolVersion) return undefined
  if (message.kind === 'annotate') return isRequest(message) ? message : undefined
  if (message.kind === 'escape') return message as ToBackground
  const isTerm = message.kind === 'terms' ? isReported : message.kind === 'inView' ? isKey : undefined
  if (isTerm === undefined || !('terms' in message)) return undefined
  const { terms } = message as { terms: unknown }
  if (!Array.isArray(terms) || terms.length > MOST_TERMS) return undefined
  return terms.every(isTerm) ? (message as ToBackground) : undefined
}

// biome-ignore lint/suspicious/noExplicitAny: anything may have come
function isReported(term: any): boolean {
  return (
    typeof term?.text === 'string' &&
    Number.isInteger(term.count) &&
    typeof term.gloss?.gloss?.text === 'string' &&
    Array.isArray(term.gloss.conceptIds) &&
    Array.isArray(term.places) &&
    term.places.length <= MOST_PLACES &&
    term.places.every(isPlace)
  )
}

// biome-ignore lint/suspicious/noExplicitAny: anything may have come
const isKey = (term: any): boolean => Array.isArray(term?.conceptIds) && typeof term.gloss === 'string'

// biome-ignore lint/suspicious/noExplicitAny: anything may have come
const isPlace = (place: any): boolean =>
  Number.isInteger(place?.nth) &&
  [place.before, place.text, place.after].every((t) => typeof t === 'string' && t.length <= LONGEST_PLACE)

function isRequest(message: Partial<AnnotateRequest>): message is AnnotateRequest {
  if (!Number.isInteger(message.id) || !Array.isArray(message.segments)) return false
  const { pageLanguage, beginning = '' } = message
  if (pageLanguage !== undefined && typeof pageLanguage !== 'string') return false
  if (typeof beginning !== 'string' || beginning.length > LONGEST_BEGINNING) return false
  let length = 0
  for (const segment of message.segments) {
    if (typeof segment?.text !== 'string') return false
    if (segment.language !== undefined && typeof segment.language !== 'string') return false
    length += segment.text.length
  }
  return length <= LIMIT
}
