import type { Choice, PlanEntry } from '../../glossary/exchange/plan.ts'
import type { Translate } from '../translate.ts'
import { DifferenceList } from './difference-list.tsx'
import { differences, entryName } from './differences.ts'

interface Props {
  label: string
  entries: (PlanEntry & { index: number })[]
  t: Translate
  onChoice: (index: number, choice: Choice) => void
}

const choices = ['keep', 'replace', 'merge', 'both'] as const

/** Entries that the glossary holds otherwise: where the file differs, and what becomes of each. */
export function PlanEntries({ label, entries, t, onChoice }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={label}>
      <ul class="plan-entries">
        {entries.map(({ index, incoming, existing, choice }) => {
          const name = entryName(incoming)
          return (
            <li key={index}>
              <div>
                <p>
                  {name.map(({ text, language }) => (
                    <b key={language} lang={language}>
                      {text}{' '}
                    </b>
                  ))}
                </p>
                {/* What the file is silent on is no difference. */}
                <DifferenceList
                  of={differences(existing, incoming, t).filter(({ after }) => after !== '')}
                  t={t}
                />
              </div>
              <select
                aria-label={t('choice_for', name[0]?.text ?? '')}
                data-entry={index}
                value={choice}
                onChange={(event) => onChoice(index, event.currentTarget.value as Choice)}
              >
                {choices.map((one) => (
                  <option key={one} value={one}>
                    {t(`choice_short_${one}`)}
                  </option>
                ))}
              </select>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
