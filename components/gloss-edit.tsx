import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Translate } from './translate.ts'

interface Props {
  rendering: string
  language: string
  t: Translate
  onSave: (rendering: string) => void
  onCancel: () => void
  /** Why it was not saved. */
  failed: string
  /** It cannot be saved any more; why, and what to do, is in `gone`. What was typed stays. */
  lost: boolean
  /** Said by the style sheet alone where no script is left to say it. */
  gone: string
  onClose: () => void
  /** To the whole entry; `undefined` where there is none. */
  onMore: (() => void) | undefined
}

/** The rendering alone, edited where it is read. */
export function GlossEdit(props: Props) {
  const { rendering, language, t, onSave, onCancel, failed, lost, gone, onClose, onMore } = props
  const [text, setText] = useState(rendering)
  const field = useRef<HTMLInputElement>(null)
  // Before the next key: what is typed at once after it belongs into the field.
  useLayoutEffect(() => field.current?.select(), [])
  const given = text.trim()
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault()
        if (given === rendering) onCancel()
        else if (given !== '' && !lost) onSave(given)
      }}
    >
      <input
        ref={field}
        lang={language}
        aria-label={t('edit_rendering')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {!lost && <p class="gone">{gone}</p>}
      {!lost ? (
        <div class="actions">
          <button type="submit" aria-keyshortcuts="Enter" disabled={given === ''}>
            {t('save')}{' '}
            <span class="key" aria-hidden="true">
              Enter
            </span>
          </button>
          <button type="button" aria-keyshortcuts="Escape" onClick={onCancel}>
            {t('cancel')}{' '}
            <span class="key" aria-hidden="true">
              Esc
            </span>
          </button>
          {onMore && (
            <button type="button" onClick={onMore}>
              {t('edit_whole')}
            </button>
          )}
          <span role="alert">{failed}</span>
        </div>
      ) : (
        <div class="actions">
          <p role="alert">{gone}</p>
          <button type="button" onClick={onClose}>
            {t('close')}
          </button>
        </div>
      )}
    </form>
  )
}
