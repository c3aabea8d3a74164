import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { hasDetails } from '../../components/gloss-details.tsx'
import { GlossView } from '../../components/gloss-view.tsx'
import type { Part } from '../../glossary/model/occurrence.ts'
import type { TabTerms } from '../content/protocol.ts'
import { say, t } from './glossary.ts'

interface Props {
  tabId: number | undefined
  term: TabTerms['terms'][number]
  /** All of it at once, without a button for more. */
  whole?: boolean
  /** Between what is said of the term and what can be done. */
  children?: ComponentChildren
  /** Of the entry that is shown: the term's, or that of the part that was opened. */
  onEdit: (uid: string) => void
  onClose: () => void
  /** On the button that closes. */
  close: string
}

/** A term of a tab's page as the tooltip shows it: what it holds opens here too, by a click or its number. */
export function TermView({ tabId, term: { text, gloss }, whole, children, onEdit, onClose, close }: Props) {
  const [inside, setInside] = useState<Part[]>([])
  const [opened, setOpened] = useState<Part[]>([])
  const [more, setMore] = useState(whole === true)
  const written = JSON.stringify(gloss)
  useEffect(() => {
    setInside([])
    setOpened([])
    if (gloss.parts !== undefined || tabId === undefined) return
    let late = false
    void say({ kind: 'inside', tabId, text }).then(
      (found) => !late && Array.isArray(found) && setInside(found),
    )
    return () => {
      late = true
    }
  }, [tabId, text, written])
  const shown = opened.at(-1) ?? { text, gloss }
  const parts = shown.gloss.parts ?? (opened.length === 0 ? inside : [])
  const open = (at: number) => {
    const part = parts[at]
    if (part !== undefined) setOpened([...opened, part])
  }
  const back = () => (opened.length > 0 ? setOpened(opened.slice(0, -1)) : onClose())
  // With what is drawn: a second Escape may come before the next frame.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = (event.target as Element).matches('input, select, textarea')
      if (typing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      if (event.key === 'Escape') back()
      else if (more && /^[1-9]$/.test(event.key)) open(Number(event.key) - 1)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  })
  const view = parts.length === 0 ? shown.gloss : { ...shown.gloss, parts }
  const uid = shown.gloss.claims[0]?.conceptId
  return (
    <>
      <GlossView text={shown.text} gloss={view} t={t} expanded={more} onPart={open} />
      {!more && hasDetails(view) && (
        <button type="button" class="small" onClick={() => setMore(true)}>
          {t('gloss_more')}
        </button>
      )}
      {children}
      <div class="buttons">
        {uid !== undefined && (
          <button type="button" onClick={() => onEdit(uid)}>
            {t('edit_entry')}
          </button>
        )}
        <button type="button" onClick={back}>
          {opened.length > 0 ? t('back') : close}
        </button>
      </div>
    </>
  )
}
