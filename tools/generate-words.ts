import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Generates `glossary/text/words.bin`: the words that short Han terms must not be cut out of, with their cost rounded to whole nats, from
 * jieba's list (MIT). Two characters from frequency 20, three and four from 60 (names from 10), all single characters; lower cuts lose
 * right hits. UTF-8 text, one line a cost: "cost word word …".
 */
const EXTRA = ['中非总统', '中非共和国', '中印尼', '主席台', '书记处', '代表处']

export function wordList(): string {
  const require = createRequire(import.meta.url)
  let total = 0
  const words = new Map<string, number>()
  for (const line of readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8').split('\n')) {
    const [word, count, tag] = line.trim().split(' ')
    if (word === undefined || !/^\p{Script=Han}{1,4}$/u.test(word)) continue
    const frequency = Number(count)
    total += frequency
    const least = word.length === 1 ? 1 : word.length === 2 ? 20 : /^n[rstz]/.test(tag ?? '') ? 10 : 60
    if (frequency >= least) words.set(word, frequency)
  }
  for (const word of EXTRA) words.set(word, Math.max(words.get(word) ?? 0, 60))
  const costs = new Map<number, string[]>()
  for (const [word, frequency] of words) {
    const cost = Math.round(Math.log(total / frequency))
    const list = costs.get(cost)
    if (list) list.push(word)
    else costs.set(cost, [word])
  }
  return [...costs.keys()]
    .sort((a, b) => a - b)
    .map((cost) => `${cost} ${costs.get(cost)!.sort().join(' ')}`)
    .join('\n')
}

if (import.meta.main) writeFileSync(new URL('../glossary/text/words.bin', import.meta.url), wordList())
