/**
 * Formats that people hold and Tifa knows without reading them: for each there is a sentence that says what to export instead
 * (`instead_NAME` in the locale files).
 */
export const foreign = [
  '7z',
  'anki',
  'binary',
  /** Of Babylon, Lingoes, Aard, or XDXF. */
  'dictionary',
  'docx',
  'dsl',
  'glossml',
  'gzip',
  'html',
  /** An archive with a password, or packed in a rare way. */
  'locked',
  'mdb',
  'mdx',
  'multiterm_definition',
  'numbers',
  'ods',
  /** By tar, bzip2, xz and the like. */
  'packed',
  'pdf',
  'po',
  'pptx',
  'rar',
  'rtf',
  'sqlite',
  'stardict',
  'xls',
  'xlsb',
  'xliff',
  'xml',
  /** Of a version that is not read. */
  'yomitan',
  'zip',
] as const
export type Foreign = (typeof foreign)[number]

/** Whose files of such a name are, where what stands in one does not tell. */
const NAMED: [Foreign, RegExp][] = [
  ['stardict', /\.(ifo|idx|syn|dict|oft)(\.(gz|dz))?$/i],
  ['mdb', /\.(mtb|sdltb|mdb|accdb)$/i],
  ['mdx', /\.md[xd]$/i],
  ['dictionary', /\.(bgl|bdc|ld2|ldx|slob|aar)$/i],
  ['xls', /\.(xls|et)$/i],
  ['docx', /\.(doc|docx|odt|wps)$/i],
  ['pptx', /\.(ppt|pptx|odp|dps)$/i],
]
export const foreignNamed = (name: string): Foreign | undefined =>
  NAMED.find(([, pattern]) => pattern.test(name))?.[0]

/** What a person is not told a program by. */
const GENERAL = new Set<Foreign>(['binary', 'gzip', 'html', 'zip'])
export const isGeneral = (told: string | undefined): boolean => GENERAL.has(told as Foreign)
