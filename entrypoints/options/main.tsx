import { render } from 'preact'
import { AboutPanel } from '../../components/options/about-panel.tsx'
import { ExportPanel } from '../../components/options/export-panel.tsx'
import { GlossaryList } from '../../components/options/glossary-list.tsx'
import { HistoryList } from '../../components/options/history-list.tsx'
import { PageFrame } from '../../components/options/page-frame.tsx'
import { SettingsPanel } from '../../components/options/settings-panel.tsx'
import { interfaceLocale } from '../../components/translate.ts'
import { formats } from '../../glossary/exchange/write.ts'
import type { Glossary } from '../../glossary/model/schema.ts'
import { say, store, t } from '../popup/glossary.ts'
import { exportAs } from './export.ts'
import { ImportSection } from './import-section.tsx'
import { TermsSection } from './terms-section.tsx'
import { useAbout } from './use-about.ts'
import { useGlossary } from './use-glossary.ts'
import { useSettings } from './use-settings.ts'

function Options() {
  const { glossaries, edits, revision, failure, change, refresh } = useGlossary()
  const { settings, setScript, setBadge, switchOn } = useSettings()
  const about = useAbout()
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
      body: <TermsSection glossaries={glossaries} revision={revision} change={change} />,
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
          <ImportSection glossaries={glossaries} edits={edits} onWritten={written} />
          <h3>{t('export_heading')}</h3>
          <ExportPanel
            formats={formats}
            count={own.reduce((sum, g) => sum + g.size, 0)}
            t={t}
            onExport={(name) => void exportAs(name)}
          />
        </>
      ),
    },
    {
      id: 'history',
      title: t('history'),
      body: (
        <HistoryList
          edits={edits}
          t={t}
          onUndo={() => void change(() => store.undo())}
          onRedo={() => void change(() => store.redo())}
        />
      ),
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
      <PageFrame sections={sections} t={t} />
      {failure && (
        <p class="problem" role="alert">
          {failure}
        </p>
      )}
    </>
  )
}

document.documentElement.lang = interfaceLocale(t) ?? 'en'
document.title = `${t('options_title')} · Tifa`
render(<Options />, document.getElementById('root')!)
