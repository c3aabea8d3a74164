import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Shortcuts } from '../../components/shortcuts.tsx'
import { SiteChoice } from '../../components/site-choice.tsx'
import { interfaceLocale } from '../../components/translate.ts'
import content from '../content/index.ts'
import tooltip from '../content/tooltip/index.tsx'
import { useShortcuts } from '../options/use-shortcuts.ts'
import { t } from '../popup/glossary.ts'
import { useSites } from './use-sites.ts'

/** The first page: a sentence to try, the sites, what is kept where, the way to a glossary of one's own. */
function Welcome() {
  const sites = useSites()
  const keys = useShortcuts()
  const chinese = interfaceLocale(t) === 'zh-TW' ? 'zh-Hant' : 'zh-Hans'
  const sample = useSample()
  return (
    <>
      <header>
        <img src="/icons/48.png" width="24" height="24" alt="" />
        <span>
          Tifa <span lang="zh-Hans">提法</span>
        </span>
      </header>
      <main>
        <section>
          <h1>{t('welcome_title')}</h1>
          <div class="sample">
            <p lang={chinese}>{t('welcome_sample_zh')}</p>
            <p lang="en">{t('welcome_sample_en')}</p>
          </div>
          <p class="quiet" role="status">
            {sample === 'underlined' ? t('welcome_try') : sample === 'late' ? t('welcome_wait') : ''}
          </p>
        </section>
        <section>
          <h2>{t('sites_choice')}</h2>
          <SiteChoice {...sites} t={t} />
        </section>
        <section>
          <h2>{t('welcome_kept')}</h2>
          <ul class="facts">
            <li>{t('welcome_kept_glossary')}</li>
            <li>{t('welcome_kept_pages')}</li>
            <li>{t('welcome_kept_sent')}</li>
          </ul>
        </section>
        <section>
          <h2>{t('shortcuts')}</h2>
          <Shortcuts {...keys} t={t} />
        </section>
        <section>
          <h2>{t('welcome_own')}</h2>
          <p class="quiet">{t('welcome_own_hint')}</p>
          <div class="buttons">
            <a class="button primary" href="/options.html#exchange">
              {t('welcome_import')}
            </a>
          </div>
        </section>
      </main>
    </>
  )
}

/** Looks of the sample until it counts as late: 600 ms. */
const LATE = 6

/** The starter glossary takes a second or two at the very first start; later the terms are there before anyone would be told to wait. */
function useSample(): 'new' | 'late' | 'underlined' {
  const [sample, setSample] = useState<'new' | 'late' | 'underlined'>('new')
  useEffect(() => {
    let looks = 0
    const look = setInterval(() => {
      const isUnderlined = [...CSS.highlights.keys()].some((name) => name.startsWith('tifa-'))
      if (!isUnderlined) return void (++looks === LATE && setSample('late'))
      clearInterval(look)
      setSample('underlined')
    }, 100)
    return () => clearInterval(look)
  }, [])
  return sample
}

document.documentElement.lang = interfaceLocale(t) ?? 'en'
document.title = 'Tifa 提法'
render(<Welcome />, document.getElementById('root')!)
// The same scripts as on any page, so that what is tried here is what will be met.
tooltip.main()
content.main()
