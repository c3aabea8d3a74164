import type { ComponentChildren } from 'preact'
import type { Gloss, Rendering } from '../glossary/model/occurrence.ts'
import type { Translate } from './translate.ts'
import { validity } from './validity.ts'

/** What "more" shows: other renderings, former wording, other glossaries, parts, the stack, notes. */

function notesOf(gloss: Gloss): string[] {
  const claim = gloss.claims[0]
  return [...new Set([claim?.note, gloss.gloss.note, claim?.term.note].filter((n) => n !== undefined))]
}

const han = /\p{Script=Han}/u

/** A note carries no language of its own: with Han it is in the Chinese of the entry, else in the Latin language beside it. */
export function noteLanguage(note: string, { gloss, claims }: Gloss): string {
  const chinese = han.test(note)
  const own = [gloss, claims[0]?.term].find((of) => of?.language.startsWith('zh') === chinese)
  return own?.language ?? (chinese ? 'zh' : 'en')
}

export const hasDetails = (gloss: Gloss): boolean =>
  gloss.alternatives.length > 0 ||
  gloss.claims.length > 0 ||
  gloss.parts !== undefined ||
  gloss.stack !== undefined ||
  notesOf(gloss).length > 0

const Line = ({ of, t }: { of: Rendering; t: Translate }) => {
  const facts = [
    of.status && of.status !== 'preferred' && of.status !== 'admitted' && t(`status_${of.status}`),
    validity(of, t),
  ].filter(Boolean)
  return (
    <p>
      <span lang={of.language}>{of.text}</span>
      {facts.length > 0 && <span class="quiet"> {facts.join(' · ')}</span>}
    </p>
  )
}

interface Props {
  gloss: Gloss
  t: Translate
  onPart: ((at: number) => void) | undefined
}

export function GlossDetails({ gloss, t, onPart }: Props) {
  const [claim, ...others] = gloss.claims
  const former = claim?.former.slice(1) ?? []
  const row = (label: string, content: ComponentChildren) => (
    <div key={label}>
      <dt>{label}</dt>
      <dd>{content}</dd>
    </div>
  )
  return (
    <dl class="details">
      {gloss.alternatives.length > 0 &&
        row(
          t('also'),
          gloss.alternatives.map((a) => <Line key={a.text} of={a} t={t} />),
        )}
      {former.length > 0 &&
        row(
          t('formerly'),
          former.map((f) => <Former key={f.text} of={f} t={t} />),
        )}
      {others.map((other) =>
        row(
          other.glossaryName,
          [other.gloss, ...other.alternatives].map((r) => <Line key={r.text} of={r} t={t} />),
        ),
      )}
      {gloss.parts &&
        row(
          t('parts'),
          gloss.parts.map((part, at) => {
            const words = (
              <>
                <span lang={part.gloss.claims[0]?.term.language}>{part.text}</span>{' '}
                <span lang={part.gloss.gloss.language}>{part.gloss.gloss.text}</span>
              </>
            )
            if (onPart === undefined) return <p key={part.start}>{words}</p>
            return (
              <button
                type="button"
                class="part"
                key={part.start}
                aria-keyshortcuts={at < 9 ? `${at + 1}` : undefined}
                onClick={() => onPart(at)}
              >
                {words}{' '}
                {at < 9 && (
                  <span class="key" aria-hidden="true">
                    {at + 1}
                  </span>
                )}
              </button>
            )
          }),
        )}
      {gloss.stack && row(t('together'), <Line of={gloss.stack.gloss} t={t} />)}
      {notesOf(gloss).length > 0 &&
        row(
          t('note'),
          notesOf(gloss).map((note) => (
            <p key={note} lang={noteLanguage(note, gloss)}>
              {note}
            </p>
          )),
        )}
      {claim && row(t('glossary'), <p>{claim.glossaryName}</p>)}
    </dl>
  )
}

export function Former({ of, t }: { of: Rendering; t: Translate }) {
  const years = validity(of, t) ?? t('status_superseded')
  return (
    <p class="former">
      {`${years}${t('colon')}`}
      <span lang={of.language}>{of.text}</span>
    </p>
  )
}
