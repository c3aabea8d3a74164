import type { Problem } from '../../glossary/model/draft.ts'
import type { Translate } from '../translate.ts'
import { placeText, problemText } from './problem-text.ts'

interface Props {
  problems: Problem[]
  /** Of all, where not all are listed. */
  count: number
  t: Translate
}

export function ProblemList({ problems, count, t }: Props) {
  if (problems.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keyboard
    <section class="problems" tabIndex={0} aria-label={t('problems')}>
      <table>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('place')}</th>
            <th scope="col">{t('problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, i) => (
            <tr key={`${i}`} class={problem.severity}>
              <td class="place">{placeText(problem, t)}</td>
              <td>{problemText(problem, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > problems.length && <p class="quiet">{t('problems_more', `${count - problems.length}`)}</p>}
    </section>
  )
}
