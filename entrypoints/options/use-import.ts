import { useRef, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import type { Ended } from '../../components/options/import-report.tsx'
import type { Choice } from '../../glossary/exchange/plan.ts'
import { store, t } from '../popup/glossary.ts'
import type { ImportAnswer, ImportRequest, PlanPreview, Preview } from './import-messages.ts'

type Progress = Extract<ImportAnswer, { kind: 'progress' }>
export type ImportState =
  | { step: 'idle' }
  | { step: 'busy'; name: string; progress: Progress; since: number }
  | { step: 'preview'; name: string; preview: Preview; plan: PlanPreview }
  | (Ended & { firstEdit?: number; preview?: Preview })

/** The files a person gave, one after the other, each in a worker of its own: read, planned, then written or left. */
export function useImport(onWritten: () => void) {
  const [state, setState] = useState<ImportState>({ step: 'idle' })
  const [waiting, setWaiting] = useState<File[]>([])
  const [into, setInto] = useState<string>()
  const [conflicts, setConflicts] = useState<Choice>('keep')
  const worker = useRef<Worker>(undefined)
  const preview = useRef<Preview>(undefined)

  const ask = (request: ImportRequest) => worker.current?.postMessage(request)
  const end = () => {
    worker.current?.terminate()
    worker.current = undefined
  }

  const hear = async (name: string, answer: ImportAnswer) => {
    if (answer.kind === 'progress')
      setState((now) => ({
        step: 'busy',
        name,
        progress: answer,
        since: now.step === 'busy' && now.progress.step === answer.step ? now.since : performance.now(),
      }))
    else if (answer.kind === 'preview') {
      preview.current = answer.preview
      ask({ kind: 'plan' })
    } else if (answer.kind === 'planned' && preview.current !== undefined)
      setState({ step: 'preview', name, preview: preview.current, plan: answer.plan })
    else if (answer.kind === 'written') {
      end()
      // One edit for all glossaries of the file.
      const made = (await store.edits(20)).find((e) => e.what === 'import')
      setState({
        step: 'done',
        name,
        changed: answer.changed,
        errors: preview.current?.errors ?? 0,
        undone: false,
        firstEdit: made?.id,
        ...(preview.current && { preview: preview.current }),
      })
      onWritten()
    } else if (answer.kind === 'refused') {
      end()
      setState({ step: 'refused', name, problem: answer.problem, preview: answer.preview })
    } else if (answer.kind === 'failed') {
      end()
      setState({ step: 'failed', name, code: answer.code })
    }
  }

  const read = (file: File) => {
    end()
    setInto(undefined)
    setConflicts('keep')
    preview.current = undefined
    const started = new Worker(browser.runtime.getURL('/import-worker.js'))
    worker.current = started
    started.onerror = () =>
      worker.current === started && hear(file.name, { kind: 'failed', code: 'internal' })
    started.onmessage = ({ data }: MessageEvent<ImportAnswer>) =>
      worker.current === started && hear(file.name, data)
    const progress: Progress = { kind: 'progress', step: 'reading', unit: 'bytes', done: 0, total: file.size }
    setState({ step: 'busy', name: file.name, progress, since: performance.now() })
    ask({ kind: 'open', file, name: file.name, ownName: t('pasted_name') })
  }
  const next = () => {
    end()
    const [file, ...rest] = waiting
    setWaiting(rest)
    if (file !== undefined) read(file)
    else setState({ step: 'idle' })
  }

  return {
    state,
    waiting: waiting.length,
    into,
    conflicts,
    begin(files: File[]) {
      const [first, ...rest] = files
      if (first === undefined) return
      setWaiting(rest)
      read(first)
    },
    chooseTarget(uid: string | undefined) {
      setInto(uid)
      setConflicts('keep')
      ask({ kind: 'plan', ...(uid !== undefined && { into: uid }) })
    },
    chooseConflicts(choice: Choice) {
      setConflicts(choice)
      ask({ kind: 'decide', choices: {}, conflicts: choice })
    },
    write: () => ask({ kind: 'write' }),
    /** Nothing is written before the last moment, and then all of it: the worker is simply ended. */
    cancel: next,
    next,
    undone: () => setState((now) => (now.step === 'done' ? { ...now, undone: true } : now)),
  }
}
