import * as v from 'valibot'

/**
 * The model of a glossary (ISO 1087, ISO 30042): concept, language section, term. Types and checks come from this one place.
 * `uid`s are what files, overrides, history and `conceptIds` speak of; the integer `id` of a concept never leaves the store.
 */

export const kinds = [
  'title',
  'organ',
  'person',
  'place',
  'event',
  'document',
  'initiative',
  'theory',
  'setPhrase',
] as const
export const statuses = ['preferred', 'admitted', 'deprecated', 'superseded', 'forbidden'] as const

/** How terms are underlined. */
export const lines = ['solid', 'thin', 'double', 'dashed', 'dotted', 'wavy'] as const
export const colours = ['vermilion', 'amber', 'brown', 'green', 'teal', 'blue', 'violet', 'pink'] as const

/** BCP 47 tag in canonical case, as `normalizeLanguage` gives it. */
const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'language must be a BCP 47 tag'),
)
/** A date as exactly as it is known: `2021`, `2021-02` or `2021-02-11`. */
const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'date must be YYYY, YYYY-MM or YYYY-MM-DD'),
)
export const isDate = (text: string): boolean => v.is(partialDate, text)
export const confidences = ['high', 'medium', 'low'] as const
const filled = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
/** Any name is a key, also those that valibot's records leave out (`constructor`); of `__proto__` the lines are left out. */
const extra = v.pipe(
  v.custom<Record<string, string[]>>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every(
        (list) => Array.isArray(list) && list.every((item) => typeof item === 'string'),
      ),
  ),
  v.transform((value) => {
    if (!Object.hasOwn(value, '__proto__')) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, list]) => [key === '__proto__' ? 'proto' : key, list]),
    )
  }),
)

/** A definition, note or context. */
export const textSchema = v.object({
  text: filled,
  language: v.optional(languageTag),
  source: v.optional(v.string()),
})

export const termSchema = v.object({
  id: v.string(),
  text: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('term must not be empty'),
    v.maxLength(1000, 'term is longer than 1,000 characters'),
  ),
  status: v.picklist(statuses),
  partOfSpeech: v.optional(v.string()),
  termType: v.optional(v.string()),
  reading: v.optional(v.string()),
  region: v.optional(v.string()),
  note: v.array(textSchema),
  context: v.array(textSchema),
  source: v.optional(v.string()),
  confidence: v.optional(v.picklist(confidences)),
  validFrom: v.optional(partialDate),
  validTo: v.optional(partialDate),
  caseSensitive: v.optional(v.boolean()),
  /** `true`: boundary rules for every length; `false`: free of them ("also inside longer words"). */
  strict: v.optional(v.boolean()),
  /** Longer strings in which the term is not meant ("not here"). */
  notIn: v.array(v.string()),
  extra,
})

export const languageSectionSchema = v.object({
  language: languageTag,
  /** The tag as the file wrote it, where it differs. */
  languageRaw: v.optional(v.string()),
  definition: v.array(textSchema),
  note: v.array(textSchema),
  extra,
  terms: v.array(termSchema),
})

/** What composition of titles needs of an organ, region or post. */
export const grammarSchema = v.object({
  class: v.picklist(['organ', 'region', 'post']),
  country: v.optional(v.string()),
  regionKind: v.optional(v.string()),
  attributive: v.optional(v.string()),
  short: v.optional(v.string()),
  deputy: v.optional(v.string()),
})

export const auditSchema = v.object({
  createdAt: v.optional(v.string()),
  createdBy: v.optional(v.string()),
  modifiedAt: v.optional(v.string()),
  modifiedBy: v.optional(v.string()),
})

export const conceptSchema = v.object({
  uid: filled,
  externalId: v.optional(v.string()),
  kind: v.optional(v.picklist(kinds)),
  grammar: v.optional(grammarSchema),
  /** Where this concept stands in for one of a read-only glossary; without terms it means "deleted". */
  overrides: v.optional(v.object({ uid: filled, version: v.string(), base: v.string() })),
  subjectField: v.array(v.string()),
  definition: v.array(textSchema),
  note: v.array(textSchema),
  ref: v.array(v.string()),
  extra,
  audit: auditSchema,
  sections: v.array(languageSectionSchema),
})

/** What a glossary says of its terms' underline; what it leaves out is told by the kind of the term. */
export const markSchema = v.object({
  line: v.optional(v.picklist(lines)),
  colour: v.optional(v.picklist(colours)),
})

export const glossarySchema = v.object({
  uid: filled,
  name: filled,
  languages: v.array(languageTag),
  /** Lower comes first. Orders the claims on one span. */
  priority: v.number(),
  enabled: v.boolean(),
  readOnly: v.boolean(),
  version: v.optional(v.string()),
  source: v.optional(v.string()),
  licence: v.optional(v.string()),
  importedFrom: v.optional(v.string()),
  mark: v.optional(markSchema),
})

export type Kind = (typeof kinds)[number]
export type Status = (typeof statuses)[number]
export type Line = (typeof lines)[number]
export type Colour = (typeof colours)[number]
export type Mark = v.InferOutput<typeof markSchema>
export type Text = v.InferOutput<typeof textSchema>
export type Term = v.InferOutput<typeof termSchema>
export type LanguageSection = v.InferOutput<typeof languageSectionSchema>
export type Grammar = v.InferOutput<typeof grammarSchema>
/** A concept as files and the matcher know it. */
export type Concept = v.InferOutput<typeof conceptSchema>
export type Glossary = v.InferOutput<typeof glossarySchema>
/** A concept as the store hands it out: with its local id and its glossary. */
export type StoredConcept = Concept & { id: number; glossaryUid: string }
