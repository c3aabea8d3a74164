import type { ComponentChildren } from 'preact'
import type { Translate } from '../translate.ts'

interface Props {
  sections: { id: string; title: string; body: ComponentChildren }[]
  /** Id of the one that shows; the others keep their state. */
  current: string
  t: Translate
}

/** The name, the ways to the sections, and the section that the address names. */
export function PageFrame({ sections, current, t }: Props) {
  return (
    <>
      <header>
        <h1>
          <img src="/icons/48.png" width="24" height="24" alt="" />
          Tifa <span lang="zh-Hans">提法</span>
        </h1>
        <nav aria-label={t('contents')}>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === current ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {sections.map(({ id, title, body }) => (
          <section data-section={id} key={id} aria-labelledby={`${id}-title`} hidden={id !== current}>
            <h2 id={`${id}-title`}>{title}</h2>
            {body}
          </section>
        ))}
      </main>
    </>
  )
}
