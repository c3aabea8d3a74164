import { type Composite, type Sentence, unique } from './composite.ts'
import { hongKongSecretaries } from './english-hong-kong.ts'
import { besideEnglishName } from './english-names.ts'
import { partySecretaries } from './english-party.ts'
import { adjectiveBefore, type EnglishUnit, goesOn, longest, ownerBefore } from './english-units.ts'
import { englishModifiers, type Modifier } from './modifiers.ts'
import type { Part } from './part.ts'
import { fitsKind, statesWithChairman, statesWithShouxiang } from './senses.ts'
import { isCountry } from './unit.ts'

/** Titles in English text, with their Chinese in both scripts. */

/** Who heads an organ, by how its Chinese ends: simplified | traditional. For head, director, minister, chairman, president … */
const heads: [organ: RegExp, hans: string, hant: string][] = [
  [/^(?:.*届)?全国(?:人大|人民代表大会)常(?:委|务委员)会$/, '委员长', '委員長'],
  [/最高人民会议常(?:委|任委员|务委员)会$/, '委员长', '委員長'],
  // The special committees of the NPC are headed by 主任委员, those of the CPPCC by 主任.
  [/^(?:.*届)?全国人(?:大|民代表大会)[^常]*委员会$/, '主任委员', '主任委員'],
  [/(?:人大常委会|人民代表大会常务委员会)$/, '主任', '主任'],
  [
    /(?:政协|政协委员会|政协全国委员会|证券监督管理委员会|证监会|奥委会|奥林匹克委员会|国会|欧盟委员会|工会|妇联|文联|作协|工商联|联合会|军委|军事委员会|国家安全委员会|主席团|红十字会)$/,
    '主席',
    '主席',
  ],
  [/书记处$/, '书记', '書記'],
  [/办公厅$/, '主任', '主任'],
  [/部$/, '部长', '部長'],
  [/厅$/, '厅长', '廳長'],
  [/局$/, '局长', '局長'],
  [/(?<!公)司$/, '司长', '司長'],
  [/署$/, '署长', '署長'],
  [/检察院$/, '检察长', '檢察長'],
  [/院$/, '院长', '院長'],
  [/银行$/, '行长', '行長'],
  [/(?:大学|党校)$/, '校长', '校長'],
  [/(?:委|委员会|办|办公室|中心|研究室)$/, '主任', '主任'],
  [/(?:协会|学会|商会|促进会)$/, '会长', '會長'],
  [/领导小组$/, '组长', '組長'],
  [/社$/, '社长', '社長'],
  [/总台|电视台$/, '台长', '台長'],
]
const HEAD =
  /^(?:head|director|director-general|minister|chairman|chairperson|chairwoman|president|governor|commissioner|chief|principal)$/

/** Where the organ's name does not tell; a mere head or chief is then left alone. */
const others: Record<string, [hans: string, hant: string]> = {
  director: ['主任', '主任'],
  'director-general': ['总干事', '總幹事'],
  minister: ['部长', '部長'],
  chairman: ['主席', '主席'],
  chairperson: ['主席', '主席'],
  chairwoman: ['主席', '主席'],
  president: ['主席', '主席'],
  governor: ['总裁', '總裁'],
  commissioner: ['专员', '專員'],
}
/** Of a country they say too little: US Secretary | of War. */
const NOT_OF_COUNTRY =
  /^(?:secretary|member|director|head|chief|chairman|chairperson|commander|commissioner|governor|mayor|deputy)$/

interface Found {
  start: number
  end: number
  unit: EnglishUnit | undefined
  modifiers: Modifier[]
  of: boolean
  /** Chinese ambassador to …: the adjective before a post with its own of-phrase. */
  sender: EnglishUnit | undefined
}

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
        hans: [unit.hans],
        hant: [unit.hant],
        insists: false,
      })
  }
  out.push(...partySecretaries(s, units), ...nationalOrgans(s, units), ...hongKongSecretaries(s))
  const posts = new Map<string, Part[]>()
  for (const part of s.parts) {
    if (part.class === 'title') out.push(...modified(s, part, units))
    if (part.class !== 'post') continue
    const key = `${part.start} ${part.end}`
    const list = posts.get(key)
    if (list) list.push(part)
    else posts.set(key, [part])
  }
  for (const choices of posts.values()) {
    const found = around(s, choices[0]!, units)
    const words = chineseOf(s, choices, found)
    if (words === undefined) continue
    out.push({
      start: found.start,
      end: found.end,
      kind: 'title',
      parts: [...(found.unit?.parts ?? []), words.post],
      hans: words.hans,
      hant: words.hant,
      insists: words.insists ?? false,
      ...(words.around !== undefined && { around: words.around }),
    })
  }
  return out
}

