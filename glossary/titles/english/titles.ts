import { type Composite, type EnglishUnit, type Modifier, type Sentence, unique } from '../composite.ts'
import { atHome, englishModifiers, MAY_MODIFY } from '../modifiers.ts'
import { classBits, isCountry, type Part } from '../part.ts'
import { statesWithDachen } from '../senses.ts'
import { hongKongSecretaries } from './hong-kong.ts'
import { partySecretaries } from './party.ts'
import { chineseOf, type Found } from './posts.ts'
import { adjectiveBefore, goesOn, isOfPair, longest, ownerBefore } from './units.ts'

/** Titles in English text, with their Chinese in both scripts. */

export function englishTitles(s: Sentence, units: EnglishUnit[]): Composite[] {
  const out: Composite[] = []
  for (const unit of units) {
    const single =
      unit.parts.length === 1 && unit.start === unit.parts[0]!.start && unit.end === unit.parts[0]!.end
    if (!single && unit.organ !== undefined)
      out.push({
        start: unit.start,
        end: unit.end,
        kind: 'organ',
        parts: unit.parts,
        hans: unique([unit.hans, ...(unit.others?.('hans') ?? [])]),
        hant: unique([unit.hant, ...(unit.others?.('hant') ?? [])]),
        insists: false,
      })
  }
  out.push(...partySecretaries(s, units), ...nationalOrgans(s, units), ...hongKongSecretaries(s, units))
  if ((s.hits.all & (classBits.post | classBits.title)) === 0) return out
  /** Those of one span follow one another. */
  const posts: Part[][] = []
  for (const part of s.parts) {
    if (part.class === 'title') out.push(...modified(s, part, units), ...assistants(s, part))
    if (part.class !== 'post') continue
    const last = posts.at(-1)
    if (last !== undefined && last[0]!.start === part.start && last[0]!.end === part.end) last.push(part)
    else posts.push([part])
  }
  for (const choices of posts) {
    const found = around(s, choices[0]!, units)
    const words = chineseOf(s, choices, found)
    if (words === undefined) continue
    out.push({
      start: found.start,
      end: found.end,
      kind: 'title',
      parts: [...(found.shared ? [] : (found.unit?.parts ?? [])), words.post],
      hans: ofOthers(words.hans, found, 'hans'),
      hant: ofOthers(words.hant, found, 'hant'),
      insists: words.insists ?? false,
      ...(words.around !== undefined && { around: words.around }),
      ...(found.shared && { around: found.unit?.hans }),
    })
  }
  return [...out, ...ofEmbassies(s, out)]
}

const SPEAKS_FOR = /\bspokes(?:person|man|woman) (?:of|for|at|with) (?:the )?$/

/** Spokesperson of the Chinese Embassy in the Philippines: 中国驻菲律宾大使馆发言人. */
function ofEmbassies(s: Sentence, titles: Composite[]): Composite[] {
  return titles.flatMap((embassy) => {
    if (!/(?:大使|领事)馆$/.test(embassy.hans?.[0] ?? '')) return []
    const m = SPEAKS_FOR.exec(s.text.slice(Math.max(0, embassy.start - 24), embassy.start))
    if (m === null) return []
    const start = embassy.start - m[0].length
    const [hans, hant] = [[`${embassy.hans![0]}发言人`], [`${embassy.hant![0]}發言人`]]
    return [{ ...embassy, start, kind: 'title' as const, hans, hant }]
  })
}

/** A title with the further names of its organ behind its own: 国家发改委副主任, 中共广东省委书记. */
function ofOthers(titles: string[], { unit }: Found, script: 'hans' | 'hant'): string[] {
  const first = titles[0]!
  if (unit?.others === undefined || !first.includes(unit[script])) return titles
  return unique([...titles, ...unit.others(script).map((name) => first.replace(unit[script], name))])
}

/** Chinese Foreign Ministry, Japanese Ministry of Finance, Ministry of Defense of Belarus: a ministry with its country. */
function nationalOrgans(s: Sentence, units: EnglishUnit[]): Composite[] {
  const out: Composite[] = []
  for (const part of s.parts) {
    if (part.class !== 'organ' || part.grammar.country !== 'CN' || part.grammar.regionKind !== undefined)
      continue
    const [hans, hant] = [part.hans[0]!, part.hant[0]!]
    if (/^(?:中[国國共央]|国务院|國務院|全[国國])/.test(hans)) continue
    const before = ownerBefore(s, units, part.start)
    // China's Ministry of Commerce is listed without its country.
    const adjective =
      before?.region?.grammar.country === 'CN' && s.text.endsWith("'s ", part.start) ? undefined : before
    const gap = /^ (?:of|in) (?:the )?/.exec(s.text.slice(part.end, part.end + 8))
    const of =
      gap === null
        ? undefined
        : longest(
            units.filter(
              (u) =>
                u.start === part.end + gap[0].length && u.organ === undefined && isCountry(u.region as Part),
            ),
          )
    const country = adjective ?? of
    if (country === undefined) continue
    const code = country.region!.grammar.country
    const home = code === 'CN'
    // Japan and the DPRK have 省 for 部, and other names for them: they are listed.
    if (!home && (!/部$/.test(hans) || code === 'JP' || code === 'KP')) continue
    const state = /^国家(?=.*部$)/.test(hans) && !home ? [hans.slice(2), hant.slice(2)] : [hans, hant]
    out.push({
      start: Math.min(country.start, part.start),
      end: Math.max(country.end, part.end),
      kind: 'organ',
      parts: [part],
      hans: unique([country.hans + state[0]!, home ? hans : undefined]),
      hant: unique([country.hant + state[1]!, home ? hant : undefined]),
      insists: false,
    })
  }
  return out
}

