import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  LOOK_ALIKES,
  listOf,
  lookAlikesOf,
  SOURCES,
  type StarterFile,
  sourcesOf,
} from '../glossary/starter/files.ts'
import { type Row, readStarter, rowsOf } from '../glossary/starter/load.ts'
import { fold } from '../glossary/text/fold.ts'
import { starterFiles } from './starter-files.ts'
import { strangeCharacters } from './traditional.ts'

/** What a terminologist's eye misses in the starter glossary's files. */

const shared = new URL('../../shared/corpus/', import.meta.url)
/** Is the reference corpus there, so that sources can be opened? */
export const hasCorpus = existsSync(shared)

// Characters of one script only, enough to see a cell in the wrong one.
const onlyHant = /[國黨會總書記員長對動話關發實與產業務選憲權軍衛環變團體學義導強農鄉]/
const onlyHans = /[国党会总书记员长对动话关发实与产业务选宪权军卫环变团体学义导强农乡]/

function brackets(text: string): boolean {
  const count = (mark: string) => text.split(mark).length
  return (
    ['()', '（）', '“”', '「」', '《》'].every(([open, close]) => count(open!) === count(close!)) &&
    count('"') % 2 === 1
  )
}

function faultsOfSource(source: string): string[] {
  if (source === 'established' || !hasCorpus) return []
  return source.split(', ').flatMap((part) => {
    const [, sort, name] = /^(corpus|reference) ([\w-]+)$/.exec(part) ?? []
    if (name === undefined) return [`source "${part}" names nothing that can be opened`]
    const file = sort === 'corpus' ? `pages/${name}.txt` : `reference/${name}.tsv`
    return existsSync(new URL(file, shared)) ? [] : [`source "${part}" does not exist`]
  })
}

/** By list, what stands in it, folded: one list is cited by thousands of rows. */
const listed = new Map<string, Set<string>>()
function termsOf(name: string): Set<string> | undefined {
  const file = new URL(`reference/${name}.tsv`, shared)
  if (!listed.has(name) && existsSync(file))
    listed.set(
      name,
      new Set(
        readFileSync(file, 'utf8')
          .split('\n')
          .map((line) => fold(line.split('\t')[0] ?? '')),
      ),
    )
  return listed.get(name)
}

/** A list is cited only for a pair that stands in it. */
function faultsOfReference(row: Row): string[] {
  const name = /^reference ([\w-]+)$/.exec(row.source)?.[1]
  const terms = name === undefined ? undefined : termsOf(name)
  if (terms === undefined) return []
  return terms.has(fold(listOf(row.zh_hans)[0] ?? '')) ? [] : [`${row.source} has no row ${row.zh_hans}`]
}

/** A syllable a Han character, of this very term; 长 ends a title as zhǎng. */
function faultsOfReading({ kind, zh_hans, reading }: Row): string[] {
  if (reading === '') return ['no reading']
  const [text = ''] = listOf(zh_hans)
  const syllables = reading.match(/[\p{Script=Latin}\p{M}]+/gu) ?? []
  const characters = text.match(/\p{Script=Han}/gu) ?? []
  if (!/[A-Z]/i.test(text) && syllables.length !== characters.length)
    return [`${text} has ${characters.length} characters, ${reading} ${syllables.length} syllables`]
  return kind === 'title' && text.endsWith('长') && syllables.at(-1) !== 'zhǎng'
    ? [`${text} ends in zhǎng`]
    : []
}

function faultsOfRow(row: Row): string[] {
  const [hans, hant, en] = [listOf(row.zh_hans), listOf(row.zh_hant), listOf(row.en)]
  const faults: string[] = []
  if (!/^tifa:[a-z0-9]+(-[a-z0-9]+)*$/.test(row.uid)) faults.push(`uid ${row.uid} is not readable`)
  if (!['high', 'medium', 'low'].includes(row.confidence)) faults.push(`confidence "${row.confidence}"`)
  faults.push(...faultsOfReading(row))
  if (hans.length !== hant.length) faults.push('simplified and traditional are not as many')
  hans.forEach((text, i) => {
    if (text.length !== hant[i]?.length) faults.push(`${text} and ${hant[i]} differ in length`)
    if (fold(text) !== fold(hant[i] ?? '')) faults.push(`${text} and ${hant[i]} do not fold to one`)
    for (const pair of strangeCharacters(text, hant[i] ?? ''))
      faults.push(`${hant[i]}: ${pair} is no pair of OpenCC's`)
    if (onlyHant.test(text.replaceAll(/[书记强]/g, ''))) faults.push(`${text} is not simplified`)
    if (onlyHans.test((hant[i] ?? '').replaceAll(/[強義務會]/g, '')))
      faults.push(`${hant[i]} is not traditional`)
  })
  if (en.some((text) => /\p{Script=Han}/u.test(text))) faults.push('Chinese in the English column')
  if ([...hans, ...hant, ...en, row.note].some((text) => !brackets(text)))
    faults.push('unbalanced brackets or quotes')
  return [...faults, ...faultsOfSource(row.source), ...faultsOfReference(row)]
}

