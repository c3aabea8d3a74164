import { type Composite, type EnglishUnit, type Sentence, Spelled, unique } from '../composite.ts'
import type { Part } from '../part.ts'
import { around } from './around.ts'
import { assistants, modified, modifiersBefore } from './modified.ts'
import { longest } from './owners.ts'
import type { Found } from './post-asked.ts'
import { chineseOf } from './posts.ts'

/** Titles in English text, with their Chinese in both scripts. */

/** Organs that more than a listed name makes: those of regions and of other countries, departments, terms. */
export function composedOrgans(units: EnglishUnit[], out: Composite[]): void {
  for (const unit of units) {
    const single =
      unit.parts.length === 1 && unit.start === unit.parts[0]!.start && unit.end === unit.parts[0]!.end
    if (!single && unit.organ !== undefined)
      out.push(
        new Spelled(
          unit.start,
          unit.end,
          'organ',
          unit.parts,
          (script) => [unit[script], ...(unit.others?.(script) ?? [])],
          false,
          () => unit.hans,
        ),
      )
  }
}

export function englishTitles(s: Sentence, units: EnglishUnit[], out: Composite[]): void {
  /** Those of one span follow one another. */
  const posts: Part[][] = []
  for (const part of s.parts) {
    if (part.class === 'title') out.push(...modified(s, part, units), ...assistants(s, part))
    if (part.class !== 'post') continue
    const last = posts.at(-1)
    if (last !== undefined && last[0]!.start === part.start && last[0]!.end === part.end) last.push(part)
    else posts.push([part])
  }
  for (const choices of posts) {
    const both = ofBoth(s, choices, units)
    if (both !== undefined) out.push(both)
    const found = around(s, choices[0]!, units)
    const words = chineseOf(s, choices, found)
    if (words === undefined) continue
    out.push(
      new Spelled(
        found.start,
        found.end,
        'title',
        [...(found.shared ? [] : (found.unit?.parts ?? [])), words.post],
        (script) => ofOthers(words[script], found, script),
        words.insists ?? false,
        () => (found.shared ? found.unit?.hans : (words.around ?? words.of)),
      ),
    )
  }
}

/** A title with the further names of its organ behind its own: 国家发改委副主任, 中共广东省委书记. */
function ofOthers(titles: string[], { unit }: Found, script: 'hans' | 'hant'): string[] {
  const first = titles[0]!
  if (unit?.others === undefined || !first.includes(unit[script])) return titles
  return unique([...titles, ...unit.others(script).map((name) => first.replace(unit[script], name))])
}

const BOTH = /^ of both (?:the )?/
const AND = /^,? and (?:the )?/

/** Head of both the Taiwan Work Office of the Party and the State's: 中央台办主任、国务院台办主任. */
function ofBoth(s: Sentence, choices: Part[], units: EnglishUnit[]): Composite | undefined {
  const post = choices[0]!
  const gap = BOTH.exec(s.text.slice(post.end, post.end + 14))
  if (gap === null) return undefined
  const organAt = (at: number) => longest(units.filter((u) => u.start === at && u.organ !== undefined))
  const first = organAt(post.end + gap[0].length)
  const and = first && AND.exec(s.text.slice(first.end, first.end + 10))
  const second = and && organAt(first.end + and[0].length)
  if (!first || !second) return undefined
  const { modifiers, start } = modifiersBefore(s, post.start)
  const [a, b] = [first, second].map((unit) =>
    chineseOf(s, choices, { start, end: unit.end, unit, modifiers, of: true, sender: undefined }),
  )
  if (a === undefined || b === undefined) return undefined
  const all = (script: 'hans' | 'hant') => [`${a[script][0]}、${b[script][0]}`]
  return {
    start,
    end: second.end,
    kind: 'title',
    parts: [...first.parts, ...second.parts, a.post],
    hans: all('hans'),
    hant: all('hant'),
    insists: false,
  }
}
