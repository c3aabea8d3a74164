import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../glossary/exchange/decode.ts'
import { readFile } from '../../../glossary/exchange/read.ts'

const latin = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
/** Tables of the platform's own decoder, turned around: no encoder of ours to agree with itself. */
function encode(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le')
    return Uint8Array.from(encoding === 'utf-16be' ? bytes.swap16() : bytes)
  }
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  for (let a = 0x80; a <= 0xff; a++) {
    table.set(decoder.decode(Uint8Array.of(a)), [a])
    for (let b = 0x40; b <= 0xff; b++) {
      const character = decoder.decode(Uint8Array.of(a, b))
      if (character.length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [a, b])
    }
  }
  return Uint8Array.from([...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : table.get(c)!)))
}
const mark = (encoding: string, bytes: Uint8Array) =>
  Uint8Array.of(
    ...(encoding === 'utf-16le' ? [0xff, 0xfe] : encoding === 'utf-16be' ? [0xfe, 0xff] : []),
    ...bytes,
  )

const HANS =
  '中文,英文\n国务委员长,president of the State Affairs\n全国人民代表大会,National People’s Congress\n总书记,general secretary\n'.replace(
    '’',
    "'",
  )
const HANT =
  '中文,英文\n國務委員長,president of the State Affairs\n立法院,Legislative Yuan\n總統府秘書長,Secretary-General\n行政院,Executive Yuan\n'
const samples: [string, string][] = [
  ['utf-16le', HANS],
  ['utf-16be', HANT],
  ['gb18030', HANS],
  ['big5', HANT],
  [
    'shift_jis',
    '日本語,英語\n内閣総理大臣,Prime Minister\nサミット,summit\n国会のかいき,session of the Diet\n',
  ],
  ['euc-jp', '日本語,英語\n内閣総理大臣,Prime Minister\nサミット,summit\n国会のかいき,session of the Diet\n'],
  [
    'euc-kr',
    '한국어,영어\n국무위원장,president of the State Affairs\n조선로동당 총비서,general secretary\n최고인민회의 상임위원회,Standing Committee\n',
  ],
  [
    'windows-1252',
    'français,English\npremier ministre délégué,minister delegate\nchargé d’affaires,chargé\nprésident,president\n',
  ],
]

describe('a file without a mark is read in its encoding', () => {
  test.each(samples)('%s', (encoding, text) => {
    const bytes = encode(text, encoding)
    expect(decode(bytes)).toEqual({ text, encoding, undecodable: 0 })
  })
})

describe('a few characters are enough', () => {
  test.each([
    ['国務委員,x', 'euc-jp', 'b9f1ccb3b0d1b0f72c78'],
    ['総理大臣\n外務大臣\n', 'euc-jp', 'c1edcdfdc2e7bfc30ab3b0ccb3c2e7bfc30a'],
    ['國務院總理,premier\n', 'gb18030', '87f884d5d4babf82c0ed2c7072656d6965720a'],
    ['国务院,x\n', 'utf-16le', 'fd56a15262962c0078000a00'],
    ['一,二\n', 'utf-16be', '4e00002c4e8c000a'],
    ['國務院,x\n', 'big5', 'b0eab0c8b07c2c780a'],
    ['외교부장,x\n', 'euc-kr', 'bfdcb1b3bacec0e52c780a'],
    ['外務省,x\n', 'shift_jis', '8a4f96b18fc82c780a'],
    ['用語,x\nﾃﾚﾋﾞ,y\nｺﾝﾋﾟｭｰﾀ,z\n', 'shift_jis', '97708cea2c780ac3dacbde2c790abaddcbdfadb0c02c7a0a'],
    ['café,x\n', 'windows-1252', '636166e92c780a'],
  ])('%j in %s', (text, encoding, hex) => {
    expect(decode(latin(hex))).toEqual({ text, encoding, undecodable: 0 })
  })
})

test('UTF-8 once read as GBK is told', () => {
  const ruined = new TextDecoder('gb18030').decode(new TextEncoder().encode('人民代表大会堂国务院总理会议'))
  const read = readFile(new TextEncoder().encode(`zh,en\n${ruined},x\n`), 'a.csv')
  expect(read.problems.map(({ code }) => code)).toContain('mojibake')
  const sound = readFile(new TextEncoder().encode('zh,en\n人民代表大会堂国务院总理会议,x\n'), 'a.csv')
  expect(sound.problems).toEqual([])
})

describe('Han without a header or kana is what the encoding holds', () => {
  const japanese = '内閣総理大臣,Prime Minister\n外務大臣,Minister\n知事,governor\n'
  test.each<[string, string, string]>([
    [japanese, 'shift_jis', 'ja'],
    [japanese, 'euc-jp', 'ja'],
    ['国会,Diet\n知事,governor\n大使,ambassador\n', 'shift_jis', 'ja'],
    ['八號風球,signal\n,\n知事,governor\n大使,ambassador\n', 'big5', 'zh-Hant'],
    ['国务院,State Council\n总理,premier\n主席,chairman\n', 'gb18030', 'zh-Hans'],
  ])('%j in %s', (text, encoding, language) => {
    const read = readFile(encode(text, encoding), 'a.txt', { encoding })
    expect(read.concepts[0]!.sections[0]!.language).toBe(language)
  })
  test('in UTF-8 by the forms that Japanese alone has', () => {
    const read = readFile(new TextEncoder().encode(japanese), 'a.txt')
    expect(read.concepts[0]!.sections[0]!.language).toBe('ja')
  })
})

