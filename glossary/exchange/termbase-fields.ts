import type { Problem, ProblemCode } from '../model/draft.ts'
import type { Concept, LanguageSection, Term, Text } from '../model/schema.ts'
import { statusOf } from './status.ts'

/** Where a termbase's data categories (ISO 12620, vendors' own, MultiTerm's localised ones) go in the model. */
export interface Levels {
  concept: Concept
  section: LanguageSection | undefined
  term: Term | undefined
}

/** One `descrip`, `termNote`, `admin`, `note` …; `key` as the file wrote it. */
export interface FieldValue {
  key: string
  value: string
  target: string | undefined
  source: string | undefined
  /** A list of subjects in one string is one of them. */
  whole: boolean
}

type Category =
  | 'subject'
  | 'definition'
  | 'context'
  | 'note'
  | 'pos'
  | 'status'
  | 'type'
  | 'region'
  | 'reading'
  | 'source'
  | 'ref'
const NAMES: Record<Category, string> = {
  subject: 'subjectfield subject domain 学科 學科 领域 領域',
  definition: 'definition definición definizione définition definição 定义 定義 释义 釋義',
  context: 'context contexto contesto contexte kontext examplesentence samplesentence example 例句 语境 語境',
  note: 'note notes remark comment nota anmerkung usagenote transfercomment 备注 備註 注释 註釋',
  pos: 'partofspeech wordclass 词性 詞性',
  status: 'administrativestatus normativeauthorization termstatus usagestatus status 状态 狀態',
  type: 'termtype',
  region: 'geographicalusage',
  reading: 'reading pronunciation transliteration pinyin 拼音 读音 讀音',
  source: 'source fuente quelle fonte 来源 來源 出处 出處',
  ref: 'xref externalcrossreference xgraphic',
}
const categories = new Map(
  Object.entries(NAMES).flatMap(([category, names]) =>
    names.split(' ').map((name) => [name, category as Category] as const),
  ),
)
const known = new Map<string, Category | undefined>()
function categoryOf(key: string): Category | undefined {
  if (!known.has(key) && known.size < 5000)
    known.set(key, categories.get(key.toLowerCase().replaceAll(/[\s_-]/g, '')))
  return known.get(key)
}

export const isSource = (key: string): boolean => categoryOf(key) === 'source'

export function putExtra(extra: Concept['extra'], key: string, value: string): void {
  const safe = key === '__proto__' ? 'proto' : key
  if (Object.hasOwn(extra, safe)) extra[safe]!.push(value)
  else extra[safe] = [value]
}

/** Adds the field to the innermost level that has room for it; what the model has no field for to that level's `extra`. */
export function addField(
  { concept, section, term }: Levels,
  { key, value, target, source, whole }: FieldValue,
  say: (code: ProblemCode, severity: Problem['severity'], detail: string) => void,
): { statesStatus: boolean } {
  const level = term ?? section ?? concept
  const said = { statesStatus: false }
  const text: Text = { text: value, ...(source !== undefined && { source }) }
  switch (categoryOf(key)) {
    case 'subject':
      if (level !== concept) break
      for (const part of whole ? [value] : value.split(/[;；,，]/))
        if (part.trim() !== '') concept.subjectField.push(part.trim())
      return said
    case 'definition':
      ;(section ?? concept).definition.push(text)
      return said
    case 'context':
      if (term === undefined) break
      term.context.push(text)
      return said
    case 'note':
      level.note.push(text)
      return said
    case 'pos':
      if (term === undefined || term.partOfSpeech !== undefined) break
      term.partOfSpeech = value
      return said
    case 'status': {
      const status = term === undefined ? undefined : statusOf(value)
      if (term === undefined) break
      if (status === undefined) {
        say('bad-status', 'warning', value)
        break
      }
      term.status = status
      return { statesStatus: true }
    }
    case 'type':
      if (term === undefined || term.termType !== undefined) break
      term.termType = value
      return said
    case 'region':
      if (term === undefined || term.region !== undefined) break
      term.region = value
      return said
    case 'reading':
      if (term === undefined || term.reading !== undefined) break
      term.reading = value
      return said
    case 'source':
      if (term === undefined || term.source !== undefined) break
      term.source = value
      return said
    case 'ref':
      // Kept as text; whoever shows it makes links of http and https alone.
      if (level === concept && target !== undefined) concept.ref.push(target)
      else putExtra(level.extra, key, target ?? value)
      return said
  }
  putExtra(level.extra, key, value)
  return said
}
