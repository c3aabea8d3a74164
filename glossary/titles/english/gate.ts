import type { Sentence } from '../composite.ts'
import { MAY_MODIFY } from '../modifiers.ts'
import { classBits } from '../part.ts'
import { mayBeOthers } from './foreign.ts'
import { mayNameOrgan } from './local.ts'
import { besideEnglishName } from './names.ts'
import { isOfAnother } from './page-place.ts'
import { triggers } from './triggers.ts'

/**
 * Which hits of an English sentence touch another, or what tells whose they are or what becomes of them? By what stands beside them alone:
 * all that anything is composed with, and few others. Nothing is built where none does.
 */
export function touches(s: Sentence): boolean {
  const { hits } = s
  for (let hit = 0; hit < hits.count; hit++) if (mayBeComposed(s, hit)) return true
  return false
}

const { organ, document, local, placed, post, title } = classBits

function mayBeComposed(s: Sentence, hit: number): boolean {
  const { hits, words } = s
  const classes = hits.classes(hit)
  const start = hits.start(hit)
  const end = hits.end(hit)
  if ((classes & (post | title)) !== 0 && (isTitleBeside(s, start, end) || isOfAnother(s))) return true
  if ((classes & placed) !== 0) return true
  if ((classes & local) !== 0 && mayNameOrgan(s, hit)) return true
  return (
    (classes & (organ | document)) !== 0 &&
    (((words & triggers.ordinal) !== 0 && ordinalMayPrecede(s.text, start)) || mayBeOthers(s, start, end))
  )
}

/** 14th, second, first, inaugural. */
const ordinalMayPrecede = (text: string, start: number): boolean =>
  text[start - 1] === ' ' && /[tdhl]/.test(text[start - 2] ?? '')

/** Told by itself of whose it may be: another's, or nobody's. */
const ALONE =
  /^(?:chancellor|magistrate|lawmaker|legislator|parliamentarian|provincial governor|vice[- ]minister|secretary for|premier [a-z])/
/** Whose post it is, what else its holder is, and what has become of both: director of, deputy mayor and acting, 's, president-elect. */
const BEHIND = /^(?: of | for | to | in |'s |[ -](?:elect|designate)\b)/
const BEFORE = /(?:'s|\)|assistant) $/

/** Post or title: with a modifier, an organ, a country or the name of its holder. */
function isTitleBeside(s: Sentence, start: number, end: number): boolean {
  const { text } = s
  const before = text.slice(Math.max(0, start - 20), start)
  return (
    BEHIND.test(text.slice(end, end + 11)) ||
    MAY_MODIFY.test(before) ||
    BEFORE.test(before) ||
    ALONE.test(text.slice(start, start + 20)) ||
    mayBeOthers(s, start, end) ||
    besideEnglishName(text.slice(start, end).replace(/s$/, ''), text, end) !== undefined
  )
}