/** Chinese Foreign Ministry, Japanese Ministry of Finance, Ministry of Defense of Belarus: a ministry with its country. */
function nationalOrgans(s: Sentence, units: EnglishUnit[]): Composite[] {
  const out: Composite[] = []
  for (const part of s.parts) {
    if (part.class !== 'organ' || part.grammar.country !== 'CN' || part.grammar.regionKind !== undefined)
      continue
    const [hans, hant] = [part.hans[0]!, part.hant[0]!]
    if (/^(?:中[国國共央]|国务院|國務院|全[国國])/.test(hans)) continue
    const adjective = s.text[part.start - 1] === ' ' ? adjectiveBefore(s, part.start - 1) : undefined
    const gap = /^ of (?:the )?/.exec(s.text.slice(part.end, part.end + 8))
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
  /(?:(?:委员|委員|检察|檢察|秘书|秘書|部|局|处|處|院|署|司|厅|廳|行|省|市|州|县|縣|区|區)?[长長]|主任|主席|书记|書記|总理|總理)$/

/** A listed title with a modifier or its country before it: former minister of national defense, Chinese commerce minister. */
function modified(s: Sentence, title: Part, units: EnglishUnit[]): Composite[] {
  const { modifiers, start: inner } = modifiersBefore(s, title.start)
  const owner = ownerBefore(s, units, inner)
  const outer = owner === undefined ? { modifiers: [], start: inner } : modifiersBefore(s, owner.start)
  if (modifiers.length === 0 && owner === undefined) return []
  const all = [...outer.modifiers, ...modifiers]
  const put = (form: string, script: 'hans' | 'hant') =>
    [...all].reverse().reduce((whole, m) => {
      // Executive vice premier: 常务副, in one word.
      if (m.hans === '执行' && whole.includes('副'))
        return whole.replace('副', script === 'hans' ? '常务副' : '常務副')
      if (m.put !== 'deputy') return m[script] + whole
      return whole.replace(HEAD_WORD, (head) => m[script] + head)
    }, form)
  const home = owner?.region?.grammar.country === 'CN'
  const whole = (script: 'hans' | 'hant') => {
    const form = title[script][0]!
    if (owner === undefined) return [put(form, script)]
    const country = owner[script]
    if (form.startsWith(country)) return [put(form, script)]
    if (home) return [put(form, script), country + put(form, script)]
    // 司法部部长 of another country is 日本司法部长; what is China's alone is no one else's.
    const minister = /^(?!国务|國務)(.+?)部部([长長])$/.exec(form)
    return minister === null ? [] : [country + put(`${minister[1]}部${minister[2]}`, script)]
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

/** The modifiers that end where a post begins. */
function modifiersBefore(s: Sentence, at: number): { modifiers: Modifier[]; start: number } {
  const modifiers: Modifier[] = []
  let start = at
  for (;;) {
    const slice = s.text.slice(Math.max(0, start - 20), start)
    const hit = englishModifiers
      .map(([word, m]) => ({ m, found: word.exec(slice) }))
      .find((x) => x.found !== null && !/[a-z]/.test(slice[x.found.index - 1] ?? ' '))
    if (hit === undefined) return { modifiers, start }
    modifiers.unshift(hit.m)
    start -= hit.found![0].length
  }
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
  const gaps = /^(?:embassy|consulate)/.test(written)
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
  // Secretary of the CPC leadership group: the name goes on.
  if (unit !== undefined && goesOn(s, unit.end)) unit = undefined
  const of = unit !== undefined
  if (unit !== undefined) end = unit.end
  else {
    const at = start - (s.text.endsWith("'s ", start) ? 3 : 1)
    if (s.text[start - 1] === ' ') {
      unit = longest(units.filter((u) => u.end === at)) ?? adjectiveBefore(s, start - 1)
      if (unit !== undefined) {
        start = unit.start
        if (unit.organ !== undefined && s.text[start - 1] === ' ')
          start = adjectiveBefore(s, start - 1)?.start ?? start
      }
    }
    before()
  }
  const sender = of ? ownerBefore(s, units, start) : undefined
  if (sender !== undefined) start = sender.start
  return { start, end, unit, modifiers, of, sender }
}

interface Chinese {
  post: Part
  hans: string[]
  hant: string[]
  insists?: boolean
  /** What it owes to the words around the span. */
  around?: string
}

/** The Chinese post among those of the same English, and the whole. */
function chineseOf(s: Sentence, choices: Part[], found: Found): Chinese | undefined {
  const { unit, modifiers } = found
  const written = s.text.slice(choices[0]!.start, choices[0]!.end).replace(/s$/, '')
  if (unit === undefined) {
    const beside = besideEnglishName(written, s.text, choices[0]!.end)
    if (beside !== undefined)
      return {
        ...put({ ...choices[0]!, hans: [beside.hans], hant: [beside.hant] }, '', '', modifiers),
        insists: true,
        around: beside.hans,
      }
    // A bare word says too little: president is of a state, a court or a bank.
    const only =
      choices.length === 1 && (written.includes(' ') || written === 'premier' || written === 'spokesperson')
    if (!only || modifiers.length === 0) return undefined
    return put(choices[0]!, '', '', modifiers)
  }
  if (unit.region !== undefined && unit.organ === undefined) {
    const country = isCountry(unit.region as Part)
    if (country) {
      if (NOT_OF_COUNTRY.test(written)) return undefined
      const code = unit.region.grammar.country ?? ''
      const wanted = /^president$/.test(written)
        ? statesWithChairman.has(code)
          ? '国家主席'
          : '总统'
        : /^(?:prime minister|premier|chancellor)$/.test(written)
          ? statesWithShouxiang.has(code)
            ? '首相'
            : '总理'
          : undefined
      const state: Part | undefined =
        wanted === '国家主席' ? { ...choices[0]!, hans: ['国家主席'], hant: ['國家主席'] } : undefined
      const post =
        state ??
        choices.find((c) => c.hans.includes(wanted ?? '')) ??
        choices.find((c) => c.grammar.regionKind === 'Country') ??
        (wanted === undefined && choices.length === 1 ? choices[0] : undefined)
      if (post === undefined) return undefined
      if (/^(?:ambassador|consul general|embassy|consulate)/.test(written) && found.of)
        return put(
          post,
          `${found.sender?.hans ?? ''}驻${unit.hans}`,
          `${found.sender?.hant ?? ''}駐${unit.hant}`,
          modifiers,
        )
      const own = code === 'CN' && post.hans[0] === '国家主席'
      return own ? put(post, '', '', modifiers, unit) : put(post, unit.hans, unit.hant, modifiers)
    }
    const kind = unit.region.grammar.regionKind
    if (/^(?:consul general|consulate)/.test(written) && found.sender !== undefined)
      return put(
        choices[0]!,
        `${found.sender.hans}驻${short(unit.hans)}`,
        `${found.sender.hant}駐${short(unit.hant)}`,
        modifiers,
      )
    const post =
      choices.find((c) => c.grammar.regionKind !== undefined && fitsKind(c.grammar.regionKind, kind)) ??
      (kind === 'SAR' ? choices.find((c) => c.hans[0] === '行政长官') : undefined) ??
      (kind === 'Autonomous Region' ? choices.find((c) => c.hans[0] === '主席') : undefined)
    return post === undefined ? undefined : put(post, unit.hans, unit.hant, modifiers)
  }
  if (/^(?:ambassador|permanent representative)/.test(written) && found.of) {
    const post = choices[0]!
    const stays = unit.hans === '联合国' || /^permanent/.test(written)
    return put(
      { ...post, hans: [post.hans[0]!.replace(/^常驻/, '')], hant: [post.hant[0]!.replace(/^常駐/, '')] },
      `${found.sender?.hans ?? ''}${stays ? '常驻' : '驻'}${unit.hans}`,
      `${found.sender?.hant ?? ''}${stays ? '常駐' : '駐'}${unit.hant}`,
      modifiers,
    )
  }
  if (written === 'member') {
    const whole = memberOf(unit)
    if (whole !== undefined) return { post: choices[0]!, ...whole }
  }
  if (/^chair/.test(written) && /(?:银行|公司|集团)$/.test(unit.hans))
    return put({ ...choices[0]!, hans: ['董事长'], hant: ['董事長'] }, unit.hans, unit.hant, modifiers)
  if (/^president$/.test(written) && /(?:公司|集团)$/.test(unit.hans))
    return put(
      { ...choices[0]!, hans: ['总裁', '总经理'], hant: ['總裁', '總經理'] },
      unit.hans,
      unit.hant,
      modifiers,
    )
  if (HEAD.test(written) || (written === 'member' && unit.hans.endsWith('书记处'))) {
    const head = heads.find(([organ]) => organ.test(unit.hans))
    if (head !== undefined) {
      const listed = choices.find((c) => c.hans.includes(head[1])) ?? choices[0]!
      return put({ ...listed, hans: [head[1]], hant: [head[2]] }, unit.hans, unit.hant, modifiers)
    }
    const otherwise = others[written]
    if (otherwise === undefined) return undefined
    return put(
      { ...choices[0]!, hans: [otherwise[0]], hant: [otherwise[1]] },
      unit.hans,
      unit.hant,
      modifiers,
    )
  }
  const post = choices.find((c) => c.grammar.regionKind === undefined || c.grammar.regionKind === 'Country')
  return post === undefined ? undefined : put(post, unit.hans, unit.hant, modifiers)
}

const short = (city: string) => city.replace(/市$/, '')

/** Members by what they are members of: 中共党员, 政治局常委, 欧盟成员国, 欧洲议会议员; elsewhere 委员. */
function memberOf(unit: EnglishUnit): { hans: string[]; hant: string[] } | undefined {
  const { hans, hant } = unit
  const put = (h: string, t: string) => ({ hans: [h], hant: [t] })
  const standing = /(?:委|委员|委員)(?:会|會)$/
  if (/(?:省|市|区|县|州|盟|政治局|党|团)委?常(?:委|务委员)会$/.test(hans) && !/人大|人民代表大会/.test(hans))
    return put(hans.replace(/常(?:委|务委员)会$/, '常委'), hant.replace(/常(?:委|務委員)會$/, '常委'))
  if (/党$|中共$/.test(hans))
    return put(`${hans}党员`.replace('党党', '党'), `${hant}黨員`.replace('黨黨', '黨'))
  if (/(?:议会|国会)$/.test(hans)) return put(`${hans}议员`, `${hant}議員`)
  if (/院$/.test(hans) && unit.organ?.grammar.country !== 'CN') return put(`${hans}议员`, `${hant}議員`)
  if (unit.organ !== undefined && unit.organ.grammar.country === undefined && !standing.test(hans))
    return put(`${hans}成员国`, `${hant}成員國`)
  return undefined
}

function put(post: Part, hans: string, hant: string, modifiers: Modifier[], dropped?: EnglishUnit): Chinese {
  const inner = (script: 'hans' | 'hant', deputies?: boolean) =>
    modifiers
      .filter((m) => deputies === undefined || deputies === (m.put === 'deputy'))
      .map((m) => m[script])
      .join('')
  // 前国家副主席: the deputy stands inside 国家主席.
  const state = /^(?:国家|國家)(?=主席$)/
  const one = (script: 'hans' | 'hant', whole: string, form: string) =>
    state.test(form)
      ? `${whole}${inner(script, false)}${form.slice(0, 2)}${inner(script, true)}${form.slice(2)}`
      : `${whole}${inner(script)}${/自治[区區]$/.test(whole) ? form.replace(/^自治[区區]/, '') : form}`
  const all = (script: 'hans' | 'hant', whole: string) => {
    const forms = post[script].slice(0, 2).map((form) => one(script, whole, form))
    return unique([
      ...forms,
      dropped && `${dropped[script]}${forms[0]}`,
      modifiers[0]?.hans === '前' ? forms[0]!.replace('前', '原') : undefined,
    ])
  }
  return { post, hans: all('hans', hans), hant: all('hant', hant) }
}
