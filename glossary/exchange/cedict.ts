import { newConcept, newGlossary, newSection, newTerm } from '../model/create.ts'
import type { Problem } from '../model/draft.ts'
import type { Concept } from '../model/schema.ts'
import { checked } from './checked.ts'
import type { ReadContents, ReadOptions } from './contents.ts'
import { glossSection } from './glosses.ts'
import { tonedPinyin } from './pinyin.ts'
import { glossaryName } from './rows.ts'

/** CC-CEDICT: `Traditional Simplified [pin1 yin1] /gloss/gloss/`, `#! key=value` above. One entry a concept. */
export const ENTRY = /^(\S+) (\S+) \[{1,2}([^\]]*)\]{1,2} (?:\{([^}]*)\} )?\/(.*)\/\s*$/

export function readCedict(
  source: string,
  name: string,
  { list = () => [] as Concept[], onProgress }: ReadOptions = {},
): ReadContents {
  const text = source.includes('\n') ? source : source.replaceAll('\r', '\n')
  const concepts = list()
  const problems: Problem[] = []
  let leftOut = 0
  const told = new Map<string, string>()
  const language = explainedIn(`${text.slice(0, 500)} ${name}`)
  let line = 0
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at)
    const end = next < 0 ? text.length : next
    const entry = text.slice(at, end)
    at = end + 1
    line++
    if (line % 5000 === 0) onProgress?.(at, text.length, 'bytes')
    if (entry.startsWith('#')) {
      const [, key, value] = entry.match(/^#! ?(\w+)=(.*?)\s*$/) ?? []
      if (key !== undefined) told.set(key, value!)
      continue
    }
    if (entry.trim() === '') continue
    const found = entry.match(ENTRY)
    if (!found) {
      leftOut++
      problems.push({ severity: 'error', code: 'bad-value', place: { line }, detail: entry.slice(0, 200) })
      continue
    }
    const [, traditional, simplified, pinyin, jyutping, glosses] = found as unknown as [
      string,
      string,
      string,
      string,
      string | undefined,
      string,
    ]
    const reading = tonedPinyin(pinyin)
    const term = (word: string) => newTerm(word, reading === '' ? {} : { reading })
    const sections =
      traditional === simplified
        ? [newSection('zh', [term(traditional)])]
        : [newSection('zh-Hant', [term(traditional)]), newSection('zh-Hans', [term(simplified)])]
    const { value, problems: wrong } = checked(
      newConcept([...sections, glossSection(language, glosses.split('/'))], {
        ...(jyutping !== undefined && { extra: { jyutping: [jyutping] } }),
      }),
      { line },
    )
    problems.push(...wrong)
    if (value === undefined) leftOut++
    else concepts.push(value)
  }
  const licence = told.get('license')
  const glossary = newGlossary(
    told.has('publisher') ? 'CC-CEDICT' : glossaryName(name),
    ['zh-Hant', 'zh-Hans', 'zh', language],
    {
      importedFrom: name,
      ...(told.has('publisher') && { source: `CC-CEDICT, ${told.get('publisher')}` }),
      ...(licence !== undefined && { licence }),
      ...(told.has('date') && { version: told.get('date')! }),
    },
  )
  return { glossaries: [{ glossary, concepts }], languagesRaw: [], problems, leftOut, silent: 'all' }
}

/** Its children write as it does. */
function explainedIn(head: string): string {
  const [, child = ''] = head.match(/(handedict|cfdict|chdict|cidict)/i) ?? []
  return CHILDREN[child.toLowerCase()] ?? 'en'
}
const CHILDREN: Record<string, string | undefined> = {
  handedict: 'de',
  cfdict: 'fr',
  chdict: 'hu',
  cidict: 'it',
}
