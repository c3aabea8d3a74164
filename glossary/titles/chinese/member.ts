import type { Member, Modifier, Sentence, Unit } from '../composite.ts'
import type { Part } from '../part.ts'
import { earlierTerms, partyBefore } from './earlier-terms.ts'
import { type Sent, sentBefore } from './envoys.ts'
import { departmentOf, withRegion } from './joined.ts'
import { modifiersBefore } from './modifiers-before.ts'
import { termBefore } from './numbers-before.ts'
import { belongs, unitBefore } from './own-unit.ts'
import { unitEnding } from './unit.ts'

/** One title, read from its post to the left: 原国防部副部长. */

const none: readonly number[] = []

export function memberOf(s: Sentence, post: Part): Member {
  const modifiers: (Modifier | number)[] = []
  const own: Sent =
    post.class === 'post' ? ofPost(s, post, modifiers) : { start: post.start, unit: undefined }
  let { start: at, unit } = own
  const term = post.class === 'title' && post.traits.ofTerm ? termBefore(s, at) : undefined
  if (term !== undefined) at -= term.size
  else {
    const inside = at
    at = modifiersBefore(s, at, true, modifiers)
    const region = at < inside && unit?.open && unit.region === undefined ? regionOf(s, unit, at) : undefined
    if (region !== undefined) {
      unit = region
      at = region.start
    }
  }
  const earlier = earlierTerms(s.text, at)
  at -= earlier?.size ?? 0
  return {
    start: at - partyBefore(s.text, at),
    end: post.end,
    post,
    unit,
    modifiers,
    posting: own.posting,
    topic: own.topic,
    term: term?.number,
    earlier: earlier?.numbers ?? none,
    inherited: undefined,
  }
}

/** A post with what stands between it and what it is of, and that. */
function ofPost(s: Sentence, post: Part, modifiers: (Modifier | number)[]): Sent {
  const at = modifiersBefore(s, post.start, false, modifiers)
  const touched = unitBefore(s, post, at, modifiers.length === 0)
  const sent = post.traits.envoy ? sentBefore(s, at, touched, modifiers) : { start: at, unit: touched }
  const { topic, unit } = sent
  if (unit === undefined || (topic === undefined && !belongs(post, unit))) return { ...sent, unit: undefined }
  const whole = withOwner(s, unit, modifiers)
  return { ...sent, unit: whole, start: whole.start }
}

/** 江西省人大常委会原党组副书记: what is said of the post may stand between an organ and its Party group. */
function withOwner(s: Sentence, unit: Unit, modifiers: (Modifier | number)[]): Unit {
  if (unit.parts.length !== 1 || !unit.open || unit.organ?.traits.any !== true) return unit
  const between: (Modifier | number)[] = []
  const at = modifiersBefore(s, unit.start, true, between)
  const owner = between.length === 0 ? undefined : unitEnding(s, at)
  if (owner?.organ === undefined || owner.open) return unit
  modifiers.unshift(...between)
  return departmentOf(owner, unit)
}

/** 湖南省原省委常委: what is said of the post may stand between a region and its organ. */
function regionOf(s: Sentence, unit: Unit, at: number): Unit | undefined {
  const place = unitEnding(s, at)
  if (place?.region === undefined || place.organ !== undefined) return undefined
  const whole = withRegion(unit, place.region)
  return whole === unit
    ? undefined
    : { ...whole, start: place.start, parts: [...place.parts, ...unit.parts], open: false }
}
