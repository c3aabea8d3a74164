import { newConcept, newGlossary, newSection, newTerm } from '../model/create.ts'
import type { Problem } from '../model/draft.ts'
import { normalizeLanguage } from '../model/language.ts'
import type { Concept, LanguageSection, Term } from '../model/schema.ts'
import { checked } from './checked.ts'
import type { Bytes, ReadContents } from './contents.ts'
import type { ReadOptions } from './read.ts'
import { glossaryName } from './rows.ts'
import { addField, isSource, type Levels } from './termbase-fields.ts'
import { owned, readXml, type XmlEvents, type XmlPlace } from './xml.ts'

/**
 * TBX of every version and dialect (v2 `martif`, v3 DCA and DCT, TBX-Min of 2013) and MultiTerm XML, by one rule: entries, languages
 * and terms are known by their elements' local names whatever the root says, since real files mix them; any other element with text
 * is a field of the innermost open level, named by its `type` or, without one, by itself (DCT).
 */
const ENTRY = new Set(['termEntry', 'conceptEntry', 'entry', 'conceptGrp'])
const LANGUAGE = new Set(['langSet', 'langSec', 'langGroup', 'languageGrp'])
const TERM = new Set(['tig', 'ntig', 'termSec', 'termGroup', 'termGrp'])
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

/** Ids of entries that we wrote carry their uid. */
export const OWN_ID = 'tifa-'

/** Values that come again and again (parts of speech, subjects) are one text. */
const MOST_SHARED = 5000
const LONGEST_SHARED = 30

interface Transaction {
  what?: string
  by?: string
  at?: string
}

export function readTermbase(
  bytes: Bytes,
  encoding: string,
  name: string,
  options: ReadOptions = {},
): ReadContents {
  const builder = new Builder()
  const wrong = readXml(bytes, encoding, (place) => builder.events(place), options.onProgress)
  const title = builder.title.trim()
  const glossary = newGlossary(title.slice(0, 200) || glossaryName(name), [...builder.languages], {
    importedFrom: name,
    ...(builder.sourceDesc.trim() !== '' && {
      source: builder.sourceDesc.trim().replaceAll(/\s+/g, ' ').slice(0, 1000),
    }),
  })
  return {
    glossaries: [{ glossary, concepts: builder.concepts }],
    languagesRaw: [...builder.languagesRaw],
    problems: [...builder.problems, ...wrong].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0)),
    silent: builder.silent,
  }
}

class Builder {
  readonly concepts: Concept[] = []
  readonly problems: Problem[] = []
  readonly silent = new Set<string>()
  readonly languages = new Set<string>()
  readonly languagesRaw = new Set<string>()
  title = ''
  sourceDesc = ''
  #place: () => XmlPlace = () => ({ line: 1, column: 1 })
  #uids = new Set<string>()
  #tags = new Map<string, string>()
  #shared = new Map<string, string>()
  #starts: XmlPlace = { line: 1, column: 1 }
  #concept: Concept | undefined
  #section: LanguageSection | undefined
  #term: Term | undefined
  /** Whether we wrote the entry. */
  #own = false
  #wrappers = 0
  #stated = new Set<Term>()
  /** The element whose text is being read, and how many are open inside it. */
  #field: { name: string; key: string; target: string | undefined; inner: number } | undefined
  #text = ''
  /** Of the innermost group, for a source that stands beside what it is the source of. */
  #group: { texts: { source?: string | undefined }[]; source: string | undefined } | undefined
  #transaction: Transaction | undefined

  events(place: () => XmlPlace): XmlEvents {
    this.#place = place
    return {
      open: (name, attributes) => this.#open(name, attributes),
      close: (name) => this.#close(name),
      text: (text) => {
        if (this.#field !== undefined) this.#text += text
      },
    }
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (this.#field !== undefined && !ENTRY.has(name) && !LANGUAGE.has(name) && !TERM.has(name)) {
      this.#field.inner++
      return
    }
    this.#field = undefined
    this.#text = ''
    if (this.#concept === undefined) {
      if (ENTRY.has(name)) this.#begin(attributes.id)
      else if (name === 'title' || name === 'sourceDesc') this.#start(name, name)
      return
    }
    if (ENTRY.has(name)) {
      // A missing end tag: the entry before ends here.
      this.#finish()
      this.#begin(attributes.id)
    } else if (LANGUAGE.has(name)) {
      this.#endTerm()
      this.#section = undefined
      const tag = attributes['xml:lang'] ?? attributes.lang
      if (tag !== undefined) this.#language(tag)
    } else if (name === 'language') this.#language(attributes.lang ?? attributes.type ?? '', attributes.type)
    else if (TERM.has(name)) {
      if (this.#wrappers++ === 0) this.#term = undefined
    } else if (name === 'term') this.#start(name, name)
    else if (name === 'transacGrp') this.#transaction = {}
    else if (/Grp$|Group$/.test(name)) this.#group = { texts: [], source: undefined }
    else
      this.#start(
        name,
        TYPED.has(name) ? (attributes.type ?? name) : name,
        attributes.target ?? attributes.Tlink,
      )
  }

  #start(name: string, key: string, target?: string): void {
    this.#field = { name, key, target, inner: 0 }
    this.#text = ''
  }

