import { decode } from './decode.ts'
import type { Foreign } from './foreign.ts'
import { sniffText } from './sniff.ts'
import { Broken, inflated, whole, type ZipEntry } from './zip.ts'

/** What program a file is of that is a container of others. */

const PACKED: Record<string, Foreign> = {
  'word/document.xml': 'docx',
  'ppt/presentation.xml': 'pptx',
  'xl/workbook.bin': 'xlsb',
  'Index/Document.iwa': 'numbers',
  'collection.anki2': 'anki',
  'collection.anki21': 'anki',
  'collection.anki21b': 'anki',
}
export function packedIn(entries: ZipEntry[]): Foreign | undefined {
  const named = (name: string) => entries.find((entry) => entry.name === name)
  const known = Object.keys(PACKED).find(named)
  if (known !== undefined) return PACKED[known]
  if (named('content.xml') === undefined) return undefined
  const type = named('mimetype')
  const told = type === undefined ? '' : new TextDecoder().decode(whole(type.read()).subarray(0, 100))
  return told.endsWith('.text') ? 'docx' : told.endsWith('.presentation') ? 'pptx' : 'ods'
}

/** OLE, in which old Office kept all it wrote: by the names of its streams. Of a workbook with a password that is all there is to see. */
const STREAMS: [string, Foreign][] = [
  ['EncryptedPackage', 'locked'],
  ['WordDocument', 'docx'],
  ['PowerPoint Document', 'pptx'],
]
const STRETCH = 1 << 20
const LONGEST = 64
export function inContainer(bytes: Uint8Array): Foreign {
  const found = new Set<Foreign>()
  for (let at = 0; at < bytes.length; at += STRETCH) {
    const text = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + STRETCH + LONGEST))
    for (const [name, foreign] of STREAMS) if (text.includes(name)) found.add(foreign)
  }
  return STREAMS.find(([, foreign]) => found.has(foreign))?.[1] ?? 'xls'
}

/** Gzip with a table of chunks, in which StarDict and Lingvo pack their words. */
export function inDictzip(bytes: Uint8Array): Foreign | undefined {
  if ((bytes[3]! & 4) === 0 || bytes[12] !== 0x52 || bytes[13] !== 0x41) return undefined
  try {
    const [start = new Uint8Array()] = inflated(bytes, true)
    const sniffed = sniffText(decode(start).text)
    return 'unsupported' in sniffed && sniffed.unsupported === 'dsl' ? 'dsl' : 'stardict'
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return 'stardict'
  }
}
