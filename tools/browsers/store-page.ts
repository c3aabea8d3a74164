import { join } from 'node:path'
import { build } from 'vite'
import { type Served, type Server, serve } from './server.ts'

/** A page with the store on it, as `globalThis.tifa`, over the browser's own IndexedDB: for tests and benches of the store alone. */
export interface StorePage {
  openStore(name: string): import('../../glossary/store/store.ts').Store
  fold(text: string): string
}

const root = join(import.meta.dirname, '../..')
const page = '<!doctype html><meta charset="utf-8"><title>store</title><script src="/store.js"></script>'
const entry = `
import { openStore } from '${root}/glossary/store/open.ts'
import { fold } from '${root}/glossary/text/fold.ts'
import { foldVersion } from '${root}/glossary/text/fold-version.ts'
globalThis.tifa = { openStore: (name) => openStore({ fold, foldVersion, name, ownName: 'Mine' }), fold }
`

/** The page's one script. */
export async function storeScript(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'store-page',
        resolveId: (id) => (id === 'store-page' ? '\0store-page' : undefined),
        load: (id) => (id === '\0store-page' ? entry : undefined),
      },
    ],
    build: {
      write: false,
      rollupOptions: { input: 'store-page', output: { format: 'iife' } },
    },
  })
  const output = Array.isArray(result) ? result[0]! : result
  if (!('output' in output)) throw new Error('vite watches')
  return output.output[0].code
}

/** Served on the loopback, whose pages may use Web Locks: `http://localhost:PORT/`. */
export async function serveStore(): Promise<Server> {
  const body = await storeScript()
  return serve((path): Served | undefined => {
    if (path === '/store.js') return { body, type: 'text/javascript; charset=utf-8' }
    return path === '/' ? { body: page } : undefined
  })
}
