import { Composed, type Composite, type Sentence } from '../composite.ts'
import { classBits } from '../part.ts'
import { withArticle } from '../senses.ts'
import { unitEnding } from './unit.ts'

/** Decisions on laws: 关于修改〈中华人民共和国公司法〉的决定, 全国人民代表大会常务委员会关于修改《监督法》的决定. */

const BEFORE = /关于(修改|修订|废止)[〈《<“]?(中华人民共和国)?$/
const AFTER = /^[〉》>”]?的决定/
const VERBS: Record<string, string[]> = {
  修改: ['on amending', 'to amend', 'on revising'],
  修订: ['on revising', 'to revise', 'on amending'],
  废止: ['on repealing', 'to repeal', 'on abolishing'],
}

export function amendments(s: Sentence, out: Composite[]): void {
  if (!s.text.includes('的决定')) return
  for (let hit = 0; hit < s.hits.count; hit++) {
    if ((s.hits.classes(hit) & classBits.document) === 0) continue
    const after = AFTER.exec(s.text.slice(s.hits.end(hit), s.hits.end(hit) + 4))
    if (after === null) continue
    const begin = s.hits.start(hit)
    const before = BEFORE.exec(s.text.slice(Math.max(0, begin - 13), begin))
    if (before === null) continue
    const part = s.hits.parts(hit).find((p) => p.class === 'document')
    if (part === undefined) continue
    const start = begin - before[0].length
    const maker = unitEnding(s, start)
    const organ = maker?.organ === undefined ? undefined : maker
    const english = () =>
      VERBS[before[1]!]!.flatMap((verb) =>
        part.en.slice(0, 2).map((law) => {
          const by = organ === undefined ? '' : ` of ${withArticle(organ.en()[0]!)}`
          return `decision${by} ${verb} the ${law.replace(/^the /, '')}`
        }),
      )
    out.push(
      new Composed(organ?.start ?? start, s.hits.end(hit) + after[0].length, 'document', [part], english),
    )
  }
}
