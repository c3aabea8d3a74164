import { useEffect, useRef, useState } from 'preact/hooks'
import type { Translate } from '../translate.ts'

interface Props {
  t: Translate
  /** No file is open: the ways in are shown. What is dropped or pasted comes in at any time. */
  idle: boolean
  /** The file whose import was cancelled last. */
  cancelled: string | undefined
  onFiles: (files: File[]) => void
}

/** Choose, drop or paste: files dropped anywhere on the page, rows pasted anywhere but in a field. */
export function ImportPanel({ t, idle, cancelled, onFiles }: Props) {
  const [over, setOver] = useState(false)
  const [text, setText] = useState('')
  const take = useRef(onFiles)
  take.current = onFiles
  const pasted = (content: string) => take.current([new File([content], t('pasted_name'))])
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, dialog, [contenteditable]')
      )
        return
      const files = [...(event.clipboardData?.files ?? [])]
      const content = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length > 0) take.current(files)
      else if (content.trim() !== '') pasted(content)
      else return
      event.preventDefault()
    }
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      // A window left has no element that is entered next.
      setOver(event.type === 'dragover' || (event.type === 'dragleave' && event.relatedTarget !== null))
      if (event.type === 'drop') take.current([...event.dataTransfer.files])
    }
    document.addEventListener('paste', paste)
    for (const type of ['dragover', 'dragleave', 'drop'] as const) document.addEventListener(type, drag)
    return () => {
      document.removeEventListener('paste', paste)
      for (const type of ['dragover', 'dragleave', 'drop'] as const) document.removeEventListener(type, drag)
    }
  }, [])
  return (
    <>
      {over && <div class="drop-here">{t('drop_here')}</div>}
      <p class="cancelled" role="status">
        {cancelled !== undefined && t('import_cancelled', cancelled)}
      </p>
      <div hidden={!idle}>
        <section class={over ? 'drop over' : 'drop'} aria-label={t('import_heading')}>
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
        <p class="quiet">{t('drop_formats')}</p>
        <details class="paste">
          <summary>{t('paste_heading')}</summary>
          <label>
            {t('paste_hint')}
            <textarea
              rows={6}
              data-do="paste"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
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
      </div>
    </>
  )
}
