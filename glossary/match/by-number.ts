/** Numbers of a page. */
const BITS = 10

/**
 * Values by number, of which few are ever asked for: asked nearly as fast as an array of all, which for a million takes milliseconds to make
 * whenever a worker wakes, and faster than a Map. Its pages are made as they are written to.
 */
export class ByNumber<T> {
  private readonly pages: (T | undefined)[][] = []

  get(number: number): T | undefined {
    return this.pages[number >> BITS]?.[number & ((1 << BITS) - 1)]
  }
  set(number: number, value: T): void {
    while (this.pages.length <= number >> BITS) this.pages.push([])
    this.pages[number >> BITS]![number & ((1 << BITS) - 1)] = value
  }
}
