import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Segment } from '../../entrypoints/content/segment.ts'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import type { Server } from '../../tools/browsers/server.ts'
import { browsers, launch, otherHost } from './launch.ts'
import { servePages } from './pages.ts'
import { type Line, shownLines } from './shown-text.ts'

/** Random trees of a page, with random styles: what is read of them is what a naive reading says, in the real browsers. */

type Tree = string | { tag: string; style: string; lang?: string; shadow?: Tree[]; inside: Tree[] }

const text = fc.stringMatching(/^[國務委 \n｜|]{0,5}$/)
/** Weighted: most of a page is in the line or a block. */
const tags = 'span span b a a div div p ruby rt rp br wbr hr x-plain details summary slot code em i'.split(
  ' ',
)
const styles = [
  ...Array.from({ length: 12 }, () => ''),
  ...[
    'inline',
    'block',
    'inline-block',
    'inline-flex',
    'contents',
    'none',
    'flex',
    'list-item',
    'table-cell',
  ].map((display) => `display: ${display}`),
  'display: inline-block; padding: 0 4px',
  'float: left',
  'position: absolute',
  'visibility: hidden',
  'visibility: visible',
  'content-visibility: hidden',
  'white-space: pre-line',
]
const { node } = fc.letrec<{ node: Tree; element: Tree }>((tie) => ({
  node: fc.oneof({ maxDepth: 5, depthSize: 'medium' }, text, tie('element')),
  element: fc.record(
    {
      tag: fc.constantFrom(...tags),
      style: fc.constantFrom(...styles),
      lang: fc.constantFrom('zh', 'zh-Hant', 'en', 'ja', ''),
      shadow: fc.array(tie('node'), { maxLength: 3 }),
      inside: fc.array(tie('node'), { maxLength: 4 }),
    },
    { requiredKeys: ['tag', 'style', 'inside'], noNullPrototype: true },
  ),
}))
const page = fc.array(node, { minLength: 1, maxLength: 5 })
/** Paragraphs of text in the line, most of it unstyled. */
const elementOf = (tag: string[], style: fc.Arbitrary<string>, inside: fc.Arbitrary<Tree[]>) =>
  fc.record({ tag: fc.constantFrom(...tag), style, inside }, { noNullPrototype: true })
const run = elementOf(
  ['span', 'em', 'a'],
  fc.oneof({ weight: 9, arbitrary: fc.constant('') }, fc.constantFrom(...styles)),
  fc.array(fc.stringMatching(/^[國務委 \n]{1,5}$/), { minLength: 1, maxLength: 2 }),
)
const paragraph = elementOf(
  ['p', 'p', 'div', 'li'],
  fc.constantFrom('', '', ...styles),
  fc.array(fc.oneof(run, text), { minLength: 2, maxLength: 5 }),
)
const prose = fc.array(paragraph, { minLength: 1, maxLength: 6 })

interface Reading {
  readText(root: Element, more?: { whole: boolean }): Iterable<Segment>
  shownLines(_: undefined): Line[]
}

type Texts = { text: string; language: string | undefined }[]

/** Runs in the page: what is read of the tree, node by node and whole, and what the naive reading says. */
function readBoth(trees: Tree[]): { read: Texts; whole: Texts; shown: Texts; room: boolean; taken: number } {
  const build = (tree: Tree): Node => {
    if (typeof tree === 'string') return document.createTextNode(tree)
    const element = document.createElement(tree.tag)
    if (tree.style && tree.tag !== 'wbr') element.setAttribute('style', tree.style)
    if (tree.lang) element.lang = tree.lang
    // Not every element may have one.
    if (tree.shadow && /^(div|span|p|x-plain)$/.test(tree.tag))
      element.attachShadow({ mode: 'open' }).append(...tree.shadow.map(build))
    // Nothing stands inside these in a page's source.
    if (!/^([bh]r|wbr)$/.test(tree.tag)) element.append(...tree.inside.map(build))
    return element
  }
  const { readText, shownLines } = globalThis as unknown as Reading
  document.body.replaceChildren(...trees.map(build))
  // A text in two variants of one language is read as one, in that of its first letter.
  const tidy = (lines: Line[]) =>
    lines
      .map(({ text, language }) => ({ text: text.trim(), language: language?.slice(0, 2) }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const root = document.documentElement
  const spans = [...document.querySelectorAll('span')]
  const whole = [...readText(root, { whole: true })]
  return {
    read: tidy([...readText(root)]),
    whole: tidy(whole),
    taken: whole.filter(({ pieces }) => pieces.length === 0).length,
    shown: tidy(shownLines(undefined)),
    // What only a look at each element tells.
    room:
      document.querySelector('[style*="padding"], [style*="table-cell"]') !== null ||
      spans.some(({ shadowRoot }) => shadowRoot !== null),
  }
}

/** The content script's own code, without its types. */
function readingCode(): string {
  const moduleOf = (file: string): string => {
    const source = readFileSync(new URL(`../../entrypoints/content/${file}`, import.meta.url), 'utf8')
    const code = stripTypeScriptTypes(source).replaceAll(
      /'\.\/([\w-]+\.ts)'/g,
      (_, file) => `'${moduleOf(file)}'`,
    )
    return `data:text/javascript,${encodeURIComponent(code).replaceAll("'", '%27')}`
  }
  return moduleOf('page-text.ts')
}

/** White space that is hidden is taken too. */
const tight = (texts: Texts) => texts.map((one) => ({ ...one, text: one.text.replaceAll(/\s/g, '') }))

describe.each(browsers)('the segments of a random page in %s', (name) => {
  let driver: Driver
  let server: Server
  let blank: DriverPage
  beforeAll(async () => {
    server = await servePages()
    driver = await launch(name)
    blank = await driver.open(`http://${otherHost}:${server.port}/article.html`)
    await blank.run(`globalThis.shownLines = ${shownLines}`)
    await blank.run(`import('${readingCode()}').then((code) => Object.assign(globalThis, code))`)
    await until('the code', () => blank.evaluate(() => 'readText' in globalThis, undefined))
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })

  it('are those of the naive reading', async () => {
    let texts = 0
    let wholes = 0
    await fc.assert(
      fc.asyncProperty(fc.oneof(page, prose), async (trees) => {
        const { read, whole, shown, room, taken } = await blank.evaluate(readBoth, trees)
        texts += read.length
        expect(read).toEqual(shown)
        if (room) return
        wholes += taken
        expect(tight(whole)).toEqual(tight(shown))
      }),
      { numRuns: 800 },
    )
    // There was something to read.
    expect(texts).toBeGreaterThan(400)
    expect(wholes).toBeGreaterThan(100)
  })
})
