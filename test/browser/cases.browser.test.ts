import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, type DriverPage, until } from '../../tools/browsers/driver.ts'
import { type Server, serve } from '../../tools/browsers/server.ts'
import { matcherOf } from '../glossary/match/found.ts'
import { launch, otherHost } from './launch.ts'
import { type Line, shownLines } from './shown-text.ts'

/**
 * The cases that `../shared/html/CASES.md` tells of, on the saved pages themselves: what is found there of the case's own terms. The text is
 * that of the naive reading, which the content script's is shown to equal elsewhere.
 */

const folder = new URL('../../../shared/html/', import.meta.url)
const there = existsSync(folder)
const paths = new Map<string, { path: string; charset: string }>(
  there
    ? readFileSync(new URL('MANIFEST.tsv', folder), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
        .map(([id, path, , , charset]) => [id!, { path: path!, charset: charset! }])
    : [],
)

interface Case {
  what: string
  page: string
  terms: string[]
  /** Found as it stands on the page. */
  finds?: string
  /** Never found. */
  silent?: RegExp
}
const cases: Case[] = [
  { what: 'a linked name and its title', page: 'zh065', terms: ['李克强总理'], finds: '李克强总理' },
  { what: 'a title and a linked name', page: 'zh008', terms: ['发言人沈丹阳'], finds: '发言人沈丹阳' },
  {
    what: 'a link around a part of an organ',
    page: 'zh008',
    terms: ['中国电子', '中国电子信息产业发展研究院'],
    finds: '中国电子信息产业发展研究院',
  },
  {
    what: 'two links that touch in a name',
    page: 'zh089',
    terms: ['台湾', '中国台湾', '中国台湾网'],
    finds: '中国台湾网',
  },
  {
    what: 'a shorter term at the edge of a link',
    page: 'zh061',
    terms: ['中国政府', '中国政府法制信息网'],
    finds: '中国政府法制信息网',
  },
  { what: 'a link inside a company', page: 'zh043', terms: ['中国联通'], finds: '中国联通' },
  {
    what: 'a link in the middle of a name',
    page: 'zh067',
    terms: ['太平洋', '西太平洋斑海豹'],
    finds: '西太平洋斑海豹',
  },
  { what: 'a link that ends inside a word', page: 'zh178', terms: ['公司债券'], finds: '公司债券' },
  {
    what: 'two links that make a name',
    page: 'zh050',
    terms: ['哥伦比亚', '哥伦比亚大学'],
    finds: '哥伦比亚大学',
  },
  {
    what: 'two topics with white space between',
    page: 'zh012',
    terms: ['香港特区政府', '特区政府'],
    finds: '特区政府',
    silent: /香港\s+特区政府/,
  },
  { what: 'a name of two characters with a space in it', page: 'zh171', terms: ['林宇'], finds: '林 宇' },
  { what: 'a heading with wide spaces', page: 'zh017', terms: ['总则'], finds: '总\u3000则' },
  {
    what: 'a menu of spaced words',
    page: 'zh002',
    terms: ['財經', '娛樂', '經娛'],
    finds: '財 經',
    silent: /經\s+娛/,
  },
  { what: 'a county with a wide space in it', page: 'zh010', terms: ['代县'], finds: '代\u3000县' },
  {
    what: 'a headline behind an invisible mark',
    page: 'zh013',
    terms: ['全民免費檢測'],
    finds: '全民免費檢測',
  },
  { what: 'a name between invisible marks', page: 'zh004', terms: ['特朗普'], finds: '特朗普' },
  { what: 'a word cut by invisible marks', page: 'zh039', terms: ['完全'], finds: '完\u200B\u200B全' },
  { what: 'letters of Big5', page: 'ot018', terms: ['香港'], finds: '香港' },
  { what: 'options of a menu of headlines', page: 'zh088', terms: ['選前之夜'], silent: /選前之夜/ },
  { what: 'a text area', page: 'ot002', terms: ['图片数据'], silent: /图片数据/ },
  { what: 'a script', page: 'zh065', terms: ['encodeURIComponent'], silent: /./ },
  {
    what: 'an entity of a soft hyphen',
    page: 'en018',
    terms: ['Vladimir Putin'],
    finds: 'Vladi\u00ADmir Putin',
  },
  { what: 'a soft hyphen', page: 'en015', terms: ['Vladimir Putin'], finds: 'Vladi\u00ADmir Putin' },
]

describe.skipIf(!there)('the saved pages in Chromium (skipped without ../shared)', () => {
  let driver: Driver
  let server: Server
  const read = new Map<string, Line[]>()
  beforeAll(async () => {
    server = await serve((path) => {
      const page = paths.get(path.slice(1))
      if (page === undefined) return undefined
      return {
        body: readFileSync(new URL(page.path, folder)),
        type: page.charset === '' ? 'text/html' : `text/html; charset=${page.charset}`,
        headers: { 'content-security-policy': "script-src 'none'" },
      }
    })
    driver = await launch('chromium')
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })
  const linesOf = async (id: string): Promise<Line[]> => {
    const known = read.get(id)
    if (known !== undefined) return known
    const page: DriverPage = await driver.open(`http://${otherHost}:${server.port}/${id}`)
    await until('the page', () => page.evaluate(() => document.readyState === 'complete', undefined))
    const lines = await page.evaluate(shownLines, undefined)
    await page.close()
    read.set(id, lines)
    return lines
  }

  it.each(cases)('$page: $what', async ({ page, terms, finds, silent }) => {
    const matcher = matcherOf(terms)
    const lines = await linesOf(page)
    expect(lines.length).toBeGreaterThan(5)
    const found = lines.flatMap(({ text }) =>
      matcher.annotate(text, { script: 'hans' }).map(({ start, end }) => text.slice(start, end)),
    )
    if (finds !== undefined) expect(found).toContain(finds)
    if (silent !== undefined) expect(found.filter((text) => silent.test(text))).toEqual([])
  })
})
