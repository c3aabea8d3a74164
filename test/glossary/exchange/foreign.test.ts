import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFile, unreadable } from '../../../glossary/exchange/read.ts'

/** Old Office: a container with a stream of that name. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(4096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(new Uint8Array(new Uint16Array([...name].map((c) => c.charCodeAt(0))).buffer), 1024)
  return bytes
}
function tar(name: string): Uint8Array {
  const bytes = new Uint8Array(1024)
  bytes.set(strToU8(name))
  bytes.set(strToU8('ustar'), 257)
  return bytes
}

describe('what another program must export first', () => {
  const head = (...numbers: number[]) => Uint8Array.of(...numbers, ...new Uint8Array(64))
  test.each<[string, Uint8Array]>([
    ['xls', head(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['mdb', Uint8Array.of(0, 1, 0, 0, ...strToU8('Standard Jet DB'), 0)],
    ['pdf', strToU8('%PDF-1.7\n')],
    ['stardict', strToU8("StarDict's dict ifo file\nversion=2.4.2\n")],
    ['stardict', Uint8Array.of(0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 0, 8, 0, 0x52, 0x41, 4, 0, 1, 0, 0, 0, 0, 0)],
    [
      'docx',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8('<x/>'),
      }),
    ],
    ['anki', zipSync({ 'collection.anki21b': new Uint8Array(9), media: strToU8('{}') })],
    ['docx', ole('WordDocument')],
    ['pptx', ole('PowerPoint Document')],
    ['locked', ole('EncryptedPackage')],
    ['xls', ole('Workbook')],
    ['packed', strToU8('BZh91AY&SY')],
    ['packed', tar('dictionary.ifo')],
    ['packed', gzipSync(tar('dictionary.ifo'))],
    ['dictionary', strToU8('<?xml version="1.0"?><xdxf lang_from="CHI" lang_to="ENG"></xdxf>')],
    ['dictionary', head(0x12, 0x34, 0, 1)],
    ['ods', zipSync({ 'content.xml': strToU8('<x/>'), 'meta.xml': strToU8('<x/>') })],
    ['docx', zipSync({ 'word/document.xml': strToU8('<x/>'), 'a.xml': strToU8('<x/>') })],
    ['pptx', zipSync({ 'ppt/presentation.xml': strToU8('<x/>'), 'a.xml': strToU8('<x/>') })],
    ['numbers', zipSync({ 'Index/Document.iwa': new Uint8Array(9), 'a.iwa': new Uint8Array(9) })],
    ['xls', strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')],
    ['rtf', strToU8('{\\rtf1\\ansi x}')],
    ['po', strToU8('msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "甲"\n')],
    ['binary', new Uint8Array(4096).map((_, i) => (i * 7) % 32)],
    [
      'mdx',
      Uint8Array.of(0, 0, 1, 0, ...[...'<Dictionary Ge='].flatMap((c) => [c.charCodeAt(0), 0]), 0, 0, 9),
    ],
    ['dsl', strToU8('#NAME "Words"\n#INDEX_LANGUAGE "Chinese"\n\n主席\n\t[m1]chairman[/m]\n')],
    [
      'multiterm_definition',
      strToU8('<?xml version="1.0"?><TermbaseDefinition><Name>x</Name></TermbaseDefinition>'),
    ],
    ['xliff', strToU8('<xliff version="2.0"/>')],
    ['html', strToU8('<!DOCTYPE html><html></html>')],
  ])('%s', (format, bytes) => {
    const result = readFile(bytes, 'a.csv')
    expect([result.format, unreadable(result)?.code]).toEqual([format, 'unsupported-format'])
  })
})

describe('what no content tells, by its name', () => {
  const noise = Uint8Array.from({ length: 600 }, (_, i) => (i * 37) % 256)
  const index = strToU8('国务院\0\0\0\0\0\0\0\0\x0e主席\0\0\0\0\x0e\0\0\0\x08')
  test.each<[string, string, Uint8Array]>([
    ['mdb', 'terms.mtb', noise],
    ['mdb', 'terms.sdltb', noise],
    ['stardict', 'cedict.idx', index],
    ['stardict', 'cedict.dict', strToU8('State Councilchairmanpremier of all')],
    ['stardict', 'cedict.syn', index],
    ['mdx', 'words.mdd', noise],
    ['dictionary', 'words.ld2', noise],
    ['xls', 'export.xls', strToU8('<html><body><table><tr><td>总理</td></tr></table></body></html>')],
    ['binary', 'words.dat', noise],
  ])('%s: %s, also in an archive', (format, name, bytes) => {
    const told = (file: Uint8Array, as: string) => {
      const result = readFile(file, as)
      return [result.format, unreadable(result)?.code]
    }
    expect(told(bytes, name)).toEqual([format, 'unsupported-format'])
    expect(told(zipSync({ [name]: bytes }), 'a.zip')).toEqual([format, 'unsupported-format'])
    const several = zipSync({ [name]: bytes, 'readme.txt': strToU8('Words and more words.') })
    expect(told(several, 'a.zip')).toEqual([format, 'unsupported-format'])
  })
  test('of what can be read its name says nothing', () => {
    expect(readFile(strToU8('总理\tpremier\n主席\tchairman\n'), 'terms.dict').concepts).toHaveLength(2)
  })
})
