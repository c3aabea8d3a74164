import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * What `npm start` and `npm test` do first: locked dependencies, then browsers. Runs before any package is there, so plain JavaScript for
 * Node 20 with nothing but its own modules.
 */

export const root = join(import.meta.dirname, '..')

/** @param {string} sentence */
export const say = (sentence) => console.log(`• ${sentence}`)

/**
 * A sentence for the person, and the end.
 * @param {string} sentence
 * @returns {never}
 */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Node of the `node` package: the tools are TypeScript and run under it. */
export const node = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * @param {'one' | 'both'} need one browser of any kind to look at the extension, or Chromium and Firefox to test it
 * @returns {{ chromium?: string, firefox?: string, branded?: string }}
 */
export function setup(need) {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20)
    fail(
      `Tifa's tools need Node 20 or newer; this is ${process.version}. Install a newer one from your system or nodejs.org.`,
    )
  installDependencies()
  return provideBrowsers(need)
}

function installDependencies() {
  const lock = join(root, 'package-lock.json')
  const mark = join(root, 'node_modules/.package-lock.json')
  const fresh = existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs && currentNode()
  if (fresh) return say('Dependencies are in place.')
  say(
    existsSync(mark)
      ? 'Dependencies are stale: installing the locked ones (npm ci) …'
      : 'Installing the locked dependencies (npm ci) …',
  )
  if (!run('npm', ['ci', '--no-audit', '--no-fund']))
    fail('npm ci failed: see what it said above, mend that, and run the command again.')
  if (!currentNode())
    fail('The package "node" brought no Node binary: run `npm ci` without --ignore-scripts.')
}

function currentNode() {
  const asked = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return asked.status === 0 && Number(/^v(\d+)/.exec(asked.stdout)?.[1]) >= 24
}

/** @param {'one' | 'both'} need */
function provideBrowsers(need) {
  let found = findBrowsers()
  const missing = []
  if (need === 'both') {
    if (!found.chromium) missing.push('chromium')
    if (!found.firefox) missing.push('firefox-esr')
  } else if (!found.chromium && !found.firefox && !found.branded) missing.push('chromium')
  if (!hasChineseFont()) missing.push('fonts-noto-cjk')
  if (missing.length > 0) {
    if (mayInstall()) {
      say(`Installing ${missing.join(', ')} (apt-get) …`)
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      run('apt-get', ['update', '-q'], env)
      const arguments_ = ['install', '-q', '-y', '--no-install-recommends']
      if (!run('apt-get', [...arguments_, ...missing], env))
        fail(
          `apt-get could not install ${missing.join(', ')}: install them yourself and run the command again.`,
        )
      found = findBrowsers()
    } else {
      const what = missing.map((name) =>
        name === 'fonts-noto-cjk' ? 'a Chinese font (fonts-noto-cjk)' : name.replace('-esr', ''),
      )
      const sentence = `Please install ${what.join(' and ')} with your system's package manager`
      if (missing.some((name) => name !== 'fonts-noto-cjk'))
        fail(
          `${sentence}, then run the command again. (TIFA_CHROMIUM and TIFA_FIREFOX may name a browser's file.)`,
        )
      say(`${sentence}: without it Chinese shows as empty boxes.`)
    }
  }
  if (need === 'both' && !(found.chromium && found.firefox))
    fail(
      'Chromium and Firefox are both needed for the tests and one was not found: install it, or name its file in TIFA_CHROMIUM or TIFA_FIREFOX.',
    )
  for (const [kind, path] of Object.entries(found))
    if (path) say(`Found ${kind === 'branded' ? 'a browser' : kind}: ${path}`)
  return found
}

/** As the manifest asks (wxt.config.ts). An older browser refuses the extension, so it counts as none. */
const oldest = { chromium: 148, firefox: 144 }

/** Branded Chrome and Edge ignore `--load-extension`: found, but the last resort. */
export function findBrowsers() {
  const mac = (/** @type {string} */ name) => `/Applications/${name}.app/Contents/MacOS/${name}`
  const windows = (/** @type {string} */ path) =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((base) =>
      base ? [join(base, path)] : [],
    )
  return {
    chromium: first(process.env.TIFA_CHROMIUM, oldest.chromium, [
      'chromium',
      'chromium-browser',
      'ungoogled-chromium',
      'brave-browser',
      'brave',
      'vivaldi',
      'vivaldi-stable',
      mac('Chromium'),
      mac('Brave Browser'),
      mac('Vivaldi'),
      ...windows('Chromium/Application/chrome.exe'),
      ...windows('BraveSoftware/Brave-Browser/Application/brave.exe'),
      ...windows('Vivaldi/Application/vivaldi.exe'),
    ]),
    firefox: first(process.env.TIFA_FIREFOX, oldest.firefox, [
      'firefox-esr',
      'firefox',
      'librewolf',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...windows('Mozilla Firefox/firefox.exe'),
    ]),
    branded: first(undefined, oldest.chromium, [
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
      mac('Google Chrome'),
      mac('Microsoft Edge'),
      ...windows('Google/Chrome/Application/chrome.exe'),
      ...windows('Microsoft/Edge/Application/msedge.exe'),
    ]),
  }
}

/**
 * @param {string | undefined} named
 * @param {number} least major version
 * @param {string[]} names
 * @returns {string | undefined}
 */
function first(named, least, names) {
  if (named) return existsSync(named) ? named : fail(`There is no browser at ${named}.`)
  for (const name of names) {
    const places = /[\\/]/.test(name)
      ? [name]
      : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
    const place = places.find((path) => existsSync(path))
    if (place && isNewEnough(place, least)) return place
  }
  return undefined
}

/**
 * Windows' browsers tell no version on the command line, and brands count by their own numbers: both are taken as they are.
 * @param {string} path
 * @param {number} least
 */
function isNewEnough(path, least) {
  if (process.platform === 'win32') return true
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 })
  const major = Number(/(?:Chromium|Chrome|Firefox|Edge) (\d+)\./.exec(asked.stdout ?? '')?.[1] ?? least)
  if (major < least) say(`${path} is version ${major}; Tifa needs ${least} or newer.`)
  return major >= least
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const asked = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  if (asked.error === undefined) return asked.stdout.trim() !== ''
  return ['opentype/noto', 'truetype/wqy', 'truetype/arphic'].some((folder) => {
    const path = join('/usr/share/fonts', folder)
    return existsSync(path) && readdirSync(path).some((file) => /cjk|wqy|uming|ukai/i.test(file))
  })
}

function mayInstall() {
  return (
    process.getuid?.() === 0 &&
    existsSync('/usr/bin/apt-get') &&
    existsSync('/etc/os-release') &&
    /debian/i.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

/**
 * Runs in the repository's root with the person's terminal; true when it ends well.
 * @param {string} command
 * @param {string[]} arguments_
 */
export function run(command, arguments_, env = process.env) {
  const windowsNpm = process.platform === 'win32' && command === 'npm'
  return spawnSync(command, arguments_, { cwd: root, stdio: 'inherit', env, shell: windowsNpm }).status === 0
}

/**
 * Runs a package's command under the packaged Node.
 * @param {string} file path below node_modules
 * @param {string[]} arguments_
 */
export function runPackage(file, arguments_, env = process.env) {
  const path = `${join(root, 'node_modules/node/bin')}${delimiter}${env.PATH ?? ''}`
  return run(node, [join(root, 'node_modules', file), ...arguments_], { ...env, PATH: path })
}