/** Where 副 goes into a listed title. */
const HEAD_WORD =
  /(?:(?:委员|委員|检察|檢察|秘书|秘書|参谋|參謀|部|局|处|處|院|署|司|厅|廳|行|省|市|州|县|縣|区|區)?[长長]|主任|主席|书记|書記|总理|總理|司令[员員]?|政治委[员員]|政委|[专專][员員])$/

/** 泰国外长. */
const IN_SHORT = /(?:(外)交|[国國](防)|([财財])政)部(?=[长長]$)/
/** 全国政协原副主席. */
const HEAD_WITH_DEPUTY = new RegExp(`(?:(?:常[务務])?副)?${HEAD_WORD.source}`)

/** Offices that China alone has, but for those that are said of the state. */
const OF_CHINA =
  /^(?:中央|全[国國](?:人大|政[协協])|[国國][务務]院(?!总理|總理)|最高人民|[国國]家(?!主席)|(?:中共|中[国國]).*(?:[委部局]|委[员員][会會]))|[战戰][区區]|[军軍]委|部部[长長]$/

/** A listed title with a modifier or its country before it: former minister of national defense, Chinese commerce minister. */
function modified(s: Sentence, title: Part, units: EnglishUnit[]): Composite[] {
  const { modifiers, start: inner } = modifiersBefore(s, title.start)
  const owner = ownerBefore(s, units, inner)
  const outer = owner === undefined ? { modifiers: [], start: inner } : modifiersBefore(s, owner.start)
  if (modifiers.length === 0 && owner === undefined) return []
  const all = [...outer.modifiers, ...modifiers]
  if (all.some((m) => m.put === 'deputy') && !HEAD_WORD.test(title.hans[0]!)) return []
  const home = owner?.region?.grammar.country === 'CN'
  const put = (form: string, script: 'hans' | 'hant') =>
    (OF_CHINA.test(form) && (owner === undefined || home) ? atHome(all) : all)
      .reverse()
      .reduce((whole, m) => {
        // Executive vice premier: 常务副, in one word.
        if (m.hans === '执行' && whole.includes('副'))
          return whole.replace('副', script === 'hans' ? '常务副' : '常務副')
        if (m.hans === '原') return whole.replace(HEAD_WITH_DEPUTY, (head) => m[script] + head)
        if (m.put !== 'deputy') return m[script] + whole
        return whole.replace(HEAD_WORD, (head) => m[script] + head)
      }, form)
  const whole = (script: 'hans' | 'hant') =>
    unique(title[script].slice(0, 3).flatMap((form) => wordings(form, script)))
  const wordings = (form: string, script: 'hans' | 'hant') => {
    if (owner === undefined) return [put(form, script)]
    const country = owner[script]
    if (form.startsWith(country)) return [put(form, script)]
    if (home) return [put(form, script), country + put(form, script)]
    // 司法部部长 of another country is 日本司法部长; what is China's alone is no one else's.
    const minister = /^(?!国务|國務)(.+?)部部([长長])$/.exec(form)
    // Japan and the DPRK have 大臣 and 相.
    const code = owner.region?.grammar.country ?? ''
    if (minister === null || /^(?:JP|KP)$/.test(code)) return []
    if (/^(?:外交|国防|國防)$/.test(minister[1]!) && statesWithDachen.has(code))
      return [`${country}${all.map((m) => (m.put === 'deputy' ? m[script] : '')).join('')}${minister[1]}大臣`]
    const named =
      country + put(all.some((m) => m.put === 'deputy') ? form : `${minister[1]}部${minister[2]}`, script)
    return unique([named, named.replace(IN_SHORT, '$1$2$3')])
  }
  const [hans, hant] = [whole('hans'), whole('hant')]
  if (hans.length === 0) return []
  return [
    {
      start: owner === undefined ? inner : outer.start,
      end: title.end,
      kind: 'title',
      parts: [title],
      hans,
      hant,
      insists: false,
    },
  ]
}

