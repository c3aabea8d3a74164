import type { Concept } from '../../glossary/model/schema.ts'
import { languageName } from '../language-name.ts'
import type { Translate } from '../translate.ts'

/** The first entries of a file, a language a column. */
export function FirstRows({ first, t }: { first: Concept[]; t: Translate }) {
  const languages = [...new Set(first.flatMap((c) => c.sections.map((s) => s.language)))]
  if (first.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t('first_rows')}>
      <table>
        <thead>
          <tr>
            {languages.map((language) => (
              <th key={language} scope="col">
                {languageName(language, t)}
              </th>
            ))}
            <th scope="col">{t('note')}</th>
          </tr>
        </thead>
        <tbody>
          {first.map((concept) => (
            <tr key={concept.uid}>
              {languages.map((language) => (
                <td key={language} lang={language}>
                  {concept.sections
                    .filter((s) => s.language === language)
                    .flatMap((s) => s.terms.map((term) => term.text))
                    .join(' | ')}
                </td>
              ))}
              <td>{concept.note.map((n) => n.text).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
