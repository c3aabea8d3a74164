import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Served, serve } from '../../tools/browsers/server.ts'

/** Fixture pages by path: the files of `pages/`, each with the headers that make it what it is. */

const folder = join(import.meta.dirname, 'pages')
const headers: Record<string, Record<string, string>> = {
  '/no-styles.html': { 'content-security-policy': "style-src 'none'" },
  // What may not be stored is not kept aside either.
  '/kept.html': { 'cache-control': 'no-cache' },
}
/** 國務委員長種樹。 in Big5, and once more with its first letters as entities. */
const bigFive: Served = {
  body: Buffer.concat([
    Buffer.from('<!doctype html><html lang="zh-Hant"><p>'),
    Buffer.from('b0eab0c8a965adfbaaf8bad8bef0a143', 'hex'),
    Buffer.from('<p>&#22283;&#21209;'),
    Buffer.from('a965adfbaaf8bad8bef0a143', 'hex'),
  ]),
  type: 'text/html; charset=big5',
}

/** A page without an element of HTML. */
const drawing: Served = {
  body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="30">國務<tspan>委員長</tspan>種樹。</text></svg>',
  type: 'image/svg+xml; charset=utf-8',
}

export function servePages() {
  /** The end of a page that has begun to come. */
  let end = Promise.withResolvers<string>()
  return serve((path): Served | undefined => {
    if (path === '/big-five.html') return bigFive
    if (path === '/drawing.svg') return drawing
    if (path === '/coming.html') {
      end = Promise.withResolvers()
      return { body: '<!doctype html><html lang="zh-Hant"><p>國務委員長種樹。</p>', rest: end.promise }
    }
    if (path === '/go-on.html') {
      end.resolve('<p>國務<b>委員長</b>澆水。</p>')
      return { body: '' }
    }
    if (!/^\/[a-z-]+\.html$/.test(path)) return undefined
    return { body: readFileSync(join(folder, path.slice(1)), 'utf8'), headers: headers[path] ?? {} }
  })
}
