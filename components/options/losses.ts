import type { Translate } from '../translate.ts'

/** What formats cannot hold, gathered under the words a person knows. */
const groups: [message: string, codes: RegExp][] = [
  ['loss_glossary', /^glossary$/],
  ['loss_without_rendering', /^without-rendering$/],
  ['loss_languages', /^other-languages$/],
  ['loss_synonyms', /^synonyms$/],
  ['loss_status', /^status$/],
  ['loss_kind', /^kind$/],
  ['loss_note', /^note$|^reading$|^definition$|^subject$/],
  ['loss_dates', /^term-dates$/],
  ['loss_source', /^term-source$|source$/],
  ['loss_term_details', /^term-(note|context|extra|flags|part-of-speech)$/],
  ['loss_not_in', /^term-not-in$/],
  ['loss_other_fields', /^extra$|^section-|^ref$|^audit$|^term-id$|^u?id$/],
  ['loss_grammar', /^grammar$/],
  ['loss_overrides', /^overrides$/],
  ['loss_line_breaks', /^line-break$/],
  ['loss_control_characters', /^carriage-return$|^control-characters$/],
]

export const losses = (codes: readonly string[], t: Translate): string[] =>
  groups.filter(([, pattern]) => codes.some((code) => pattern.test(code))).map(([message]) => t(message))

/** What none of the formats holds that do not hold everything, and what each further cannot. */
export function lossesOf<Name extends string>(
  formats: readonly { name: Name; cannotHold: readonly string[] }[],
  t: Translate,
): { always: string[]; further: (name: Name) => string[] } {
  const lost = new Map(formats.map(({ name, cannotHold }) => [name, losses(cannotHold, t)]))
  const lossy = [...lost.values()].filter((all) => all.length > 0)
  const always = (lossy[0] ?? []).filter((one) => lossy.every((all) => all.includes(one)))
  return { always, further: (name) => (lost.get(name) ?? []).filter((one) => !always.includes(one)) }
}
