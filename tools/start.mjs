import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fail, node, root, run, runPackage, say, setup } from './setup.mjs'

/** `npm start [-- FILE.html]`: set up, build, and show the extension at work on a news page. */

const file = process.argv[2]
if (file !== undefined && !existsSync(file))
  fail(`There is no file ${file}: give an HTML page, or nothing for the sample page.`)

const found = setup('one')
const browser = found.chromium ? 'chromium' : found.firefox ? 'firefox' : 'branded'
const target = browser === 'firefox' ? 'firefox' : 'chrome'

say(`Building the extension for ${target === 'firefox' ? 'Firefox' : 'Chromium'} …`)
if (!runPackage('wxt/bin/wxt.mjs', ['build', '-b', target])) fail('The build failed: see what it said above.')

const page = file === undefined ? join(root, 'tools/sample/index.html') : resolve(file)
process.exit(run(node, [join(root, 'tools/show.ts'), browser, String(found[browser]), page]) ? 0 : 1)
