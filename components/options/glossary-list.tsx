import { useEffect, useRef, useState } from 'preact/hooks'
import type { Glossary } from '../../glossary/model/schema.ts'
import { figure } from '../figure.ts'
import { languageName } from '../language-name.ts'
import { SourceText } from '../source-text.tsx'
import type { Translate } from '../translate.ts'
import { MarkChoice } from './mark-choice.tsx'

interface Props {
  /** By priority. */
  glossaries: (Glossary & { size: number })[]
  t: Translate
  onCreate: () => void
  onChange: (glossary: Glossary, fields: Partial<Glossary>) => void
  /** All uids, the first to count first. */
  onOrder: (uids: string[]) => void
  onDelete: (glossary: Glossary) => void
}

const steps = [
  ['up', '↑', 'glossary_up', -1],
  ['down', '↓', 'glossary_down', 1],
] as const

/** The glossaries in the order in which they count, to be dragged or moved a step; switch, name, underline, origin, delete. */
export function GlossaryList({ glossaries, t, onCreate, onChange, onOrder, onDelete }: Props) {
  const [dragged, setDragged] = useState<string>()
  const [over, setOver] = useState<string>()
  const list = useRef<HTMLOListElement>(null)
  /** What the keyboard moved goes on having it. */
  const moved = useRef<{ uid: string; name: string }>(undefined)
  const uids = glossaries.map(({ uid }) => uid)
  useEffect(() => {
    if (moved.current === undefined) return
    const { uid, name } = moved.current
    list.current?.querySelector<HTMLElement>(`[data-glossary="${uid}"] [data-move="${name}"]`)?.focus()
    moved.current = undefined
  }, [uids.join(' ')])
  const place = (uid: string, at: number) => {
    const others = uids.filter((other) => other !== uid)
    const next = others.toSpliced(at, 0, uid)
    if (next.join(' ') !== uids.join(' ')) onOrder(next)
  }
  return (
    <>
      <div class="heading">
        <p class="quiet">{glossaries.length === 0 ? t('glossaries_none') : t('glossaries_hint')}</p>
        <button type="button" class="end" data-do="create" onClick={onCreate}>
          {t('glossary_new')}
        </button>
      </div>
      <ol class="glossaries" ref={list}>
        {glossaries.map(({ size, ...glossary }, i) => (
          <li
            key={glossary.uid}
            data-glossary={glossary.uid}
            class={over === glossary.uid && dragged !== glossary.uid ? 'over' : ''}
            onDragOver={(event) => {
              if (dragged === undefined) return
              event.preventDefault()
              setOver(glossary.uid)
            }}
            onDrop={(event) => {
              if (dragged === undefined) return
              event.preventDefault()
              place(dragged, i)
              setDragged(undefined)
              setOver(undefined)
            }}
          >
            {/* A button cannot be dragged in Firefox. */}
            <span
              class="grip"
              draggable
              aria-hidden="true"
              title={t('glossary_drag')}
              onDragStart={(event) => {
                setDragged(glossary.uid)
                event.dataTransfer?.setData('text/plain', glossary.name)
              }}
              onDragEnd={() => {
                setDragged(undefined)
                setOver(undefined)
              }}
            >
              ⠿
            </span>
            <span class="steps">
              {steps.map(([name, sign, label, step]) => {
                const target = i + step
                const ends = target < 0 || target >= glossaries.length
                return (
                  <button
                    type="button"
                    key={name}
                    class="plain small"
                    data-move={name}
                    aria-label={t(label, glossary.name, figure(i + 1), figure(glossaries.length))}
                    aria-disabled={ends}
                    onClick={() => {
                      if (ends) return
                      moved.current = { uid: glossary.uid, name }
                      place(glossary.uid, target)
                    }}
                  >
                    {sign}
                  </button>
                )
              })}
            </span>
            <input
              type="checkbox"
              aria-label={t('glossary_use', glossary.name)}
              checked={glossary.enabled}
              onChange={(event) => onChange(glossary, { enabled: event.currentTarget.checked })}
            />
            {glossary.readOnly ? (
              <b class="name">{glossary.name}</b>
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
                t('entries', figure(size)),
                ...glossary.languages.slice(0, 4).map((language) => languageName(language, t)),
                glossary.readOnly ? t('read_only') : '',
                glossary.version ? t('glossary_version', glossary.version) : '',
                glossary.importedFrom ? t('imported_from', glossary.importedFrom) : '',
              ]
                .filter((fact) => fact !== '')
                .join(' · ')}
            </span>
            {!glossary.readOnly && (
              <button type="button" class="small" onClick={() => onDelete(glossary)}>
                {size === 0 ? t('glossary_delete_empty') : t('glossary_delete', figure(size))}
              </button>
            )}
            <MarkChoice glossary={glossary} t={t} onChange={(mark) => onChange(glossary, { mark })} />
            <Origin glossary={glossary} t={t} onChange={(fields) => onChange(glossary, fields)} />
          </li>
        ))}
      </ol>
    </>
  )
}

interface OriginProps {
  glossary: Glossary
  t: Translate
  onChange: (fields: Partial<Glossary>) => void
}

/** Where a glossary comes from and what may be done with it: told, and of one's own to be written down. */
function Origin({ glossary, t, onChange }: OriginProps) {
  const fields = [
    ['source', t('glossary_source')],
    ['licence', t('glossary_licence')],
  ] as const
  if (glossary.readOnly)
    return (
      <p class="origin quiet">
        {fields.map(([name, label]) =>
          glossary[name] ? (
            <span key={name}>
              {label}
              {t('colon')}
              <SourceText source={glossary[name]} />{' '}
            </span>
          ) : null,
        )}
      </p>
    )
  return (
    <details class="origin">
      <summary class="quiet">
        {[glossary.source, glossary.licence].filter(Boolean).join(' · ') || t('glossary_origin')}
      </summary>
      <div class="pair">
        {fields.map(([name, label]) => (
          <label key={name}>
            {label}
            <input
              name={name}
              value={glossary[name] ?? ''}
              onChange={(event) => onChange({ [name]: event.currentTarget.value.trim() || undefined })}
            />
          </label>
        ))}
      </div>
    </details>
  )
}
