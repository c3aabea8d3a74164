import type { ConceptList } from '../model/concept-list.ts'
import { newConcept, newSection, newTerm, newUid } from '../model/create.ts'
import type { Problem, ProblemCode } from '../model/draft.ts'
import { normalizeLanguage } from '../model/language.ts'
import type { Concept, LanguageSection, Term } from '../model/schema.ts'
import { checked } from './checked.ts'
import { languageOf } from './header-languages.ts'
import { addField, isSource, type Levels } from './termbase-fields.ts'
import { NO_ENTRY, OWN_ID, restoreNote } from './termbase-own.ts'
import { Sources } from './termbase-sources.ts'
import { Transaction } from './termbase-transaction.ts'
import { owned, type XmlPlace } from './xml.ts'

/**
 * The entries of a termbase, put together from its levels as they open and close, whatever their elements are called. An entry that
 * holds a term is kept, whatever else is wrong with it.
 */

/** Values that come again and again (parts of speech, subjects) are one text. */
const MOST_SHARED = 5000
const LONGEST_SHARED = 30

/** One element with text; `key`: its `type`, or where it has none its name. */
export interface Field {
  name: string
  key: string
  value: string
  target: string | undefined
}

export class Entries {
  readonly concepts: ConceptList
  readonly problems: Problem[] = []
  leftOut = 0
  readonly silent = new Set<string>()
  readonly languages = new Set<string>()
  readonly languagesRaw = new Set<string>()
  readonly #place: () => XmlPlace
  #uids = new Set<string>()
  #tags = new Map<string, string>()
  #shared = new Map<string, string>()
  #starts: XmlPlace = { line: 1, column: 1 }
  #concept: Concept | undefined
  #sections = new Map<string, LanguageSection>()
  #section: LanguageSection | undefined
  #term: Term | undefined
  /** Whether we wrote the entry. */
  #own = false
  #stated = new Set<Term>()
  readonly #sources = new Sources()
  #transaction: Transaction | undefined

  constructor(place: () => XmlPlace, concepts: ConceptList) {
    this.#place = place
    this.concepts = concepts
  }

  get isOpen(): boolean {
    return this.#concept !== undefined
  }

  get hasLanguage(): boolean {
    return this.#section !== undefined
  }

  /** Of what we wrote a line break is one; others wrap their lines. */
  get isOwn(): boolean {
    return this.#own
  }

  begin(id: string | undefined): void {
    this.#starts = this.#place()
    const own = id?.startsWith(OWN_ID) ? id.slice(OWN_ID.length) : undefined
    this.#own = own !== undefined
    this.#concept = newConcept([], {
      ...(own !== undefined
        ? { uid: owned(own) }
        : id !== undefined && id.trim() !== '' && { externalId: owned(id.trim()) }),
    })
    this.#sections.clear()
    this.endLanguage()
  }

  language(raw: string, name?: string): void {
    const language = this.#tag(raw, name)
    if (raw.trim() !== '') this.languagesRaw.add(raw)
    this.languages.add(language)
    this.#section = this.#sections.get(language)
    if (this.#section !== undefined) return
    this.#section = newSection(language, [], raw === language || raw === '' ? {} : { languageRaw: raw })
    this.#sections.set(language, this.#section)
    this.#concept!.sections.push(this.#section)
  }

  endLanguage(): void {
    this.endTerm()
    this.#section = undefined
  }

  term(text: string): void {
    if (text === '') {
      this.#say('empty', 'warning', 'term')
      return
    }
    if (this.#section === undefined) this.language('')
    this.#term = newTerm(text)
    this.#section!.terms.push(this.#term)
  }

  endTerm(): void {
    this.#term = undefined
    this.#sources.clear()
  }

  group(): void {
    this.#sources.open()
  }

  endGroup(): void {
    const source = this.#sources.close()
    // Nothing stands beside it: of whatever is open.
    if (source !== undefined && this.#concept !== undefined)
      this.field({ name: 'admin', key: 'source', value: source, target: undefined })
  }

  transaction(): void {
    this.#transaction = new Transaction()
  }

  endTransaction(): void {
    const concept = this.#concept
    if (concept !== undefined) this.#transaction?.tell({ concept, section: this.#section, term: this.#term })
    this.#transaction = undefined
  }

  /** Of the innermost open level. */
  field({ name, key, value, target }: Field): void {
    const concept = this.#concept!
    // MultiTerm: the entry's number.
    if (name === 'concept') {
      if (value !== '') concept.externalId ??= value
      return
    }
    if (this.#transaction !== undefined) {
      this.#transaction.take(name, key, value)
      return
    }
    if (value === '' && target === undefined) return
    if (isSource(key) && this.#sources.tell(value)) return
    const levels: Levels = { concept, section: this.#section, term: this.#term }
    if (this.#own && key === 'note' && value.startsWith('[') && restoreNote(levels, value)) return
    const lists = [
      (this.#section ?? concept).definition,
      this.#term?.context ?? [],
      (this.#term ?? this.#section ?? concept).note,
    ]
    const before = lists.map((list) => list.length)
    const { statesStatus } = addField(
      levels,
      { key, value: this.#share(value || target!), target, source: this.#sources.told, whole: this.#own },
      (code, severity, detail) => this.#say(code, severity, detail),
    )
    if (statesStatus && this.#term !== undefined) this.#stated.add(this.#term)
    this.#sources.took(lists.flatMap((list, i) => list.slice(before[i])))
  }

  finish(): void {
    const concept = this.#concept
    this.endLanguage()
    this.#concept = undefined
    this.#transaction = undefined
    if (concept === undefined || concept.externalId === NO_ENTRY) return
    concept.sections = concept.sections.filter(
      ({ terms, definition, note, extra }) =>
        terms.length + definition.length + note.length + Object.keys(extra).length > 0,
    )
    compact(concept)
    const place = { ...this.#starts, ...(concept.externalId !== undefined && { path: concept.externalId }) }
    if (!concept.sections.some((section) => section.terms.length > 0)) {
      this.leftOut++
      this.problems.push({ severity: 'warning', code: 'no-terms', place })
      return
    }
    if (this.#own && this.#uids.has(concept.uid)) {
      this.problems.push({ severity: 'warning', code: 'duplicate-uid', place, detail: concept.uid })
      concept.uid = newUid()
    }
    const { value, problems } = checked(concept, place)
    this.problems.push(...problems)
    if (value === undefined) {
      this.leftOut++
      return
    }
    if (this.#own) this.#uids.add(value.uid)
    this.concepts.push(value)
    for (const { terms } of concept.sections)
      for (const term of terms) if (!this.#stated.has(term)) this.silent.add(term.id)
    this.#stated.clear()
  }

  #say(code: ProblemCode, severity: Problem['severity'], detail: string): void {
    this.problems.push({ severity, code, place: this.#place(), detail: detail.slice(0, 200) })
  }

  /** A tag is asked about once, and one text stands for it in every section. */
  #tag(raw: string, name = ''): string {
    const known = this.#tags.get(`${raw}\0${name}`)
    if (known !== undefined) return known
    const tag =
      [raw, name].reduce<string | undefined>(
        (found, text) => found ?? normalizeLanguage(text) ?? languageOf(text),
        undefined,
      ) ?? 'und'
    if (this.#tags.size < MOST_SHARED) this.#tags.set(`${raw}\0${name}`, tag)
    return tag
  }

  #share(value: string): string {
    if (value.length > LONGEST_SHARED) return value
    const known = this.#shared.get(value)
    if (known === undefined && this.#shared.size < MOST_SHARED) this.#shared.set(value, value)
    return known ?? value
  }
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
