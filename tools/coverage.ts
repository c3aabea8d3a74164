import { parseArgs } from 'node:util'
import { pagesAreHere, readGold } from './coverage/gold.ts'
import { finderOf, lists } from './coverage/lists.ts'
import { missed, reportOf, table } from './coverage/print.ts'
import { score } from './coverage/score.ts'

/**
 * `npm run coverage -- [--json | --missed]`: how much of what a professional wants glossed the starter glossary and the grammar show, on
 * pages annotated by hand, beside a plain list of terms and a dictionary in the same matcher.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean' }, missed: { type: 'boolean' } } })

if (!pagesAreHere()) {
  console.log('The annotated pages (../shared/corpus/pages) are not here: nothing to measure.')
} else {
  const pages = readGold()
  const late = (id: string) => pages.some((page) => page.id === id && page.late)
  const reports = (values.missed ? lists.slice(0, 1) : lists).map((list) => {
    const own = pages.filter((page) => list.languages.includes(page.language))
    const find = finderOf(list)
    const scores = own.map((page) => score(page.units, find(page)))
    if (values.missed) console.log(missed(own, scores))
    return reportOf(list.name, own, scores)
  })
  if (values.json) console.log(JSON.stringify(reports, null, 1))
  else if (!values.missed) for (const report of reports) console.log(table(report, late))
}
