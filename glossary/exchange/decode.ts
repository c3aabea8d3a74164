/** Bytes → text. Chinese spreadsheets write GBK or Big5 without saying so. */
export interface Decoded {
  text: string
  /** A WHATWG name. */
  encoding: string
}

export function decode(bytes: Uint8Array): Decoded {
  const as = (encoding: string): Decoded => ({
    text: new TextDecoder(encoding).decode(bytes).replace(/^\ufeff+/, ''),
    encoding,
  })
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be')
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return as(wide)
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\ufeff+/, ''),
      encoding: 'utf-8',
    }
  } catch {
    const gb = score(bytes, (lead, trail) => lead >= 0xa1 && lead <= 0xd7 && lead !== 0xaa && trail >= 0xa1)
    const big5 = score(
      bytes,
      (lead, trail) => lead >= 0xa1 && lead <= 0xc6 && (trail <= 0x7e || trail >= 0xa1),
    )
    if (Math.max(gb, big5) < 0.5) return as('windows-1252')
    return as(gb >= big5 ? 'gb18030' : 'big5')
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

/** Share of the double-byte characters that are everyday ones (first level, punctuation) in an encoding. */
function score(bytes: Uint8Array, common: (lead: number, trail: number) => boolean): number {
  let pairs = 0
  let good = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue
    pairs++
    const trail = bytes[i + 1] ?? 0
    if (trail < 0x40) continue
    if (common(bytes[i]!, trail)) good++
    i++
  }
  return pairs === 0 ? 0 : good / pairs
}
