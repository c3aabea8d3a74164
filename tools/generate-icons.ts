import { writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

/**
 * Draws the icons: a corner bracket 「 above an underline, white on a rounded vermilion square. The shapes lie on a grid of 16, so that
 * the smallest has no half-covered pixel except the corners; the larger ones scale it.
 */
const vermilion = [0xc8, 0x3c, 0x23]
const white = [0xff, 0xff, 0xff]
/** x, y, width, height on the grid of 16. */
const strokes = [
  [6, 3, 2, 6],
  [6, 3, 5, 2],
  [3, 11, 10, 2],
] as const
const radius = 3
/** Samples a pixel along each axis. */
const fine = 8

for (const size of [16, 32, 48, 128]) {
  writeFileSync(new URL(`../public/icons/${size}.png`, import.meta.url), png(size, draw(size)))
}

function draw(size: number): Uint8Array {
  const rgba = new Uint8Array(size * size * 4)
  const unit = 16 / (size * fine)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let square = 0
      let stroke = 0
      for (let v = 0; v < fine; v++)
        for (let u = 0; u < fine; u++) {
          const gx = (x * fine + u + 0.5) * unit
          const gy = (y * fine + v + 0.5) * unit
          if (!insideSquare(gx, gy)) continue
          square++
          if (strokes.some(([left, top, w, h]) => gx >= left && gx < left + w && gy >= top && gy < top + h))
            stroke++
        }
      if (square === 0) continue
      const share = stroke / square
      const colour = vermilion.map((c, i) => Math.round(c * (1 - share) + white[i]! * share))
      rgba.set([...colour, Math.round((square / fine ** 2) * 255)], (y * size + x) * 4)
    }
  return rgba
}

function insideSquare(x: number, y: number): boolean {
  const dx = Math.max(radius - x, x - (16 - radius), 0)
  const dy = Math.max(radius - y, y - (16 - radius), 0)
  return dx * dx + dy * dy <= radius * radius
}

/** Eight bits a channel, colour type 6 (RGBA), no filter. */
function png(size: number, rgba: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const rows = Buffer.alloc(size * (size * 4 + 1))
  for (let y = 0; y < size; y++)
    rows.set(rgba.subarray(y * size * 4, (y + 1) * size * 4), y * (size * 4 + 1) + 1)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  out.set(body, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}
