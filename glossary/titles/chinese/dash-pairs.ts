import { Composed, type Composite, type Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { nameOf } from '../organ-names.ts'
import { classBits, isCountry, type Part } from '../part.ts'
import { phraseAt, sessionOf } from './pairs.ts'

/** China and another, both named in full: 中国—沙特高级别联合委员会, 中国—马来西亚命运共同体, 中国—欧盟领导人会晤. */

const CHINA = /中国[-—–]/g
const DASH = new Set('-—–')
const REGION = /^[A-Z]{2,6}$/

export function dashPairs(s: Sentence, out: Composite[]): void {
  for (const m of matches(s.text, CHINA)) {
    // 东盟—|中国—海合会峰会 is of three.
    if (DASH.has(s.text[m.index - 1] ?? '')) continue
    const at = m.index + m[0].length
    const other = s.hits
      .starting(at, classBits.region | classBits.organ)
      .filter((part) => isCountry(part) || part.class === 'organ')
      .sort((a, b) => b.end - a.end)[0]
    const phrase = other === undefined ? undefined : phraseAt(s.text, other.end)
    if (other === undefined || phrase === undefined) continue
    const who = `China-${shortOf(other)}`
    const end = other.end + phrase[0].length
    const ways = () => phrase.slice(1).map((e) => `${who} ${e}`)
    out.push(new Composed(m.index, end, 'setPhrase', [], ways))
    sessionOf(s, m.index, end, ways, out)
  }
}

const shortOf = (part: Part): string =>
  (part.class === 'organ' ? part.en.find((name) => REGION.test(name)) : undefined) ??
  nameOf(part).replace(/^the /, '')
