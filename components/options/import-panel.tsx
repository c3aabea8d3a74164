import { useEffect, useState } from 'preact/hooks'
import type { Translate } from '../translate.ts'

interface Props {
  t: Translate
  onFiles: (files: File[]) => void
}

/** Choose, drop or paste. What is pasted anywhere but in a field counts as a file. */
export function ImportPanel({ t, onFiles }: Props) {
  const [over, setOver] = useState(false)
  const [text, setText] = useState('')
  const pasted = (content: string) => onFiles([new File([content], t('pasted_name'))])
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable]')
      )
        return
      const files = [...(event.clipboardData?.files ?? [])]
      const content = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length > 0) onFiles(files)
      else if (content.trim() !== '') pasted(content)
      else return
      event.preventDefault()
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [onFiles])
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(inside)
  }
  return (
    <>
      <section
        class={over ? 'drop over' : 'drop'}
        aria-label={t('import_heading')}
        onDragEnter={drag(true)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event)
          onFiles([...(event.dataTransfer?.files ?? [])])
        }}
      >
        <label class="button">
          {t('choose_file')}
          <input
            class="visually-hidden"
            type="file"
            multiple
            onChange={(event) => {
              onFiles([...(event.currentTarget.files ?? [])])
              event.currentTarget.value = ''
            }}
          />
        </label>
        <span class="quiet">{t('drop_hint')}</span>
      </section>
      <details class="paste">
        <summary>{t('paste_heading')}</summary>
        <label>
          {t('paste_hint')}
          <textarea rows={6} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <button
          type="button"
          disabled={text.trim() === ''}
          onClick={() => {
            pasted(text)
            setText('')
          }}
        >
          {t('paste_read')}
        </button>
      </details>
    </>
  )
}
