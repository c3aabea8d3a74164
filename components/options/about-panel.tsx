import type { Translate } from '../translate.ts'

interface Props {
  version: string
  /** As set now; empty where there is none. */
  shortcuts: { name: string; keys: string }[]
  /** Whether the browser may remove the data. */
  kept: string
  notices: string
  t: Translate
  onShortcuts: () => void
}

/** Those that no button of the tooltip bears. */
const ofTooltip = [
  ['shortcut_pin', 'Enter'],
  ['shortcut_move', 'Shift+← ↑ ↓ →'],
  ['shortcut_close', 'Esc'],
] as const

export function AboutPanel({ version, shortcuts, kept, notices, t, onShortcuts }: Props) {
  return (
    <>
      <p>{t('about_version', version)}</p>
      <p>{kept}</p>
      <h3>{t('shortcuts')}</h3>
      <dl class="shortcuts">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{keys === '' ? t('shortcut_none') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
        {ofTooltip.map(([name, keys]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        <button type="button" onClick={onShortcuts}>
          {t('shortcuts_change')}
        </button>
      </div>
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
