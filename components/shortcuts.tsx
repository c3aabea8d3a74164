import type { Translate } from './translate.ts'

export interface ShortcutsProps {
  /** The browser's own, as set now; empty where there is none. */
  shortcuts: { name: string; keys: string }[]
  t: Translate
  onShortcuts: () => void
  /** With the keys of a rendering that shows, which cannot be changed. */
  whole?: boolean
}

const ofRendering = [
  ['Enter', 'shortcut_pin'],
  ['Esc', 'shortcut_close'],
  ['Shift+← ↑ ↓ →', 'shortcut_move'],
  ['C', 'act_copy'],
  ['E', 'act_edit'],
  ['N', 'act_not_here'],
  ['M', 'gloss_more'],
  ['1 – 9', 'shortcut_part'],
  ['B', 'back'],
  ['S', 'act_speak'],
  ['Z', 'act_undo'],
] as const

/** Each key and what it does, and the way to change those that can be. */
export function Shortcuts({ shortcuts, t, onShortcuts, whole = false }: ShortcutsProps) {
  return (
    <>
      <Keys rows={shortcuts.map(({ keys, name }) => [keys, name])} none={t('shortcut_none')} />
      <div class="buttons">
        <button type="button" onClick={onShortcuts}>
          {t('shortcuts_change')}
        </button>
      </div>
      {whole && (
        <>
          <p class="quiet">{t('shortcuts_rendering')}</p>
          <Keys rows={ofRendering.map(([keys, act]) => [keys, t(act)])} none="" />
        </>
      )}
    </>
  )
}

function Keys({ rows, none }: { rows: (readonly [keys: string, what: string])[]; none: string }) {
  return (
    <dl class="keys">
      {rows.map(([keys, what]) => (
        <div key={what}>
          <dt>{keys === '' ? <span class="quiet">{none}</span> : <kbd>{keys}</kbd>}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
