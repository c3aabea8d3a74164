import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportAnswer, ImportRequest } from '../../entrypoints/options/import-messages.ts'
import type { Driver, DriverPage } from '../../tools/browsers/driver.ts'
import { browsers, launch } from './launch.ts'

/** The import worker itself, in the browser, with several of them at once as in several tabs. */

type Said<K> = Extract<ImportAnswer, { kind: K }>
interface World {
  workers: Record<string, { worker: Worker; answers: ImportAnswer[]; heard: () => void }>
}

/** Asks the worker of that name, made where there is none, and gives its next answer that is no progress. */
async function ask({ name, request, text }: { name: string; request: ImportRequest; text?: string }) {
  const world = globalThis as unknown as Partial<World>
  world.workers ??= {}
  if (world.workers[name] === undefined) {
    const made = { worker: new Worker('/import-worker.js'), answers: [] as ImportAnswer[], heard: () => {} }
    made.worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === 'progress') return
      made.answers.push(data)
      made.heard()
    }
    world.workers[name] = made
  }
  const held = world.workers[name]
  held.worker.postMessage(text === undefined ? request : { ...request, file: new Blob([text]) })
  while (held.answers.length === 0)
    await new Promise<void>((resolve) => {
      held.heard = resolve
    })
  return held.answers.shift()!
}

describe.each(browsers)('the import worker in %s', (name) => {
  let driver: Driver
  let page: DriverPage
  beforeAll(async () => {
    driver = await launch(name)
    page = await driver.open(driver.extensionUrl('options.html'))
  })
  afterAll(async () => {
    await driver?.close()
  })
  const say = (worker: string, request: ImportRequest, text?: string) =>
    page.evaluate(ask, { name: worker, request, ...(text !== undefined && { text }) })
  /** Reads the file and plans what it does to the glossary. */
  const planned = async (worker: string, file: string, text: string, into?: string) => {
    await say(worker, { kind: 'open', name: file } as ImportRequest, text)
    const answer = await say(worker, { kind: 'plan', ...(into !== undefined && { into }) })
    return (answer as Said<'planned'>).plan.counts
  }
  const write = (worker: string) => say(worker, { kind: 'write' })
  const rows = (count: number, word: string) =>
    `zh-Hans,en\n${Array.from({ length: count }, (_, i) => `第${i}条,${word} ${i}`).join('\n')}\n`

  it('two tabs that import at once both write, and nothing of either is lost', async () => {
    const files = { one: rows(600, 'article'), two: rows(600, 'item') }
    await planned('a', 'one.csv', files.one)
    await planned('b', 'two.csv', files.two)
    const answers = await Promise.all([write('a'), write('b')])
    expect(answers.map(({ kind }) => kind)).toEqual(['written', 'written'])
    for (const [i, text] of Object.values(files).entries()) {
      const [into] = (answers[i] as Said<'written'>).glossaries
      expect(await planned('c', 'again.csv', text, into)).toMatchObject({ same: 600, new: 0, changed: 0 })
    }
  })

  it('a write under a preview: the plan is made anew and shown, nothing is written before the person has seen it', async () => {
    await planned('d', 'first.csv', rows(300, 'article'))
    const [into] = ((await write('d')) as Said<'written'>).glossaries
    const more = `${rows(300, 'article')}主席,chairman\n`
    expect(await planned('e', 'more.csv', more, into)).toMatchObject({ same: 300, new: 1 })
    // Another tab brings the same entry, with a synonym.
    await planned('f', 'other.csv', 'zh-Hans,en\n主席,chairman|president\n', into)
    expect(await write('f')).toMatchObject({ kind: 'written', changed: 1 })
    const moved = await write('e')
    expect(moved).toMatchObject({ kind: 'planned', plan: { moved: true, counts: { same: 301, new: 0 } } })
    expect(await write('e')).toMatchObject({ kind: 'written', changed: 0 })
    expect(await planned('g', 'check.csv', 'zh-Hans,en\n主席,chairman|president\n', into)).toMatchObject({
      same: 1,
    })
  })

  it('the same file twice writes nothing: no edit, no revision', async () => {
    const file = rows(300, 'clause')
    await planned('k', 'same.csv', file)
    const first = (await write('k')) as Said<'written'>
    expect(await planned('l', 'same.csv', file, first.glossaries[0])).toMatchObject({ same: 300, changed: 0 })
    expect(await write('l')).toMatchObject({ kind: 'written', changed: 0, revision: first.revision })
  })

  it('a decision for each conflict', async () => {
    const rows = (status: string) =>
      `zh-Hans,en,status\n${['a', 'b', 'c', 'd'].map((word, i) => `第${i}条,${word},${status}`).join('\n')}\n`
    await planned('h', 'held.csv', rows('preferred'))
    const [into] = ((await write('h')) as Said<'written'>).glossaries
    const other = rows('forbidden')
    expect(await planned('i', 'other.csv', other, into)).toMatchObject({ conflicting: 4 })
    const decided = (await say('i', {
      kind: 'decide',
      choices: { 0: 'replace', 1: 'both', 2: 'merge' },
    })) as Said<'planned'>
    expect(decided.plan.conflicts.map(({ choice }) => choice)).toEqual(['replace', 'both', 'merge', 'keep'])
    expect(await write('i')).toMatchObject({ kind: 'written' })
    // The one replaced and the second of both say the same now; merged and kept stayed.
    expect(await planned('j', 'again.csv', other, into)).toMatchObject({ same: 2, conflicting: 2 })
  })
})
