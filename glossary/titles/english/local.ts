import { fold } from '../../text/fold.ts'
import { type Sentence, unique } from '../composite.ts'
import { fromOrdinal, toHan } from '../numbers.ts'
import { placed } from '../organ-names.ts'
import type { Part, Words } from '../part.ts'
import { fitsKind, levels } from '../senses.ts'

/** Organs that every region has, in English around the region's name: CPC Guangdong Provincial Committee. */
interface Template {
  after: string
  organ: Words
}

/** A district that is named without its level: CPC Pudong New Area Committee. */
const AREA = 'Area'
/** Stands for the region's name. */
const SLOT = '{}'

/** Of one kind of region: by what stands before its name, then by the first word after it, longest first (folded). */
interface Templates {
  byBefore: Map<string, Map<string, Template[]>>
  /** The first words after it, of all of them: nearly every region is followed by another word. */
  nextWords: Set<string>
  /** Of the longest `before`. */
  words: number
}

/** Each kind's are made where a region of it is found: a page has two or three kinds. */
const known = new WeakMap<Words[], Map<string, Templates>>()

const firstWord = (after: string) => /^ [^ ]*/.exec(after)?.[0] ?? after

const OF_PROVINCES = /^(?:Province|Autonomous Region)$/

/** `named`: a kind of region, or AREA. */
function templatesOf(locals: Words[], named: string): Templates {
  const kinds = known.get(locals) ?? new Map<string, Templates>()
  known.set(locals, kinds)
  const held = kinds.get(named)
  if (held !== undefined) return held
  const made: Templates = { byBefore: new Map(), nextWords: new Set(), words: 0 }
  kinds.set(named, made)
  const kind = named === AREA ? 'District' : named
  const level = levels[kind]
  if (level === undefined) return made
  const seen = new Set<string>()
  const add = (before: string, after: string, organ: Words) => {
    const key = `${before}|${after}`
    if (seen.has(key)) return
    seen.add(key)
    made.words = Math.max(made.words, before.split(' ').length)
    const lists = made.byBefore.get(before) ?? new Map<string, Template[]>()
    made.byBefore.set(before, lists)
    const word = firstWord(after)
    made.nextWords.add(word)
    const list = lists.get(word)
    if (list) list.push({ after, organ })
    else lists.set(word, [{ after, organ }])
  }
  for (const organ of locals) {
    // A 司 is a ministry's department, never a province's; a branch is a bank's or any office's.
    if (/司$|^分行$/.test(organ.hans[0]!)) continue
    const provincial = organ.grammar.regionKind === 'any' && /厅$/.test(organ.hans[0]!)
    if (provincial && !OF_PROVINCES.test(kind)) continue
    if (organ.grammar.regionKind !== 'any' && !fitsKind(organ.grammar.regionKind, kind)) continue
    if (kind === 'League' && organ.grammar.regionKind === 'Prefecture') continue
    for (const form of organ.en.slice(0, 3))
      for (const text of orders(placed(form, SLOT, level.adjective))) {
        const [before, after] = text.split(SLOT).map((side) => fold(`x${side}x`).slice(1, -1))
        if (before === undefined || after === undefined) continue
        add(before, named === AREA ? after.replace(/^ district(?= )/, '') : after, organ)
        // Hunan government; the Beijing government is the state's.
        if (organ.hans[0] === '政府' && OF_PROVINCES.test(kind)) add('', ' government', organ)
      }
  }
  for (const lists of made.byBefore.values())
    for (const list of lists.values()) list.sort((a, b) => b.after.length - a.after.length)
  return made
}

const CPC = ['CPC', 'Communist Party of China', 'Communist Party of China (CPC)']
const CPPCC = [
  'CPPCC',
  "Chinese People's Political Consultative Conference",
  "Chinese People's Political Consultative Conference (CPPCC)",
]

/** The orders in which news puts the name of a local organ. */
function orders(whole: string): string[] {
  // CPC Guizhou Provincial Committee, Tibet Autonomous Region Committee of the CPPCC.
  const committees = unique([whole, whole.replace('Provincial', 'Province').replace('Regional', 'Region')])
    .map((name) => /^(CPC|CPPCC) (\{\} .+ Committee)$/.exec(name))
    .filter((found) => found !== null)
  // Shanghai Committee of the CPPCC.
  const bare = /^CPPCC \{\} (?:Provincial|Municipal) Committee$/.test(whole) ? ['{} Committee of the'] : []
  const regional = whole
    .replace('Autonomous Regional', 'Regional')
    .replace('Provincial', 'Province')
    .replace(/^(CPC \{\}) Municipal/, '$1 City')
  const inner = /^(\{\} [A-Z]\w+) (Department|Bureau|Commission) of (?:the )?(.+)$/.exec(whole)
  const outer = /^(\{\} [A-Z]\w+) (?!CPC|Working|Supervisory)(.+) (Commission|Bureau|Department)$/.exec(whole)
  const all = [
    whole,
    ...(regional === whole ? [] : [regional]),
    // Tibet Autonomous Region People's Government.
    ...(whole.includes('Autonomous Regional')
      ? [whole.replace('Autonomous Regional', 'Autonomous Region')]
      : []),
    ...committees.flatMap(([, party, committee]) =>
      (party === 'CPC' ? CPC : CPPCC).flatMap((p) => [`${p} ${committee}`, `${committee} of the ${p}`]),
    ),
    ...bare.flatMap((name) => CPPCC.map((p) => `${name} ${p}`)),
    // Guizhou Provincial Public Security Department.
    ...(inner === null ? [] : [`${inner[1]} ${inner[3]} ${inner[2]}`]),
    // CPC Shaanxi Provincial Commission for Discipline Inspection.
    ...(/^\{\} .+ (?:Commission for Discipline Inspection|Discipline Inspection Commission)$/.test(whole)
      ? [`CPC ${whole}`]
      : []),
    // Shanghai Municipal Commission of Education.
    ...(outer === null ? [] : [`${outer[1]} ${outer[3]} of ${outer[2]}`]),
  ]
  return [...all, ...all.filter((order) => BY_NAME.test(order)).map((order) => order.replace(LEVEL, '{} '))]
}

