import browser from 'webextension-polyfill'
import { editSentence } from '../../components/options/edit-sentence.ts'
import { SiteRow } from '../../components/site-row.tsx'
import type { EditRecord } from '../../glossary/store/store.ts'
import { switchSiteGlossary } from '../background/settings.ts'
import type { TabTerms } from '../content/protocol.ts'
import { say, t } from './glossary.ts'
import { openPanel } from './open-panel.ts'

interface Props {
  tabId: number | undefined
  page: TabTerms | undefined
  /** No extension may read the page. */
  closed: boolean
  glossaries: { uid: string; name: string; on: boolean }[]
  edits: EditRecord[]
  /** What was done. */
  said: string
  onUndo: () => void
  onRedo: () => void
  onSwitch: (on: boolean) => void
  /** The person has answered whether this site may be read. */
  onAllowed: (given: boolean) => void
  onAdd: () => void
}

/** What stands below the terms: what was done and can be taken back, the site's switch, the ways on. */
export function PopupFoot(props: Props) {
  const { tabId, page, closed, glossaries, edits, said } = props
  /** What the person came for comes first: to have the page read, else to add. */
  const unread = !closed && page?.site === 'unlisted'
  const undoable = edits.find((e) => !e.undone)
  const redoable = edits.findLast((e) => e.undone)
  const serve = () =>
    tabId === undefined ? Promise.resolve() : say({ kind: 'serveTab', tabId }).then(() => undefined)
  return (
    <>
      <div class="said">
        <span role="status">{said}</span>
        {undoable && (
          <button type="button" class="small" onClick={props.onUndo}>
            {t('undo', editSentence(undoable, t))}
          </button>
        )}
        {redoable && (
          <button type="button" class="small" onClick={props.onRedo}>
            {t('redo', editSentence(redoable, t))}
          </button>
        )}
      </div>
      {page && (
        <SiteRow
          site={closed ? 'forbidden' : page.site}
          host={page.host}
          glossaries={page.host === '' ? [] : glossaries}
          onGlossary={(uid, on) => void switchSiteGlossary(page.host, uid, on)}
          t={t}
          onSwitch={props.onSwitch}
          onServe={() => void serve().then(() => close())}
          onAlways={() =>
            // Within the click, while the browser still lets a permission be asked.
            void browser.permissions.request({ origins: [`*://${page.host}/*`] }).then(async (given) => {
              if (given) await serve()
              props.onAllowed(given)
            })
          }
        />
      )}
      <div class="buttons">
        <button type="button" class={unread ? '' : 'primary'} onClick={props.onAdd}>
          {t('add')}
        </button>
        {tabId !== undefined && (
          <button type="button" onClick={() => void openPanel(tabId).then(() => close())}>
            {t('panel_open')}
          </button>
        )}
      </div>
      <div class="buttons">
        <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {t('open_options')}
        </button>
        <button type="button" onClick={() => void browser.tabs.create({ url: '/options.html#exchange' })}>
          {t('import_export')}
        </button>
      </div>
    </>
  )
}
