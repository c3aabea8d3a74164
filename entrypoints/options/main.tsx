import { render } from 'preact'
import { useState } from 'preact/hooks'
import { AboutPanel } from '../../components/options/about-panel.tsx'
import { ExportPanel } from '../../components/options/export-panel.tsx'
import { GlossaryList } from '../../components/options/glossary-list.tsx'
import { HistoryList } from '../../components/options/history-list.tsx'
import { LastEdit } from '../../components/options/last-edit.tsx'
import { PageFrame } from '../../components/options/page-frame.tsx'
import { SettingsPanel } from '../../components/options/settings-panel.tsx'
import { SnapshotList } from '../../components/options/snapshot-list.tsx'
import { Shortcuts } from '../../components/shortcuts.tsx'
import { SiteChoice } from '../../components/site-choice.tsx'
import { interfaceLocale } from '../../components/translate.ts'
import { formats } from '../../glossary/exchange/write.ts'
import { newGlossary } from '../../glossary/model/create.ts'
import type { Glossary } from '../../glossary/model/schema.ts'
import type { Selection } from '../../glossary/store/store.ts'
import { switchSiteGlossary } from '../background/settings.ts'
import { say, store, t } from '../popup/glossary.ts'
import { useSites } from '../welcome/use-sites.ts'
import { exportAs, type Scope } from './export.ts'
import { ImportSection } from './import-section.tsx'
import { keptText } from './kept.ts'
import { TermsSection } from './terms-section.tsx'
import { useAbout } from './use-about.ts'
import { useGlossary } from './use-glossary.ts'
import { useSection } from './use-section.ts'
import { useSettings } from './use-settings.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useSnapshots } from './use-snapshots.ts'
import { useUndoKeys } from './use-undo-keys.ts'

const sectionIds = ['terms', 'glossaries', 'exchange', 'history', 'settings', 'about'] as const
/** Edits opened show so many of their entries. */
const LOOKED_AT = 20

function Options() {
  const { change, act, refresh, undo, redo, ...held } = useGlossary()
  const { glossaries, edits, revision } = held
  const current = useSection(sectionIds)
  const copies = useSnapshots(revision, current === 'history')
  const { settings, setMarked, setScript, setBadge, switchOn } = useSettings()
  const sites = useSites()
  const shortcuts = useShortcuts()
  const about = useAbout()
  /** What the terms are to be narrowed to. */
  const [wanted, setWanted] = useState<{ glossary: string }>()
  const [scope, setScope] = useState('own')
  const [chosen, setChosen] = useState<{ selection: Selection; count: number }>()
  useUndoKeys(undo, redo)
  const own = glossaries.filter((g) => !g.readOnly)
  const size = own.reduce((sum, g) => sum + g.size, 0)
  const written = () => {
    void store.revision().then((now) => say({ kind: 'changed', revision: now }))
    void refresh()
  }
  const toExchange = () => {
    location.hash = 'exchange'
  }
  const bodies = {
    terms: (
      <TermsSection
        glossaries={glossaries}
        revision={revision}
        change={change}
        wanted={wanted}
        onExport={(selection, count) => {
          setChosen({ selection, count })
          setScope('chosen')
          toExchange()
        }}
      />
    ),
    glossaries: (
      <GlossaryList
        glossaries={glossaries}
        t={t}
        onCreate={() => void change(() => store.putGlossary(newOne(glossaries)))}
        onChange={(glossary, fields) => void change(() => store.putGlossary({ ...glossary, ...fields }))}
        onOrder={(uids) => void change(() => store.orderGlossaries(uids))}
        onDelete={({ uid }) => void change(() => store.deleteGlossary(uid))}
      />
    ),
    exchange: (
      <>
        <h3>{t('import_heading')}</h3>
        <ImportSection
          glossaries={glossaries}
          edits={edits}
          onBegun={toExchange}
          onWritten={written}
          onShow={(glossary) => {
            setWanted({ glossary })
            location.hash = 'terms'
          }}
        />
        <h3>{t('export_heading')}</h3>
        <ExportPanel
          formats={formats}
          scopes={[
            { value: 'own', label: t('export_own'), count: size },
            ...own.map((g) => ({ value: g.uid, label: g.name, count: g.size })),
            ...(chosen ? [{ value: 'chosen', label: t('export_chosen'), count: chosen.count }] : []),
          ]}
          scope={scope}
          t={t}
          onScope={setScope}
          onExport={(name) => void exportAs(name, scopeOf(scope, chosen?.selection))}
        />
      </>
    ),
    history: (
      <>
        <HistoryList
          edits={edits}
          more={held.more}
          t={t}
          onUndo={(id) => void undo(id)}
          onRedo={(id) => void redo(id)}
          onMore={held.showMore}
          changesOf={(id) => store.changes(id, { limit: LOOKED_AT })}
        />
        <h3>{t('copies')}</h3>
        <SnapshotList
          snapshots={copies.snapshots}
          storage={copies.storage}
          kept={keptText(copies.storage.persisted)}
          own={size}
          t={t}
          onTake={() => void act(() => store.takeSnapshot()).then(copies.refresh)}
          onRestore={({ id }) => void change(() => store.restoreSnapshot(id))}
        />
      </>
    ),
    settings: settings && (
      <SettingsPanel
        marked={settings.marked}
        script={settings.displayScript}
        badge={settings.badge}
        sitesOff={settings.sitesOff}
        glossariesOff={Object.entries(settings.glossariesOff).flatMap(([host, uids]) =>
          glossaries.filter(({ uid }) => uids.includes(uid)).map(({ uid, name }) => ({ host, uid, name })),
        )}
        t={t}
        onMarked={(marked) => void setMarked(marked)}
        onScript={(script) => void setScript(script)}
        onBadge={(badge) => void setBadge(badge)}
        onSiteOn={(host) => void switchOn(host)}
        onGlossaryOn={(host, uid) => void switchSiteGlossary(host, uid, true)}
        sites={<SiteChoice {...sites} t={t} />}
        shortcuts={<Shortcuts {...shortcuts} t={t} whole />}
      />
    ),
    about: <AboutPanel {...about} t={t} />,
  }
  const titles = {
    terms: t('terms'),
    glossaries: t('glossaries'),
    exchange: t('import_export'),
    history: t('history'),
    settings: t('settings'),
    about: t('about'),
  }
  return (
    <>
      <PageFrame
        sections={sectionIds.map((id) => ({ id, title: titles[id], body: bodies[id] }))}
        current={current}
        t={t}
      />
      <LastEdit
        last={held.last}
        busy={held.busy}
        failure={held.failure}
        t={t}
        onUndo={() => void undo()}
        onRedo={() => void redo()}
      />
    </>
  )
}

/** Its name is for the person to change; it counts after the others. */
function newOne(held: Glossary[]): Glossary {
  const names = new Set(held.map(({ name }) => name))
  let n = 1
  while (names.has(t('glossary_new_name', `${n}`))) n++
  const priority = Math.max(0, ...held.map((g) => g.priority)) + 1
  return newGlossary(t('glossary_new_name', `${n}`), ['zh-Hans', 'zh-Hant', 'en'], { priority })
}

const scopeOf = (value: string, selection: Selection | undefined): Scope =>
  value === 'own' ? 'own' : value === 'chosen' && selection ? { selection } : { glossary: value }

document.documentElement.lang = interfaceLocale(t) ?? 'en'
document.title = `${t('options_title')} · Tifa`
render(<Options />, document.getElementById('root')!)
