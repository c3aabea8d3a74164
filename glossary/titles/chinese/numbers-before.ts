import type { Sentence } from '../composite.ts'
import { NUMBER, toNumber } from '../numbers.ts'

/** The number that an organ has before it, with the size of what says it. */

const SESSION = new RegExp(`第?(${NUMBER})届$`)
/** 新一届, 上一届, 下一届: no number of a term. */
const NEW = /[新上下本这每任又]第?$/
const NTH = new RegExp(`第(${NUMBER})$`)
const FEW = /([一二三四五])$/

/** 历经七届政府, 前三届政府: how many, not which; but 越共十四届. */
const COUNTED = /(?:历经|经历|跨越|连续|前|后|(?<![越古中])共|任)$/

/** A term of office before an organ: 二十届, 第十四届; not 新一届, nor a number of terms. */
export function termBefore(s: Sentence, at: number): { number: number; size: number } | undefined {
  if (s.text[at - 1] !== '届') return undefined
  const found = SESSION.exec(s.text.slice(Math.max(0, at - 8), at))
  const number = found === null ? undefined : toNumber(found[1]!)
  if (found === null || number === undefined) return undefined
  const before = s.text.slice(0, at - found[0].length)
  return (number === 1 && NEW.test(before)) || (found[0][0] !== '第' && COUNTED.test(before))
    ? undefined
    : { number, size: found[0].length }
}

/** 第一 before a court; 一中院. */
export function numberBefore(s: Sentence, at: number): { number: number; size: number } | undefined {
  const before = s.text.slice(Math.max(0, at - 5), at)
  const found = NTH.exec(before) ?? (s.text.startsWith('中院', at) ? FEW.exec(before) : null)
  const number = found === null ? undefined : toNumber(found[1]!)
  return found === null || number === undefined ? undefined : { number, size: found[0].length }
}
