import { unique } from '../composite.ts'
import type { Part } from '../part.ts'
import { withArticle } from '../senses.ts'
import { ofPartisan, ofStates } from './of-states.ts'
import { type Said, saidOf } from './said.ts'

/** The English of a post of an organ: minister of foreign affairs, foreign minister; spokesperson for the Ministry of Commerce. */

/** 次长 is one too. */
const MINISTER = /^(?:assistant |(?:(?:political |administrative )?deputy ))?minister$/

const FIELD = /^(Foreign|Defen[cs]e) Ministry of (.+)$/

/** `names`: of the organ with what it is of. */
export function ofOrgan(said: Said, organ: Part, names: string[]): string[] {
  const { lead, word, others } = said
  const many = (lead === '' ? ofStates(organ, names, word) : undefined) ?? ofPartisan(names, said)
  if (many !== undefined) return many
  const { attributive } = organ.grammar
  if (MINISTER.test(said.sense)) {
    const ministries = names
      .map((n) => /^(.*?)Ministry of ((?:the )?.+?)(?: of (?:the )?([A-Z].*))?$/.exec(n))
      .filter((m) => m !== null)
    const forms = ministries.map((m) => {
      // Foreign Ministry of Russia
      const state = FIELD.exec(m[0])
      if (state !== null) return `${lead}${deputyFirst(word, lower(state[1]!))} of ${state[2]}`
      return `${lead}${m[1] ?? ''}${word} of ${lower(m[2]!)}${m[3] ? ` of ${m[3]}` : ''}`
    })
    const short = names
      .map((n) =>
        /^((?:(?!Public|National|Natural|Civil|State|Water|Human|Emergency)[A-Z][\w.]* )?)([A-Z]\w+) Ministry$/.exec(
          n,
        ),
      )
      .filter((m) => m !== null)
    const quick = short.map((m) => `${lead}${m[1]}${deputyFirst(word, m[2]!.toLowerCase())}`)
    const plain =
      attributive === undefined
        ? []
        : [`${lead}${deputyFirst(word, lower(attributive.replace(/ Ministry$/, '')))}`]
    if (forms.length + quick.length > 0)
      return short.length > 0 && /^[A-Z][\w.]* [A-Z]\w+ Ministry$/.test(names[0]!)
        ? unique([...quick, ...forms])
        : unique([...forms, ...quick, ...(names[0] === organ.en[0] ? plain : [])])
  }
  // 美国国防部副部长: US deputy secretary of defense.
  const field = /^(?:deputy )?secretary$/.test(word)
    ? /^(?:US|U\.S\.) Department of (.+)$/.exec(names[0]!)?.[1]
    : undefined
  if (field !== undefined)
    return unique([
      `${lead}US ${word} of ${lower(field).replace(/^the treasury$/, 'the Treasury')}`,
      ...names.slice(0, 2).map((n) => saidOf(said, word, n)),
    ])
  const before = names.find((n) => / Ministry$/.test(n)) ?? attributive
  if (/^spokes/.test(word) && before !== undefined)
    return unique([
      `${lead}${before} ${word}`,
      saidOf(said, word, names[0]!),
      ...others.map((o) => `${before} ${o}`),
    ])
  const speaks = /^spokes/.test(word)
  // China's own are said with their army too.
  const armed = /^(?:Army|Navy|Air Force|Rocket Force)$/.test(names[0]!) && organ.grammar.country === 'CN'
  return unique([
    ...names.slice(0, speaks ? 2 : 4).map((n) => saidOf(said, word, n)),
    ...(speaks ? names.slice(0, 2).map((n) => `${lead}${word} for ${withArticle(n)}`) : []),
    ...(armed ? [saidOf(said, word, `PLA ${names[0]!}`)] : []),
    // Auditor-general of the National Audit Office says its organ itself.
    ...others
      .slice(0, 3)
      .filter((o) => !names.some((name) => o.endsWith(name)))
      .map((o) => saidOf(said, o, names[0]!)),
  ])
}

/** vice minister + foreign → vice foreign minister. */
const deputyFirst = (word: string, field: string) => word.replace(/minister$/, `${field} minister`)
const lower = (name: string) => name.replaceAll(/\b[A-Z](?=[a-z])/g, (c) => c.toLowerCase())
