import { Gunzip, Inflate } from 'fflate'

/**
 * Zip and gzip, read entry by entry through the central directory, with what comes out counted while it comes: a bomb is stopped, not
 * inflated. Names are only compared, never opened as paths. fflate's asynchronous functions start blob workers, which Firefox blocks.
 */
export interface ZipEntry {
  name: string
  /** Inflated stretches. Throws `TooLarge` beyond the limits, `Locked`, `Broken` at data that is none, and at its end where it is not what was packed. */
  read(): Iterable<Uint8Array>
}

export class TooLarge extends Error {}
/** By a password, or packed in a way that nobody reads here. */
export class Locked extends Error {}
export class Broken extends Error {}

const LARGEST = 256 << 20
/** Text shrinks to a tenth, tables of numbers to a fiftieth. */
const HIGHEST_RATIO = 200
const RATIO_COUNTS_FROM = 16 << 20
const CHUNK = 1 << 16
/** Of fflate's errors. */
const NO_GZIP = 6

export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= Math.max(0, bytes.length - 65_557) && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || end < bytes.length - 65_557) throw new Broken('no directory')
  let { count, at } = directory(view, end)
  const entries: ZipEntry[] = []
  for (; count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new Broken('directory')
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    const sum = view.getUint32(at + 16, true)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) =>
      view.getUint16(at + o, true),
    ) as [number, number, number]
    const [, packed, local] = wide(view, at, at + 46 + nameLength, extraLength)
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({
      name,
      read() {
        if ((flags & 1) !== 0) throw new Locked()
        if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw new Broken('entry')
        const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
        const data = bytes.subarray(from, from + packed)
        if (method !== 0 && method !== 8) throw new Locked()
        return checked(method === 0 ? stored(data) : inflated(data), sum)
      },
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

/** Where the list of entries begins, and how many there are; of a large archive, or one packed as if it were, 64 bits wide. */
function directory(view: DataView, end: number): { count: number; at: number } {
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  const locator = end - 20
  if ((count !== 0xffff && at !== 0xffffffff) || locator < 0 || view.getUint32(locator, true) !== 0x07064b50)
    return { count, at }
  const record = Number(view.getBigUint64(locator + 8, true))
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50)
    throw new Broken('directory')
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    at: Number(view.getBigUint64(record + 48, true)),
  }
}

/** Size, packed size, and place of an entry; those that need more than 32 bits stand behind its name. */
function wide(view: DataView, at: number, extra: number, length: number): [number, number, number] {
  const found: [number, number, number] = [24, 20, 42].map((o) => view.getUint32(at + o, true)) as never
  const end = Math.min(extra + length, view.byteLength)
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let value = field + 4
    for (const [i, number] of found.entries()) {
      if (number !== 0xffffffff || value + 8 > end) continue
      found[i] = Number(view.getBigUint64(value, true))
      value += 8
    }
  }
  return found
}

/** Windows in Chinese packs names in its own encoding, and no flag says so. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function* stored(data: Uint8Array): Generator<Uint8Array> {
  if (data.length > LARGEST) throw new TooLarge()
  yield data
}

/** One wrong byte, and all behind it reads as other words. */
function* checked(chunks: Iterable<Uint8Array>, sum: number): Generator<Uint8Array> {
  let read = 0
  for (const chunk of chunks) {
    read = crc32(chunk, read)
    yield chunk
  }
  if (read !== sum) throw new Broken('checksum')
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) !== 0 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})
function crc32(bytes: Uint8Array, before: number): number {
  let sum = ~before
  for (let i = 0; i < bytes.length; i++) sum = CRC[(sum ^ bytes[i]!) & 255]! ^ (sum >>> 8)
  return ~sum >>> 0
}

/** Raw deflate data, or with `gzip` a file of one or more members, in stretches. */
export function* inflated(data: Uint8Array, gzip = false): Generator<Uint8Array> {
  let out: Uint8Array[] = []
  let total = 0
  let member = 0
  let sum = 0
  /** What stands behind the last member and is none is left. */
  let isTail = false
  const take = (chunk: Uint8Array) => {
    member += chunk.length
    if (gzip) sum = crc32(chunk, sum)
    out.push(chunk)
  }
  const inflate = gzip ? new Gunzip(take) : new Inflate(take)
  if (inflate instanceof Gunzip)
    inflate.onmember = () => {
      member = 0
      sum = 0
    }
  for (let at = 0; at < data.length && !isTail; at += CHUNK) {
    try {
      inflate.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length)
    } catch (error) {
      isTail = gzip && total + out.length > 0 && (error as { code?: number }).code === NO_GZIP
      if (!isTail) throw new Broken(String(error))
    }
    const chunks = out
    out = []
    for (const chunk of chunks) {
      total += chunk.length
      if (total > LARGEST || (total > RATIO_COUNTS_FROM && total > data.length * HIGHEST_RATIO))
        throw new TooLarge()
      if (chunk.length > 0) yield chunk
    }
  }
  // A member ends with its checksum and size; that it ends too early fflate does not always tell.
  if (gzip && !isTail && (numberAt(data, 8) !== sum || numberAt(data, 4) !== member % 2 ** 32))
    throw new Broken('unexpected end')
}

/** Four bytes, so many before the end. */
const numberAt = (data: Uint8Array, before: number): number =>
  data
    .subarray(-before)
    .subarray(0, 4)
    .reduceRight((sum, byte) => sum * 256 + byte, 0)

export function whole(chunks: Iterable<Uint8Array>): Uint8Array {
  const list = [...chunks]
  const bytes = new Uint8Array(list.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of list) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
