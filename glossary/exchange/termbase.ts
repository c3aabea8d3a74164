import type { ConceptList } from '../model/concept-list.ts'
import { newGlossary } from '../model/create.ts'
import type { Bytes, ReadContents, ReadOptions } from './contents.ts'
import { glossaryName } from './rows.ts'
import { Entries } from './termbase-entries.ts'
import { owned, readXml, type XmlEvents, type XmlPlace } from './xml.ts'

/**
 * TBX of every version and dialect (v2 `martif`, v3 DCA and DCT, TBX-Min of 2013) and MultiTerm XML, by one rule: entries, languages
 * and terms are known by their elements' local names whatever the root says, since real files mix them; any other element with text
 * is a field of the innermost open level, named by its `type` or, without one, by itself (DCT).
 */
const ENTRY = new Set(['termEntry', 'conceptEntry', 'entry', 'conceptGrp'])
const LANGUAGE = new Set(['langSet', 'langSec', 'langGroup', 'languageGrp'])
const TERM = new Set(['tig', 'ntig', 'termSec', 'termGroup', 'termGrp'])
const isGroup = (name: string): boolean => /Grp$|Group$/.test(name)
/** In `martif` of any dialect `type` of these is a data category; other elements' attributes are their own. */
const TYPED = new Set([
  'descrip',
  'termNote',
  'admin',
  'note',
  'ref',
  'xref',
  'transac',
  'transacNote',
  'adminNote',
  'descripNote',
])

export function readTermbase(
  bytes: Bytes,
  encoding: string,
  name: string,
  options: ReadOptions = {},
): ReadContents {
  let reader!: Reader
  const wrong = readXml(
    bytes,
    encoding,
    (place) => {
      reader = new Reader(place, options.list?.() ?? [])
      return reader
    },
    options.onProgress,
  )
  const { entries, title, sourceDesc } = reader
  const glossary = newGlossary(title.slice(0, 200) || glossaryName(name), [...entries.languages], {
    importedFrom: name,
    ...(sourceDesc !== '' && { source: sourceDesc.replaceAll(/\s+/g, ' ').slice(0, 1000) }),
  })
  return {
    glossaries: [{ glossary, concepts: entries.concepts }],
    languagesRaw: [...entries.languagesRaw],
    problems: [...entries.problems, ...wrong].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0)),
    // One that the file's end cut off is not finished.
    leftOut: entries.leftOut + (entries.isOpen ? 1 : 0),
    silent: entries.silent,
  }
}

/** Which element is which level, and the text of those that are fields. */
class Reader implements XmlEvents {
  readonly entries: Entries
  title = ''
  sourceDesc = ''
  #wrappers = 0
  /** The element whose text is being read, and how many are open inside it. */
  #field: { name: string; key: string; target: string | undefined; inner: number } | undefined
  #text = ''

  constructor(place: () => XmlPlace, concepts: ConceptList) {
    this.entries = new Entries(place, concepts)
  }

  open(name: string, attributes: Record<string, string>): void {
    const { entries } = this
    if (this.#field !== undefined && !ENTRY.has(name) && !LANGUAGE.has(name) && !TERM.has(name)) {
      this.#field.inner++
      // MultiTerm: a picture, a page.
      this.#field.target ??= attributes.Glink ?? attributes.Ulink
      return
    }
    this.#field = undefined
    this.#text = ''
    if (ENTRY.has(name)) {
      // Where an end tag is missing, the entry before ends here.
      entries.finish()
      entries.begin(attributes.id)
      this.#wrappers = 0
    } else if (!entries.isOpen) {
      if (name === 'title' || name === 'sourceDesc') this.#start(name, name)
    } else if (LANGUAGE.has(name)) {
      this.#endLanguage()
      const tag = attributes['xml:lang'] ?? attributes.lang
      if (tag !== undefined) entries.language(tag)
    } else if (name === 'language')
      entries.language(attributes.lang ?? attributes.type ?? '', attributes.type)
    else if (TERM.has(name)) {
      if (this.#wrappers++ === 0) entries.endTerm()
      this.#languageOfTerm(attributes)
    } else if (name === 'term') {
      this.#languageOfTerm(attributes)
      this.#start(name, name)
    } else if (name === 'transacGrp') entries.transaction()
    else if (isGroup(name)) entries.group()
    else
      this.#start(
        name,
        TYPED.has(name) ? (attributes.type ?? name) : name,
        attributes.target ?? attributes.Tlink,
      )
  }

  close(name: string): void {
    const { entries } = this
    const field = this.#field
    if (field !== undefined) {
      if (field.inner > 0) {
        field.inner--
        return
      }
      this.#field = undefined
      this.#end(field)
      this.#text = ''
      if (field.name === name) return
    }
    if (ENTRY.has(name)) entries.finish()
    else if (LANGUAGE.has(name)) this.#endLanguage()
    else if (TERM.has(name)) {
      if (this.#wrappers > 0 && --this.#wrappers === 0) entries.endTerm()
    } else if (name === 'transacGrp') entries.endTransaction()
    else if (isGroup(name)) entries.endGroup()
  }

  text(text: string): void {
    if (this.#field !== undefined) this.#text += text
  }

  #start(name: string, key: string, target?: string): void {
    this.#field = { name, key, target, inner: 0 }
    this.#text = ''
  }

  #end({ name, key, target }: { name: string; key: string; target: string | undefined }): void {
    const { entries } = this
    const text = this.#text.trim()
    const isWrapped = text.includes('\n') && !entries.isOwn
    const value = owned(isWrapped ? text.replaceAll(/\s*\n\s*/g, ' ') : text)
    if (!entries.isOpen) {
      if (name === 'title') this.title ||= value
      if (name === 'sourceDesc') this.sourceDesc ||= value
    } else if (name === 'term') entries.term(value)
    else entries.field({ name, key, value, target })
  }

  /** Where the level above does not say it. */
  #languageOfTerm(attributes: Record<string, string>): void {
    const tag = attributes['xml:lang']
    if (tag !== undefined && !this.entries.hasLanguage) this.entries.language(tag)
  }

  #endLanguage(): void {
    this.entries.endLanguage()
    this.#wrappers = 0
  }
}
