import { useEffect } from 'preact/hooks'

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) anywhere but in a field, which has its own. */
export function useUndoKeys(undo: () => Promise<void>, redo: () => Promise<void>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, altKey, shiftKey } = event
      const key = event.key.toLowerCase()
      if (!(ctrlKey || metaKey) || altKey || (key !== 'z' && key !== 'y')) return
      if (target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, dialog'))
        return
      event.preventDefault()
      void (key === 'y' || shiftKey ? redo() : undo())
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
