import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CompiledRecord, compile, madeOf, open, recompile } from '../../glossary/annotate.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../glossary/model/create.ts'
import type { Kept } from '../../glossary/model/kept.ts'
import type { Concept } from '../../glossary/model/schema.ts'
import type { Store } from '../../glossary/store/store.ts'
import { place } from './store/fresh.ts'

/** A record that follows edits says of every text what one compiled anew says. */

const today = '2026-01-01'
/** Costs and words, as the packaged list has them. 茶会主, 县福 and 市市长 cut. */
const words = new TextEncoder().encode(
  '6 茶 会 市 长 县\n8 茶会 市长 老茶会 会馆 县福\n9 茶会主 市市长 代表 员长 国务',
)
const chinese = [
  '茶会',
  '市长',
  '代表',
  '县',
  '茶',
  '茶会主席',
  '支持',
  '福州市',
  '福州',
  '市委',
  '书记',
  '㐂会',
  '国务委员',
]
const english = ['tea party', 'mayor', 'CPC', 'county', 'Fuzhou', 'committee', 'secretary', 'tea']
const text =
  '福州市委书记出席茶会，市长支持茶会主席。代表、县、茶；㐂会代表，福州市市长，国务委员。老茶会馆 CPC cpc mayors of Fuzhou, the tea party’s secretary; a county committee'

const grammars: (Concept['grammar'] | undefined)[] = [
  undefined,
  undefined,
  { class: 'region', country: 'CN', regionKind: 'Municipality' },
  { class: 'region', country: 'FR', regionKind: 'Country' },
  { class: 'organ', regionKind: 'any' },
  { class: 'post' },
]
const concepts = fc
  .record({
    uid: fc.nat({ max: 14 }),
    zh: fc.constantFrom(...chinese),
    second: fc.option(fc.constantFrom(...chinese), { nil: undefined }),
    en: fc.constantFrom(...english),
    grammar: fc.constantFrom(...grammars),
    notIn: fc.constantFrom([], [], ['老茶会']),
    strict: fc.constantFrom(undefined, undefined, true, false),
    titled: fc.boolean(),
  })
  .map(({ uid, zh, second, en, grammar, notIn, strict, titled }) =>
    newConcept(
      [
        newSection('zh-Hans', [
          newTerm(zh, { id: 'a', notIn: [...notIn], ...(strict !== undefined && { strict }) }),
          ...(second === undefined ? [] : [newTerm(second, { id: 'b', status: 'admitted' })]),
        ]),
        newSection('en', [newTerm(en, { id: 'c' })]),
      ],
      { uid: `u${uid}`, ...(grammar && { grammar }), ...(titled && { kind: 'title' as const }) },
    ),
  )
const edits = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      to: fc.constantFrom('a', 'b', 'r'),
      concept: concepts,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('delete' as const), uid: fc.nat({ max: 14 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reset' as const), uid: fc.nat({ max: 14 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('switch' as const), which: fc.constantFrom('a', 'b', 'r') }),
  },
)

async function anew(store: Store) {
  const contents = []
  for (const glossary of await store.glossaries()) {
    if (!glossary.enabled) continue
    const content = await store.content(glossary.uid)
    contents.push({ glossary, concepts: content, overridden: content.overridden, blocks: content.blocks })
  }
  return compile(contents, words, today)
}

const held = ['memory', 'blob', 'store'] as const
/** With its concepts in memory, in a Blob, or kept by the store and read back. */
async function kept(
  store: Store,
  record: CompiledRecord,
  how: (typeof held)[number],
): Promise<CompiledRecord> {
  if (how === 'memory') return record
  if (how === 'blob')
    return record.concepts instanceof Uint8Array
      ? { ...record, concepts: new Blob([record.concepts]) }
      : record
  await store.putCompiled('test', record)
  return (await store.lastCompiled())!
}

/** Without the numbers that the two may give differently. */
async function said(record: CompiledRecord) {
  const matcher = open(record, today)
  await matcher.read([text])
  const all = []
  for (const script of ['hans', 'hant'] as const)
    for (const { start, end, gloss } of matcher.annotate(text, { script, pageScript: 'hans' }))
      all.push({ start, end, gloss })
  return all
}

