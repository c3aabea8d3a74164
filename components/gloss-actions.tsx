export interface GlossAction {
  label: string
  /** A letter, pressed while the tooltip is pinned (WCAG 2.1.4). */
  key: string
  /** Pressed while it only shows. */
  hoverKey?: string | undefined
  /** Reached by its key alone. */
  hidden?: boolean
  act: () => void
}

interface Props {
  actions: GlossAction[]
  pinned: boolean
  /** What was done. */
  said: string
}

/** The last line: small named buttons, each with the key that does the same now. */
export function GlossActions({ actions, pinned, said }: Props) {
  return (
    <div class="actions">
      {actions
        .filter((action) => !action.hidden)
        .map(({ label, key, hoverKey, act }) => {
          const shown = pinned ? key.toUpperCase() : hoverKey
          return (
            <button
              type="button"
              key={key}
              aria-keyshortcuts={shown?.replace('Ctrl', 'Control')}
              onClick={act}
            >
              {label}
              {shown !== undefined && (
                <span class="key" aria-hidden="true">
                  {shown}
                </span>
              )}
            </button>
          )
        })}
      <span role="status">{said}</span>
    </div>
  )
}
