import { kinds } from '../../glossary/model/schema.ts'
import type { TooltipMessage } from '../content/protocol.ts'

const LONGEST = 2000

/** What came from a page's own process, if it is a message of the tooltip's: nothing in it is believed. */
export function readTooltipMessage(value: unknown): TooltipMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const message = value as Partial<Record<string, unknown>> & { kind?: unknown }
  const isText = (text: unknown) => typeof text === 'string' && text.length > 0 && text.length <= LONGEST
  const isRendering = (one: unknown) =>
    typeof one === 'object' && one !== null && 'text' in one && 'language' in one
      ? isText(one.text) && isText(one.language)
      : false
  const isKind = (kind: unknown) => kind === undefined || (kinds as readonly unknown[]).includes(kind)
  if (message.kind === 'edit') return isText(message.uid) ? (value as TooltipMessage) : undefined
  if (message.kind === 'inside')
    return isText(message.text) && (message.language === undefined || typeof message.language === 'string')
      ? (value as TooltipMessage)
      : undefined
  if (message.kind === 'takeBack')
    return Number.isInteger(message.revision) && Number.isInteger(message.edits)
      ? (value as TooltipMessage)
      : undefined
  if (message.kind === 'rewrite')
    return isText(message.uid) && isText(message.to) && isRendering(message.from)
      ? (value as TooltipMessage)
      : undefined
  if (message.kind === 'addTerm')
    return isText(message.text) && isRendering(message.rendering) && isKind(message.of)
      ? (value as TooltipMessage)
      : undefined
  if (message.kind !== 'notHere' || !isText(message.longer) || !isText(message.text)) return undefined
  if (!Array.isArray(message.terms)) return undefined
  const whole = message.terms.length <= 20 && message.terms.every((t) => isText(t?.uid) && isText(t?.text))
  return whole ? (value as TooltipMessage) : undefined
}
