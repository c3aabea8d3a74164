import type { Gloss } from '../../../glossary/model/occurrence.ts'
import type { NoRoom, Written } from '../protocol.ts'
import { ask } from './ask.ts'

export type Made = Written | NoRoom | undefined

/** What the tooltip has the background write; `undefined` where nothing was written. */

/** A title that is composed, or would be where its entry is not meant, goes with its parts. */
export function notHere(text: string, { claims, parts = [] }: Gloss, longer: string): Promise<Made> {
  const found = [...claims, ...parts.flatMap((part) => part.gloss.claims)]
  const terms = found.slice(0, 20).map((claim) => ({ uid: claim.conceptId, text: claim.term.text }))
  return ask({ kind: 'notHere', terms, text, longer }) as Promise<Made>
}

/** The listed rendering in other words; a composed title becomes an entry of its own. */
export function rewrite(text: string, { claims, gloss, kind }: Gloss, to: string): Promise<Made> {
  const { language } = gloss
  const uid = claims[0]?.conceptId
  return ask(
    uid === undefined
      ? { kind: 'addTerm', text, rendering: { text: to, language }, ...(kind && { of: kind }) }
      : { kind: 'rewrite', uid, from: { text: gloss.text, language }, to },
  ) as Promise<Made>
}

export async function takeBack({ edits, revision }: Written): Promise<boolean> {
  return (await ask({ kind: 'takeBack', edits, revision })) === true
}
