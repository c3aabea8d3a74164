/** Of the data in this folder: raised with every change of it, and kept with each override of an entry. */
export const version = '2026.12.103'

/** Of the starter glossary, in files and overrides. */
export const starterUid = 'tifa-starter'
