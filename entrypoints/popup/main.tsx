import { render } from 'preact'
import { interfaceLocale } from '../../components/translate.ts'
import type { Early } from './early.ts'
import { t } from './glossary.ts'
import { Popup } from './popup.tsx'

const { tab, terms } = (globalThis as unknown as { tifaEarly: Early }).tifaEarly
document.documentElement.lang = interfaceLocale(t) ?? 'en'
const root = document.getElementById('root')!
// What was typed before this code came.
const typed = root.querySelector('input')?.value ?? ''
void tab.then((tabId) => render(<Popup tabId={tabId} early={terms} typed={typed} />, root))