/**
 * A systematic set's head comment names its list ("# List: …", with its date) and the list's count ("# Count: 26"), so that a line
 * lost or added is noticed. A file without a list is an open collection.
 */
function faultsOfCount(file: StarterFile): string[] {
  const list = /^# List: (.*)$/m.exec(file.text)?.[1]
  if (list === undefined) return []
  const faults = /\b(19|20)\d\d\b/.test(list) ? [] : [`${file.name}: the list has no date`]
  const count = /^# Count: (\d+)$/m.exec(file.text)?.[1]
  const lines = rowsOf(file).length
  return Number(count) === lines
    ? faults
    : [...faults, `${file.name}: ${lines} lines, but the list counts ${count ?? 'nothing'}`]
}

/** Each short name of a source has what a reader is shown for it, and no other has. */
function faultsOfShown(files: StarterFile[]): string[] {
  const shown = sourcesOf(files)
  const cited = new Set(files.flatMap(rowsOf).flatMap(({ source }) => source.split(', ')))
  cited.delete('established')
  return [
    ...[...cited].filter((key) => !shown.get(key)).map((key) => `source "${key}" has no line in ${SOURCES}`),
    ...[...shown.keys()].filter((key) => !cited.has(key)).map((key) => `${SOURCES}: nothing cites "${key}"`),
  ]
}

/** Each term that must not be read out of something stands in a line, and what it must not be read out of holds it. */
function faultsOfLookAlikes(files: StarterFile[]): string[] {
  const terms = new Set(
    files
      .flatMap(rowsOf)
      .flatMap(({ zh_hans, zh_hant, en }) =>
        [zh_hans, zh_hant, en].flatMap(listOf).map((term) => term.replaceAll(/[“”「」]/g, '')),
      ),
  )
  return [...lookAlikesOf(files)].flatMap(([term, longer]) => [
    ...(terms.has(term) ? [] : [`${LOOK_ALIKES}: no line has "${term}"`]),
    ...(longer.length === 0 ? [`${LOOK_ALIKES}: nothing longer than "${term}"`] : []),
    ...longer
      .filter((words) => !fold(words).includes(fold(term)))
      .map((words) => `${LOOK_ALIKES}: "${words}" does not hold "${term}"`),
  ])
}

/** Every fault with file and line; none for sound files. */
export function checkStarter(files: StarterFile[]): string[] {
  try {
    readStarter(files)
  } catch (error) {
    return [(error as Error).message]
  }
  const faults = [...files.flatMap(faultsOfCount), ...faultsOfShown(files), ...faultsOfLookAlikes(files)]
  const seen = new Map<string, Row>()
  for (const row of files.flatMap(rowsOf)) {
    faults.push(...faultsOfRow(row).map((fault) => `${row.at}: ${fault}`))
    // The English of a bare post stands for many: 院长, 行长 and 总统 are all presidents.
    const shared = /^class=post|regionKind=/.test(row.grammar)
    // Within a row, spellings that fold alike (vice-chairman, vice chairman) are wordings to choose from.
    // 央行 behind a country is that country's, and China's alone: organs that want a region are apart from the others.
    // What is told in one place only is another's elsewhere.
    const open = (language: string) =>
      listOf(row.subject).find(
        (subject) => subject.startsWith('told in ') || subject.startsWith(`in ${language} told in `),
      ) ?? (/class=organ.*regionKind=/.test(row.grammar) ? 'behind a region: ' : '')
    const folded = new Set([
      ...listOf(row.zh_hans).map((term) => open('Chinese') + fold(term)),
      ...(shared ? [] : listOf(row.en)).map((term) => open('English') + fold(term)),
    ])
    for (const key of folded) {
      const earlier = seen.get(key)
      if (earlier !== undefined) faults.push(`${row.at}: "${key}" already stands in ${earlier.at}`)
      seen.set(key, row)
    }
  }
  return faults
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = starterFiles()
  const faults = checkStarter(files)
  for (const fault of faults) console.error(fault)
  console.log(
    `${readStarter(files).concepts.length} concepts, ${faults.length} faults${hasCorpus ? '' : ', sources not opened'}`,
  )
  if (faults.length > 0) process.exitCode = 1
}
