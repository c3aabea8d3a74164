import { SaxesParser } from 'saxes'

/**
 * What TBX-Basic allows, in our own words (ISO 30042:2008 and 2019, dialect TBX-Basic, DCA style): which elements stand in which and in
 * what order, which attributes they must and may have, and which data categories exist at which level. The published schemas say the
 * same: an export with every field, and an empty one, passed the RELAX NG and the Schematron of both versions' TBX-Basic and the DTD of the
 * first (jing, xmllint, SchXslt).
 */
interface Rule {
  /** Of the names of its children, each followed by a space; of none, text stands there. */
  children?: RegExp
  must?: string[]
  may?: string[]
  /** Values of `type`. */
  types?: string[]
}

const AUX = '(?:(?:descrip|descripGrp|admin|transacGrp|note|ref|xref) )*'

const DATA: Record<string, Rule> = {
  fileDesc: { children: /^(titleStmt )?(publicationStmt )?(sourceDesc )+$/ },
  titleStmt: { children: /^title (note )*$/ },
  title: {},
  sourceDesc: { children: /^(p )+$/ },
  p: { may: ['type'], types: ['XCSURI', 'DCSName'] },
  encodingDesc: { children: /^(p )+$/ },
  text: { children: /^body $/ },
  term: { may: ['id'] },
  termNote: {
    must: ['type'],
    types: [
      'administrativeStatus',
      'partOfSpeech',
      'termType',
      'geographicalUsage',
      'grammaticalGender',
      'termLocation',
    ],
  },
  descrip: { must: ['type'], types: ['subjectField', 'definition', 'context'] },
  descripGrp: { children: /^descrip (admin |note )*$/ },
  admin: { must: ['type'], types: ['source', 'customerSubset', 'projectSubset'] },
  transacGrp: { children: /^transac (transacNote |date |note )*$/ },
  transac: { must: ['type'], types: ['transactionType'] },
  transacNote: { must: ['type'], may: ['target'], types: ['responsibility'] },
  date: {},
  note: {},
  xref: { must: ['type', 'target'], types: ['externalCrossReference', 'xGraphic'] },
}

const LEVELS = {
  3: { root: 'tbx', header: 'tbxHeader', entry: 'conceptEntry', language: 'langSec', term: 'termSec' },
  2: { root: 'martif', header: 'martifHeader', entry: 'termEntry', language: 'langSet', term: 'tig' },
} as const

const rulesOf = (version: 2 | 3): Record<string, Rule> => {
  const { root, header, entry, language, term } = LEVELS[version]
  return {
    ...DATA,
    [root]: {
      children: new RegExp(`^${header} text $`),
      must: version === 3 ? ['type', 'style', 'xml:lang', 'xmlns'] : ['type', 'xml:lang'],
      types: ['TBX-Basic'],
    },
    [header]: { children: /^fileDesc (encodingDesc )?(revisionDesc )?$/ },
    body: { children: new RegExp(`^(${entry} )+$`) },
    [entry]: { children: new RegExp(`^${AUX}(${language} )+$`), may: ['id'] },
    [language]: { children: new RegExp(`^${AUX}(${term} )+$`), must: ['xml:lang'] },
    [term]: { children: new RegExp(`^term (termNote )*${AUX}$`) },
  }
}

/** Where a category may stand: the level, and its values where they are closed. */
const CATEGORIES: Record<string, { levels: string[]; values?: RegExp }> = {
  subjectField: { levels: ['entry'] },
  definition: { levels: ['entry', 'language'] },
  context: { levels: ['term'] },
  administrativeStatus: {
    levels: ['term'],
    values: /^(preferred|admitted|deprecated|superseded)Term-admn-sts$/,
  },
  partOfSpeech: { levels: ['term'], values: /^(noun|verb|adjective|adverb|properNoun|other)$/ },
  termType: { levels: ['term'], values: /^(fullForm|acronym|abbreviation|shortForm|variant|phrase)$/ },
  transactionType: { levels: ['entry', 'language', 'term'], values: /^(origination|modification)$/ },
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

/** What a file breaks; empty for a valid one. */
export function tbxFaults(text: string, version: 2 | 3): string[] {
  const faults: string[] = []
  const rules = rulesOf(version)
  const { entry, language, term } = LEVELS[version]
  const levelOf: Record<string, string> = { [entry]: 'entry', [language]: 'language', [term]: 'term' }
  const ids = new Set<string>()
  const open: { name: string; type: string | undefined; children: string; text: string }[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', ({ message }) => faults.push(message))
  parser.on('opentag', ({ name, attributes }) => {
    const rule = rules[name]
    const level = open.map((one) => levelOf[one.name]).findLast((one) => one !== undefined)
    if (open.length > 0) open.at(-1)!.children += `${name} `
    open.push({ name, type: attributes.type, children: '', text: '' })
    if (rule === undefined) return faults.push(`${name}: no such element`)
    for (const key of rule.must ?? []) if (!(key in attributes)) faults.push(`${name}: lacks ${key}`)
    const known = [...(rule.must ?? []), ...(rule.may ?? []), 'xml:lang']
    for (const key of Object.keys(attributes)) if (!known.includes(key)) faults.push(`${name}: has ${key}`)
    if (attributes.type !== undefined && !rule.types?.includes(attributes.type))
      faults.push(`${name}: type ${attributes.type}`)
    const category = CATEGORIES[attributes.type ?? '']
    if (category !== undefined && !category.levels.includes(level ?? ''))
      faults.push(`${attributes.type}: at level ${level}`)
    const { id } = attributes
    if (id === undefined) return
    if (!/^[A-Za-z_][\w.-]*$/.test(id)) faults.push(`${name}: id ${id}`)
    if (ids.has(id)) faults.push(`${name}: id ${id} twice`)
    ids.add(id)
  })
  parser.on('text', (part) => {
    if (open.length > 0) open.at(-1)!.text += part
  })
  parser.on('closetag', ({ name }) => {
    const { type, children, text } = open.pop()!
    const rule = rules[name]
    if (rule?.children !== undefined) {
      if (!rule.children.test(children)) faults.push(`${name}: holds ${children.trim()}`)
      if (text.trim() !== '') faults.push(`${name}: holds text`)
    } else if (children !== '') faults.push(`${name}: holds ${children.trim()}`)
    else if (text.trim() === '') faults.push(`${name}: empty`)
    const values = CATEGORIES[type ?? '']?.values
    if (values !== undefined && !values.test(text)) faults.push(`${type}: ${text}`)
    if (name === 'date' && !isDay(text)) faults.push(`date: ${text}`)
  })
  parser.write(text).close()
  return faults
}
