import { guessEncoding } from './encodings.ts'

/** Bytes → text. Chinese spreadsheets write GBK or Big5 without saying so, and declarations lie. */
export interface Decoded {
  text: string
  encoding: string
  /** Bytes that stand for nothing in that encoding; U+FFFD in the text. */
  undecodable: number
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

/** A few broken bytes do not make a UTF-8 file one of another encoding. */
const MOST_BROKEN = 0.02

/** `encoding`: the person's word; else by mark, zeros, validity, what the file says of itself, and the characters. */
export function decode(bytes: Uint8Array, encoding: string = encodingOf(bytes)): Decoded {
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\ufeff+/, '')
  let undecodable = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) undecodable++
  return { text, encoding, undecodable }
}

export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return wide
  const { sequences, broken } = utf8Shape(bytes)
  if (broken === 0 || broken <= sequences * MOST_BROKEN) return 'utf-8'
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

/** UTF-16 without a mark: line breaks and delimiters leave zeros on one side alone. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0]
  const end = Math.min(bytes.length, 4096)
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i & 1]!++
  if (zeros[0]! + zeros[1]! < Math.max(1, end / 100)) return undefined
  if (zeros[1]! > zeros[0]! * 10) return 'utf-16le'
  return zeros[0]! > zeros[1]! * 10 ? 'utf-16be' : undefined
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
