import { spawnSync } from 'node:child_process'
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
