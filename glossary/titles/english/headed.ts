import type { EnglishUnit, Modifier } from '../composite.ts'
import type { Part } from '../part.ts'
import { chiefs, headOf, heads, headsOtherwise } from './heads.ts'
import { type Chinese, put } from './put-together.ts'

/** The country of an organ, or of what it is a department of. */
const whose = ({ organ, parts }: EnglishUnit): string | undefined =>
  parts.find((p) => p.grammar.country !== undefined && p.grammar.country !== 'CN')?.grammar.country ??
  organ?.grammar.country

const AUTHORITY = /(?:管理局|旅游发展局|贸易发展局|贸发局|重建局|医管局|机管局)$/

/** Head, director, chairman, president … of an organ, by whose it is and how its Chinese ends. */
export function headed(
  choices: Part[],
  written: string,
  unit: EnglishUnit,
  modifiers: Modifier[],
): Chinese | undefined {
  // Hong Kong's authorities have a chairman and a chief executive, and no 局长.
  if (unit.organ?.traits.ofHongKong === true && !/^chair/.test(written) && AUTHORITY.test(unit.hans))
    return undefined
  const found =
    (/^(?:chief|head)$/.test(written)
      ? chiefs.find(([body]) => unit.organ?.hans.some((form) => body.test(form)))
      : undefined) ??
    headOf(unit.hans) ??
    // 最高法 by 最高人民法院.
    heads.find(([organ]) => unit.organ?.hans.some((form) => organ.test(form)))
  // China's commissions have a 主任, another country's council of state and Hong Kong's bodies a 主席, the DPRK's a 委员长.
  const chairs = /^(?:president|chair)/.test(written)
  const hongKongs = unit.organ?.traits.ofHongKong === true && chairs && written !== 'president'
  const abroad = chairs && whose(unit) !== 'CN'
  const head =
    chairs && whose(unit) === 'KP' && /(?:委员会|同盟)$/.test(unit.hans)
      ? (['', '委员长', '委員長'] as const)
      : (hongKongs ? !/会长$/.test(found?.[1] ?? '') : abroad && found?.[1] === '主任')
        ? undefined
        : found
  if (head !== undefined) {
    const listed = choices.find((c) => c.hans.includes(head[1])) ?? choices[0]!
    return put({ ...listed, hans: [head[1]], hant: [head[2]] }, unit.hans, unit.hant, modifiers)
  }
  const otherwise = headsOtherwise[written]
  if (otherwise === undefined) return undefined
  return put({ ...choices[0]!, hans: [otherwise[0]], hant: [otherwise[1]] }, unit.hans, unit.hant, modifiers)
}
