import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { AboutPanel } from '../../components/options/about-panel.tsx'
import { ExportPanel } from '../../components/options/export-panel.tsx'
import { GlossaryList } from '../../components/options/glossary-list.tsx'
import { HistoryList } from '../../components/options/history-list.tsx'
import { LastEdit } from '../../components/options/last-edit.tsx'
import { PageFrame } from '../../components/options/page-frame.tsx'
import { SettingsPanel } from '../../components/options/settings-panel.tsx'
import { interfaceLocale } from '../../components/translate.ts'
import { formats } from '../../glossary/exchange/write.ts'
import type { Glossary } from '../../glossary/model/schema.ts'
import type { Selection } from '../../glossary/store/store.ts'
import { say, store, t } from '../popup/glossary.ts'
import { sectionOf } from './entry-address.ts'
import { exportAs, type Scope } from './export.ts'
import { ImportSection } from './import-section.tsx'
import { TermsSection } from './terms-section.tsx'
import { useAbout } from './use-about.ts'
import { useGlossary } from './use-glossary.ts'
import { useSettings } from './use-settings.ts'

function Options() {
  const { glossaries, edits, revision, failure, busy, last, change, refresh, undo, redo } = useGlossary()
  const current = useSection()
  useUndoKeys(undo, redo)
  const { settings, setScript, setBadge, switchOn } = useSettings()
  const about = useAbout()
  const [scope, setScope] = useState('own')
  const [chosen, setChosen] = useState<{ selection: Selection; count: number }>()
  const own = glossaries.filter((g) => !g.readOnly)
  const written = () => {
    void store.revision().then((now) => say({ kind: 'changed', revision: now }))
    void refresh()
  }
  /** Changes places with the one before it. */
  const up = (glossary: Glossary) => {
    const at = glossaries.findIndex((g) => g.uid === glossary.uid)
    const { size: _, ...before } = glossaries[at - 1]!
    const priority = before.priority === glossary.priority ? glossary.priority - 1 : before.priority
    void change(async () => {
      await store.putGlossary({ ...glossary, priority })
      if (priority === before.priority) await store.putGlossary({ ...before, priority: glossary.priority })
    })
  }
  const sections = [
    {
      id: 'terms',
      title: t('terms'),
      body: (
        <TermsSection
          glossaries={glossaries}
          revision={revision}
          change={change}
          onExport={(selection, count) => {
            setChosen({ selection, count })
            setScope('chosen')
            location.hash = 'exchange'
          }}
        />
      ),
    },
    {
      id: 'glossaries',
      title: t('glossaries'),
      body: (
        <GlossaryList
          glossaries={glossaries}
          t={t}
          onChange={(glossary, fields) => void change(() => store.putGlossary({ ...glossary, ...fields }))}
          onUp={up}
          onDelete={({ uid }) => void change(() => store.deleteGlossary(uid))}
        />
      ),
    },
    {
      id: 'exchange',
      title: t('import_export'),
      body: (
        <>
          <h3>{t('import_heading')}</h3>
          <ImportSection
            glossaries={glossaries}
            edits={edits}
            onBegun={() => {
              location.hash = 'exchange'
            }}
            onWritten={written}
          />
          <h3>{t('export_heading')}</h3>
          <ExportPanel
            formats={formats}
            scopes={[
              { value: 'own', label: t('export_own'), count: own.reduce((sum, g) => sum + g.size, 0) },
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
    },
    {
      id: 'history',
      title: t('history'),
      body: <HistoryList edits={edits} t={t} onUndo={() => void undo()} onRedo={() => void redo()} />,
    },
    {
      id: 'settings',
      title: t('settings'),
      body: settings && (
        <SettingsPanel
          script={settings.displayScript}
          badge={settings.badge}
          sitesOff={settings.sitesOff}
          t={t}
          onScript={(script) => void setScript(script)}
          onBadge={(badge) => void setBadge(badge)}
          onSiteOn={(host) => void switchOn(host)}
        />
      ),
    },
    { id: 'about', title: t('about'), body: <AboutPanel {...about} t={t} /> },
  ]
  return (
    <>
      <PageFrame sections={sections} current={current} t={t} />
      <LastEdit
        last={last}
        busy={busy}
        failure={failure}
        t={t}
        onUndo={() => void undo()}
        onRedo={() => void redo()}
      />
    </>
  )
}

const scopeOf = (value: string, selection: Selection | undefined): Scope =>
  value === 'own' ? 'own' : value === 'chosen' && selection ? { selection } : { glossary: value }

const sectionIds = ['terms', 'glossaries', 'exchange', 'history', 'settings', 'about'] as const

/** The section that the address names, followed as it changes. */
function useSection() {
  const [current, setCurrent] = useState(() => sectionOf(location.hash, sectionIds))
  useEffect(() => {
    const follow = () => {
      setCurrent(sectionOf(location.hash, sectionIds))
      scrollTo(0, 0)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return current
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) anywhere but in a field, which has its own. */
function useUndoKeys(undo: () => Promise<void>, redo: () => Promise<void>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, altKey, shiftKey } = event
      const key = event.key.toLowerCase()
      if (!(ctrlKey || metaKey) || altKey || (key !== 'z' && key !== 'y')) return
      if (target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, dialog'))
        return
      event.preventDefault()
      void (key === 'y' || shiftKey ? redo() : undo())
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}

document.documentElement.lang = interfaceLocale(t) ?? 'en'
document.title = `${t('options_title')} · Tifa`
render(<Options />, document.getElementById('root')!)
