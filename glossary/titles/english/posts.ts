import type { EnglishUnit, Modifier, Sentence } from '../composite.ts'
import { atHome, inHongKong } from '../modifiers.ts'
import { isCountry, type Part, type Words } from '../part.ts'
import { fitsKind } from '../senses.ts'
import {
  japanesePosts,
  statesWithChairman,
  statesWithDachen,
  statesWithForeignSecretary,
  statesWithShouxiang,
} from '../states.ts'
import { inChina } from './envoys.ts'
import { headed } from './headed.ts'
import { CHIEF_ALONE, HEAD, headOf, headsOfRegions } from './heads.ts'
import { memberOf, ofCentral } from './members.ts'
import { besideEnglishName } from './names.ts'
import { isAdjective } from './premier.ts'
import { type Chinese, put, withOuter } from './put-together.ts'

/** Which Chinese post an English word is beside its organ, region or name: president is 总统, 国家主席, 院长, 行长, 校长. */

/** Of a country they say too little: US Secretary | of War. */
const NOT_OF_COUNTRY =
  /^(?:secretary|member|director|head|chief|chairman|chairperson|chief executive|commander|commissioner|governor|mayor|magistrate|deputy)$/

/** A post with what stands around it. */
export interface Found {
  start: number
  end: number
  unit: EnglishUnit | undefined
  modifiers: Modifier[]
  of: boolean
  /** Chinese ambassador to …: the adjective before a post with its own of-phrase. */
  sender: EnglishUnit | undefined
  /** The unit is that of the post after it, outside the span. */
  shared?: boolean
}