describe('a record that follows edits', () => {
  it('says what one compiled anew says', async () => {
    let followed = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(concepts, { maxLength: 8 }),
        fc.array(edits, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...held),
        fc.boolean(),
        async (supplied, list, how, again) => {
          const store = place().open()
          await store.importGlossaries(
            [
              {
                glossary: newGlossary('R', ['zh-Hans', 'en'], { uid: 'r', readOnly: true, priority: 200 }),
                concepts: unique(supplied),
              },
              { glossary: newGlossary('A', ['zh-Hans', 'en'], { uid: 'a', priority: 1 }), concepts: [] },
              { glossary: newGlossary('B', ['zh-Hans', 'en'], { uid: 'b', priority: 2 }), concepts: [] },
            ],
            { title: 'all', plannedOn: await store.revision() },
          )
          let record = await kept(store, await anew(store), how)
          for (const edit of list) {
            if (edit.do === 'put') await store.putConcept(edit.to, edit.concept)
            else if (edit.do === 'undo') await store.undo()
            else if (edit.do === 'switch') await turn(store, edit.which)
            else if ((await store.concept(`u${edit.uid}`)) === undefined) continue
            else if (edit.do === 'delete') await store.deleteConcept(`u${edit.uid}`)
            else await store.resetConcept(`u${edit.uid}`)
            const difference = await store.difference(madeOf(record))
            const next = difference && (await recompile(record, difference, today))
            if (next !== undefined) followed++
            if (next === undefined) record = await kept(store, await anew(store), how)
            else record = again ? await kept(store, next, how) : next
            expect(await said(record)).toEqual(await said(await anew(store)))
          }
        },
      ),
      { numRuns: 40 },
    )
    expect(followed).toBeGreaterThan(20)
  }, 120_000)

  it('is the same where nothing changed', async () => {
    const store = place().open()
    const record = await anew(store)
    const difference = (await store.difference(madeOf(record)))!
    expect(difference.came).toEqual([])
    expect(await recompile(record, difference, today)).toEqual(record)
  })

  it('answers two that ask for the same concepts at once, and asks again where reading failed', async () => {
    const concept = newConcept([newSection('zh-Hans', [newTerm('茶会')]), newSection('en', [newTerm('tea')])])
    const { index, concepts } = compile(
      [{ glossary: newGlossary('A', ['en']), concepts: [concept] }],
      undefined,
      today,
    )
    let broken = true
    const bytes = concepts as Uint8Array<ArrayBuffer>
    const fragile: Kept = {
      made: 1,
      size: bytes.length,
      added: new Uint8Array(0),
      async read() {
        if (broken) throw new DOMException('gone', 'NotFoundError')
        return [bytes]
      },
    }
    const matcher = open({ index, concepts: fragile }, today)
    const found = () => matcher.annotate('茶会', { script: 'hans' }).map(({ gloss }) => gloss.gloss.text)
    await expect(matcher.read(['茶会'])).rejects.toThrow('gone')
    broken = false
    await Promise.all([
      matcher.read(['茶会']),
      matcher.read(['茶会']).then(() => expect(found()).toEqual(['tea'])),
    ])
    expect(found()).toEqual(['tea'])
  })

  it('follows the first edit, which brings the reader’s own glossary, and its undo, which takes it away', async () => {
    const store = place().open()
    const concept = newConcept(
      [newSection('zh-Hans', [newTerm('茶会')]), newSection('en', [newTerm('tea party')])],
      { uid: 'u' },
    )
    const glossary = newGlossary('R', ['zh-Hans', 'en'], { uid: 'r', readOnly: true })
    const plannedOn = await store.revision()
    await store.importGlossary({ glossary, concepts: [concept], title: 'R', plannedOn })
    const first = await anew(store)
    const follow = async (record: CompiledRecord) =>
      (await recompile(record, (await store.difference(madeOf(record)))!, today))!
    const english = [newSection('zh-Hans', [newTerm('茶会')]), newSection('en', [newTerm('tea')])]
    await store.putConcept('r', { ...concept, sections: english })
    expect(await store.glossaries()).toHaveLength(2)
    const edited = await follow(first)
    expect(await said(edited)).toEqual(await said(await anew(store)))
    await store.undo()
    expect(await store.glossaries()).toHaveLength(1)
    expect(await said(await follow(edited))).toEqual(await said(first))
  })

  it('is compiled anew where the order of the glossaries changes', async () => {
    const store = place().open()
    for (const [priority, uid] of ['a', 'b'].entries())
      await store.importGlossary({
        glossary: newGlossary(uid, ['en'], { uid, priority }),
        concepts: [],
        title: uid,
        plannedOn: await store.revision(),
      })
    const record = await anew(store)
    const [first] = await store.glossaries()
    await store.putGlossary({ ...first!, priority: 9 })
    expect(await store.difference(madeOf(record))).toBeUndefined()
  })
})

/** On, or off. */
async function turn(store: Store, uid: string): Promise<void> {
  const glossary = (await store.glossaries()).find((one) => one.uid === uid)
  if (glossary !== undefined) await store.putGlossary({ ...glossary, enabled: !glossary.enabled })
}

const unique = (list: Concept[]) => [...new Map(list.map((concept) => [concept.uid, concept])).values()]
