import { owned, readXml, type XmlEvents } from './xml.ts'
import type { ZipEntry } from './zip.ts'

/** What the sheets of a workbook share: their names, strings and styles. */

export const WORKBOOK = /^\/?xl\/workbook\w*\.xml$/i

export interface Book {
  /** Those that are shown, then the hidden ones; hidden by a program or not there left out. */
  sheets: { name: string; path: string; isHidden: boolean }[]
  /** Paths of what they share. */
  strings: string
  styles: string
  since1904: boolean
}

/** `files` by their paths in small letters. */
export function bookOf(files: Map<string, ZipEntry>): Book {
  const workbook = [...files.keys()].find((path) => WORKBOOK.test(path)) ?? 'xl/workbook.xml'
  const targets = new Map<string, string>()
  const parts = { strings: 'xl/sharedstrings.xml', styles: 'xl/styles.xml' }
  const pathOf = (target: string) =>
    (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`).toLowerCase()
  parse(files.get(workbook.replace(/^xl\//, 'xl/_rels/').concat('.rels')), (name, attributes) => {
    if (name !== 'Relationship') return
    const path = pathOf(attributes.Target ?? '')
    targets.set(attributes.Id ?? '', path)
    if (attributes.Type?.endsWith('/sharedStrings')) parts.strings = path
    if (attributes.Type?.endsWith('/styles')) parts.styles = path
  })
  const sheets: Book['sheets'] = []
  let since1904 = false
  parse(files.get(workbook), (name, attributes) => {
    if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
    if (name !== 'sheet' || attributes.state === 'veryHidden') return
    const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? []
    const path = targets.get(id) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
    sheets.push({ name: attributes.name ?? '', path, isHidden: attributes.state === 'hidden' })
  })
  sheets.sort((a, b) => Number(a.isHidden) - Number(b.isHidden))
  return { sheets, ...parts, since1904 }
}

function parse(
  entry: ZipEntry | undefined,
  open: (name: string, attributes: Record<string, string>) => void,
): void {
  if (entry !== undefined) readXml(entry.read(), 'utf-8', () => ({ open, close() {}, text() {} }))
}

export function sharedStrings(entry: ZipEntry | undefined): string[] {
  if (entry === undefined) return []
  const shared = new Strings()
  readXml(entry.read(), 'utf-8', () => shared)
  return shared.strings
}

/** Phonetic runs (`rPh`), which Chinese and Japanese spreadsheets write beside the text, are no part of it. */
class Strings implements XmlEvents {
  readonly strings: string[] = []
  #text = ''
  #inText = false
  #phonetic = 0

  open(name: string): void {
    if (name === 'si') this.#text = ''
    else if (name === 'rPh') this.#phonetic++
    else if (name === 't') this.#inText = this.#phonetic === 0
  }

  close(name: string): void {
    if (name === 'si') this.strings.push(owned(unescaped(this.#text)))
    else if (name === 'rPh') this.#phonetic--
    else if (name === 't') this.#inText = false
  }

  text(part: string): void {
    if (this.#inText) this.#text += part
  }
}

/** Which cell styles show a number as a day: by the numbers of the built-in formats, or by the letters of one. */
export function dateStyles(entry: ZipEntry | undefined): boolean[] {
  const formats = new Map<string, boolean>()
  const styles: boolean[] = []
  let inCells = false
  if (entry === undefined) return styles
  readXml(entry.read(), 'utf-8', () => ({
    open(name, attributes) {
      if (name === 'numFmt')
        formats.set(
          attributes.numFmtId ?? '',
          /[yd]/i.test((attributes.formatCode ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')),
        )
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attributes.numFmtId)
        styles.push(
          formats.get(attributes.numFmtId ?? '') ??
            ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)),
        )
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
    text() {},
  }))
  return styles
}

/** `_x000D_` is how a sheet writes what XML cannot hold. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
