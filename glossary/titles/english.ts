import { type Composite, type Sentence, unique } from './composite.ts'
import { adjectiveBefore, type EnglishUnit, longest } from './english-units.ts'
import { englishModifiers, type Modifier } from './modifiers.ts'
import type { Part } from './part.ts'
import { fitsKind, statesWithChairman, statesWithShouxiang } from './senses.ts'
import { isCountry } from './unit.ts'

/** Titles in English text, with their Chinese in both scripts. */

/** Who heads an organ, by how its Chinese ends: simplified | traditional. For head, director, minister, chairman, president … */
const heads: [organ: RegExp, hans: string, hant: string][] = [
  [/^(?:.*届)?全国(?:人大常委会|人民代表大会常务委员会)$/, '委员长', '委員長'],
  [/(?:人大常委会|人民代表大会常务委员会)$/, '主任', '主任'],
  [
    /(?:政协|政协委员会|工会|妇联|文联|作协|工商联|联合会|军委|军事委员会|国家安全委员会|主席团|红十字会)$/,
    '主席',
    '主席',
  ],
  [/书记处$/, '书记', '書記'],
  [/办公厅$/, '主任', '主任'],
  [/部$/, '部长', '部長'],
  [/厅$/, '厅长', '廳長'],
  [/局$/, '局长', '局長'],
  [/司$/, '司长', '司長'],
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
  const posts = new Map<string, Part[]>()
  for (const part of s.parts) {
    if (part.class === 'title') out.push(...modified(s, part))
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
      insists: false,
    })
  }
  return out
}

/** Where 副 goes into a listed title. */
const HEAD_WORD =
  /(?:(?:委员|委員|检察|檢察|秘书|秘書|部|局|院|署|司|厅|廳|行|省|市|州|县|縣|区|區)?[长長]|主任|主席|书记|書記|总理|總理)$/

/** A listed title with a modifier before it: former minister of national defense, deputy procurator-general. */
function modified(s: Sentence, title: Part): Composite[] {
  const { modifiers, start } = modifiersBefore(s, title.start)
  if (modifiers.length === 0) return []
  const put = (form: string, script: 'hans' | 'hant') =>
    [...modifiers].reverse().reduce((whole, m) => {
      if (m.put !== 'deputy') return m[script] + whole
      return whole.replace(HEAD_WORD, (head) => m[script] + head)
    }, form)
  return [
    {
      start,
      end: title.end,
      kind: 'title',
      parts: [title],
      hans: title.hans.slice(0, 1).map((form) => put(form, 'hans')),
      hant: title.hant.slice(0, 1).map((form) => put(form, 'hant')),
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
  const gap = /^ (?:of|for|to) (?:the )?/.exec(s.text.slice(end, end + 10))
  let unit = gap === null ? undefined : longest(units.filter((u) => u.start === end + gap[0].length))
  // Secretary of the CPC leadership group: the name goes on.
  if (
    unit !== undefined &&
    /^ (?:[\w']+ ){0,3}(?:committee|group|department|commission|congress|office)\b/.test(
      s.text.slice(unit.end, unit.end + 40),
    ) &&
    !/^ (?:of|and|at|in|on|to|for|with|from|met|said) /.test(s.text.slice(unit.end, unit.end + 6))
  )
    unit = undefined
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
  const sender = of && s.text[start - 1] === ' ' ? adjectiveBefore(s, start - 1) : undefined
  if (sender !== undefined) start = sender.start
  return { start, end, unit, modifiers, of, sender }
}

interface Chinese {
  post: Part
  hans: string[]
  hant: string[]
}

/** The Chinese post among those of the same English, and the whole. */
function chineseOf(s: Sentence, choices: Part[], found: Found): Chinese | undefined {
  const { unit, modifiers } = found
  const written = s.text.slice(choices[0]!.start, choices[0]!.end).replace(/s$/, '')
  if (unit === undefined) {
    // A bare word says too little: president is of a state, a court or a bank.
    const only =
      choices.length === 1 && (written.includes(' ') || written === 'premier' || written === 'spokesperson')
    if (!only || modifiers.length === 0) return undefined
    return put(choices[0]!, '', '', modifiers)
  }
  if (unit.region !== undefined && unit.organ === undefined) {
    const country = isCountry(unit.region as Part)
    if (country) {
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
      if (/^(?:ambassador|consul general)/.test(written) && found.of)
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
    const post =
      choices.find((c) => c.grammar.regionKind !== undefined && fitsKind(c.grammar.regionKind, kind)) ??
      (kind === 'SAR' ? choices.find((c) => c.hans[0] === '行政长官') : undefined) ??
      (kind === 'Autonomous Region' ? choices.find((c) => c.hans[0] === '主席') : undefined)
    return post === undefined ? undefined : put(post, unit.hans, unit.hant, modifiers)
  }
  if (HEAD.test(written) || (written === 'member' && unit.hans.endsWith('书记处'))) {
    const head = heads.find(([organ]) => organ.test(unit.hans))
    if (head !== undefined) {
      const listed = choices.find((c) => c.hans.includes(head[1])) ?? choices[0]!
      return put({ ...listed, hans: [head[1]], hant: [head[2]] }, unit.hans, unit.hant, modifiers)
    }
  }
  const post = choices.find((c) => c.grammar.regionKind === undefined || c.grammar.regionKind === 'Country')
  return post === undefined ? undefined : put(post, unit.hans, unit.hant, modifiers)
}

function put(post: Part, hans: string, hant: string, modifiers: Modifier[], dropped?: EnglishUnit): Chinese {
  const inner = (script: 'hans' | 'hant') => modifiers.map((m) => m[script]).join('')
  // 国家副主席: the modifier stands inside 国家主席.
  const state = /^(?:国家|國家)(?=主席$)/
  const one = (script: 'hans' | 'hant', whole: string, form: string) =>
    state.test(form) && modifiers.length > 0
      ? `${whole}${form.slice(0, 2)}${inner(script)}${form.slice(2)}`
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
