import { colours, type Glossary, kinds, lines, type Mark } from '../../glossary/model/schema.ts'
import { markOfKind } from '../mark.ts'
import type { Translate } from '../translate.ts'

interface Props {
  glossary: Glossary
  t: Translate
  onChange: (mark: Mark | undefined) => void
}

/** How a glossary's terms are underlined, beside what that looks like. */
export function MarkChoice({ glossary, t, onChange }: Props) {
  const { name, mark = {} } = glossary
  const choose = (change: { [K in keyof Mark]: Mark[K] | undefined }) => {
    const chosen = Object.entries({ ...mark, ...change }).filter(([, value]) => value !== undefined)
    onChange(chosen.length === 0 ? undefined : (Object.fromEntries(chosen) as Mark))
  }
  const select = <K extends keyof Mark>(key: K, of: readonly NonNullable<Mark[K]>[], label: string) => (
    <label class="row">
      <span class="quiet">{label}</span>
      <select
        data-mark-part={key}
        aria-label={`${label}${t('colon')}${name}`}
        value={mark[key] ?? ''}
        onChange={(event) =>
          choose({ [key]: of.find((one) => one === event.currentTarget.value) } as Record<K, Mark[K]>)
        }
      >
        <option value="">{t('mark_by_kind')}</option>
        {of.map((one) => (
          <option key={one} value={one}>
            {key === 'line' ? t(`line_${one}`) : t(`colour_${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
  const samples = [...new Map(kinds.map((kind) => [markOfKind(kind, mark), kind]))]
  return (
    <div class="mark">
      {select('line', lines, t('mark_line'))}
      {select('colour', colours, t('mark_colour'))}
      <span class="samples">
        {samples.map(([name, kind]) => (
          <span key={name} data-mark={name}>
            {samples.length === 1 ? t('mark_sample') : t(`kind_${kind}`)}
          </span>
        ))}
      </span>
    </div>
  )
}
