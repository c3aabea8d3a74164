import type { Place } from '../content/protocol.ts'
import { t } from '../popup/glossary.ts'

/** Where a term stands, each place with the words around it; a click goes there. */
export function PagePlaces({
  places,
  count,
  language,
  onGo,
}: {
  places: Place[]
  count: number
  /** Of the term, and so of the words around it. */
  language: string
  onGo: (place: Place) => void
}) {
  if (places.length === 0) return null
  return (
    <section class="places">
      <h2>{t('panel_places', String(count))}</h2>
      <ol>
        {places.map((place) => (
          <li key={`${place.frameId} ${place.nth}`}>
            <button type="button" class="plain" lang={language} onClick={() => onGo(place)}>
              <span class="quiet">{place.before}</span>
              <b>{place.text}</b>
              <span class="quiet">{place.after}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
