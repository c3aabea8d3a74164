import { type EnglishUnit, type Modifier, once, unique } from '../composite.ts'
import type { Part } from '../part.ts'

/** Where the modifiers of an English title stand in its Chinese. */

export interface Chinese {
  post: Part
  hans: string[]
  hant: string[]
  insists?: boolean
  /** What it owes to the words around the span. */
  around?: string
  /** What it is put together of, where it is so at the first question: tells one from another without putting them together. */
  readonly of?: string
}

/** 前国家副主席: the deputy stands inside 国家主席. */
const STATE = /^(?:国家|國家)(?=主席$)/
/** 警务处副处长: the deputy stands inside a title that names its office. */
const OFFICE = /(?<=.{2})(?=[处處署局司关關][长長]$)/
/** 外交部副部长: the deputy of who heads a ministry. */
const MINISTER = /^(.{1,8}?部)部?([长長])官?$/
/** 空军副司令, 参议院副议长. */
const FORCES = /^(武装部队|武裝部隊|[陆陸海空][军軍])(?=[总總]?司令)/
const SPEAKER = /^([参參众眾])([议議])(?=[长長]$)/
/** 党委副书记: the deputy stands behind the committee. */
const COMMITTEE = /^[党黨](?:委|[组組])(?=[书書][记記]$)/
/** 代省长: acting is 代 there. */
const LOCAL = /^(?:自治[区區])?(?:[省市县縣区區州][长長]|主席|[总總](?:[领領]事|[统統]|理))$/

/** Former member of a standing committee: 前江苏省委常委, in the other order 江苏省委原常委. */
export function withOuter(whole: { hans: string[]; hant: string[] }, modifiers: Modifier[]) {
  const outer = modifiers.filter((m) => m.put === 'before')
  if (outer[0]?.hans === '时任')
    return {
      hans: whole.hans.map((form) => outer[0]!.hans + form),
      hant: whole.hant.map((form) => outer[0]!.hant + form),
    }
  const all = (script: 'hans' | 'hant') =>
    whole[script].map((form) => {
      const lead = outer.map((m) => m[script]).join('')
      return form.replace(/(?=(?:常委|[党黨]?[员員]|[议議][员員]|成[员員][国國]|委[员員])$)/, lead)
    })
  return outer.length === 0 ? whole : { hans: all('hans'), hant: all('hant') }
}

/** Unit, modifiers and post in one; `dropped`: the country that it can be said with too. */
export function put(
  post: Part,
  hans: string,
  hant: string,
  modifiers: Modifier[],
  dropped?: EnglishUnit,
): Chinese {
  // 时任山西省委书记: before the whole.
  const [then] = modifiers
  if (then?.hans === '时任') {
    const whole = put(post, hans, hant, modifiers.slice(1), dropped)
    const all = (script: 'hans' | 'hant') => whole[script].map((form) => then[script] + form)
    return { post: whole.post, hans: all('hans'), hant: all('hant') }
  }
  const inner = (script: 'hans' | 'hant', deputies?: boolean) =>
    // 当选副总统: the deputy stands last.
    [...modifiers]
      .sort((a, b) => Number(a.put === 'deputy') - Number(b.put === 'deputy'))
      .filter((m) => deputies === undefined || deputies === (m.put === 'deputy'))
      .map((m) => m[script])
      .join('')
  const one = (script: 'hans' | 'hant', whole: string, form: string) =>
    whole === '' && OFFICE.test(form)
      ? `${inner(script, false)}${form.replace(OFFICE, inner(script, true))}`
      : composed(script, whole, form)
  const composed = (script: 'hans' | 'hant', whole: string, form: string) =>
    modifiers.some((m) => m.put === 'deputy') && (FORCES.test(form) || SPEAKER.test(form))
      ? whole +
        inner(script, false) +
        form
          .replace(FORCES, (force) => force + inner(script, true))
          .replace(SPEAKER, (_, house, seat) => `${house}${seat}院${inner(script, true)}${seat}`)
      : composedOf(script, whole, form)
  const composedOf = (script: 'hans' | 'hant', whole: string, form: string) =>
    MINISTER.test(form) && modifiers.some((m) => m.put === 'deputy')
      ? `${whole}${inner(script, false)}${form.replace(MINISTER, (_, office, head) => `${office}${inner(script, true)}部${head}`)}`
      : COMMITTEE.test(form) && modifiers.some((m) => m.put === 'deputy')
        ? `${whole}${inner(script, false)}${form.slice(0, 2)}${inner(script, true)}${form.slice(2)}`
        : STATE.test(form)
          ? `${whole}${inner(script, false)}${form.slice(0, 2)}${inner(script, true)}${form.slice(2)}`
          : `${whole}${LOCAL.test(form) ? inner(script).replace('代理', '代') : inner(script)}${/自治[区區]$/.test(whole) ? form.replace(/^自治[区區]/, '') : form}`
  const all = (script: 'hans' | 'hant', whole: string) => {
    const forms = post[script].slice(0, 2).map((form) => one(script, whole, form))
    const [former] = modifiers
    const title = post[script][0]!
    return unique([
      ...forms,
      // 广东省长, 原云南省省长, 新疆维吾尔自治区政府主席.
      modifiers.length === 0 && /^[省市县縣区區州][长長]$/.test(title) && whole.endsWith(title[0]!)
        ? whole + title.slice(1)
        : undefined,
      whole !== '' && former?.put === 'before' && /^[原前]$/.test(former.hans)
        ? former.hans + forms[0]!.replace(former.hans, '')
        : undefined,
      modifiers.length === 0 && /自治[区區]$/.test(whole) && /主席$/.test(title)
        ? `${whole}政府主席`
        : undefined,
      dropped && `${dropped[script]}${forms[0]}`,
      modifiers[0]?.hans === '前' ? forms[0]!.replace('前', '原') : undefined,
      modifiers[0]?.hans === '原' ? forms[0]!.replace('原', '前') : undefined,
    ])
  }
  const [simplified, traditional] = [once(() => all('hans', hans)), once(() => all('hant', hant))]
  return {
    post,
    get of() {
      return `${hans} ${hant} ${dropped?.hans ?? ''} ${post.hans[0]} ${post.hant[0]} ${inner('hans')}`
    },
    get hans() {
      return simplified()
    },
    get hant() {
      return traditional()
    },
  }
}
