import type { Composite, Sentence } from '../composite.ts'
import { matches } from '../matches.ts'
import { classBits, type Part } from '../part.ts'

/** 以习近平同志为核心的党中央: a leadership with its core. */

const CORE = /以(毛泽东|邓小平|江泽民|习近平)(同志|总书记)?为(?:领导)?核心的/g
const names: Record<string, string> = {
  毛泽东: 'Mao Zedong',
  邓小平: 'Deng Xiaoping',
  江泽民: 'Jiang Zemin',
  习近平: 'Xi Jinping',
}
/** What has the core, beside the listed organs. */
const leaderships: [zh: RegExp, en: string][] = [
  [/^党的第一代中央领导集体/, "first generation of the Party's central collective leadership"],
  [/^党的第二代中央领导集体/, "second generation of the Party's central collective leadership"],
  [/^党的第三代中央领导集体/, "third generation of the Party's central collective leadership"],
  [/^(?:新一届)?中央领导集体/, 'central collective leadership'],
  [/^党和国家领导集体/, 'collective leadership of the Party and the state'],
  [/^中国共产党/, 'Communist Party of China'],
]

export function chineseCores(s: Sentence): Composite[] {
  const out: Composite[] = []
  for (const m of matches(s.text, CORE)) {
    const start = m.index
    const at = start + m[0].length
    const comrade = `with ${m[2] === undefined ? '' : m[2] === '同志' ? 'Comrade ' : 'General Secretary '}${names[m[1]!]} at its core`
    const listed = s.hits
      .starting(at, classBits.organ)
      .filter((p) => p.class === 'organ' && p.grammar.regionKind === undefined)
      .sort((a, b) => b.end - a.end)[0]
    const found = leaderships.find(([zh]) => zh.test(s.text.slice(at, at + 20)))
    const size = found === undefined ? 0 : found[0].exec(s.text.slice(at, at + 20))![0].length
    const add = (end: number, names: string[], parts: Part[]) =>
      out.push({
        start,
        end,
        kind: 'setPhrase',
        parts,
        en: names.slice(0, 3).map((name) => `${name} ${comrade}`),
        insists: false,
      })
    if (listed !== undefined) add(listed.end, listed.en, [listed])
    else if (found !== undefined) add(at + size, [found[1]], [])
  }
  return out
}
