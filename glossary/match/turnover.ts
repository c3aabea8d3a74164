import type { Difference } from '../model/difference.ts'
import { lean } from '../model/lean.ts'
import type { Concept } from '../model/schema.ts'
import { type Arrays, DEAD, type Head } from './compiled.ts'
import type { PackedConcepts } from './packed.ts'

/** A concept that comes, with its JSON. */
export interface Comer {
  glossary: number
  concept: Concept & { id: number }
  bytes: Uint8Array<ArrayBuffer>
}

/** Which concepts of a record go, and which come. What went and comes as it was does neither. */
export interface Turnover {
  /** By concept of the record, the index of its glossary now; DEAD where that is no longer there. */
  owners: Uint16Array
  /** Numbers of concepts; their bytes have been read. */
  going: Set<number>
  coming: Comer[]
}

export async function turnover(
  head: Head,
  arrays: Arrays,
  packed: PackedConcepts,
  { was, gone, came }: Difference,
): Promise<Turnover> {
  const indexNow = head.madeOf.glossaries.map((_, then) => (was.includes(then) ? was.indexOf(then) : DEAD))
  const owners = arrays.owners.map((then) => indexNow[then] ?? DEAD)
  const going = new Set<number>()
  for (let c = 0; c < arrays.ids.length; c++) {
    const withGlossary = owners[c] === DEAD && arrays.owners[c] !== DEAD
    if (withGlossary || gone[owners[c]!]?.has(arrays.ids[c]!)) going.add(c)
  }
  await packed.read(going)
  const numberOf = new Map([...going].map((c) => [arrays.ids[c]!, c]))
  const encoder = new TextEncoder()
  const coming: Comer[] = []
  for (const { glossary, concept } of came) {
    const bytes = encoder.encode(JSON.stringify(lean(concept)))
    const c = numberOf.get(concept.id)
    if (c !== undefined && owners[c] === glossary && sameBytes(bytes, packed.bytesAt(c))) going.delete(c)
    else coming.push({ glossary, concept, bytes })
  }
  return { owners, going, coming }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
