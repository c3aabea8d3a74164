import type { Glossary } from '../../glossary/model/schema.ts'
import type { EditChanges } from '../../glossary/store/store.ts'
import { figure } from '../figure.ts'
import type { Translate } from '../translate.ts'
import { DifferenceList } from './difference-list.tsx'
import { type Difference, differences } from './differences.ts'
import { RowName } from './row-name.tsx'

/** What an edit changed: entry by entry, field by field, before and after. */
export function EditDetails({ changes, t }: { changes: EditChanges; t: Translate }) {
  const { concepts, glossaries, total } = changes
  return (
    <ul class="edit-details">
      {glossaries.map(({ uid, before, after }) => (
        <li key={uid}>
          <DifferenceList of={glossaryDifferences(before, after, t)} t={t} />
        </li>
      ))}
      {concepts.map(({ before, after }) => {
        const either = (after?.sections.length ? after : before) ?? after!
        return (
          <li key={either.uid}>
            <p>
              <RowName row={either} />
            </p>
            <DifferenceList of={differences(before, after, t)} t={t} />
          </li>
        )
      })}
      {total > concepts.length && (
        <li class="quiet">{t('problems_more', figure(total - concepts.length))}</li>
      )}
    </ul>
  )
}

function glossaryDifferences(
  before: Partial<Glossary> | undefined,
  after: Partial<Glossary> | undefined,
  t: Translate,
): Difference[] {
  const shown = (glossary: Partial<Glossary> | undefined): [string, string][] => [
    [t('glossary'), glossary?.name ?? ''],
    [
      t('glossary_in_use'),
      glossary?.enabled === undefined ? '' : t(glossary.enabled ? 'answer_yes' : 'answer_no'),
    ],
    [t('glossary_place'), glossary?.priority === undefined ? '' : figure(glossary.priority)],
    [t('mark_line'), glossary?.mark?.line ? t(`line_${glossary.mark.line}`) : ''],
    [t('mark_colour'), glossary?.mark?.colour ? t(`colour_${glossary.mark.colour}`) : ''],
    [t('glossary_source'), glossary?.source ?? ''],
    [t('glossary_licence'), glossary?.licence ?? ''],
  ]
  const was = shown(before)
  return shown(after).flatMap(([label, text], i) =>
    text === was[i]![1] ? [] : { label, before: was[i]![1], after: text },
  )
}
