import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** `npm run kill -- [TIMES]`: pages that die in the middle of imports and edits, in each browser, 200 times where nothing is said. */
const times = process.argv[2] ?? '200'
if (!/^[1-9]\d*$/.test(times)) {
  console.error('Usage: kill [TIMES]')
  process.exit(2)
}
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'browser',
    'test/browser/store.browser.test.ts',
    '-t',
    'dies',
  ],
  { cwd: join(import.meta.dirname, '..'), stdio: 'inherit', env: { ...process.env, TIFA_KILLS: times } },
)
process.exit(status ?? 1)
