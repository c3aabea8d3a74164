import type { EnglishUnit, Modifier } from '../composite.ts'
import type { Part, Words } from '../part.ts'
import {
  japanesePosts,
  statesWithChairman,
  statesWithDachen,
  statesWithForeignSecretary,
  statesWithShouxiang,
} from '../states.ts'
import { inChina } from './envoys.ts'
import { type Asked, called } from './post-asked.ts'
import { type Chinese, put } from './put-together.ts'

/** Posts of a country: French president, Japan's prime minister, Chinese ambassador to France. */

/** Of a country they say too little: US Secretary | of War. */
const TOO_LITTLE =
  /^(?:secretary|member|director|head|chief|chairman|chairperson|chief executive|commander|commissioner|governor|mayor|magistrate|deputy)$/
/** They stand in a country: 驻. */
const SENT = /^(?:ambassador|consul general|high commissioner)/
const POSTED = /^(?:ambassador|consul general|embassy|consulate|high commissioner)/

/** What some states call their own otherwise than others. */
const byState: { written: RegExp; is(code: string): string | undefined }[] = [
  { written: /^president$/, is: (code) => (statesWithChairman.has(code) ? '国家主席' : '总统') },
  {
    written: /^national security advis[eo]r$/,
    is: (code) => (code === 'KR' ? '国家安保室长' : '国家安全顾问'),
  },
  {
    written: /^(?:prime minister|premier|chancellor|pm)$/,
    is: (code) => (statesWithShouxiang.has(code) ? '首相' : '总理'),
  },
  {
    written: /^(?:foreign minister|fm)$/,
    is: (code) => (statesWithDachen.has(code) ? '外交大臣' : undefined),
  },
  { written: /^defen[sc]e minister$/, is: (code) => (statesWithDachen.has(code) ? '国防大臣' : undefined) },
]

/** Which of the posts of this English the state has. */
function ofState({ choices, post, written }: Asked, code: string): Part | undefined {
  const wanted = byState.find((one) => one.written.test(written))?.is(code)
  if (wanted === '国家主席') return called(post, ['国家主席'], ['國家主席'])
  if (wanted === '首相' && written === 'premier') return called(post, ['首相'], ['首相'])
  // The Philippines' and Mexico's is the minister.
  if (written === 'foreign secretary' && code !== 'GB' && !statesWithForeignSecretary.has(code))
    return called(post, ['外交部长', '外长'], ['外交部長', '外長'])
  // Of 能源部长 and 能源大臣 a kingdom has the second.
  const grand = statesWithDachen.has(code)
    ? choices.find((c) => c.hans.some((form) => form.endsWith('大臣')))
    : undefined
  return (
    choices.find((c) => c.hans.includes(wanted ?? '')) ??
    (/minister$/.test(written) ? (grand ?? asGrand(choices, code)) : undefined) ??
    choices.find((c) => c.grammar.regionKind === 'Country') ??
    (wanted === undefined && choices.length === 1 ? post : undefined)
  )
}

/** 丹麦农业大臣, where only the 部长 is listed. */
function asGrand(choices: Part[], code: string): Part | undefined {
  const minister = choices.find((c) => c.grammar.regionKind === 'Country' && /^.{2,6}部长$/.test(c.hans[0]!))
  if (minister === undefined || !statesWithDachen.has(code)) return undefined
  const of = (form: string) => form.replace(/部?部[长長]$/, '大臣')
  return called(minister, [of(minister.hans[0]!)], [of(minister.hant[0]!)])
}

export function postOfCountry(asked: Asked, unit: EnglishUnit, region: Words): Chinese | undefined {
  const { sentence, found, post, written, modifiers } = asked
  const { sender } = found
  if (TOO_LITTLE.test(written)) return undefined
  // Russian president | of the chess club.
  if (
    /^(?:president|leader)$/.test(written) &&
    !found.of &&
    /^ of (?:the |an? )?[a-z]/.test(sentence.text.slice(found.end, found.end + 9))
  )
    return undefined
  // Russian speakers: who speaks the language.
  if (written === 'speaker' && !found.of) return undefined
  const code = region.grammar.country ?? ''
  const own = ofState(asked, code)
  if (own === undefined) return undefined
  const minister = code === 'JP' && modifiers.length === 0 ? japanesePosts[own.hans[0]!] : undefined
  if (minister !== undefined)
    return put(called(own, [minister[0]], [minister[1]]), unit.hans, unit.hant, modifiers)
  // Ambassador of Ghana to China: whose, not where.
  if (SENT.test(written) && sentence.text.startsWith(' of ', post.end) && sender === undefined)
    return put(own, unit.hans, unit.hant, modifiers)
  if (POSTED.test(written) && found.of)
    return put(
      own,
      `${sender?.hans ?? ''}${outer(modifiers, 'hans')}驻${inChina(unit.hans)}`,
      `${sender?.hant ?? ''}${outer(modifiers, 'hant')}駐${inChina(unit.hant)}`,
      modifiers.filter(isInner),
    )
  return code === 'CN' && own.hans[0] === '国家主席'
    ? put(own, '', '', modifiers, unit)
    : put(own, unit.hans, unit.hant, modifiers)
}

/** 中国前驻法国大使: what is said of the post stands between the sender and the place. */
export const isInner = ({ put, hans }: Modifier): boolean => put !== 'before' || /^(?:时任|代理?)$/.test(hans)
export const outer = (modifiers: Modifier[], script: 'hans' | 'hant'): string =>
  modifiers
    .filter((m) => !isInner(m))
    .map((m) => m[script])
    .join('')
