import { newSection, newTerm } from '../model/create.ts'
import type { LanguageSection } from '../model/schema.ts'

/** A dictionary's explanations → a language section: short ones are renderings, the rest definitions. */
const MOST_WORDS = 4
const LONGEST_HAN = 12
/** Classifiers, references and the like are told of the word, they do not render it. */
const TOLD = /^(CL:|see |also |variant of|old variant|abbr\.? |surname |used in |\()|\[|\|/i

export function glossSection(language: string, glosses: string[]): LanguageSection {
  const section = newSection(language)
  const seen = new Set<string>()
  for (const raw of glosses) {
    const gloss = raw.trim()
    if (gloss === '' || seen.has(gloss)) continue
    seen.add(gloss)
    if (isRendering(gloss)) section.terms.push(newTerm(gloss))
    else section.definition.push({ text: gloss })
  }
  return section
}

function isRendering(gloss: string): boolean {
  if (TOLD.test(gloss) || /[;:.!?…。；：！？\n\t]/.test(gloss)) return false
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(gloss))
    return gloss.length <= LONGEST_HAN && !/[，,]/.test(gloss)
  return !/[,()]/.test(gloss) && gloss.split(' ').length <= MOST_WORDS
}
