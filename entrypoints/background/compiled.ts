import {
  type AnnotateOptions,
  type CompiledRecord,
  compileToBlob,
  type GlossaryContent,
  type Matcher,
  madeOf,
  open,
  recompile,
  recordFormat,
} from '../../glossary/annotate.ts'
import type { Occurrence } from '../../glossary/model/occurrence.ts'
import type { Store } from '../../glossary/store/store.ts'

export interface Compiled {
  matcher: Matcher
  record: CompiledRecord
  revision: number
}

export interface CompiledSource {
  /** What answers are given from: the newest record there is; waits only where there is none at all. */
  current(): Promise<Compiled>
  /** The same without some glossaries (uids), for a site where they are not used: made at the first question after each change. */
  without(off: readonly string[]): Promise<Compiled>
  /** Compares with the store's revision, reads or compiles what is missing. `onChange` is called when an earlier one was replaced. */
  refresh(): Promise<Compiled>
  /** What a text holds by what the store holds now, before anyone is told of that. */
  ahead(text: string, options: AnnotateOptions): Promise<Occurrence[]>
}

/** Milliseconds. */
const PAUSE = 1000

/**
 * Holds the open record of the store's revision. While another is compiled the old one goes on answering.
 * `words`: bytes of the packaged word list. `prepare` runs before a compile (the starter glossary has to be there).
 */
export function compiledSource(
  store: Store,
  words: () => Promise<Uint8Array>,
  prepare: () => Promise<unknown>,
  onChange: (revision: number) => void,
): CompiledSource {
  let now: Compiled | undefined
  /** The record made last, also one that nobody was told of: the next is made of it where few entries differ. */
  let newest: CompiledRecord | undefined
  let running: Promise<Compiled> | undefined
  let asked = false
  let saved: Promise<void> | undefined

  /** A woken worker takes what was kept last, also where the glossary has changed since: it answers while the new one is made. */
  const readSaved = async () => {
    const last = await store.lastCompiled()
    const at = last?.key.lastIndexOf('-') ?? 0
    if (last === undefined || last.key.slice(0, at) !== recordFormat) return
    now ??= { record: last, matcher: open(last), revision: Number(last.key.slice(at + 1)) }
    newest ??= last
  }

  /** Written when the edits pause: of a large glossary it is long. */
  let keeping: ReturnType<typeof setTimeout> | undefined
  const keep = (key: string, record: CompiledRecord) => {
    clearTimeout(keeping)
    keeping = setTimeout(async () => {
      try {
        // What edits make of it is written behind what is kept.
        record.concepts = await store.putCompiled(key, record)
      } catch (error) {
        console.error(error)
      }
    }, PAUSE)
  }

  const recordNow = async (): Promise<CompiledRecord> => {
    newest =
      (newest && (await followed(store, newest))) ?? compileToBlob(await contents(store), await words())
    return newest
  }

  const load = async (revision: number): Promise<Compiled> => {
    if (now === undefined) {
      await prepare()
      const prepared = await store.revision()
      if (prepared !== revision) return load(prepared)
    }
    const record = await recordNow()
    // A write in between: what was read may be of both revisions.
    const after = await store.revision()
    if (after !== revision) {
      newest = now?.record
      return load(after)
    }
    keep(`${recordFormat}-${revision}`, record)
    return { record, matcher: open(record), revision }
  }

  const run = async (): Promise<Compiled> => {
    saved ??= readSaved()
    await saved
    do {
      asked = false
      const revision = await store.revision()
      if (now?.revision === revision) continue
      const next = await load(revision)
      const replaced = now !== undefined
      now = next
      if (replaced) onChange(next.revision)
    } while (asked)
    return now!
  }

  const refresh = (): Promise<Compiled> => {
    asked = true
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }

  const current = async (): Promise<Compiled> => {
    if (now === undefined) {
      const compiling = refresh()
      await saved
      return now ?? compiling
    }
    return now
  }

  const others = new Map<string, { revision: number; made: Promise<Compiled> }>()
  const without = async (off: readonly string[]): Promise<Compiled> => {
    const whole = await current()
    if (off.length === 0) return whole
    const key = [...off].sort().join(' ')
    const known = others.get(key)
    if (known?.revision === whole.revision) return known.made
    const make = async () => {
      const record = compileToBlob(await contents(store, off), await words())
      return { record, matcher: open(record), revision: whole.revision }
    }
    const made = make()
    others.set(key, { revision: whole.revision, made })
    made.catch(() => others.delete(key))
    return made
  }
  const ahead = async (text: string, options: AnnotateOptions): Promise<Occurrence[]> => {
    await current()
    const matcher = open(await recordNow())
    await matcher.read([text])
    return matcher.annotate(text, options)
  }
  return { refresh, current, without, ahead }
}

/** The record after a few edits. */
async function followed(store: Store, record: CompiledRecord): Promise<CompiledRecord | undefined> {
  const difference = await store.difference(madeOf(record))
  return difference && recompile(record, difference)
}

async function contents(store: Store, off: readonly string[] = []): Promise<GlossaryContent[]> {
  const enabled = (await store.glossaries()).filter(({ enabled, uid }) => enabled && !off.includes(uid))
  return Promise.all(
    enabled.map(async (glossary) => {
      const content = await store.content(glossary.uid)
      return { glossary, concepts: content, overridden: content.overridden, blocks: content.blocks }
    }),
  )
}