  #close(name: string): void {
    const field = this.#field
    if (field !== undefined) {
      if (field.inner > 0) {
        field.inner--
        return
      }
      this.#field = undefined
      this.#end(
        field.name,
        field.key,
        // Others wrap their lines; in what we wrote a line break is one.
        owned(
          this.#text.includes('\n') && !this.#own
            ? this.#text.trim().replaceAll(/\s*\n\s*/g, ' ')
            : this.#text.trim(),
        ),
        field.target,
      )
      this.#text = ''
      if (field.name === name) return
    }
    if (ENTRY.has(name)) this.#finish()
    else if (LANGUAGE.has(name)) {
      this.#endTerm()
      this.#section = undefined
    } else if (TERM.has(name)) {
      if (this.#wrappers > 0 && --this.#wrappers === 0) this.#endTerm()
    } else if (name === 'transacGrp') this.#endTransaction()
    else if (/Grp$|Group$/.test(name)) this.#group = undefined
  }

  #begin(id: string | undefined): void {
    this.#starts = this.#place()
    const own = id?.startsWith(OWN_ID) ? id.slice(OWN_ID.length) : undefined
    this.#own = own !== undefined
    this.#concept = newConcept([], {
      ...(own !== undefined
        ? { uid: owned(own) }
        : id !== undefined && id.trim() !== '' && { externalId: owned(id.trim()) }),
    })
    this.#section = undefined
    this.#term = undefined
    this.#wrappers = 0
  }

  /** A tag is asked about once, and one text stands for it in every section. */
  #tag(raw: string, name = ''): string {
    const known = this.#tags.get(`${raw}\0${name}`)
    if (known !== undefined) return known
    const tag = normalizeLanguage(raw) ?? normalizeLanguage(name) ?? 'und'
    if (this.#tags.size < MOST_SHARED) this.#tags.set(`${raw}\0${name}`, tag)
    return tag
  }

  #language(raw: string, name?: string): void {
    const language = this.#tag(raw, name)
    if (raw.trim() !== '') this.languagesRaw.add(raw)
    this.languages.add(language)
    const sections = this.#concept!.sections
    this.#section = sections.find((section) => section.language === language)
    if (this.#section !== undefined) return
    this.#section = newSection(language, [], raw === language || raw === '' ? {} : { languageRaw: raw })
    sections.push(this.#section)
  }

  #end(name: string, key: string, value: string, target: string | undefined): void {
    const concept = this.#concept
    if (concept === undefined) {
      if (name === 'title') this.title ||= value
      if (name === 'sourceDesc') this.sourceDesc ||= value
      return
    }
    if (name === 'term') {
      this.#endOfTerm(value)
      return
    }
    // MultiTerm: the entry's number.
    if (name === 'concept') {
      if (value !== '' && concept.externalId === undefined) concept.externalId = value
      return
    }
    if (this.#transaction !== undefined) {
      if (name === 'date') this.#transaction.at = value
      else if (name === 'transac') {
        // TBX has the act as text under one type, MultiTerm the act as type and the person as text.
        const isAct = /type|transaction/i.test(key)
        this.#transaction.what = isAct ? value : key
        if (!isAct && value !== '') this.#transaction.by = value
      } else if (value !== '') this.#transaction.by = value
      return
    }
    if (value === '' && target === undefined) return
    const levels: Levels = { concept, section: this.#section, term: this.#term }
    if (this.#group !== undefined && isSource(key)) {
      if (this.#group.texts.length > 0) {
        for (const text of this.#group.texts) text.source = value
        return
      }
      this.#group.source = value
      return
    }
    if (this.#restore(levels, key, value)) return
    const lists = () => [
      ...(this.#section ?? concept).definition,
      ...(this.#term?.context ?? []),
      ...(this.#term ?? this.#section ?? concept).note,
    ]
    const before = this.#group === undefined ? [] : lists()
    const { statesStatus } = addField(
      levels,
      { key, value: this.#share(value || target!), target, source: this.#group?.source, whole: this.#own },
      (code, severity, detail) =>
        this.problems.push({ severity, code, place: this.#place(), detail: detail.slice(0, 200) }),
    )
    if (statesStatus && this.#term !== undefined) this.#stated.add(this.#term)
    this.#group?.texts.push(...lists().filter((text) => !before.includes(text)))
  }

  #share(value: string): string {
    if (value.length > LONGEST_SHARED) return value
    const known = this.#shared.get(value)
    if (known === undefined && this.#shared.size < MOST_SHARED) this.#shared.set(value, value)
    return known ?? value
  }

  /** `[key] value` in a note of an entry that we wrote: what TBX has no place for. */
  #restore({ concept, section, term }: Levels, key: string, value: string): boolean {
    if (key !== 'note' || !value.startsWith('[') || !this.#own) return false
    const found = value.match(/^\[([^\]]+)\] (.*)$/s)
    if (!found) return false
    const [, name, rest] = found as unknown as [string, string, string]
    const { extra, note } = term ?? section ?? concept
    if (!name.startsWith('tifa:')) extra[name] = [...(Object.hasOwn(extra, name) ? extra[name]! : []), rest]
    else if (name === 'tifa:note') note.push({ text: rest })
    else if (term !== undefined) restoreTerm(term, name.slice(5), rest)
    else if (name === 'tifa:uid') concept.uid = rest
    else if (name === 'tifa:id') concept.externalId = rest
    else if (name === 'tifa:createdAt') concept.audit.createdAt = rest
    else if (name === 'tifa:modifiedAt') concept.audit.modifiedAt = rest
    else if (name === 'tifa:kind') concept.kind = rest as Concept['kind']
    else if (name === 'tifa:ref') concept.ref.push(rest)
    return true
  }

  #endOfTerm(text: string): void {
    if (text === '') {
      this.problems.push({ severity: 'warning', code: 'empty', place: this.#place(), detail: 'term' })
      return
    }
    if (this.#section === undefined) this.#language('')
    this.#term = newTerm(text)
    this.#section!.terms.push(this.#term)
  }

  #endTerm(): void {
    this.#term = undefined
    this.#wrappers = 0
    this.#group = undefined
  }

  #endTransaction(): void {
    const { what = '', by, at } = this.#transaction ?? {}
    this.#transaction = undefined
    const concept = this.#concept
    if (concept === undefined) return
    const { audit } = concept
    const origin = /^(origination|creation|input|created)/i.test(what)
    if (this.#section === undefined && (origin || /^(modif|updat|import)/i.test(what))) {
      if (at) audit[origin ? 'createdAt' : 'modifiedAt'] = at
      if (by) audit[origin ? 'createdBy' : 'modifiedBy'] = by
      return
    }
    const { extra } = this.#term ?? this.#section ?? concept
    const told = [what, at, by].filter(Boolean).join(' ')
    if (told !== '') extra.transac = [...(extra.transac ?? []), told]
  }

  #finish(): void {
    const concept = this.#concept
    this.#endTerm()
    this.#section = undefined
    this.#concept = undefined
    this.#transaction = undefined
    if (concept === undefined) return
    concept.sections = concept.sections.filter(
      ({ terms, definition, note, extra }) =>
        terms.length + definition.length + note.length + Object.keys(extra).length > 0,
    )
    compact(concept)
    const place = { ...this.#starts, ...(concept.externalId !== undefined && { path: concept.externalId }) }
    if (!concept.sections.some((section) => section.terms.length > 0)) {
      this.problems.push({ severity: 'warning', code: 'no-terms', place })
      return
    }
    if (this.#own && this.#uids.has(concept.uid)) {
      this.problems.push({ severity: 'error', code: 'duplicate-uid', place, detail: concept.uid })
      return
    }
    const { value, problems } = checked(concept, place)
    this.problems.push(...problems)
    if (value === undefined) return
    if (this.#own) this.#uids.add(value.uid)
    this.concepts.push(value)
    for (const { terms } of concept.sections)
      for (const term of terms) if (!this.#stated.has(term)) this.silent.add(term.id)
    this.#stated.clear()
  }
}

/** Fields of ours that TBX-Basic has no category for. */
function restoreTerm(term: Term, key: string, value: string): void {
  if (key === 'notIn') term.notIn.push(value)
  else if (key === 'caseSensitive' || key === 'strict') term[key] = value === 'true'
  else if (/^(status|reading|validFrom|validTo|confidence|partOfSpeech|termType)$/.test(key))
    Object.assign(term, { [key]: value })
}

/** An array grown by `push` keeps room for seventeen; a hundred thousand entries of them are 80 MB of nothing. */
function compact(concept: Concept): void {
  concept.sections = concept.sections.slice()
  concept.definition = concept.definition.slice()
  concept.subjectField = concept.subjectField.slice()
  for (const section of concept.sections) {
    section.terms = section.terms.slice()
    section.definition = section.definition.slice()
  }
}
