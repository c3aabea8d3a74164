import type { GlossAction } from '../../../components/gloss-actions.tsx'
import { hasDetails } from '../../../components/gloss-details.tsx'
import type { Written } from '../protocol.ts'
import type { TooltipTerm } from './door.ts'
import { t } from './messages.ts'
import type { Shown, State } from './state.ts'
import { speak, speakable } from './voice.ts'

/** What can be done with the term that is shown, each with its key. */

interface Acts {
  undo: (written: Written) => void
  back: () => void
  copy: () => void
  edit: () => void
  notHere: (longer: string) => void
  more: () => void
}

const copyKeys = /mac/i.test(navigator.platform) ? '⌘C' : 'Ctrl+C'

/** `term`: the one on the page, which alone stands between other words. */
export function actionsOf(
  one: Shown,
  { written, parts, expanded }: State,
  term: TooltipTerm | undefined,
  acts: Acts,
): GlossAction[] {
  const { gloss, text } = one
  if (written !== undefined) return [{ label: t('act_undo'), key: 'z', act: () => acts.undo(written) }]
  const longer = parts.length === 0 ? term?.longer : undefined
  const voices = speakable([
    { text, language: one.language ?? gloss.claims[0]?.term.language ?? 'zh' },
    gloss.gloss,
  ])
  const more = !expanded && hasDetails(gloss)
  const listed: (GlossAction | false)[] = [
    parts.length > 0 && { label: t('back'), key: 'b', act: acts.back },
    { label: t('act_copy'), key: 'c', hoverKey: copyKeys, act: acts.copy },
    { label: t('act_edit'), key: 'e', act: acts.edit },
    longer !== undefined && { label: t('act_not_here'), key: 'n', act: () => acts.notHere(longer) },
    more && { label: t('gloss_more'), key: 'm', act: acts.more },
    voices.length > 0 && { label: t('act_speak'), key: 's', act: () => speak(voices) },
  ]
  // Four buttons at most: where there is more to see, that comes first.
  return listed.filter((action) => action !== false).map((action, at) => ({ ...action, hidden: at > 3 }))
}
