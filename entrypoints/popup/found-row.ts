import { markOfKind } from '../../components/mark.ts'
import type { TermRow } from '../../components/term-list.tsx'
import { languageGroup } from '../../glossary/model/language.ts'
import type { Glossary } from '../../glossary/model/schema.ts'
import type { ConceptRow } from '../../glossary/store/store.ts'
import { t } from './glossary.ts'

/** A found entry: its Chinese and its rendering, whichever it has. */
export function foundRow(open: (uid: string) => void, glossaries: Glossary[]) {
  const marks = new Map(glossaries.map(({ uid, mark }) => [uid, mark]))
  return (concept: ConceptRow): TermRow => {
    const chinese = concept.sections.find((s) => languageGroup(s.language) === 'zh')
    const other = concept.sections.find((s) => languageGroup(s.language) !== 'zh')
    return {
      key: concept.uid,
      term: chinese?.terms[0]?.text ?? '',
      mark: markOfKind(concept.kind, marks.get(concept.glossaryUid)),
      termLanguage: chinese?.language,
      rendering: other?.terms[0]?.text ?? '',
      renderingLanguage: other?.language,
      facts: concept.kind && t(`kind_${concept.kind}`),
      onOpen: () => open(concept.uid),
    }
  }
}
