/** Typed arrays and JSON in one buffer, opened as views: what is saved is what runs. */

type Arrays = Record<string, Int32Array | Uint16Array | Uint8Array>

const TYPES = { i32: Int32Array, u16: Uint16Array, u8: Uint8Array } as const
type TypeName = keyof typeof TYPES

interface Directory {
  head: unknown
  arrays: { name: string; type: TypeName; offset: number; length: number }[]
}

/** Layout: byte length of the directory (Uint32), the directory (JSON), the arrays, each at a multiple of 4. */
export function pack(head: unknown, arrays: Arrays): Uint8Array<ArrayBuffer> {
  const directory: Directory = { head, arrays: [] }
  let offset = 0
  for (const [name, array] of Object.entries(arrays)) {
    const type = array instanceof Int32Array ? 'i32' : array instanceof Uint16Array ? 'u16' : 'u8'
    directory.arrays.push({ name, type, offset, length: array.length })
    offset += (array.byteLength + 3) & ~3
  }
  const text = new TextEncoder().encode(JSON.stringify(directory))
  const start = (4 + text.length + 3) & ~3
  const record = new Uint8Array(start + offset)
  new DataView(record.buffer).setUint32(0, text.length, true)
  record.set(text, 4)
  for (const entry of directory.arrays) {
    const array = arrays[entry.name]!
    record.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + entry.offset)
  }
  return record
}

/** Views over a packed record. The record must start at the beginning of its buffer. */
export function unpack<Head, A extends Arrays>(record: Uint8Array<ArrayBuffer>): { head: Head; arrays: A } {
  const size = new DataView(record.buffer, record.byteOffset).getUint32(0, true)
  const directory: Directory = JSON.parse(new TextDecoder().decode(record.subarray(4, 4 + size)))
  const start = record.byteOffset + ((4 + size + 3) & ~3)
  const arrays: Arrays = {}
  for (const { name, type, offset, length } of directory.arrays)
    arrays[name] = new TYPES[type](record.buffer, start + offset, length)
  return { head: directory.head as Head, arrays: arrays as A }
}
