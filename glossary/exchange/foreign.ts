/**
 * Formats that people hold and Tifa knows without reading them: for each there is a sentence that says what to export instead
 * (`instead_NAME` in the locale files).
 */
export const foreign = [
  '7z',
  'binary',
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
