import { render } from 'preact'
import { interfaceLocale } from '../../components/translate.ts'
import { t } from '../popup/glossary.ts'
import { Panel } from './panel.tsx'

document.documentElement.lang = interfaceLocale(t) ?? 'en'
document.title = `${t('panel_title')} · Tifa`
render(<Panel />, document.getElementById('root')!)
