import type { ComponentChildren } from 'preact'
import type { Translate } from '../translate.ts'

interface Props {
  sections: { id: string; title: string; body: ComponentChildren }[]
  t: Translate
}

/** The name, a navigation by anchors, the sections. */
export function PageFrame({ sections, t }: Props) {
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
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {sections.map(({ id, title, body }) => (
          <section id={id} key={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            {body}
          </section>
        ))}
      </main>
    </>
  )
}
