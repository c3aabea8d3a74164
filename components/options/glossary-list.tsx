import type { Glossary } from '../../glossary/model/schema.ts'
import { languageName } from '../language-name.ts'
import type { Translate } from '../translate.ts'

interface Props {
  /** By priority. */
  glossaries: (Glossary & { size: number })[]
  t: Translate
  onChange: (glossary: Glossary, fields: Partial<Glossary>) => void
  onUp: (glossary: Glossary) => void
  onDelete: (glossary: Glossary) => void
}

/** The glossaries in the order in which they count: switch, name, order, delete. */
export function GlossaryList({ glossaries, t, onChange, onUp, onDelete }: Props) {
  if (glossaries.length === 0) return <p class="quiet">{t('glossaries_none')}</p>
  return (
    <ul class="glossaries">
      {glossaries.map(({ size, ...glossary }, i) => (
        <li key={glossary.uid}>
          <input
            type="checkbox"
            aria-label={t('glossary_use', glossary.name)}
            checked={glossary.enabled}
            onChange={(event) => onChange(glossary, { enabled: event.currentTarget.checked })}
          />
          {glossary.readOnly ? (
            <b>{glossary.name}</b>
          ) : (
            <input
              class="name"
              aria-label={t('glossary_name')}
              value={glossary.name}
              onChange={(event) => {
                const name = event.currentTarget.value.trim()
                if (name === '') event.currentTarget.value = glossary.name
                else onChange(glossary, { name })
              }}
            />
          )}
          <span class="quiet facts">
            {[
              t('entries', size.toLocaleString('en')),
              ...glossary.languages.slice(0, 4).map((language) => languageName(language, t)),
              glossary.readOnly ? t('read_only') : '',
              glossary.importedFrom ? t('imported_from', glossary.importedFrom) : '',
            ]
              .filter((fact) => fact !== '')
              .join(' · ')}
          </span>
          <span class="buttons">
            {i > 0 && (
              <button
                type="button"
                class="small"
                aria-label={t('glossary_up', glossary.name)}
                title={t('glossary_up', glossary.name)}
                onClick={() => onUp(glossary)}
              >
                ↑
              </button>
            )}
            {!glossary.readOnly && (
              <button type="button" class="small" onClick={() => onDelete(glossary)}>
                {t('glossary_delete', size.toLocaleString('en'))}
              </button>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
