import { type Composite, type EnglishUnit, type Sentence, type Units, unique } from '../composite.ts'
import { matches } from '../matches.ts'
import { isCountry, type Part } from '../part.ts'
import { statesWithDachen } from '../states.ts'
import { FIELDS } from './fields.ts'
import { goesOn } from './goes-on.ts'
import { modifiersBefore } from './modified.ts'
import { longest, ownerBefore } from './owners.ts'

/**
 * Ministers and ministries of other countries by what they answer for, where that is more than one thing: Lao minister of information,
 * culture and tourism is 老挝新闻、文化和旅游部长. What is listed is read by its own line.
 */

const FIELD = `(?:${[...FIELDS.keys()].sort((a, b) => b.length - a.length).join('|')})`
const LIST = `${FIELD}(?:, ${FIELD})*,? and ${FIELD}`
const OF = new RegExp(
  `\\b(coordinating )?(?:minister|(ministry)) (?:of|for) (?:the )?(${LIST}|${FIELD})(?![a-z'-])(?! and )`,
  'g',
)
const BEFORE = new RegExp(`(?<![a-z'-])(${LIST}|${FIELD}) $`)
const HEADS = /(?<=[a-z] )(?:minister|(ministry))(?![a-z'-])/g
const LONGEST = 90

interface Office {
  start: number
  end: number
  list: string
  ministry: boolean
  coordinating: boolean
  /** The list stands last. */
  of: boolean
}

/** A head noun and the list behind or before it. */
function offices(text: string): Office[] {
  const behind = matches(text, OF).map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    list: m[3]!,
    ministry: m[2] !== undefined,
    coordinating: m[1] !== undefined,
    of: true,
  }))
  const before = matches(text, HEADS).flatMap((m) => {
    const list = BEFORE.exec(text.slice(Math.max(0, m.index - LONGEST), m.index))?.[1]
    if (list === undefined) return []
    const [start, end] = [m.index - list.length - 1, m.index + m[0].length]
    return [{ start, end, list, ministry: m[1] !== undefined, coordinating: false, of: false }]
  })
  return [...behind, ...before]
}
/** Minister of finance and trade | officials: the list ends before its last word. */
const GOES_ON =
  /^ (?:minist|official|leader|expert|group|negotiat|represent|polic|commit|depart|bureau|agenc|author|secretar|chief|compan|firm|cooperation|relations|talks|issues|affairs\b)/

export function portfolios(s: Sentence, units: Units): Composite[] {
  if (!s.text.includes('minist')) return []
  return offices(s.text).flatMap((office) => {
    const { end, list, ministry } = office
    if (office.of && GOES_ON.test(s.text.slice(end, end + 16))) return []
    const listed = s.parts.find(
      (part) => part.class !== 'region' && part.start === office.start && part.end === end,
    )
    const { modifiers, start } = ministry
      ? { modifiers: [], start: office.start }
      : modifiersBefore(s, office.start)
    const before = ownerBefore(s, units(), start)
    const after = before === undefined ? countryAfter(s, units(), end) : undefined
    const country = before ?? after
    const code = country?.region?.grammar.country ?? ''
    if (listed !== undefined && (country === undefined || listed.class !== 'organ')) return []
    // China's, Japan's and the DPRK's are called otherwise, and listed.
    if (/^(?:CN|JP|KP)$/.test(code)) return []
    // Of one thing, where its country says that it is an office: Canadian Minister of International Trade.
    const one = !list.includes(' and ')
    if (one && (country === undefined || listed !== undefined || ministry || /^(?:US|GB|PH)$/.test(code)))
      return []
    const names = list.split(/,? and |, /).map((field) => FIELDS.get(field)!)
    const deputy = modifiers.some((modifier) => modifier.put === 'deputy')
    const all = (script: 'hans' | 'hant') => {
      if (listed !== undefined)
        return listed[script].slice(0, 2).map((form) => country![script] + form.replace(country![script], ''))
      const i = script === 'hans' ? 0 : 1
      const own = (and: string) =>
        [
          ...(one
            ? []
            : [
                names
                  .slice(0, -1)
                  .map((name) => name[i])
                  .join('、'),
              ]),
          names.at(-1)![i],
        ].join(and)
      const put = (kind: 'before' | 'deputy') =>
        modifiers
          .filter((modifier) => modifier.put === kind)
          .map((modifier) => modifier[script])
          .join('')
      const [head, grand] = script === 'hans' ? ['长', '统筹'] : ['長', '統籌']
      const post = ministry
        ? '部'
        : office.coordinating
          ? `${grand}部${head}`
          : statesWithDachen.has(code)
            ? `${put('deputy')}大臣`
            : deputy
              ? `部${put('deputy')}部${head}`
              : `部${head}${code === 'KR' ? '官' : ''}`
      return ['和', script === 'hans' ? '与' : '與'].map(
        (and) => `${country?.[script] ?? ''}${put('before')}${own(and)}${post}`,
      )
    }
    const from = before?.start ?? start
    return [
      {
        start: from,
        end: after?.end ?? end,
        kind: ministry ? ('organ' as const) : ('title' as const),
        parts: [],
        hans: unique(all('hans')),
        hant: unique(all('hant')),
        insists: false,
        around: country?.hans,
      },
    ]
  })
}

/** Minister of trade and industry | of Ghana. */
function countryAfter(s: Sentence, units: EnglishUnit[], at: number): EnglishUnit | undefined {
  const gap = /^ of (?:the )?/.exec(s.text.slice(at, at + 8))
  if (gap === null) return undefined
  const from = at + gap[0].length
  const country = longest(
    units.filter((u) => u.start === from && u.organ === undefined && isCountry(u.region as Part)),
  )
  return country === undefined || goesOn(s, country.end) || s.text.startsWith("'s", country.end)
    ? undefined
    : country
}
