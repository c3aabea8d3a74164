import { type Member, type Sentence, unique } from '../composite.ts'
import { ordinal } from '../numbers.ts'
import { inSession, nameOf, takesTerm } from '../organ-names.ts'
import { isCountry, type Part, type Words } from '../part.ts'
import { ofFirm, senseOf, withArticle } from '../senses.ts'
import { ofPartisan, ofStates } from './of-states.ts'

/** ROK, UAE: what stands before a post beside the adjective. */
const acronymOf = ({ en }: Part): string | undefined => en.find((name) => /^[A-Z]{2,4}$/.test(name))

/** The English of a member, preferred first. */
export function englishOf(s: Sentence, member: Member): string[] {
  const { post, unit, modifiers, inherited, posting, topic } = member
  const country = unit?.country ?? inherited?.country ?? post.grammar.country
  const national = unit?.organ === undefined && isCountry(unit?.region)
  const sense = senseOf(post, unit?.organ && { ...unit.organ, en: unit.en() }, country, national)
  const outer: string[] = []
  let word = sense.word
  let after = ''
  for (const m of [...modifiers].reverse()) {
    if (typeof m === 'number') outer.unshift(ordinal(m))
    else if (m.put === 'deputy') word = `${m.en === '' ? '' : `${m.en} `}${sense.deputy} ${word}`
    else if (m.put === 'after') after = m.en
    else outer.unshift(m.en)
  }
  const lead = outer.map((o) => `${o} `).join('')
  word += after
  const own = post.grammar.short ?? post.en[0]!
  const others =
    post.class === 'title' ||
    modifiers.length > 0 ||
    post.grammar.short !== undefined ||
    post.en.includes('chancellor') ||
    // Premier of Ontario: no governor.
    (own === 'governor' && sense.word !== own)
      ? []
      : post.en.slice(sense.word === 'chairman' || own === 'director' ? 0 : 1).filter((o) => o !== sense.word)
  const of = (w: string, organ: string) =>
    `${lead}${w} ${/^(?:deputy|delegate)$/.test(w) ? 'to' : 'of'} ${unit?.organ?.grammar.regionKind === 'Firm' ? ofFirm(organ) : withArticle(organ)}`
  const state = country === undefined ? undefined : s.country(country)
  const adjective = (of: Words | Part) => of.grammar.attributive ?? of.en[0]!
  if (post.class === 'title')
    return (member.term === undefined ? post.en : inSession(post.en.filter(takesTerm), member.term)).map(
      (e) => `${lead}${after === '' ? e : e.replace(HEAD_NOUN, `$&${after}`)}`,
    )
  if (topic !== undefined) {
    const what = topic.grammar.short ?? withArticle(topic.en[0]!)
    const by = unit?.organ?.en.find((name) => /^[A-Z]{2,6}$/.test(name))
    const sender =
      by ?? (unit?.organ === undefined && unit?.region !== undefined ? adjective(unit.region) : '')
    const first = `${lead}${sender === '' ? '' : `${sender} `}${word} for ${what}`
    return unit?.organ === undefined
      ? [first]
      : unique([by && first, `${of(word, unit.en()[0]!)} for ${what}`, `${lead}${word} for ${what}`])
  }
  if (posting !== undefined) {
    const region = unit?.region ?? inherited?.region
    const sender = region === undefined ? '' : `${adjective(region)} `
    const to = posting.grammar.short ?? withArticle(posting.en[0]!)
    const house = /^(.* of the )(embassy|consulate general)$/.exec(sense.word)
    if (house !== null) return [`${lead}${house[1]}${sender}${house[2]} in ${to}`]
    if (/^embassy spokes/.test(sense.word)) {
      const embassy = `the ${sender}embassy in ${to}`
      return ['of', 'for']
        .map((said) => `${lead}spokesperson ${said} ${embassy}`)
        .concat(`${lead}${sender}${word} in ${to}`)
    }
    const at = /^(?:embassy|consul|special representative|representative|(?:military |defense )?attach)/.test(
      sense.word,
    )
      ? 'in'
      : 'to'
    return [`${lead}${sender}${word} ${at} ${to}`]
  }
  const government = unit?.organ?.en[0] === 'Government' && post.grammar.regionKind === 'Country'
  // 越南政府 is listed with its country.
  if (
    state !== undefined &&
    country !== 'CN' &&
    post.grammar.regionKind === 'Country' &&
    unit?.region === undefined &&
    unit?.organ?.en.includes(`${adjective(state)} government`)
  )
    return unique([
      `${lead}${adjective(state)} ${word}`,
      `${lead}${word} of ${state.grammar.short ?? state.en[0]}`,
    ])
  // 四川省人民政府省长 is the governor of Sichuan.
  const governs =
    unit?.region !== undefined &&
    !isCountry(unit.region) &&
    post.grammar.regionKind !== undefined &&
    /^(?:People's )?Government$/.test(unit.organ?.en[0] ?? '')
  if (governs)
    return unique([
      ...englishOf(s, { ...member, unit: { ...unit, organ: undefined, en: () => [nameOf(unit.region!)] } }),
      of(word, unit.en()[0]!),
    ])
  if (unit?.organ !== undefined && !(government && isCountry(unit.region)))
    return ofOrgan(unit.organ, unit.en(), { lead, word, others, of, minister: MINISTER.test(sense.word) })
  if (
    unit?.region !== undefined ||
    (inherited?.region !== undefined && post.grammar.regionKind !== 'Country')
  ) {
    const region = (unit?.region ?? inherited?.region)!
    const name = nameOf(region)
    // Head of the Ukrainian presidential office.
    if (isCountry(region) && / of the presidential /.test(word))
      return [
        `${lead}${word.replace(' of the ', ` of the ${adjective(region)} `)}`,
        `${lead}${word} of ${name}`,
      ]
    // 塞尔维亚议长: of its parliament.
    if (isCountry(region) && /^(?:deputy )?speaker$/.test(word))
      return [
        `${lead}${adjective(region)} ${word.replace('speaker', 'parliament speaker')}`,
        `${lead}${word} of the ${adjective(region)} parliament`,
        `${lead}${adjective(region)} ${word}`,
      ]
    const house = isCountry(region) ? HOUSE.exec(word) : null
    if (house !== null)
      return [`${lead}${house[1]} of the ${adjective(region)} ${house[2]}`, `${lead}${word} of ${name}`]
    if (isCountry(region))
      return unique([
        /Republic|Kingdom|Federation|Emirates/.test(region.en[0]!) && region.end - region.start > 4
          ? of(word, region.en[0]!)
          : undefined,
        `${lead}${adjective(region)} ${word}`,
        `${lead}${ofState(word, name)}`,
        acronymOf(region) && `${lead}${acronymOf(region)} ${word}`,
        ...others.map((o) => `${adjective(region)} ${o}`),
      ])
    const long = region.en.find((n) => / SAR$/.test(n)) ?? region.en[0]!
    if (region.grammar.regionKind === 'SAR')
      return unique([of(word, region.en[0]!), of(word, long), `${lead}${name} ${word}`])
    if (post.grammar.regionKind === undefined) return [`${lead}${word} of ${region.en[0]}`]
    const whole = /(?:Autonomous .*|Prefecture|League|District|County|Banner|New Area)$/.test(region.en[0]!)
    // District head, of Haidian District: head.
    const plain = word.replace(/\b(?:district|county|banner) (?=head$)/, '')
    const inCity = whole ? unit?.en().find((n) => n.startsWith(`${region.en[0]}, `)) : undefined
    return unique([
      // Mayor of Haikou, Hainan; head of Haidian District, Beijing.
      `${lead}${plain} of ${inCity ?? (whole ? region.en[0] : (unit?.en()[0] ?? name))}`,
      `${lead}${plain} of ${whole ? region.en[0] : name}`,
      `${lead}${name} ${word}`,
      ...others.map((o) => `${lead}${o} of ${name}`),
    ])
  }
  if (inherited !== undefined && state !== undefined) {
    const house = HOUSE.exec(word)
    return unique([
      house === null
        ? `${lead}${adjective(state)} ${word}`
        : `${lead}${house[1]} of the ${adjective(state)} ${house[2]}`,
      `${lead}${ofState(word, state.grammar.short ?? state.en[0]!)}`,
    ])
  }
  if (post.grammar.regionKind === 'Country' && post.grammar.short !== undefined && state !== undefined)
    return unique([
      `${lead}${adjective(state)} ${word}`,
      `${lead}${word} of ${state.grammar.short ?? state.en[0]}`,
    ])
  return unique([`${lead}${word}`, ...others.map((o) => `${lead}${o}`)])
}

/** Permanent representative of Russia to the United Nations. */
const ofState = (word: string, state: string): string => {
  const to = word.indexOf(' to the ')
  return to < 0 ? `${word} of ${state}` : `${word.slice(0, to)} of ${state}${word.slice(to)}`
}

/** President of the Philippine Senate, commander-in-chief of the Ukrainian armed forces. */
const HOUSE =
  /^(?!minister)(.+) of the ((?:lower |upper )?house|Senate|House of Representatives|parliament|National Assembly|armed forces|opposition|ruling party|National Security(?: and Defense)? Council|Security Council|Defense Council|intelligence service|immigration bureau)$/

/** What a title is, before what it is of: ambassador to China. */
const HEAD_NOUN = /^.+?(?= (?:of|to|in|for|at|on) |$)/

/** 次长 is one too. */
const MINISTER = /^(?:assistant |(?:(?:political |administrative )?deputy ))?minister$/

interface Wording {
  lead: string
  word: string
  others: string[]
  of: (word: string, organ: string) => string
  minister: boolean
}

const FIELD = /^(Foreign|Defen[cs]e) Ministry of (.+)$/

function ofOrgan(organ: Part, names: string[], w: Wording): string[] {
  const many = (w.lead === '' ? ofStates(organ, names, w.word) : undefined) ?? ofPartisan(names, w)
  if (many !== undefined) return many
  const { attributive } = organ.grammar
  if (w.minister) {
    const ministries = names
      .map((n) => /^(.*?)Ministry of (?:the )?(.+?)(?: of (?:the )?([A-Z].*))?$/.exec(n))
      .filter((m) => m !== null)
    const forms = ministries.map((m) => {
      // Foreign Ministry of Russia
      const state = FIELD.exec(m[0])
      if (state !== null) return `${w.lead}${deputyFirst(w.word, lower(state[1]!))} of ${state[2]}`
      return `${w.lead}${m[1] ?? ''}${w.word} of ${lower(m[2]!)}${m[3] ? ` of ${m[3]}` : ''}`
    })
    const short = names
      .map((n) =>
        /^((?:(?!Public|National|Natural|Civil|State|Water|Human|Emergency)[A-Z][\w.]* )?)([A-Z]\w+) Ministry$/.exec(
          n,
        ),
      )
      .filter((m) => m !== null)
    const quick = short.map((m) => `${w.lead}${m[1]}${deputyFirst(w.word, m[2]!.toLowerCase())}`)
    const plain =
      attributive === undefined
        ? []
        : [`${w.lead}${deputyFirst(w.word, lower(attributive.replace(/ Ministry$/, '')))}`]
    if (forms.length + quick.length > 0)
      return short.length > 0 && /^[A-Z][\w.]* [A-Z]\w+ Ministry$/.test(names[0]!)
        ? unique([...quick, ...forms])
        : unique([...forms, ...quick, ...(names[0] === organ.en[0] ? plain : [])])
  }
  const before = names.find((n) => / Ministry$/.test(n)) ?? attributive
  if (/^spokes/.test(w.word) && before !== undefined)
    return unique([
      `${w.lead}${before} ${w.word}`,
      w.of(w.word, names[0]!),
      ...w.others.map((o) => `${before} ${o}`),
    ])
  const speaks = /^spokes/.test(w.word)
  // China's own are said with their army too.
  const armed = /^(?:Army|Navy|Air Force|Rocket Force)$/.test(names[0]!) && organ.grammar.country === 'CN'
  return unique([
    ...names.slice(0, speaks ? 2 : 4).map((n) => w.of(w.word, n)),
    ...(speaks ? names.slice(0, 2).map((n) => `${w.lead}${w.word} for ${withArticle(n)}`) : []),
    ...(armed ? [w.of(w.word, `PLA ${names[0]!}`)] : []),
    // Auditor-general of the National Audit Office says its organ itself.
    ...w.others
      .slice(0, 3)
      .filter((o) => !names.some((name) => o.endsWith(name)))
      .map((o) => w.of(o, names[0]!)),
  ])
}

/** vice minister + foreign → vice foreign minister. */
const deputyFirst = (word: string, field: string) => word.replace(/minister$/, `${field} minister`)
const lower = (name: string) => name.replaceAll(/\b[A-Z](?=[a-z])/g, (c) => c.toLowerCase())
