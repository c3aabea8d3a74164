import { fold } from '../text/fold.ts'
import { isHan } from '../text/units.ts'
import { englishWordings } from './english.ts'
import { regionalWordings } from './regional.ts'

/**
 * The folded patterns of a term: the term itself, its regional wordings, its English spellings and plurals, and what a page may set with or
 * without a space: Latin beside Han (G20 峰会). `verbs` may stand for one of them at the head of an English phrase (verb-groups.ts). A two-character name with a space (代　县) is the finder's.
 */
export function patternsOf(term: string, verbs: readonly string[] = []): readonly string[] {
  const base = fold(term.replace(ARTICLE, ''))
  if (base === '') return []
  let hasHan = false
  let hasLatin = false
  for (let i = 0; i < base.length; i++) {
    if (isHan(base.charCodeAt(i))) hasHan = true
    else if (base.charCodeAt(i) < 0x250) hasLatin = true
  }
  if (hasHan) return chinesePatterns(base, hasLatin)
  const key = verbs.length === 0 ? base : `${verbs[0]}|${base}`
  let known = made.get(key)
  if (known === undefined) {
    known = [...new Set([base, ...englishWordings(base, verbs)])]
    if (made.size < MOST) made.set(key, known)
  }
  return known
}

/** English terms take many expressions, and after a change nearly all are those of the last compile. */
const made = new Map<string, readonly string[]>()
const MOST = 60_000

/** An article listed before two words or more is not the term's: it stays outside the span. That of a name (The Hague) and of a lone word is. */
const ARTICLE = /^\s*the\s+(?=\S+\s+\S)/

function chinesePatterns(base: string, hasLatin: boolean): string[] {
  const wordings = regionalWordings(base)
  if (!hasLatin && wordings.length === 0) return [base]
  const patterns = new Set([base, ...wordings])
  if (hasLatin)
    for (const pattern of [...patterns]) {
      patterns.add(
        pattern.replaceAll(/(?<=\p{Script=Han}) (?=[a-z0-9])|(?<=[a-z0-9]) (?=\p{Script=Han})/gu, ''),
      )
      patterns.add(
        pattern.replaceAll(/(?<=\p{Script=Han})(?=[a-z0-9])|(?<=[a-z0-9])(?=\p{Script=Han})/gu, ' '),
      )
    }
  return [...patterns]
}

/** Acronyms (CPC, SAR) are found in their own case alone, unless the term says otherwise. */
export function isCaseSensitive(term: { text: string; caseSensitive?: boolean | undefined }): boolean {
  return term.caseSensitive ?? /^[A-Z][A-Z0-9&.-]{0,6}s?$/.test(term.text)
}

/** Is what the page wrote in the term's own case? Widths, marks, Han and a plural's ending do not count; of another spelling the initials do. */
export function sameCase(written: string, term: string): boolean {
  const wordsOf = (s: string) => s.normalize('NFKC').match(/[\p{Lu}\p{Ll}\p{N}]+/gu) ?? []
  const found = wordsOf(written).join('')
  const wanted = wordsOf(term).join('')
  const forms = [wanted, `${wanted}s`, `${wanted}es`]
  if (forms.includes(found)) return true
  // Docs is no DOC.
  if (forms.some((form) => form.toLowerCase() === found.toLowerCase())) return false
  const initials = (s: string) =>
    wordsOf(s)
      .map((w) => w[0])
      .join('')
  return initials(written) === initials(term)
}

/** Does the longer string (folded) stand in the text so that it covers the span? */
export function covers(text: string, longer: string, start: number, end: number): boolean {
  for (let at = Math.max(0, end - longer.length); at <= start; at++)
    if (text.startsWith(longer, at)) return true
  return false
}
