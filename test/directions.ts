/** Which folder may import which (the law of the house), and whether an import keeps it. */

/** A file's room is the longest prefix that fits. An arrow to `glossary/model` allows everything below it. */
const arrows: [room: string, mayImport: string[]][] = [
  ['glossary/model', ['glossary/model']],
  ['glossary/text', ['glossary/text', 'glossary/model']],
  ['glossary/match', ['glossary/match', 'glossary/text', 'glossary/model']],
  ['glossary/titles', ['glossary/titles', 'glossary/match', 'glossary/text', 'glossary/model']],
  ['glossary/exchange', ['glossary/exchange', 'glossary/text', 'glossary/model']],
  ['glossary/store', ['glossary/store', 'glossary/model']],
  ['glossary/starter', ['glossary/starter', 'glossary/model']],
  ['glossary/annotate.ts', ['glossary/match', 'glossary/titles', 'glossary/text', 'glossary/model']],
  ['components', ['components', 'glossary']],
  ['entrypoints', ['entrypoints', 'components', 'glossary']],
  // The commands speak the protocol's words, as types alone.
  ['tools', ['tools', 'glossary']],
]

/** Packages that belong to one room. */
const keepers: [name: RegExp, rooms: string[], why: string][] = [
  [/^dexie$/, ['glossary/store'], 'only glossary/store imports dexie'],
  [/^webextension-polyfill$|^wxt(\/|$)/, ['entrypoints'], 'only entrypoints know the browser'],
  [/^preact(\/|$)/, ['components', 'entrypoints'], 'glossary and tools know no Preact'],
]

export interface Import {
  /** As written: `./fold.ts`, `dexie`. */
  name: string
  /** `import type`, or `export type … from`. */
  typeOnly: boolean
}

/** The import and export-from lines and dynamic imports of literal names. */
export function importsOf(code: string): Import[] {
  const bare = code.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')
  const lines = bare.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)
  const dynamic = bare.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  return [
    ...Array.from(lines, ([, type, name]) => ({ name: name!, typeOnly: type !== undefined })),
    ...Array.from(dynamic, ([, name]) => ({ name: name!, typeOnly: false })),
  ]
}

/** A sentence that names the allowed direction, or `undefined` where the import keeps it. Paths are relative to the repository. */
export function offence(file: string, { name, typeOnly }: Import): string | undefined {
  const within = (path: string, room: string) => path === room || path.startsWith(`${room}/`)
  if (!name.startsWith('.')) {
    for (const [keeper, rooms, why] of keepers)
      if (keeper.test(name) && !rooms.some((room) => within(file, room)))
        return `${file} imports ${name}: ${why}.`
    return undefined
  }
  const target = new URL(name, `file:///${file}`).pathname.slice(1)
  if (within(file, 'entrypoints/content') && within(target, 'glossary') && !typeOnly)
    return `${file} imports ${target}: the content script holds no glossary, it may import types of it alone (import type).`
  // The tools speak to the extension in its own words.
  if (within(file, 'tools') && target === 'entrypoints/content/protocol.ts' && typeOnly) return undefined
  const room = arrows.find(([path]) => within(file, path))
  if (room === undefined || room[1].some((path) => within(target, path))) return undefined
  return `${file} imports ${target}: ${room[0]} may import ${room[1].join(', ')} alone.`
}

/** Files that import themselves round about: each of the first such round, as it goes; `[]` where there is none. `imports`: by file. */
export function roundOf(imports: Map<string, string[]>): string[] {
  const done = new Set<string>()
  const path: string[] = []
  const walk = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    path.push(file)
    for (const next of imports.get(file) ?? []) {
      const round = walk(next)
      if (round.length > 0) return round
    }
    path.pop()
    done.add(file)
    return []
  }
  for (const file of imports.keys()) {
    const round = walk(file)
    if (round.length > 0) return round
  }
  return []
}

/** The files of the house that one imports, by path from the root. */
export const importedFiles = (file: string, code: string): string[] =>
  importsOf(code)
    .filter(({ name }) => name.startsWith('.'))
    .map(({ name }) => new URL(name, `file:///${file}`).pathname.slice(1))
