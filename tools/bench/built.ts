import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Builds the extension for Chromium, silently, and says where it is. */
export function built(): string {
  const root = join(import.meta.dirname, '../..')
  const { status } = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], {
    cwd: root,
    stdio: 'ignore',
  })
  if (status !== 0) throw new Error('The extension could not be built: see npm run build.')
  return join(root, '.output/chrome-mv3')
}

/**
 * A copy of it whose content script and sheet are empty. What such a script costs a page (a world of its own with the browser's bindings: some
 * 10 ms of CPU) no extension can save.
 */
export function hollow(extension: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'tifa-hollow-'))
  cpSync(extension, copy, { recursive: true })
  for (const file of ['content.js', 'assets/highlights.css']) writeFileSync(join(copy, file), '')
  return copy
}
