import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { renderingsOf } from './renderings.ts'

/**
 * Pages annotated by hand: what a professional wants glossed (`wanted`, units apart from each other), and what may be glossed besides
 * (`allowed`: places, ordinary phrases, and longer or shorter readings of a wanted unit that are right as well).
 */

/** Offsets count UTF-16 units of the page's file. */
export interface Unit {
  start: number
  end: number
  term: string
  kind: string
  use: 'wanted' | 'allowed'
  renderings: string[]
}

export interface GoldPage {
  id: string
  language: 'zh' | 'en'
  text: string
  /** Where the header of the file ends. */
  body: number
  units: Unit[]
  /** Annotated after the data was written: nothing was added for this page. */
  late: boolean
}

const late = new Set(['024', '029', '032', '035', '038', '055'])
const folder = new URL('./gold/', import.meta.url)
const pages = new URL('../../../shared/corpus/pages/', import.meta.url)

/** Are the pages there that the offsets count in? They are not ours to pass on. */
export const pagesAreHere = (): boolean => existsSync(pages)

export function unitsOf(tsv: string): Unit[] {
  return tsv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, start, end, term = '', kind = '', use, renderings = ''] = line.split('\t')
      return {
        start: Number(start),
        end: Number(end),
        term,
        kind,
        use: use === 'allowed' ? 'allowed' : 'wanted',
        renderings: renderingsOf(renderings),
      }
    })
}

/** Throws where a unit does not stand on the page as it was noted. */
export function readGold(): GoldPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => {
      const id = name.slice(0, 3)
      const text = readFileSync(new URL(`${id}.txt`, pages), 'utf8')
      const units = unitsOf(readFileSync(new URL(name, folder), 'utf8'))
      for (const { start, end, term } of units)
        if (text.slice(start, end) !== term) throw new Error(`${name}: ${term} does not stand at ${start}`)
      return {
        id,
        language: /^language: en$/m.test(text) ? 'en' : 'zh',
        text,
        body: text.indexOf('\n---\n') + 5,
        units,
        late: late.has(id),
      }
    })
}
