import { type AnnotateRequest, protocolVersion, type ToBackground } from '../content/protocol.ts'

/** UTF-16 units of one request: far beyond any burst of a real page. */
const LIMIT = 4_000_000
const MOST_TERMS = 20_000

/** What came over a port, if it is a message of ours; a page's process may have been taken over, so that nothing is believed. */
export function readFrameMessage(value: unknown): ToBackground | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const message = value as Partial<ToBackground>
  if (message.v !== protocolVersion) return undefined
  if (message.kind === 'annotate') return isRequest(message) ? message : undefined
  if (message.kind !== 'terms' || !Array.isArray(message.terms) || message.terms.length > MOST_TERMS)
    return undefined
  const whole = message.terms.every(
    (t) =>
      typeof t?.text === 'string' &&
      Number.isInteger(t.count) &&
      typeof t.gloss?.gloss?.text === 'string' &&
      Array.isArray(t.gloss.conceptIds),
  )
  return whole ? (message as ToBackground) : undefined
}

function isRequest(message: Partial<AnnotateRequest>): message is AnnotateRequest {
  if (!Number.isInteger(message.id) || !Array.isArray(message.segments)) return false
  if (message.pageLanguage !== undefined && typeof message.pageLanguage !== 'string') return false
  let length = 0
  for (const segment of message.segments) {
    if (typeof segment?.text !== 'string') return false
    if (segment.language !== undefined && typeof segment.language !== 'string') return false
    length += segment.text.length
  }
  return length <= LIMIT
}