/** Assistant minister of commerce: 商务部部长助理. */
function assistants(s: Sentence, title: Part): Composite[] {
  const lead = 'assistant '
  if (!s.text.endsWith(lead, title.start) || !/部长$/.test(title.hans[0]!)) return []
  const all = (forms: string[]) => forms.map((form) => `${form}助理`)
  const start = title.start - lead.length
  const [hans, hant] = [all(title.hans), all(title.hant)]
  return [{ start, end: title.end, kind: 'title', parts: [title], hans, hant, insists: false }]
}

/** The modifiers that end where a post begins. */
function modifiersBefore(s: Sentence, at: number): { modifiers: Modifier[]; start: number } {
  const modifiers: Modifier[] = []
  let start = at
  for (;;) {
    const slice = s.text.slice(Math.max(0, start - 20), start)
    if (!MAY_MODIFY.test(slice)) return { modifiers, start }
    const at = (word: RegExp) => {
      const found = slice.search(word)
      return found >= 0 && /[a-z]/.test(slice[found - 1] ?? ' ') ? -1 : found
    }
    const hit = englishModifiers.find(([word]) => at(word) >= 0)
    if (hit === undefined) return { modifiers, start }
    modifiers.unshift(hit[1])
    start -= slice.length - at(hit[0])
  }
}

const AND_POST = /^,? and (?:(?:concurrently|also|the|acting|former|deputy|vice|executive|first|party) )*$/

/** Of what the post after " and " is, where a post has nothing of its own. */
function sharedUnit(s: Sentence, end: number, units: EnglishUnit[]): EnglishUnit | undefined {
  if (!s.text.startsWith(' and ', end) && !s.text.startsWith(', and ', end)) return undefined
  for (const next of s.parts) {
    if (next.class !== 'post' || next.start <= end || next.start > end + 40) continue
    if (!AND_POST.test(s.text.slice(end, next.start))) continue
    const gap = /^ of (?:the )?/.exec(s.text.slice(next.end, next.end + 8))
    const unit = gap === null ? undefined : longest(units.filter((u) => u.start === next.end + gap[0].length))
    if (unit !== undefined && !goesOn(s, unit.end) && !(unit.region && isCountry(unit.region as Part)))
      return unit
  }
  return undefined
}

function around(s: Sentence, post: Part, units: EnglishUnit[]): Found {
  const modifiers: Modifier[] = []
  let { start, end } = post
  const before = () => {
    const found = modifiersBefore(s, start)
    modifiers.unshift(...found.modifiers)
    start = found.start
  }
  before()
  const written = s.text.slice(post.start, post.end)
  const after = s.text.slice(end, end + 50)
  const gaps = /^(?:embassy|consul)/.test(written)
    ? [/^ (?:of|in) (?:the )?/]
    : // Spokesperson for China's Foreign Ministry, governor of east China's Zhejiang Province.
      [/^ (?:of|for) (?:[a-z-]+ )?china's (?:[a-z-]+ )??/, /^ (?:of|for|to) (?:the )?/]
  let unit = gaps
    .map((gap) => gap.exec(after)?.[0].length)
    .flatMap((length) => (length === undefined ? [] : units.filter((u) => u.start === end + length)))
    .reduce<EnglishUnit | undefined>(
      (best, u) => (best === undefined || u.end > best.end ? u : best),
      undefined,
    )
  // President of Cuba's Council of State.
  const owned =
    unit?.organ === undefined && unit !== undefined && s.text.startsWith("'s ", unit.end)
      ? longest(
          units.filter(
            (u) =>
              u.start === unit!.end + 3 &&
              u.organ?.grammar.country === unit!.region?.grammar.country &&
              u.organ,
          ),
        )
      : undefined
  if (owned !== undefined) unit = owned
  // Secretary of the CPC leadership group: the name goes on.
  if (unit !== undefined && goesOn(s, unit.end)) unit = undefined
  const of = unit !== undefined
  if (unit !== undefined) end = unit.end
  else {
    // World Health Organization (WHO) director-general.
    const bracket = / \([a-z&]{2,8}\)(?='s $| $)/.exec(s.text.slice(Math.max(0, start - 14), start))
    const at = start - (s.text.endsWith("'s ", start) ? 3 : 1) - (bracket?.[0].length ?? 0)
    if (s.text[start - 1] === ' ') {
      unit = longest(units.filter((u) => u.end === at && !isOfPair(s, u))) ?? adjectiveBefore(s, start - 1)
      if (unit !== undefined) {
        start = unit.start
        if (unit.organ !== undefined && s.text[start - 1] === ' ')
          start = adjectiveBefore(s, start - 1)?.start ?? start
      }
    }
    before()
  }
  // Deputy mayor and acting mayor of Shenzhen: both are Shenzhen's.
  if (unit === undefined) {
    const other = sharedUnit(s, post.end, units)
    if (other !== undefined)
      return { start, end: post.end, unit: other, modifiers, of: true, sender: undefined, shared: true }
  }
  const sender = of ? ownerBefore(s, units, start) : undefined
  if (sender !== undefined) start = sender.start
  return { start, end, unit, modifiers, of, sender }
}
