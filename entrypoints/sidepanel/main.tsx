import { render } from 'preact'
import { interfaceLocale } from '../../components/translate.ts'
import { t } from '../popup/glossary.ts'
import { Panel } from './panel.tsx'
import { Sheet } from './sheet.tsx'

const onPaper = new URLSearchParams(location.search).has('sheet')
document.documentElement.lang = interfaceLocale(t) ?? 'en'
document.title = `${t('panel_title')} · Tifa`
if (onPaper) document.body.className = 'sheet'
render(onPaper ? <Sheet /> : <Panel />, document.getElementById('root')!)
