import { once, unique } from './composite.ts'
import { nameOf, national, ofRegion } from './organ-names.ts'
import type { Part } from './part.ts'
import { fitsKind, levels, withArticle } from './senses.ts'
import { isAny, isCountry, isLocal, type Unit } from './unit.ts'

/** How two chains become one: a region and its organ, an organ and its department. */

/** Newspapers and houses: 英国《金融时报》 is said of a country and not of its organs. */
const NAMED =
  /\b(?:Times|Journal|Post|Daily|News|Zaobao|Shimbun|Guardian|Economist|News Agency|Press|Bloomberg|Reuters|AFP|TASS|BBC|CNN|White House|Pentagon|Kremlin|Palace)\b/

/** Left chain + organ. `undefined` where the two do not belong together. */
export function joined(left: Unit, unit: Unit, part: Part): Unit | undefined {
  const parts = [...left.parts, ...unit.parts]
  const merged = { ...unit, start: left.start, parts, country: left.country ?? unit.country }
  if (part.class === 'region') {
    if (left.organ !== undefined || left.region === undefined) return undefined
    if (isCountry(left.region) && left.country !== part.grammar.country) return undefined
    if (isCountry(part)) return undefined
    return isCountry(left.region)
      ? merged
      : { ...merged, en: once(() => unit.en().map((e) => `${e}, ${nameOf(left.region!)}`)) }
  }
  const kind = left.region?.grammar.regionKind
  if (left.organ === undefined && left.region !== undefined) {
    const { region } = left
    if (isCountry(region)) {
      if ((isLocal(part) && !isAny(part)) || NAMED.test(part.en[0]!)) return undefined
      return { ...merged, region, open: false, en: once(() => national(region, part, unit.en())) }
    }
    if (!isLocal(part)) return undefined
    const level = levels[kind ?? '']
    if (kind === 'SAR' && isAny(part))
      return {
        ...merged,
        region,
        open: false,
        en: once(() =>
          unit
            .en()
            .map(
              (e) =>
                `${e === 'Government' ? 'government' : e} of the ${region.en.find((n) => / SAR$/.test(n)) ?? region.en[0]}`,
            ),
        ),
      }
    if (level === undefined || (!isAny(part) && !fitsKind(part.grammar.regionKind, kind))) return undefined
    return {
      ...merged,
      region,
      open: false,
      en: once(() => ofRegion(unit.en(), region, level.adjective)),
    }
  }
  // A department of an organ.
  if (!isAny(part) || left.organ === undefined) return undefined
  return departmentOf(left, unit)
}

/** Organization Department + CPC Zhejiang Provincial Committee. */
export function departmentOf(left: Unit, unit: Unit): Unit {
  const merged = {
    ...unit,
    start: left.start,
    parts: [...left.parts, ...unit.parts],
    country: left.country ?? unit.country,
  }
  return {
    ...merged,
    region: left.region,
    open: left.open,
    owner: left,
    en: once(() => {
      const [own, of] = [unit.en(), left.en()]
      return unique([
        ...own.map((e) => `${e} of ${withArticle(of[0]!)}`),
        ...of.slice(1, 3).map((o) => `${own[0]} of ${withArticle(o)}`),
      ])
    }),
  }
}

/** The chain with the region that it lacks, as the members before it tell it. */
export function withRegion(unit: Unit, region: Part): Unit {
  const kind = region.grammar.regionKind
  const level = levels[kind ?? '']
  const own = unit.parts[0]!
  if (
    !unit.open ||
    level === undefined ||
    (own.grammar.regionKind !== 'any' && !fitsKind(own.grammar.regionKind, kind))
  )
    return unit
  return {
    ...unit,
    region,
    country: region.grammar.country,
    en: once(() => ofRegion(unit.en(), region, level.adjective)),
  }
}
