import { interfaceLocale, type Translate } from './translate.ts'

/** A partial date (`2021`, `2021-02`, `2021-02-11`) as exactly as it is known, in the interface's language. */
function dateText(partial: string, locale: string | undefined): string {
  const [year, month, day] = partial.split('-').map(Number)
  const date = new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1))
  if (Number.isNaN(date.getTime())) return partial
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'short' }),
    ...(day !== undefined && { day: 'numeric' }),
  }).format(date)
}

/** "since 2021", "until 2021", "2016 – 2021"; `undefined` where nothing is known. */
export function validity(
  { validFrom, validTo }: { validFrom?: string | undefined; validTo?: string | undefined },
  t: Translate,
): string | undefined {
  const locale = interfaceLocale(t)
  if (validFrom && validTo) return `${dateText(validFrom, locale)} – ${dateText(validTo, locale)}`
  if (validFrom) return t('since', dateText(validFrom, locale))
  if (validTo) return t('until', dateText(validTo, locale))
  return undefined
}