const LEVEL = /\{\} (?:Provincial|Municipal|Autonomous Regional) /
/** Known by the region's name alone: Guangdong Higher People's Court, Guangzhou Education Bureau, Sichuan Earthquake Administration. */
const BY_NAME =
  /^(?!CPC).* (?:Court|Procuratorate|People's Congress|Earthquake Administration|(?:Department|Bureau|Commission) of .+)$|^\{\} \w+ [A-Z].* (?:Bureau|Department|Commission)$/

export interface LocalOrgan {
  start: number
  end: number
  organ: Words
  level: { hans: string; hant: string }
  /** Of Beijing's No. 1 Intermediate People's Court. */
  nth: string
}

/** 第一中级人民法院, of No. 1 and First. */
export const nthCourt = (n: string | undefined): string =>
  n === undefined ? '' : `第${toHan(fromOrdinal(n) ?? Number(n))}`
const NTH_COURT = /^(?: municipal)? (?:no\. ?(\d)|(first|second|third|fourth|fifth))(?= intermediate)/

/** Guangxi Zhuang Autonomous Regional …, Garze Tibetan Autonomous Prefectural …: peoples stand between the name and the level. */
const PEOPLE = /^ (?:zhuang|hui|uygur|uyghur)(?= autonomous)|^(?: [a-z]+){1,3} autonomous(?= prefectural )/
const LEVEL_LAST = / (?:county|district|league|banner|area)$/

/** What stands between the name and the first word after it: a people, an autonomous level, a court's number. */
const BETWEEN = /^ (?:zhuang|hui|uygur|uyghur|no\.|municipal|(?:[a-z]+ ){1,3}autonomous)/
/** Ho Chi Minh City and its committee, in either order (units.ts). */
const PEOPLES = /people's (?:committee|council)/

/** May an organ be named around the region? By the words beside it alone. */
export function mayNameOrgan(s: Sentence, hit: number): boolean {
  const { text, hits } = s
  const start = hits.start(hit)
  const end = hits.end(hit)
  const next = firstWord(text.slice(end, end + 24))
  return (
    hits
      .parts(hit)
      .some((part) => templatesOf(s.locals(), part.grammar.regionKind ?? '').nextWords.has(next)) ||
    LEVEL_LAST.test(text.slice(start, end)) ||
    BETWEEN.test(text.slice(end, end + 48)) ||
    PEOPLES.test(text.slice(Math.max(0, start - 26), end + 24))
  )
}

const NO_PROVINCE = /^(?:taiwan|taipei)|government[- ]in[- ]exile/

/** The local organs whose English stands around a region's name. */
export function localOrgans(s: Sentence, region: Part): LocalOrgan[] {
  const kind = region.grammar.regionKind ?? ''
  const level = levels[kind]
  if (level === undefined) return []
  const { text } = s
  // Zhengding County | Committee: the level is the last word of the name.
  const named = LEVEL_LAST.exec(text.slice(region.start, region.end))
  const area = named?.[0] === ' area'
  const end = region.end - (named === null || area ? 0 : named[0].length)
  const after = text.slice(end, end + 48)
  const people = PEOPLE.exec(after)
  const nth = NTH_COURT.exec(after)
  const next = end + ((people ?? nth)?.[0].length ?? 0)
  const word = firstWord(text.slice(next, next + 24))
  const { byBefore, nextWords, words } = templatesOf(s.locals(), area ? AREA : kind)
  if (!nextWords.has(word)) return []
  const out: LocalOrgan[] = []
  for (let start = region.start, count = 0; start >= 0 && count <= words; start--) {
    if (start > 0 && start < region.start && !/[\s("“]/.test(text[start - 1]!)) continue
    count++
    const list = byBefore.get(text.slice(start, region.start))?.get(word)
    const found = list?.find(
      (t) =>
        text.startsWith(t.after, next) &&
        !/[a-z]/.test(text[next + t.after.length] ?? '') &&
        !(t.after === ' government' && NO_PROVINCE.test(text.slice(region.start, next + 20))),
    )
    if (found !== undefined)
      out.push({
        start,
        end: next + found.after.length,
        organ: found.organ,
        level,
        nth: nthCourt(nth?.[1] ?? nth?.[2]),
      })
  }
  return out
}
