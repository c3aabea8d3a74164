import { useEffect, useRef } from 'preact/hooks'
import { ImportPanel } from '../../components/options/import-panel.tsx'
import { ImportPreview } from '../../components/options/import-preview.tsx'
import { ImportProgress } from '../../components/options/import-progress.tsx'
import { ImportReport } from '../../components/options/import-report.tsx'
import { placeText, problemText } from '../../components/options/problem-text.ts'
import { csvText } from '../../glossary/exchange/table.ts'
import type { Glossary } from '../../glossary/model/schema.ts'
import type { EditRecord } from '../../glossary/store/store.ts'
import { store, t, write } from '../popup/glossary.ts'
import { save } from './export.ts'
import { type ImportState, useImport } from './use-import.ts'

interface Props {
  glossaries: Glossary[]
  edits: EditRecord[]
  /** A file came in, from wherever on the page it was dropped or pasted. */
  onBegun: () => void
  onWritten: () => void
  /** The entries of a glossary are to be seen. */
  onShow: (glossary: string) => void
}

export function ImportSection({ glossaries, edits, onBegun, onWritten, onShow }: Props) {
  const session = useImport(onWritten)
  const { state } = session
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(state.step)
  // Where the keyboard stood is gone with the last step: go on at the new one's title, or at the next file.
  useEffect(() => {
    if (before.current === state.step) return
    before.current = state.step
    const next = state.step === 'idle' ? 'input[type="file"]' : 'h3[tabindex]'
    box.current?.querySelector<HTMLElement>(next)?.focus()
  }, [state.step])
  const begin = (files: File[]) => {
    if (files.length > 0) onBegun()
    session.begin(files)
  }
  const later =
    state.step === 'done' && state.firstEdit !== undefined
      ? edits.filter((e) => !e.undone && e.id > state.firstEdit!).map((e) => e.title)
      : []
  return (
    <div ref={box} class="import" data-step={state.step}>
      <ImportPanel
        t={t}
        idle={state.step === 'idle'}
        cancelled={state.step === 'idle' ? state.cancelled : undefined}
        onFiles={begin}
      />
      {state.step === 'busy' && (
        <ImportProgress
          name={state.name}
          {...state.progress}
          since={state.since}
          t={t}
          onCancel={session.cancel}
        />
      )}
      {state.step === 'preview' && (
        <ImportPreview
          name={state.name}
          {...state.preview}
          found={state.preview.glossaries}
          leftOut={state.preview.report.leftOut}
          refused={state.refused}
          plan={state.plan}
          busy={state.busy}
          waiting={session.waiting}
          glossaries={glossaries.filter((g) => !g.readOnly)}
          into={session.into}
          conflicts={session.conflicts}
          t={t}
          onReading={session.reread}
          onColumns={session.setColumns}
          onForget={session.forgetColumns}
          onInto={session.chooseTarget}
          onConflicts={session.chooseConflicts}
          onChoice={session.choose}
          onMoreConflicts={session.moreConflicts}
          onImport={session.write}
          onLeave={session.next}
        />
      )}
      {(state.step === 'done' || state.step === 'refused' || state.step === 'failed') && (
        <ImportReport
          ended={state}
          waiting={session.waiting}
          later={later}
          t={t}
          onUndo={async () => {
            await write(() => store.undo(state.firstEdit))
            session.undone()
            onWritten()
          }}
          onReport={
            state.step === 'done' || (state.preview?.problems.length ?? 0) > 0
              ? () => saveReport(state)
              : undefined
          }
          onShow={state.glossary === undefined ? undefined : () => onShow(state.glossary!)}
          onNext={session.next}
        />
      )}
    </div>
  )
}

/** What was done, then each problem with its place. */
function saveReport(state: Exclude<ImportState, { step: 'idle' | 'busy' | 'preview' }>): void {
  const done =
    state.step === 'done'
      ? [
          t('import_done', `${state.changed}`, state.name),
          ...Object.entries(state.counts ?? {}).map(([count, n]) => t(`count_${count}`, `${n}`)),
          t('count_left_out', `${state.leftOut}`),
        ]
      : []
  const problems = state.preview?.problems ?? []
  const rows = problems.map((p) => [placeText(p, t), t(`severity_${p.severity}`), problemText(p, t)])
  const text = csvText([
    [t('place'), t('severity'), t('problem')],
    ...done.map((line) => [state.name, '', line]),
    ...rows,
  ])
  save(new Blob([text], { type: 'text/csv' }), `${state.name}.report.csv`)
}
