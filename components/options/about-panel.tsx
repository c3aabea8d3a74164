import type { Translate } from '../translate.ts'

interface Props {
  version: string
  /** Whether the browser may remove the data. */
  kept: string
  notices: string
  t: Translate
}

export function AboutPanel({ version, kept, notices, t }: Props) {
  return (
    <>
      <p>{t('about_version', version)}</p>
      <p>{kept}</p>
      <details>
        <summary>{t('licences')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reached by keyboard */}
        <pre tabIndex={0} lang="en">
          {notices}
        </pre>
      </details>
    </>
  )
}
