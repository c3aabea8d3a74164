/** Sets of two and three numbers beside one another, a bit each at their hash: a quick answer, wrong at times where it is yes. */
export const BITS = 1 << 20

export const newBits = (): Uint8Array => new Uint8Array(BITS >> 3)

export const ofTwo = (a: number, b: number): number =>
  (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) >>> 12
export const ofThree = (a: number, b: number, c: number): number =>
  (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(c, 0xc2b2ae35)) >>> 12

export const bitAt = (bits: Uint8Array, bit: number): number => (bits[bit >> 3]! >> (bit & 7)) & 1
export const hasBit = (bits: Uint8Array, bit: number): boolean => bitAt(bits, bit) !== 0
export const addBit = (bits: Uint8Array, bit: number): void => {
  bits[bit >> 3]! |= 1 << (bit & 7)
}
