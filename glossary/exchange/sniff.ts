/** The format of a file by its content; what it is called says nothing. */
export type Sniffed = { format: 'json' | 'delimited' } | { unsupported: string }

const MAGIC: [string, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
]

/** A file known by its first bytes to be none of ours. */
export function sniffBytes(bytes: Uint8Array): string | undefined {
  return MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0]
}

export function sniffText(text: string): Sniffed {
  const head = text.slice(0, 4096).trimStart()
  if (/^<(!doctype html|html)/i.test(head)) return { unsupported: 'html' }
  if (/^<[?!a-z]/i.test(head)) {
    const root = head.match(/<(martif|tbx|tmx|mtf|xliff)\b/i)?.[1]
    return { unsupported: root?.toLowerCase() ?? 'xml' }
  }
  if (/^#UTX/i.test(head)) return { unsupported: 'utx' }
  if (/^\S+ \S+ \[[^\]\n]*\] \/.*\/\s*$/m.test(head) && !head.includes('\t')) return { unsupported: 'cedict' }
  if (/^(\{\s*["}]|\[\s*[{["\]])/.test(head)) return { format: 'json' }
  let control = 0
  for (let i = 0; i < head.length; i++) {
    const unit = head.charCodeAt(i)
    if ((unit < 32 && unit !== 9 && unit !== 10 && unit !== 13) || unit === 0xfffd) control++
  }
  return control > head.length / 20 ? { unsupported: 'binary' } : { format: 'delimited' }
}
