import { useRef, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import type { Ended } from '../../components/options/import-report.tsx'
import type { ReadingChange } from '../../components/options/reading-options.tsx'
import type { Column } from '../../glossary/exchange/columns.ts'
import type { Choice } from '../../glossary/exchange/plan.ts'
import type { Problem } from '../../glossary/model/draft.ts'
import { codeOf, store, t } from '../popup/glossary.ts'
import type {
  ImportAnswer,
  ImportRequest,
  PlanPreview,
  Preview,
  Reading,
  Remembered,
} from './import-messages.ts'
import { rememberColumns, rememberedColumns } from './remembered-columns.ts'
import { newestEdit, takeBack } from './take-back.ts'

type Progress = Extract<ImportAnswer, { kind: 'progress' }>
export type ImportState =
  /** `cancelled`: the file whose import was. */
  | { step: 'idle'; cancelled?: string }
  | { step: 'busy'; name: string; progress: Progress; since: number }
  /** `refused`: as it is read now, nothing can be taken from it. `busy`: it is read or compared anew. */
  | { step: 'preview'; name: string; preview: Preview; plan?: PlanPreview; refused?: Problem; busy: boolean }
  /** `glossary`: uid of the one written, where it is one. */
  /** `counts`: of the plan that was written. */
  | (Ended & { firstEdit?: number; preview?: Preview; glossary?: string; counts?: PlanPreview['counts'] })

const MORE = 200

/** The files a person gave, one after the other, each in a worker of its own: read, corrected, planned, then written or left. */
export function useImport(onWritten: () => void) {
  const [state, setState] = useState<ImportState>({ step: 'idle' })
  const [waiting, setWaiting] = useState<File[]>([])
  const [into, setInto] = useState<string>()
  const [conflicts, setConflicts] = useState<Choice>('keep')
  const worker = useRef<Worker>(undefined)
  const preview = useRef<Preview>(undefined)
  const reading = useRef<Reading>({})
  const opened = useRef<File>(undefined)
  /** Conflicts to be listed beyond those that each plan brings. */
  const asked = useRef(0)
  const target = useRef<string>(undefined)
  /** The person has a say in the columns. */
  const corrected = useRef(false)
  /** Of the plan that is written. */
  const counts = useRef<PlanPreview['counts']>(undefined)
  /** While it is written: the newest edit before. */
  const writing = useRef<Promise<number>>(undefined)

  const ask = (request: ImportRequest) => worker.current?.postMessage(request)
  const end = () => {
    worker.current?.terminate()
    worker.current = undefined
  }
  const plan = () => {
    setConflicts('keep')
    asked.current = 0
    ask({ kind: 'plan', ...(target.current !== undefined && { into: target.current }) })
  }
  const reread = (change: Partial<Reading>) => {
    reading.current = { ...reading.current, ...change }
    setState((now) => (now.step === 'preview' ? { ...now, busy: true } : now))
    ask({ kind: 'reopen', reading: reading.current })
  }

  const hear = async (name: string, answer: ImportAnswer) => {
    if (answer.kind !== 'progress') writing.current = undefined
    if (answer.kind === 'progress')
      setState((now) =>
        now.step === 'preview' && answer.step !== 'writing'
          ? { ...now, busy: true }
          : {
              step: 'busy',
              name,
              progress: answer,
              since: now.step === 'busy' && now.progress.step === answer.step ? now.since : performance.now(),
            },
      )
    else if (answer.kind === 'preview' || (answer.kind === 'refused' && answer.preview.table !== undefined)) {
      const first = preview.current === undefined
      preview.current = answer.preview
      if (answer.kind === 'preview') {
        // Of our own format each glossary knows where it belongs.
        if (first && answer.preview.format !== 'json') {
          const from = worker.current
          const held = await sameOrigin(name)
          if (worker.current !== from) return
          chooseTarget(held)
        }
        plan()
      } else
        setState({ step: 'preview', name, preview: answer.preview, refused: answer.problem, busy: false })
    } else if (answer.kind === 'planned' && preview.current !== undefined) {
      setState({ step: 'preview', name, preview: preview.current, plan: answer.plan, busy: false })
      if (asked.current > 0) askConflicts(answer.plan.conflicts.length)
    } else if (answer.kind === 'entries')
      setState((now) =>
        now.step === 'preview' && now.plan
          ? {
              ...now,
              plan: {
                ...now.plan,
                conflicts: [...now.plan.conflicts.slice(0, answer.from), ...answer.entries],
              },
            }
          : now,
      )
    else if (answer.kind === 'written') {
      end()
      const header = preview.current?.table?.header ?? []
      if (corrected.current) void rememberColumns(header, reading.current.columns)
      // One edit for all glossaries of the file.
      const made = (await store.edits(20)).find((e) => e.what === 'import')
      setState({
        step: 'done',
        name,
        changed: answer.changed,
        leftOut: preview.current?.report.leftOut ?? 0,
        undone: false,
        ...(counts.current && { counts: counts.current }),
        ...(made !== undefined && { firstEdit: made.id }),
        ...(answer.glossaries.length === 1 && { glossary: answer.glossaries[0]! }),
        ...(preview.current && {
          preview: { ...preview.current, problems: [...preview.current.problems, ...answer.problems] },
        }),
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

  const askConflicts = (from: number) =>
    ask({ kind: 'entries', state: 'conflicting', from, to: from + asked.current - 1 })
  const chooseTarget = (uid: string | undefined) => {
    target.current = uid
    setInto(uid)
  }
  const read = (file: File) => {
    end()
    chooseTarget(undefined)
    preview.current = undefined
    reading.current = {}
    corrected.current = false
    const started = new Worker(browser.runtime.getURL('/import-worker.js'))
    worker.current = started
    started.onerror = () =>
      worker.current === started && hear(file.name, { kind: 'failed', code: 'internal' })
    started.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
      if (worker.current !== started) return
      // What this page itself asks of the store fails on a full disk too.
      hear(file.name, data).catch((error: unknown) => {
        end()
        const code = codeOf(error)
        setState({ step: 'failed', name: file.name, code })
      })
    }
    const progress: Progress = { kind: 'progress', step: 'reading', unit: 'bytes', done: 0, total: file.size }
    setState({ step: 'busy', name: file.name, progress, since: performance.now() })
    opened.current = file
    void rememberedColumns().then((remembered) => worker.current === started && openWith(remembered))
  }
  const openWith = (remembered: Remembered) => {
    const file = opened.current
    if (file) ask({ kind: 'open', file, name: file.name, remembered, ownName: t('pasted_name') })
  }
  const next = (cancelled?: string) => {
    end()
    if (writing.current && cancelled !== undefined) void takeBack(cancelled, writing.current).then(onWritten)
    writing.current = undefined
    const [file, ...rest] = waiting
    setWaiting(rest)
    if (file !== undefined) read(file)
    else setState({ step: 'idle', ...(cancelled !== undefined && { cancelled }) })
  }

  return {
    state,
    waiting: waiting.length,
    into,
    conflicts,
    /** What comes while a file is open waits for its end. */
    begin(files: File[]) {
      const [first, ...rest] = files
      if (first === undefined) return
      if (state.step !== 'idle') return setWaiting([...waiting, ...files])
      setWaiting([...waiting, ...rest])
      read(first)
    },
    reread(change: ReadingChange) {
      // Of another table the columns are guessed anew.
      const { columns: _c, skip: _s, alternatives: _a, ...kept } = reading.current
      if ('delimiter' in change || 'sheet' in change || 'encoding' in change) reading.current = kept
      reread(change)
    },
    setColumns(columns: Column[]) {
      corrected.current = true
      reread({ columns, skip: reading.current.skip ?? preview.current?.table?.skip ?? 0 })
    },
    forgetColumns() {
      corrected.current = true
      reading.current = {}
      setState((now) => (now.step === 'preview' ? { ...now, busy: true } : now))
      openWith({})
    },
    chooseTarget(uid: string | undefined) {
      chooseTarget(uid)
      plan()
    },
    chooseConflicts(choice: Choice) {
      setConflicts(choice)
      ask({ kind: 'decide', choices: {}, conflicts: choice })
    },
    choose: (index: number, choice: Choice) => ask({ kind: 'decide', choices: { [index]: choice } }),
    moreConflicts() {
      if (state.step !== 'preview' || state.plan === undefined) return
      const first = state.plan.conflicts.length - asked.current
      asked.current += MORE
      askConflicts(first)
    },
    write() {
      if (state.step !== 'preview') return
      writing.current = newestEdit()
      counts.current = state.plan?.counts
      const progress: Progress = { kind: 'progress', step: 'writing' }
      setState({ step: 'busy', name: state.name, progress, since: performance.now() })
      const started = worker.current
      void writing.current.then(() => worker.current === started && ask({ kind: 'write' }))
    },
    /** Nothing is written before the last moment, and then all of it: the worker is simply ended. */
    cancel: () => next(state.step === 'busy' ? state.name : undefined),
    next: () => next(),
    undone: () => setState((now) => (now.step === 'done' ? { ...now, undone: true } : now)),
  }
}

/** The glossary that a file of this name made before: the same file again adds to it, or changes nothing. */
async function sameOrigin(name: string): Promise<string | undefined> {
  const held = await store.glossaries()
  return held.find(({ importedFrom, readOnly }) => importedFrom === name && !readOnly)?.uid
}
