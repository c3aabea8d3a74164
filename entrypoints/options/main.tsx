import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import type { Contents } from '../../glossary/exchange/contents.ts'
import type { ReadResult } from '../../glossary/exchange/read.ts'
import { type FormatName, formats, writeFile } from '../../glossary/exchange/write.ts'
import { openStore, strip } from '../../glossary/store/open.ts'
import type { EditRecord } from '../../glossary/store/store.ts'
import { fold } from '../../glossary/text/fold.ts'
import type { PageMessage } from '../content/protocol.ts'
import type { ImportAnswer, ReadRequest } from './import-messages.ts'

const t = (key: string, ...substitutions: string[]) => browser.i18n.getMessage(key, substitutions)
const store = openStore({ fold, ownName: t('own_glossary') })
const say = (message: PageMessage) => browser.runtime.sendMessage(message).catch(() => undefined)

/** Reads a file in the import worker. */
function read(file: File): Promise<ReadResult | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(browser.runtime.getURL('/import-worker.js'))
    worker.onerror = () => resolve(undefined)
    worker.onmessage = (event: MessageEvent<ImportAnswer>) => {
      if (event.data.kind === 'progress') return
      worker.terminate()
      resolve(event.data.kind === 'read' ? event.data.result : undefined)
    }
    file.arrayBuffer().then((buffer) => {
      const request: ReadRequest = { kind: 'read', name: file.name, bytes: new Uint8Array(buffer) }
      worker.postMessage(request)
    })
  })
}

/** The reader's glossaries; the read-only starter is not theirs to export. */
async function exportAs(format: FormatName): Promise<void> {
  const contents: Contents[] = []
  for (const { size: _size, ...glossary } of await store.glossaries())
    if (!glossary.readOnly)
      contents.push({ glossary, concepts: (await store.concepts(glossary.uid)).map(strip) })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([writeFile(format, contents)]))
  link.download = `tifa.${format}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function Options() {
  const [tick, setTick] = useState(0)
  const [glossaries, setGlossaries] = useState<{ uid: string; name: string; size: number }[]>([])
  const [pending, setPending] = useState<{ result: ReadResult; name: string }>()
  const [message, setMessage] = useState('')
  const [last, setLast] = useState<EditRecord>()
  useEffect(() => {
    store.glossaries().then(setGlossaries)
    store.edits(20).then((edits) => setLast(edits.find((e) => !e.undone)))
  }, [tick])
  useEffect(() => {
    browser.runtime.onMessage.addListener((heard: unknown) => {
      if ((heard as PageMessage).kind === 'changed') setTick((n) => n + 1)
      return undefined
    })
  }, [])
  const after = (revision: number) => {
    setTick((n) => n + 1)
    say({ kind: 'changed', revision })
  }
  const choose = async (file: File | undefined) => {
    if (file === undefined) return
    const result = await read(file)
    const usable = result !== undefined && result.concepts.length > 0
    setPending(usable ? { result, name: file.name } : undefined)
    setMessage(
      usable ? t('preview', `${result.concepts.length}`, `${result.problems.length}`) : t('cannot_read'),
    )
  }
  const write = async () => {
    if (pending === undefined) return
    let revision = await store.revision()
    for (const { glossary, concepts } of pending.result.glossaries) {
      // What a glossary of the same uid already holds stays, but for what the file says anew.
      const held = (await store.concepts(glossary.uid)).map(strip)
      const incoming = new Map(concepts.map((c) => [c.uid, c]))
      const kept = held.map((c) => incoming.get(c.uid) ?? c)
      const known = new Set(held.map((c) => c.uid))
      const whole = [...kept, ...concepts.filter((c) => !known.has(c.uid))]
      revision = await store.importGlossary({
        glossary,
        concepts: whole,
        title: pending.name,
        plannedOn: revision,
      })
    }
    setPending(undefined)
    setMessage(t('imported'))
    after(revision)
  }
  return (
    <>
      <h1>Tifa 提法</h1>
      <h2>{t('glossaries')}</h2>
      <ul>
        {glossaries.map((g) => (
          <li key={g.uid}>
            {g.name} <span class="quiet">{g.size}</span>
          </li>
        ))}
      </ul>
      <h2>{t('import_export')}</h2>
      <label>
        {t('choose_file')}
        <input type="file" onChange={(e) => choose(e.currentTarget.files?.[0])} />
      </label>
      <p role="status">{message}</p>
      {pending && (
        <>
          <ul>
            {pending.result.problems.slice(0, 200).map((p, i) => (
              <li key={`${i}`} class="problem">
                {p.place.line ?? p.place.row ?? ''} {p.code}
              </li>
            ))}
          </ul>
          <div>
            <button type="button" class="primary" onClick={write}>
              {t('import_now')}
            </button>{' '}
            <button type="button" onClick={() => setPending(undefined)}>
              {t('cancel')}
            </button>
          </div>
        </>
      )}
      <div>
        {formats.map(({ name }) => (
          <button type="button" key={name} onClick={() => exportAs(name)}>
            {t('export_as', name.toUpperCase())}
          </button>
        ))}
      </div>
      {last && (
        <button
          type="button"
          onClick={() =>
            store
              .undo()
              .then(() => store.revision())
              .then(after)
          }
        >
          {t('undo', last.title)}
        </button>
      )}
    </>
  )
}

render(<Options />, document.getElementById('root')!)