/** The Chinese post among those of the same English, and the whole. */
export function chineseOf(s: Sentence, choices: Part[], found: Found): Chinese | undefined {
  const { unit } = found
  const home =
    (unit?.organ ?? unit?.region)?.grammar.country === 'CN' &&
    !isCountry(unit?.region as Part) &&
    unit?.organ?.traits.ofHongKong !== true
  const own = home ? atHome(found.modifiers) : found.modifiers
  const modifiers = (unit?.organ ?? choices[0]!).traits.ofHongKong ? inHongKong(own) : own
  const written = s.text.slice(choices[0]!.start, choices[0]!.end).replace(/s$/, '')
  if (written === 'director' && unit?.hans === '国际货币基金组织') return undefined
  // Managing director: another post, and another word in each organ.
  if (written === 'director' && s.text.endsWith('managing ', choices[0]!.start)) return undefined
  // Former Premier | League players, the Venezuelan justice | system.
  if (written === 'premier' && isAdjective(s, choices[0]!)) return undefined
  if (
    written === 'justice' &&
    /^ (?:system|minist|department|secretary)/.test(s.text.slice(found.end, found.end + 11))
  )
    return undefined
  if (written === 'chief' && CHIEF_ALONE.test(s.text.slice(found.end, found.end + 20))) return undefined
  if (
    /^[fp]m$/.test(written) &&
    /^ (?:radio|station|broadcast|band|\d)/.test(s.text.slice(choices[0]!.end, choices[0]!.end + 12))
  )
    return undefined
  if (unit === undefined) {
    const beside = besideEnglishName(written, s.text, choices[0]!.end)
    if (beside !== undefined)
      return Object.assign(
        put({ ...choices[0]!, hans: [beside.hans], hant: [beside.hant] }, '', '', modifiers),
        { insists: true, around: beside.hans },
      )
    // A bare word says too little: president is of a state, a court or a bank.
    const only =
      /^(?:prime minister|foreign secretary)$/.test(written) ||
      (choices.length === 1 && (written.includes(' ') || written === 'premier' || written === 'spokesperson'))
    // Of 经济部长 and 经济大臣 most states have the first.
    const minister = /^(?!vice).+ minister$/.test(written)
      ? choices.find((c) => /部[长長]$/.test(c.hans[0]!))
      : undefined
    const post = only ? choices[0] : minister
    if (post === undefined || modifiers.length === 0 || written === 'standing committee member')
      return undefined
    return put(post, '', '', modifiers)
  }
  if (unit.region !== undefined && unit.organ === undefined) {
    const country = isCountry(unit.region as Part)
    if (country) {
      if (NOT_OF_COUNTRY.test(written)) return undefined
      // Russian president | of the chess club.
      if (
        /^(?:president|leader)$/.test(written) &&
        !found.of &&
        /^ of (?:the |an? )?[a-z]/.test(s.text.slice(found.end, found.end + 9))
      )
        return undefined
      // Russian speakers: who speaks the language.
      if (written === 'speaker' && !found.of) return undefined
      const code = unit.region.grammar.country ?? ''
      const wanted = /^president$/.test(written)
        ? statesWithChairman.has(code)
          ? '国家主席'
          : '总统'
        : /^national security advis[eo]r$/.test(written)
          ? code === 'KR'
            ? '国家安保室长'
            : '国家安全顾问'
          : /^(?:prime minister|premier|chancellor|pm)$/.test(written)
            ? statesWithShouxiang.has(code)
              ? '首相'
              : '总理'
            : /^(?:foreign minister|fm)$/.test(written) && statesWithDachen.has(code)
              ? '外交大臣'
              : /^defen[sc]e minister$/.test(written) && statesWithDachen.has(code)
                ? '国防大臣'
                : undefined
      const state: Part | undefined =
        wanted === '国家主席'
          ? { ...choices[0]!, hans: ['国家主席'], hant: ['國家主席'] }
          : wanted === '首相' && written === 'premier'
            ? { ...choices[0]!, hans: ['首相'], hant: ['首相'] }
            : // The Philippines' and Mexico's is the minister.
              written === 'foreign secretary' && code !== 'GB' && !statesWithForeignSecretary.has(code)
              ? { ...choices[0]!, hans: ['外交部长', '外长'], hant: ['外交部長', '外長'] }
              : undefined
      const post =
        state ??
        choices.find((c) => c.hans.includes(wanted ?? '')) ??
        choices.find((c) => c.grammar.regionKind === 'Country') ??
        (wanted === undefined && choices.length === 1 ? choices[0] : undefined)
      if (post === undefined) return undefined
      const daijin = code === 'JP' && modifiers.length === 0 ? japanesePosts[post.hans[0]!] : undefined
      if (daijin !== undefined)
        return put({ ...post, hans: [daijin[0]], hant: [daijin[1]] }, unit.hans, unit.hant, modifiers)
      // Ambassador of Ghana to China: whose, not where.
      const sent = s.text.startsWith(' of ', choices[0]!.end) && found.sender === undefined
      if (/^(?:ambassador|consul general|high commissioner)/.test(written) && sent)
        return put(post, unit.hans, unit.hant, modifiers)
      if (/^(?:ambassador|consul general|embassy|consulate|high commissioner)/.test(written) && found.of)
        return put(
          post,
          `${found.sender?.hans ?? ''}驻${inChina(unit.hans)}`,
          `${found.sender?.hant ?? ''}駐${inChina(unit.hant)}`,
          modifiers,
        )
      const own = code === 'CN' && post.hans[0] === '国家主席'
      return own ? put(post, '', '', modifiers, unit) : put(post, unit.hans, unit.hant, modifiers)
    }
    const kind = unit.region.grammar.regionKind
    if (written === 'commissioner' && unit.region.grammar.country !== 'CN') return undefined
    if (/^(?:consul general|consulate)/.test(written) && found.sender !== undefined)
      return put(
        choices[0]!,
        `${found.sender.hans}驻${short(unit.hans)}`,
        `${found.sender.hant}駐${short(unit.hant)}`,
        modifiers,
      )
    // The Chinese embassy in Manila: it stands in a capital and is to its country.
    if (written === 'embassy') {
      const host = found.of && found.sender !== undefined ? s.country(code(unit)) : undefined
      return host === undefined
        ? undefined
        : put(
            choices[0]!,
            `${found.sender!.hans}驻${inChina(host.traits.hans)}`,
            `${found.sender!.hant}駐${inChina(host.traits.hant)}`,
            modifiers,
          )
    }
    const head = /^(?:head|magistrate|chief)$/.test(written) ? headsOfRegions[kind ?? ''] : undefined
    if (head !== undefined)
      return put({ ...choices[0]!, hans: [head[0]], hant: [head[1]] }, unit.hans, unit.hant, modifiers)
    const post =
      abroad(choices, written, unit.region) ??
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
  // The company's Communist Party secretary is of its own committee.
  if (written === 'secretary' && unit.hans === '中国共产党')
    return put({ ...choices[0]!, hans: ['党委书记'], hant: ['黨委書記'] }, '', '', modifiers)
  // A region's 行政长官 is listed: an institute's chief executive is no such thing.
  if (written === 'chief executive' && unit.organ !== undefined && !/政府$/.test(unit.hans))
    return put(
      { ...choices[0]!, hans: ['行政总裁', '首席执行官'], hant: ['行政總裁', '首席執行官'] },
      unit.hans,
      unit.hant,
      modifiers,
    )
  if (written === 'member') {
    if (/法院$/.test(unit.hans)) return undefined
    const whole = memberOf(unit)
    if (whole !== undefined) return { post: choices[0]!, ...withOuter(whole, modifiers) }
  }
  const central = written === 'alternate member' ? ofCentral(unit) : undefined
  if (central !== undefined)
    return {
      post: choices[0]!,
      hans: central.hans.map((form) => form.replace(/委员$/, '候补委员')),
      hant: central.hant.map((form) => form.replace(/委員$/, '候補委員')),
    }
  // Of an office it is its head, of an army 参谋长.
  if (written === 'chief of staff' && /办公[厅室]$|[总統统]府$/.test(unit.hans))
    return put({ ...choices[0]!, hans: ['主任'], hant: ['主任'] }, unit.hans, unit.hant, modifiers)
  if (written === 'executive director' && /(?:银行|公司|集团|基金组织)$/.test(unit.hans))
    return put({ ...choices[0]!, hans: ['执行董事'], hant: ['執行董事'] }, unit.hans, unit.hant, modifiers)
  if (
    /^chair/.test(written) &&
    /(?:银行|公司|集团)$/.test(unit.hans) &&
    unit.organ?.traits.ofHongKong !== true
  )
    return put({ ...choices[0]!, hans: ['董事长'], hant: ['董事長'] }, unit.hans, unit.hant, modifiers)
  if (/^president$/.test(written) && /(?<!银行)(?:公司|集团)$/.test(unit.hans))
    return put(
      { ...choices[0]!, hans: ['总裁', '总经理'], hant: ['總裁', '總經理'] },
      unit.hans,
      unit.hant,
      modifiers,
    )
  // A university's vice-chancellor is its head, 校长; its chancellor in Hong Kong 校监.
  if (written === 'chancellor' && /大学$/.test(unit.hans)) {
    const vice = modifiers.some((m) => m.put === 'deputy')
    if (!vice && unit.organ?.traits.ofHongKong !== true) return undefined
    return put(
      { ...choices[0]!, hans: [vice ? '校长' : '校监'], hant: [vice ? '校長' : '校監'] },
      unit.hans,
      unit.hant,
      modifiers.filter((m) => m.put !== 'deputy'),
    )
  }
  // 辽宁省省长, of the provincial government; 日本自民党总裁.
  const region = /^(.+[省市县区])(?:人民)?政府$/.exec(unit.hans)?.[1]
  if (written === 'governor' && region !== undefined)
    return put(
      { ...choices[0]!, hans: ['省长'], hant: ['省長'] },
      region,
      unit.hant.slice(0, region.length),
      modifiers,
    )
  if (written === 'president' && /^(?:日本)?自(?:由民主|民)党$/.test(unit.hans))
    return put({ ...choices[0]!, hans: ['总裁'], hant: ['總裁'] }, unit.hans, unit.hant, modifiers)
  // A commissioner heads a customs or a fire service, no ministry; the secretary of a foreign cabinet is no 书记.
  if (written === 'commissioner' && /部$/.test(unit.hans)) return undefined
  if (
    written === 'secretary' &&
    unit.organ?.grammar.country !== 'CN' &&
    !/党|共青|中央|书记|[省市]委$/.test(unit.hans)
  )
    return undefined
  // Of a commission the vice minister is the 副主任.
  if (written === 'vice minister' && unit.organ !== undefined && unit.organ.grammar.country !== 'JP') {
    const head = headOf(unit.hans) ?? (['', '部长', '部長'] as const)
    const post = { ...choices[0]!, hans: [`副${head[1]}`], hant: [`副${head[2]}`] }
    return put(post, unit.hans, unit.hant, modifiers)
  }
  // 总干事 of an international body.
  if (
    /^director[ -]general$/.test(written) &&
    unit.organ?.grammar.country === undefined &&
    !/局$/.test(unit.hans)
  )
    return put({ ...choices[0]!, hans: ['总干事'], hant: ['總幹事'] }, unit.hans, unit.hant, modifiers)
  // The houses of some states have a 主席: 匈牙利国会主席.
  if (written === 'speaker' && /^(?:越南|老挝|柬埔寨|匈牙利)国会$/.test(unit.hans))
    return put({ ...choices[0]!, hans: ['主席'], hant: ['主席'] }, unit.hans, unit.hant, modifiers)
  if (written === 'speaker' && unit.hans === '蒙古国议会')
    return put(
      { ...choices[0]!, hans: ['主席'], hant: ['主席'] },
      '蒙古国国家大呼拉尔',
      '蒙古國國家大呼拉爾',
      modifiers,
    )
  // 常务书记 is a party's, 执行秘书 an international body's.
  if (written === 'executive secretary' && !/[党黨]|[书書][记記]/.test(unit.hans))
    return put({ ...choices[0]!, hans: ['执行秘书'], hant: ['執行秘書'] }, unit.hans, unit.hant, modifiers)
  if (HEAD.test(written) || (written === 'member' && unit.hans.endsWith('书记处')))
    return headed(choices, written, unit, modifiers)
  // Parties of Japan have a 党首.
  if (written === 'leader' && /^日本|^(?:自民|公明|立宪民主)党$/.test(unit.hans))
    return put(
      { ...choices[0]!, hans: ['党首', '代表'], hant: ['黨首', '代表'] },
      unit.hans,
      unit.hant,
      modifiers,
    )
  // 司令员 is the PLA's own word.
  if (written === 'commander' && unit.organ?.grammar.country !== 'CN')
    return put({ ...choices[0]!, hans: ['司令'], hant: ['司令'] }, unit.hans, unit.hant, modifiers)
  // 总经济师 of a ministry, 首席经济学家 of the World Bank.
  const post =
    (unit.organ?.grammar.country === 'CN' ? undefined : choices.find((c) => c.hans[0]!.startsWith('首席'))) ??
    choices.find((c) => c.grammar.regionKind === undefined || c.grammar.regionKind === 'Country')
  return post === undefined ? undefined : put(post, unit.hans, unit.hant, modifiers)
}

/** Of a state or province abroad: Ontario Premier is 安大略省省长, Ohio attorney general 俄亥俄州总检察长. */
function abroad(choices: Part[], written: string, { grammar }: Words): Part | undefined {
  if (grammar.country === 'CN') return undefined
  if (written === 'attorney general') return choices[0]
  const head =
    written === 'premier' ? { Province: ['省长', '省長'], Prefecture: ['州长', '州長'] } : undefined
  const [hans, hant] = head?.[grammar.regionKind as 'Province'] ?? []
  return hans === undefined ? undefined : { ...choices[0]!, hans: [hans], hant: [hant!] }
}

const code = (unit: EnglishUnit): string => unit.region?.grammar.country ?? ''

const short = (city: string) => city.replace(/(?:市|特别行政区|特別行政區)$/, '')
