import { encodingOf } from '../glossary/exchange/decode.ts'
import { sniffBytes } from '../glossary/exchange/sniff.ts'
import { FIRST, hongKong } from './big5-table.ts'

/**
 * Big5 as UTF-8, with what Hong Kong added to it; `undefined` where the file is in another encoding. Node decodes those characters (嘅, 喺,
 * 啲 …) to places of private use, each to its own; browsers know them, so that the extension needs none of this.
 */
export function big5AsUtf8(bytes: Uint8Array): Uint8Array | undefined {
  if (sniffBytes(bytes) !== undefined || encodingOf(bytes) !== 'big5') return undefined
  const text = new TextDecoder('big5').decode(bytes)
  return new TextEncoder().encode(
    text.replaceAll(/[\ue000-\uf8ff]/g, (unit) => characters[unit.charCodeAt(0) - FIRST] || unit),
  )
}

/** A letter and the mark that joins it are one; a dot stands where there is none. */
const characters = [...hongKong.matchAll(/.[\u0300-\u036f]?/gu)].map(([one]) => (one === '.' ? '' : one))
