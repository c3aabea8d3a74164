import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compile, type GlossaryContent, open } from '../glossary/annotate.ts'
import { readFile, unreadable } from '../glossary/exchange/read.ts'
import type { Gloss, Occurrence } from '../glossary/model/occurrence.ts'
import { readStarter } from '../glossary/starter/load.ts'
import { detectScript } from '../glossary/text/script.ts'
import { pageOf } from '../glossary/titles/english/page-place.ts'
import { starterFiles } from './starter-files.ts'

/** `annotate [--glossary FILE]… [--script hans|hant] FILE…`: the terms of text files, as JSON on standard output. */

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    return fail(`${file} cannot be read.`)
  }
}

function glossaryOf(file: string): GlossaryContent[] {
  const result = readFile(bytesOf(file), file)
  if (unreadable(result)) fail(`${file} is no glossary that can be read.`)
  return result.glossaries
}

/** An occurrence as the command prints it; offsets count UTF-16 units of the file's text. */
function printed(text: string, start: number, end: number, gloss: Gloss): object {
  return {
    start,
    end,
    text: text.slice(start, end),
    gloss: gloss.gloss.text,
    ...(gloss.use && { use: gloss.use.text }),
    alternatives: gloss.alternatives.map((a) => a.text),
    ...(gloss.kind && { kind: gloss.kind }),
    conceptIds: gloss.conceptIds,
    ...(gloss.parts && {
      parts: gloss.parts.map((p) => printed(text, start + p.start, start + p.end, p.gloss)),
    }),
    ...(gloss.stack && {
      stack: {
        start: start + gloss.stack.start,
        end: start + gloss.stack.end,
        gloss: gloss.stack.gloss.text,
      },
    }),
  }
}

let args: ReturnType<typeof parse>
function parse() {
  return parseArgs({
    allowPositionals: true,
    options: { glossary: { type: 'string', multiple: true }, script: { type: 'string' } },
  })
}
try {
  args = parse()
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
const { values, positionals } = args
if (positionals.length === 0)
  fail('Usage: npm run --silent annotate -- [--glossary FILE]… [--script hans|hant] FILE…')
const asked = values.script
if (asked !== undefined && asked !== 'hans' && asked !== 'hant')
  fail(`--script takes hans or hant, not ${asked}.`)

const contents: GlossaryContent[] = values.glossary
  ? values.glossary.flatMap(glossaryOf).map(({ glossary, concepts }, priority) => ({
      glossary: { ...glossary, priority, enabled: true },
      concepts,
    }))
  : [readStarter(starterFiles())]
const matcher = open(compile(contents, readFileSync(new URL('../glossary/text/words.bin', import.meta.url))))

for (const file of positionals) {
  const text = new TextDecoder('utf-8').decode(bytesOf(file))
  const pageScript = detectScript(text)
  const page = pageOf(text)
  const script = asked === 'hans' || asked === 'hant' ? asked : (pageScript ?? 'hans')
  const occurrences: object[] = []
  for (const line of text.matchAll(/[^\n\v\f\r\u0085\u2028\u2029]+/g))
    for (const { start, end, gloss } of matcher.annotate(line[0], {
      script,
      pageScript,
      page,
    }) as Occurrence[])
      occurrences.push(printed(text, line.index + start, line.index + end, gloss))
  console.log(
    positionals.length === 1 ? JSON.stringify(occurrences, null, 1) : JSON.stringify({ file, occurrences }),
  )
}
