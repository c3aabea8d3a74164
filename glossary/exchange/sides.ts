import { languageGroup } from '../model/language.ts'
import type { LanguageSection } from '../model/schema.ts'

/** The sections the columns on renderings speak of: all but the Chinese, or all but the first. */
export function renderings(sections: LanguageSection[]): LanguageSection[] {
  const other = sections.filter((section) => languageGroup(section.language) !== 'zh')
  return other.length > 0 && other.length < sections.length
    ? other
    : sections.slice(sections.length > 1 ? 1 : 0)
}
export const sources = (sections: LanguageSection[]): LanguageSection[] => {
  const rendered = new Set(renderings(sections))
  return sections.filter((section) => !rendered.has(section))
}
