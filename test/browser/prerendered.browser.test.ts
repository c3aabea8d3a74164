import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../../tools/browsers/driver.ts'
import { type Server, serve } from '../../tools/browsers/server.ts'
import { findBrowsers } from '../../tools/setup.mjs'
import { newsHost } from './launch.ts'

/**
 * A page that Chromium makes ready ahead (speculation rules; Firefox has none). It makes none ready while a debugger looks at the tab, so
 * that the pages themselves tell what they see.
 */

/** Tells how it was shown, and whether terms were underlined before, once there are some. */
const article = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>稿</title><p>國務委員長點頭。</p><script>
  const ahead = document.prerendering
  const marked = () => [...CSS.highlights.keys()].some((name) => name.startsWith('tifa-'))
  let before = false
  addEventListener('load', () => fetch('/loaded/' + ahead))
  document.addEventListener('prerenderingchange', () => { before = marked() })
  const look = setInterval(() => {
    if (document.prerendering || !marked()) return
    clearInterval(look)
    fetch('/told/' + ahead + '/' + before)
  }, 50)
</script>`
const linking = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>前</title><p>山高水遠。</p>
<script type="speculationrules">{ "prerender": [{ "urls": ["/article"], "eagerness": "immediate" }] }</script>
<script>fetch('/ready').then((answer) => answer.text()).then(() => { location.href = '/article' })</script>`

const ready = Promise.withResolvers<string>()
const told: string[] = []
let server: Server
let browser: ChildProcess | undefined
const profile = mkdtempSync(join(tmpdir(), 'tifa-chromium-'))

beforeAll(async () => {
  server = await serve((path) => {
    if (path === '/article') return { body: article }
    if (path === '/linking') return { body: linking }
    if (path === '/ready') return { body: ' ', rest: ready.promise }
    if (path === '/loaded/true') ready.resolve('')
    if (path.startsWith('/told/')) told.push(path.slice('/told/'.length))
    return { body: '' }
  })
  browser = spawn(
    findBrowsers().chromium!,
    [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--host-resolver-rules=MAP ${newsHost} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--load-extension=${join(import.meta.dirname, '../../.output/chrome-mv3')}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  )
})
afterAll(async () => {
  const ended = new Promise((resolve) => browser?.once('exit', resolve))
  browser?.kill()
  await ended
  await server?.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

it('a page that was made ready ahead is read when it is shown, and not before', async () => {
  const address = await until('the browser', async () => {
    const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
    return `ws://127.0.0.1:${port}${path}`
  })
  const socket = new WebSocket(address)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const open = (path: string) =>
    socket.send(
      JSON.stringify({
        id: 1,
        method: 'Target.createTarget',
        params: { url: `http://${newsHost}:${server.port}/${path}` },
      }),
    )
  // The glossary is in place before a page is made ready.
  open('article')
  await until('the first terms', async () => told.length === 1, 50_000)
  open('linking')
  await until('the page', async () => told.length === 2, 30_000)
  expect(told).toEqual(['false/false', 'true/false'])
  socket.close()
})
