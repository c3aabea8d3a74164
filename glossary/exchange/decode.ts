import { guessEncoding } from './encodings.ts'

/** Bytes → text. Chinese spreadsheets write GBK or Big5 without saying so, and declarations lie. */
export interface Decoded {
  text: string
  encoding: string
  /** Bytes that stand for nothing in that encoding; U+FFFD in the text, or of private use. */
  undecodable: number
  /** Line of the first of them. */
  line?: number
}

export const encodings = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
] as const

/** A few broken bytes do not make a UTF-8 file one of another encoding: of what is in one, nine in ten are broken. */
const MOST_BROKEN = 0.1

/** `encoding`: the person's word; else by mark, zeros, validity, what the file says of itself, and the characters. */
export function decode(bytes: Uint8Array, encoding: string = encodingOf(bytes)): Decoded {
  const text = new TextDecoder(encoding).decode(unmarked(bytes, encoding)).replace(/^\ufeff+/, '')
  // Node has no characters for what Hong Kong added to Big5, browsers have.
  const nothing = encoding === 'big5' ? /[\ufffd\ue000-\uf8ff]/g : /\ufffd/g
  const undecodable = text.match(nothing)?.length ?? 0
  if (undecodable === 0) return { text, encoding, undecodable }
  const line = text.slice(0, text.search(nothing)).split(/\r\n?|\n/).length
  return { text, encoding, undecodable, line }
}

const MARKS: Record<string, number[]> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}
function markOf(bytes: Uint8Array): { marked?: string; length: number } {
  for (const [marked, mark] of Object.entries(MARKS))
    if (mark.every((byte, i) => bytes[i] === byte)) return { marked, length: mark.length }
  return { length: 0 }
}

/** The bytes without a mark that lies. */
export function unmarked(bytes: Uint8Array, encoding: string): Uint8Array {
  const { marked, length } = markOf(bytes)
  return marked === encoding ? bytes : bytes.subarray(length)
}

export function encodingOf(all: Uint8Array): string {
  const { marked, length } = markOf(all)
  const bytes = all.subarray(length)
  // In UTF-16 line ends have a zero; what has none and is UTF-8 is not so by chance.
  const isWide = marked !== undefined && marked !== 'utf-8'
  if (isWide && (bytes.includes(0) || !isUtf8(bytes))) return marked
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return wide
  if (isUtf8(bytes)) return 'utf-8'
  const { sequences, broken } = utf8Shape(bytes)
  if (broken <= sequences * MOST_BROKEN) return 'utf-8'
  const declared = declaredEncoding(bytes)
  const guess = guessEncoding(bytes)
  // A declaration is heard where the bytes bear it out or say nothing.
  return declared !== undefined &&
    (guess === declared || (guess === 'windows-1252' && isValid(bytes, declared)))
    ? declared
    : guess
}

/** `<?xml … encoding="x"?>` or `-*- coding: x -*-` in the first line; the WHATWG name of a legacy encoding. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  const label =
    head.match(/^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/)?.[1] ??
    head.match(/-\*-\s*coding:\s*([\w.:-]+)/)?.[1]
  try {
    const name = label === undefined ? undefined : new TextDecoder(label).encoding
    return name === undefined || name.startsWith('utf-') ? undefined : name === 'gbk' ? 'gb18030' : name
  } catch {
    return undefined
  }
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Without a fault, but that it may end in the middle of a character. The browser tells five times as fast as we count. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += STRETCH)
      decoder.decode(bytes.subarray(at, at + STRETCH), { stream: true })
    return true
  } catch {
    return false
  }
}
const STRETCH = 1 << 16

/** UTF-16 without a mark: line ends, delimiters and Latin letters have a zero beside them, always on the same side. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length & ~1, 1 << 16)
  const wide = [0, 0]
  let narrow = 0
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!
    const isMark = byte === 10 || byte === 13 || byte === 9 || byte === 44
    if (!isMark && (byte < 32 || byte > 126)) continue
    // 一 and 가 have a zero of their own, beside what would be a letter the other way round: marks weigh more.
    if (bytes[i ^ 1] === 0) wide[i & 1]! += isMark ? 20 : 1
    else if (isMark) narrow += 20
  }
  const [little, big] = wide as [number, number]
  if (little + big <= narrow || little + big < end / 100) return undefined
  return little > big ? 'utf-16le' : 'utf-16be'
}

/** Well-formed sequences of two and more bytes, and bytes that belong to none. */
function utf8Shape(bytes: Uint8Array): { sequences: number; broken: number } {
  let sequences = 0
  let broken = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!
    if (lead < 0x80) continue
    const length =
      lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xc2 && lead < 0xe0 ? 1 : 0
    let trail = 0
    while (trail < length && (bytes[i + trail + 1]! & 0xc0) === 0x80) trail++
    if (length === 0 || trail < length) {
      // Cut off at the end is a download that broke, not another encoding.
      if (length > 0 && i + trail + 1 >= bytes.length) continue
      broken++
    } else {
      sequences++
      i += length
    }
  }
  return { sequences, broken }
}
