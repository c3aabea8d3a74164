import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runPackage, say, setup } from './setup.mjs'

/** `npm test`: set up, then every check there is. The last line counts: a tool that fails is one failure, a test is one test. */

const found = setup('both')
const env = { ...process.env, TIFA_CHROMIUM: found.chromium, TIFA_FIREFOX: found.firefox }
let passed = 0
let failed = 0
/** @param {string} what @param {boolean} well */
function count(what, well) {
  if (well) passed++
  else failed++
  say(`${what}: ${well ? 'passed' : 'FAILED'}`)
}

const prepared = runPackage('wxt/bin/wxt.mjs', ['prepare'])
if (!prepared) count('Preparing WXT', false)
count('Lint and format', runPackage('@biomejs/biome/bin/biome', ['check', '.']))
count('Types', runPackage('typescript/bin/tsc', ['--noEmit']))

const folder = mkdtempSync(join(tmpdir(), 'tifa-test-'))
const report = join(folder, 'report.json')
const well = runPackage(
  'vitest/vitest.mjs',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  env,
)
try {
  const result = JSON.parse(readFileSync(report, 'utf8'))
  passed += result.numPassedTests
  failed += result.numFailedTests
  // A file that could not be loaded has no tests to count.
  for (const file of result.testResults)
    if (file.status === 'failed' && file.assertionResults.length === 0) failed++
  if (!well && failed === 0) failed++
} catch {
  count('Tests (no report was written)', false)
}
rmSync(folder, { recursive: true, force: true })

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