test('what Hong Kong added to Big5 is read, or told where the platform lacks it', () => {
  const { text, encoding, undecodable } = decode(latin('adbbb4e49df89dcf2c780a'))
  expect(encoding).toBe('big5')
  expect(undecodable).toBe(text === '香港啲嘢,x\n' ? 0 : 2)
})

test('a zero byte in a file of another encoding does not make it UTF-16', () => {
  expect(decode(new TextEncoder().encode('国务院,a\0b\n总理,premier\n')).encoding).toBe('utf-8')
})

test('bytes of another encoding in the middle are told with their line, also in XML', () => {
  const ruined = (before: string, after: string) =>
    Uint8Array.from([
      ...new TextEncoder().encode(before),
      ...encode('国务院', 'gb18030'),
      ...new TextEncoder().encode(after),
    ])
  const rows = Array.from({ length: 200 }, (_, i) => `主席${i},chairman ${i}`).join('\r\n')
  const csv = readFile(ruined(`中文,英文\r\n${rows}\r\n`, ',State Council\r\n总理,premier\r\n'), 'a')
  expect(csv.encoding).toBe('utf-8')
  expect(csv.problems).toMatchObject([{ code: 'undecodable', place: { line: 202 } }])
  const term = (inner: string) =>
    `<termEntry><langSet xml:lang="zh"><tig><term>${inner}</term></tig></langSet></termEntry>\n`
  const head = `<martif><text><body>\n${term('主席团会议').repeat(200)}`
  const xml = readFile(ruined(`${head}<!--`, `-->${term('总理')}</body></text></martif>`), 'a')
  expect(xml.concepts).toHaveLength(201)
  expect(xml.problems).toMatchObject([{ code: 'undecodable', place: { line: 202 } }])
})

test.each([
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
])('a mark of %s before UTF-8 is left out', (_, ...lie) => {
  const bytes = Uint8Array.of(...lie, ...new TextEncoder().encode(HANS))
  expect(decode(bytes)).toEqual({ text: HANS, encoding: 'utf-8', undecodable: 0 })
})

describe('a mark of UTF-8 that lies is left out', () => {
  const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...encode(HANS, 'gb18030'))
  test('of a table', () => {
    expect(decode(marked)).toEqual({ text: HANS, encoding: 'gb18030', undecodable: 0 })
  })
  test('of XML', () => {
    const xml = `<martif><text><body><termEntry><langSet xml:lang="zh"><tig><term>国务院总理</term></tig></langSet></termEntry></body></text></martif>`
    const read = readFile(Uint8Array.of(0xef, 0xbb, 0xbf, ...encode(xml, 'gb18030')), 'a')
    expect(read.problems).toEqual([])
    expect(read.concepts[0]!.sections[0]!.terms[0]!.text).toBe('国务院总理')
  })
})

describe('a mark is believed and is no part of the text', () => {
  test.each([
    ['utf-16le', HANS],
    ['utf-16be', '甲,a\n'],
  ])('%s', (encoding, text) => {
    expect(decode(mark(encoding, encode(text, encoding)))).toEqual({ text, encoding, undecodable: 0 })
  })
  test('utf-8, twice', () => {
    const bytes = new TextEncoder().encode('\ufeff\ufeff甲,a\n')
    expect(decode(bytes)).toEqual({ text: '甲,a\n', encoding: 'utf-8', undecodable: 0 })
  })
})

test('one character cut in a small file of UTF-8', () => {
  const bytes = new TextEncoder().encode(
    '国务院,State Council\n外交部,Ministry\n总理,premier\n主席,chair\n'.repeat(3),
  )
  expect(decode(bytes.filter((_, i) => i !== 4))).toMatchObject({ encoding: 'utf-8' })
})

test('a few broken bytes leave UTF-8 what it is, and are counted', () => {
  const bytes = Uint8Array.of(
    ...new TextEncoder().encode('国务委员长,president\n'.repeat(30)),
    0xff,
    0x2c,
    0x61,
  )
  expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', undecodable: 1 })
  const read = readFile(bytes, 'a.csv')
  expect(read.problems[0]).toMatchObject({
    severity: 'warning',
    code: 'undecodable',
    place: { line: expect.any(Number) },
    detail: '1',
  })
})

test('a declaration that lies is not believed', () => {
  const text = `# terms -*- coding: utf-8 -*-\n国家主席\tpresident\n总理\tpremier\n外交部长\tforeign minister\n`
  expect(decode(encode(text, 'gb18030')).encoding).toBe('gb18030')
})

test('the word of the person stands above the guess', () => {
  expect(decode(latin('b9fa'), 'big5').text).toBe(new TextDecoder('big5').decode(latin('b9fa')))
})

test('text once read in a wrong encoding is told', () => {
  const ruined = new TextDecoder('gbk').decode(
    new TextEncoder().encode('英文名稱,中文名稱\n主席,président\n中国,主席国\n'),
  )
  const read = readFile(new TextEncoder().encode(`${ruined}\n`), 'a.csv')
  expect(read.problems.map((p) => p.code)).toContain('mojibake')
})

// What another program encodes (skipped where there is none).
const iconv = spawnSync('iconv', ['--version']).status === 0
test.skipIf(!iconv)('agrees with iconv (skipped without it)', () => {
  for (const [name, text] of [
    ['GB18030', HANS],
    ['BIG5', HANT],
  ] as const) {
    const { stdout } = spawnSync('iconv', ['-f', 'UTF-8', '-t', name], { input: text })
    expect(decode(Uint8Array.from(stdout)).text).toBe(text)
  }
})
