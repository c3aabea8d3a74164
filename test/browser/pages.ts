import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Served, serve } from '../../tools/browsers/server.ts'

/** Fixture pages by path: the files of `pages/`, each with the headers that make it what it is. */

const folder = join(import.meta.dirname, 'pages')
const headers: Record<string, Record<string, string>> = {
  '/no-styles.html': { 'content-security-policy': "style-src 'none'" },
}

export function servePages() {
  return serve((path): Served | undefined => {
    if (!/^\/[a-z-]+\.html$/.test(path)) return undefined
    return { body: readFileSync(join(folder, path.slice(1)), 'utf8'), headers: headers[path] ?? {} }
  })
}
