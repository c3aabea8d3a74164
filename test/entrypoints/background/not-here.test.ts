import { expect, test } from 'vitest'
import { writeNotHere } from '../../../entrypoints/background/not-here.ts'
import { compile, open } from '../../../glossary/annotate.ts'
import { installStarter, pair, place } from '../../glossary/store/fresh.ts'

async function held(...terms: [string, string][]) {
  const store = place().open()
  for (const [chinese, english] of terms) await store.putConcept('', pair(chinese, english))
  const [glossary] = await store.glossaries()
  const read = async (text: string) => {
    const concepts = await store.concepts(glossary!.uid)
    return open(compile([{ glossary: glossary!, concepts }])).annotate(text, { script: 'hans' })
  }
  const marked = async (text: string) => (await read(text)).map(({ start, end }) => text.slice(start, end))
  const named = async (text: string, longer: string) => {
    const { gloss } = (await read(text))[0]!
    const terms = gloss.claims.map(({ conceptId, term }) => ({ uid: conceptId, text: term.text }))
    return writeNotHere(store, { kind: 'notHere', terms, text, longer }, read)
  }
  return { store, marked, named }
}

test('nothing of the term is marked there any more, elsewhere it is; one edit takes it back', async () => {
  const { store, marked, named } = await held(
    ['茶園委員長', 'tea garden chair'],
    ['茶園委員', 'tea garden member'],
    ['茶園', 'tea garden'],
    ['委員長', 'chair'],
  )
  const edits = (await store.edits(9)).length
  expect((await named('茶園委員長', '前茶園委員長說'))?.edits).toBe(1)
  expect(await marked('前茶園委員長說，茶園委員長笑，茶園開。')).toEqual(['茶園委員長', '茶園'])
  expect((await store.edits(9)).length).toBe(edits + 1)
  await store.undo()
  expect(await marked('前茶園委員長說')).toEqual(['茶園委員長'])
})

test('the reader’s first glossary comes and goes with it', async () => {
  const store = place().open()
  await installStarter(store, [pair('茶園委員', 'tea garden member'), pair('茶園', 'tea garden')])
  const read = async (text: string) => {
    const contents = (await store.glossaries()).map(async (glossary) => {
      const content = await store.content(glossary.uid)
      return { glossary, concepts: content, overridden: content.overridden }
    })
    return open(compile(await Promise.all(contents))).annotate(text, { script: 'hans' })
  }
  const { gloss } = (await read('前茶園委員說'))[0]!
  const terms = gloss.claims.map(({ conceptId, term }) => ({ uid: conceptId, text: term.text }))
  const made = await writeNotHere(
    store,
    { kind: 'notHere', terms, text: '茶園委員', longer: '前茶園委員說' },
    read,
  )
  expect(made?.edits).toBe(1)
  expect(await read('前茶園委員說')).toEqual([])
  expect((await store.edits(9)).map(({ what }) => what)).toEqual(['not-here'])
  await store.undo()
  expect((await store.glossaries()).map(({ name }) => name)).toEqual(['Starter'])
})

test('what begins in it and goes on behind it is another term', async () => {
  const { marked, named } = await held(['计算', 'compute'], ['算法', 'algorithm'], ['法国', 'France'])
  await named('算法', '合算法国')
  expect(await marked('合算法国')).toEqual(['法国'])
})

test('where nothing can be written nothing is said to be', async () => {
  const { store, named } = await held(['茶園', 'tea garden'])
  const before = await store.revision()
  expect(await named('茶園', '茶園')).toBeUndefined()
  expect(await store.revision()).toBe(before)
})
