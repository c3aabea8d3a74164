import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { ConceptForm } from '../../components/concept-form.tsx'
import type { Glossary, StoredConcept } from '../../glossary/model/schema.ts'
import { strip } from '../../glossary/store/blocks.ts'
import { store, t } from '../popup/glossary.ts'

interface EntryProps {
  open: StoredConcept | 'new'
  glossaries: Glossary[]
  change: (work: () => Promise<unknown>) => Promise<string | undefined>
  onClose: () => void
}

/** A whole entry, to be changed, deleted, or put back to what the starter has. */
export function EntryForm({ open, glossaries, change, onClose }: EntryProps) {
  const held = open === 'new' ? undefined : open
  const [failure, setFailure] = useState<string>()
  // What was typed stays where it could not be saved.
  const done = (work: () => Promise<unknown>) =>
    void change(work).then((failed) => (failed === undefined ? onClose() : setFailure(failed)))
  return (
    <ConceptForm
      concept={held}
      t={t}
      hint={glossaries.find((g) => g.uid === held?.glossaryUid)?.readOnly ? t('starter_hint') : undefined}
      onSave={(next) =>
        done(() =>
          store.putConcept(
            held?.glossaryUid ?? '',
            held === undefined ? next : strip({ ...next, id: 0, glossaryUid: '' }),
          ),
        )
      }
      onReset={held?.overrides && (() => done(() => store.resetConcept(held.uid)))}
      onDelete={held && (() => done(() => store.deleteConcept(held.uid)))}
      onCancel={onClose}
    >
      <p role="alert" class="problem">
        {failure}
      </p>
    </ConceptForm>
  )
}

interface DialogProps {
  label: string
  onClose: () => void
  children: ComponentChildren
}

export function Dialog({ label, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // Closed, not just taken away, it gives the keyboard back to where it was.
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} aria-label={label} onClose={onClose}>
      <h3>{label}</h3>
      {children}
    </dialog>
  )
}
