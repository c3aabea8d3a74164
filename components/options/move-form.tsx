import { useState } from 'preact/hooks'
import { figure } from '../figure.ts'
import type { Translate } from '../translate.ts'

interface Props {
  count: number
  glossaries: { uid: string; name: string }[]
  t: Translate
  onMove: (glossary: string) => void
  onCancel: () => void
}

/** Which glossary many entries go to. */
export function MoveForm({ count, glossaries, t, onMove, onCancel }: Props) {
  const [target, setTarget] = useState(glossaries[0]?.uid ?? '')
  return (
    <form
      class="entry"
      onSubmit={(event) => {
        event.preventDefault()
        onMove(target)
      }}
    >
      <label>
        {t('glossary')}
        <select name="glossary" value={target} onChange={(event) => setTarget(event.currentTarget.value)}>
          {glossaries.map(({ uid, name }) => (
            <option key={uid} value={uid}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet">{t('move_hint')}</p>
      <div class="buttons">
        <button type="submit" class="primary">
          {t('move_apply', figure(count))}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
