/** What an edit did; one sentence of the history each. */
export const editKinds = [
  'add',
  'edit',
  'delete',
  'import',
  /** A glossary's fields: name, switch, source … */
  'glossary',
  'glossary-add',
  'glossary-delete',
  'glossary-order',
  /** Many concepts at once. */
  'bulk-edit',
  'bulk-delete',
  'merge',
  /** Into another glossary. */
  'move',
  'not-here',
  /** An override was dropped: the read-only entry stands again. */
  'reset',
  /** A snapshot took the place of all that is writable. */
  'restore',
] as const
export type EditKind = (typeof editKinds)[number]
