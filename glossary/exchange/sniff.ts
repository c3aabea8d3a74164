import type { Foreign } from './foreign.ts'

/** The format of a file by its content; what it is called says nothing. */
export type TextFormat = 'json' | 'delimited' | 'tbx' | 'multiterm' | 'tmx' | 'utx' | 'cedict'
export type Sniffed = { format: TextFormat } | { unsupported: Foreign }

const MAGIC: [Foreign, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['mdb', [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e, 0x64, 0x61, 0x72, 0x64]],
  ['gzip', [0x1f, 0x8b]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  // Excel before 97 wrote without a container.
  ['xls', [0x09, 0x08, 0x08, 0x00]],
  ['xls', [0x09, 0x04, 0x06, 0x00]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['packed', [0x42, 0x5a, 0x68]],
  ['packed', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['packed', [0x28, 0xb5, 0x2f, 0xfd]],
  ['dictionary', [0x12, 0x34, 0x00, 0x01]],
  ['dictionary', [0x12, 0x34, 0x00, 0x02]],
]

/** `ustar`, behind the first file's name. */
const TAR = [0x75, 0x73, 0x74, 0x61, 0x72]

/** A file known by its first bytes to be none of ours. */
export function sniffBytes(bytes: Uint8Array): Foreign | undefined {
  // Four bytes of its header's length, then that header as UTF-16 or UTF-8.
  const header = String.fromCharCode(...bytes.subarray(4, 48)).replaceAll('\0', '')
  if (/^<(Dictionary|Library_Data) /.test(header)) return 'mdx'
  if (TAR.every((byte, i) => bytes[257 + i] === byte)) return 'packed'
  return MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0]
}

export function sniffText(text: string): Sniffed {
  const head = text.slice(0, 4096).trimStart()
  if (/^<(!doctype html|html|head|body|table|div|p|meta)\b/i.test(head)) return { unsupported: 'html' }
  if (/^<[?!a-z]/i.test(head)) return sniffXml(text.slice(0, 1 << 20))
  if (head.startsWith("StarDict's dict ifo")) return { unsupported: 'stardict' }
  if (/^#NAME\s+"/.test(head)) return { unsupported: 'dsl' }
  if (head.startsWith('{\\rtf')) return { unsupported: 'rtf' }
  if (/^msgid ".*"\s*^msgstr "/m.test(head)) return { unsupported: 'po' }
  if (/^#UTX/i.test(head)) return { format: 'utx' }
  if (/^\S+ \S+ \[[^\]\n]*\]{1,2} (\{[^}\n]*\} )?\/.*\/\s*$/m.test(head) && !head.includes('\t'))
    return { format: 'cedict' }
  if (/^(\{\s*["}]|\[\s*[{["\]])/.test(head)) return { format: 'json' }
  let control = 0
  for (let i = 0; i < head.length; i++) {
    const unit = head.charCodeAt(i)
    if ((unit < 32 && unit !== 9 && unit !== 10 && unit !== 13) || unit === 0xfffd) control++
  }
  return control > head.length / 20 + 8 ? { unsupported: 'binary' } : { format: 'delimited' }
}

/** By the root's local name, or by what stands in it: real files have every root. */
function sniffXml(head: string): Sniffed {
  const bare = head.replaceAll(/<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^<[]*(\[.*?\]\s*)?>/gs, '')
  const root =
    bare
      .match(/<([\w.:-]+)/)?.[1]
      ?.replace(/^.*:/, '')
      .toLowerCase() ?? 'xml'
  if (root === 'martif' || root === 'tbx') return { format: 'tbx' }
  if (root === 'mtf') return { format: 'multiterm' }
  if (root === 'tmx') return { format: 'tmx' }
  if (/<(\w+:)?(termEntry|conceptEntry|langSet|langSec)\b/.test(bare)) return { format: 'tbx' }
  if (/<conceptGrp\b/.test(bare)) return { format: 'multiterm' }
  // Excel's XML of 2003, and pages of the web.
  const known: Record<string, Foreign> = {
    html: 'html',
    xliff: 'xliff',
    workbook: 'xls',
    glossml: 'glossml',
    xdxf: 'dictionary',
    termbasedefinition: 'multiterm_definition',
  }
  return { unsupported: Object.hasOwn(known, root) ? known[root]! : 'xml' }
}
