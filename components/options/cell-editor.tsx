import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Choices } from './table-columns.ts'

/** Where the keyboard goes on. */
export type Way = 'down' | 'right' | 'stay'

export interface EditorProps {
  label: string
  /** Of the cell's terms. */
  language: string | undefined
  /** In place of text. */
  choices: Choices[] | undefined
  value: string
  /** What is wrong with it, in a sentence. */
  check: (value: string) => Promise<string | undefined>
  /** Saved where it resolves to `undefined`; else what is wrong. */
  onCommit: (value: string, way: Way) => Promise<string | undefined>
  onLeave: () => void
}

/** Complaints come after the first pause, not while a word is half written. */
const PAUSE = 700

/** The field in a cell: Enter saves and goes down, Tab saves and goes on, Escape leaves all as it was. */
export function CellEditor({ label, language, choices, value, check, onCommit, onLeave }: EditorProps) {
  const [text, setText] = useState(value)
  const [problem, setProblem] = useState<string>()
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const ended = useRef(false)
  // At once: the next key is meant for it.
  useLayoutEffect(() => {
    field.current?.focus()
    if (choices === undefined) field.current?.select()
  }, [])
  useEffect(() => {
    if (text === value) return setProblem(undefined)
    const timer = setTimeout(() => void check(text).then(setProblem), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  const commit = async (written: string, way: Way) => {
    if (ended.current) return
    ended.current = true
    const wrong = await onCommit(written, way)
    setProblem(wrong)
    ended.current = wrong === undefined
  }
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation()
    // Enter that ends an input method's composition is not ours.
    if (event.isComposing) return
    if (event.key === 'Escape') {
      ended.current = true
      onLeave()
    } else if (event.key === 'Enter') void commit(text, 'down')
    else if (event.key === 'Tab' && !event.shiftKey) void commit(text, 'right')
    else return
    event.preventDefault()
  }
  const common = {
    ref: field,
    'aria-label': label,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? undefined : 'cell-problem',
    onKeyDown: keys,
    onBlur: () => void commit(text, 'stay'),
  }
  return (
    <span class="cell-editor">
      {choices !== undefined ? (
        // Arrows change it too: what stands there in the end is saved.
        <select {...common} value={text} onChange={(event) => setText(event.currentTarget.value)}>
          {choices.map(({ label, options }) => {
            const inner = options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))
            return label === undefined ? inner : <optgroup label={label}>{inner}</optgroup>
          })}
        </select>
      ) : (
        <input
          {...common}
          lang={language}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      )}
      {problem !== undefined && (
        // The cell is in the language of its terms.
        <span id="cell-problem" class="problem" role="alert" lang={document.documentElement.lang}>
          {problem}
        </span>
      )}
    </span>
  )
}
