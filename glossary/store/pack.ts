import { marksFormat } from './marks.ts'
import { isCurrent, type Making, makeRows, readKeys } from './rows.ts'
import type { MarkRow, PackRow, TextRow } from './schema.ts'

/**
 * Marks and texts of all blocks in three Blobs: what a popup needs before its first answer. Of 120,000 concepts they are read in 40 ms,
 * row by row in 300; the lines, half of it, come while the text is searched. Blocks that came since are read as rows; when they are many the background packs anew.
 */
const LACKING = 64
const CHUNK = 256

/** Numbers of a concept in `marks`: hash of the uid, second of the change, beginning of its text, facts, low byte of the id. */
const WORDS = 4

/** A pack whose Blobs are being read. */
export interface Reading {
  /** Blocks whose rows it holds. */
  marks: Set<number>
  texts: Set<number>
  /** `undefined` where another page packed anew while this one read. The lines of the texts are empty. */
  rows: Promise<Rows | undefined>
  /** The texts have their lines; `false` as above. */
  lined: Promise<boolean>
}

interface Rows {
  marks: MarkRow[]
  texts: TextRow[]
}

/** Begins to read it. `undefined`: it is of another format. */
export function readPack(
  { textFormat }: Pick<Making, 'textFormat'>,
  pack: PackRow,
  level: 'marks' | 'texts',
): Reading | undefined {
  if (pack.marksFormat !== marksFormat) return undefined
  const keys = new Set(pack.keys)
  const isCurrent = level === 'texts' && pack.textFormat === textFormat
  const blobs = isCurrent ? [pack.marks, pack.text] : [pack.marks]
  const rows = Promise.all(blobs.map((blob) => blob.arrayBuffer()))
    .then(([marks, text]) => unpacked(pack, new Uint32Array(marks!), text))
    .catch(() => undefined)
  return {
    marks: keys,
    texts: isCurrent ? keys : new Set(),
    rows,
    lined: !isCurrent
      ? Promise.resolve(true)
      : Promise.all([rows, pack.lines.arrayBuffer()]).then(
          ([rows, lines]) => rows !== undefined && withLines(pack, rows, lines),
          () => false,
        ),
  }
}

function withLines({ lineBytes }: PackRow, { texts }: Rows, lines: ArrayBuffer): true {
  let byte = 0
  for (const [i, row] of texts.entries()) {
    row.lines = new Uint8Array(lines, byte, lineBytes[i]!)
    byte += lineBytes[i]!
  }
  return true
}

function unpacked(pack: PackRow, words: Uint32Array<ArrayBuffer>, text: ArrayBuffer | undefined): Rows {
  const marks: MarkRow[] = []
  const texts: TextRow[] = []
  let word = 0
  let byte = 0
  const take = (count: number) => {
    word += count
    return words.subarray(word - count, word)
  }
  for (const [i, key] of pack.keys.entries()) {
    const size = pack.sizes[i]!
    const uids = take(size)
    const modified = take(size)
    const starts = take(size + 1)
    const facts = take(size)
    const ids = new Uint8Array(size)
    for (let at = 0; at < size; at++) ids[at] = facts[at]! >>> 16
    marks.push({
      key,
      format: marksFormat,
      uids,
      modified,
      // Its low half.
      facts: new Uint16Array(facts),
      ids,
      overrides: pack.overrides[i] ?? [],
    })
    if (text === undefined) continue
    const bytes = starts[size]!
    const own = new Uint8Array(text, byte, bytes)
    texts.push({ key, format: pack.textFormat, text: own, starts, lines: new Uint8Array() })
    byte += bytes
  }
  return { marks, texts }
}

/** Packs anew where much is not packed, or much of what is packed is no longer listed. Resolves to whether it did. */
export async function keepPack(core: Making): Promise<boolean> {
  const { db } = core
  const listed = (await db.glossaries.toArray()).flatMap(({ blocks }) => blocks.map(({ key }) => key))
  const held = await db.packs.get(1)
  const format = core.textFormat
  if (held?.marksFormat === marksFormat && held.textFormat === format) {
    const packed = new Set(held.keys)
    const standing = listed.filter((key) => packed.has(key)).length
    if (listed.length - standing <= LACKING && standing * 2 >= packed.size) return false
  } else if (listed.length <= LACKING) return false
  await db.packs.put(await packOf(core, listed, format))
  return true
}

async function packOf(core: Making, keys: number[], textFormat: number): Promise<PackRow> {
  const pack: PackRow = {
    id: 1,
    marksFormat,
    textFormat,
    keys: Uint32Array.from(keys),
    sizes: new Uint16Array(keys.length),
    lineBytes: new Uint32Array(keys.length),
    overrides: {},
    marks: new Blob(),
    text: new Blob(),
    lines: new Blob(),
  }
  const parts: { marks: Blob[]; text: Blob[]; lines: Blob[] } = { marks: [], text: [], lines: [] }
  for (let from = 0; from < keys.length; from += CHUNK) {
    const chunk = keys.slice(from, from + CHUNK)
    const { marks, texts } = await rowsOf(core, chunk, textFormat)
    const words: Uint32Array<ArrayBuffer>[] = []
    for (const [j, key] of chunk.entries()) {
      const mark = marks.get(key)!
      const text = texts.get(key)!
      const size = mark.uids.length
      pack.sizes[from + j] = size
      pack.lineBytes[from + j] = text.lines.length
      if (mark.overrides.length > 0) pack.overrides[from + j] = mark.overrides
      const own = new Uint32Array(size * WORDS + 1)
      own.set(mark.uids)
      own.set(mark.modified, size)
      own.set(text.starts, 2 * size)
      own.set(mark.facts, 3 * size + 1)
      for (let at = 0; at < size; at++) own[3 * size + 1 + at]! |= mark.ids[at]! << 16
      words.push(own)
    }
    // A Blob at once, so that the browser may put it on the disk.
    parts.marks.push(new Blob(words))
    parts.text.push(new Blob(chunk.map((key) => texts.get(key)!.text)))
    parts.lines.push(new Blob(chunk.map((key) => texts.get(key)!.lines)))
  }
  return { ...pack, marks: new Blob(parts.marks), text: new Blob(parts.text), lines: new Blob(parts.lines) }
}

async function rowsOf(core: Making, keys: number[], textFormat: number) {
  const { db } = core
  const marks = new Map<number, MarkRow>()
  const texts = new Map<number, TextRow>()
  for (const row of await readKeys(db.marks, keys)) if (isCurrent(row)) marks.set(row.key, row)
  for (const row of await readKeys(db.texts, keys)) if (row.format === textFormat) texts.set(row.key, row)
  const lacking = keys.filter((key) => !marks.has(key) || !texts.has(key))
  for (const made of await makeRows(core, lacking)) {
    marks.set(made.marks.key, made.marks)
    texts.set(made.text.key, made.text)
  }
  return { marks, texts }
}
