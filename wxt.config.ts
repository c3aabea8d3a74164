import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineConfig } from 'wxt'
import { atRoot, packagedSheet } from './entrypoints/background/mark-rules.ts'
import { newsSites } from './entrypoints/background/sites.ts'

/** Scripts that are no entrypoint by their place: each one file, named by the code that starts it. */
const scripts = {
  'import-worker': 'entrypoints/options/import.worker.ts',
  tooltip: 'entrypoints/content/tooltip/index.tsx',
  'popup-early': 'entrypoints/popup/early.ts',
  'popup-code': 'entrypoints/popup/main.tsx',
  'store-code': 'entrypoints/popup/store-code.ts',
}

export default defineConfig({
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  imports: false,
  webExt: { disabled: true },
  zip: { name: 'tifa', excludeSources: ['.output/**', 'screenshots/**'] },
  hooks: {
    'entrypoints:found'(wxt, infos) {
      for (const [name, path] of Object.entries(scripts)) {
        const inputPath = resolve(wxt.config.root, path)
        if (existsSync(inputPath)) infos.push({ name, inputPath, type: 'unlisted-script' })
      }
      // WXT's own content-script context can be switched off by the page.
      for (const info of infos) if (info.name === 'content') info.type = 'unlisted-script'
    },
    async 'build:publicAssets'(wxt, files) {
      const words = resolve(wxt.config.root, 'glossary/text/words.bin')
      if (existsSync(words)) files.push({ absoluteSrc: words, relativeDest: 'words.bin' })
      files.push({ absoluteSrc: resolve(wxt.config.root, 'NOTICES'), relativeDest: 'notices.txt' })
      const marks = wxt.config.browser === 'firefox' ? packagedSheet() : atRoot(packagedSheet())
      files.push({ contents: marks, relativeDest: 'assets/highlights.css' })
      const starter = resolve(wxt.config.root, 'tools/starter-files.ts')
      if (!existsSync(starter)) return
      const { starterFiles } = await import(/* @vite-ignore */ pathToFileURL(starter).href)
      files.push({ contents: JSON.stringify(await starterFiles()), relativeDest: 'starter.json' })
    },
  },
  vite: () => ({
    build: { target: 'es2023', modulePreload: { polyfill: false } },
    plugins: [popupStyle],
  }),
  manifest: ({ browser, command }) => ({
    default_locale: 'en',
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    version: version(),
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    // Each field its own array: in development WXT adds the local server to one of them.
    host_permissions: [...newsSites],
    optional_host_permissions: ['*://*/*'],
    content_scripts: [
      {
        matches: [...newsSites],
        js: ['content.js'],
        css: ['assets/highlights.css'],
        // The first screen of a long page is shown before its end.
        run_at: 'document_start',
        all_frames: true,
        // The user's origin paints in open shadow roots of Firefox; in Chromium it paints nothing.
        match_origin_as_fallback: true,
        ...(browser === 'firefox' && { css_origin: 'user' }),
      },
    ],
    commands: {
      // Chromium gives no key that it uses itself, and leaves the command without one: Alt+Shift with A, N, P or T.
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'next-term': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
      'add-selection': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_command_add__' },
      'previous-term': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_previous__' },
    },
    // In development WXT has pages of its own server.
    ...(command === 'build' && { content_security_policy: { extension_pages: policy } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tifa@tifa.invalid',
              strict_min_version: '144.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '148', message_serialization: 'structured_clone' }),
  }),
})

/** Nothing of ours comes from anywhere else, and nothing goes there: the browser sees to it. The popup's style stands in its page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The popup's style stands in its page, its code in one file: each file more costs the browser more than what is in it. */
const popupStyle = {
  name: 'popup-style',
  enforce: 'post' as const,
  generateBundle(_: unknown, bundle: Record<string, { source?: unknown }>) {
    const page = Object.entries(bundle).find(([name]) => /popup(.index)?\.html$/.test(name))?.[1]
    if (page === undefined) return
    page.source = String(page.source)
      // WXT's own, which hold nothing here.
      .replaceAll(/<script type="module"[^>]*_virtual_wxt-[^>]*><\/script>\s*/g, '')
      .replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)">/, (link, name) => {
        const style = bundle[name]?.source
        return style === undefined ? link : `<style>${String(style).trim()}</style>`
      })
  },
}

function version(): string {
  return JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')).version
}
