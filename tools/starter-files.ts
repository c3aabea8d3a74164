import { readdirSync, readFileSync } from 'node:fs'
import type { StarterFile } from '../glossary/starter/files.ts'

const folder = new URL('../glossary/starter/', import.meta.url)

/** The starter glossary's files, in the order of their names: for the command line, and for the build, which packs them as one asset. */
export function starterFiles(): StarterFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
}
