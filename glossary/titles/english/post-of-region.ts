import type { EnglishUnit } from '../composite.ts'
import type { Part, Words } from '../part.ts'
import { fitsKind } from '../senses.ts'
import { inChina } from './envoys.ts'
import { headsOfRegions } from './heads.ts'
import { type Asked, called } from './post-asked.ts'
import { isInner, outer } from './post-of-country.ts'
import { type Chinese, put } from './put-together.ts'

/** Posts of a region that is no country: Guangdong governor, mayor of London, the Chinese consulate in Osaka. */

export function postOfRegion(asked: Asked, unit: EnglishUnit, region: Words): Chinese | undefined {
  const { sentence, found, choices, post, written, modifiers } = asked
  const { sender } = found
  const { country, regionKind } = region.grammar
  if (written === 'commissioner' && country !== 'CN') return undefined
  if (/^(?:consul general|consulate)/.test(written) && sender !== undefined)
    return put(
      post,
      `${sender.hans}${outer(modifiers, 'hans')}驻${bare(unit.hans)}`,
      `${sender.hant}${outer(modifiers, 'hant')}駐${bare(unit.hant)}`,
      modifiers.filter(isInner),
    )
  // The Chinese embassy in Manila: it stands in a capital and is to its country.
  if (written === 'embassy') {
    const host = found.of && sender !== undefined ? sentence.country(country ?? '') : undefined
    if (host === undefined) return undefined
    const { hans, hant } = host.traits
    return put(post, `${sender!.hans}驻${inChina(hans)}`, `${sender!.hant}駐${inChina(hant)}`, modifiers)
  }
  const head = /^(?:head|magistrate|chief)$/.test(written) ? headsOfRegions[regionKind ?? ''] : undefined
  const own =
    (head && called(post, [head[0]], [head[1]])) ??
    abroad(asked, region) ??
    choices.find((c) => c.grammar.regionKind !== undefined && fitsKind(c.grammar.regionKind, regionKind)) ??
    (regionKind === 'SAR' ? choices.find((c) => c.hans[0] === '行政长官') : undefined) ??
    (regionKind === 'Autonomous Region' ? choices.find((c) => c.hans[0] === '主席') : undefined)
  return own === undefined ? undefined : put(own, unit.hans, unit.hant, modifiers)
}

/** Of a state or province abroad: Ontario Premier is 安大略省省长, Ohio attorney general 俄亥俄州总检察长. */
function abroad({ post, written }: Asked, { grammar }: Words): Part | undefined {
  if (grammar.country === 'CN') return undefined
  if (written === 'attorney general') return post
  if (written !== 'premier') return undefined
  if (grammar.regionKind === 'Province') return called(post, ['省长'], ['省長'])
  return grammar.regionKind === 'Prefecture' ? called(post, ['州长'], ['州長']) : undefined
}

const bare = (city: string) => city.replace(/(?:(?<!胡志明)市|特别行政区|特別行政區)$/, '')
