/** What organs that China has as well are called in other countries: 韩国最高法 is no People's Court. English to English, tested on whole names. */

const ABROAD: [china: RegExp, abroad: string][] = [
  [/^Supreme People's Court$/, 'Supreme Court'],
  [/^Supreme People's Procuratorate$/, "Supreme Prosecutors' Office"],
  [/^People's Procuratorate$/, "prosecutor's office"],
  [/^(?:Intermediate |Basic )?People's Court$/, 'court'],
  [/^(?:Higher|High) People's Court$/, 'High Court'],
  [/^Procuratorate$/, "prosecutor's office"],
  [/^State Security Bureau$/, 'National Security Bureau'],
  [/^Forestry and Grassland Bureau$/, 'Forest Service'],
  [/^Environment Bureau$/, 'Environment Agency'],
  [/^Energy Administration$/, 'Energy Agency'],
  [/^Legislative Council of the HKSAR$/, 'Legislative Council'],
  [/^Forestry Bureau$/, 'Forest Service'],
  [/^Military Command$/, 'Military District'],
  [/^Trade Union$/, 'trade unions'],
  [/^guard of honor of the People's Liberation Army$/, 'guard of honor'],
  [/^Healthcare Security Bureau$/, 'Health Insurance Bureau'],
]
/** What a text about the United States has as its own (国防部), behind the name of another country. */
const AMERICAN: [organ: RegExp, abroad: string][] = [
  [/^US Department of Defense$/, 'Defense Ministry'],
  [/^US Department of the Treasury$/, 'Finance Ministry'],
  [/^US Department of Justice$/, 'Justice Ministry'],
  [/^US Department of Commerce$/, 'Commerce Ministry'],
  [/^US Congress$/, 'parliament'],
  [/^US Senate$/, 'Senate'],
  [/^US House of Representatives$/, 'House of Representatives'],
  [/^US Supreme Court$/, 'Supreme Court'],
]
/** Of another country's organ by America's name for its own. */
export const asAmerican = (name: string): string | undefined => AMERICAN.find(([own]) => own.test(name))?.[1]

export const abroad = (name: string): string => ABROAD.find(([china]) => china.test(name))?.[1] ?? name

/** Lands that 州 and 省 are in other countries than China's neighbours, whose own words are kept: Illinois state government. */
const NEIGHBOURS = new Set(['CN', 'KP', 'KR', 'JP', 'VN', 'LA'])
const LANDS: Record<string, string> = { Prefecture: 'state', Province: 'provincial', City: 'city' }
/** Whose 州 are regions (oblasts): 哈尔科夫州政府 is the Kharkiv regional government. */
const WITH_REGIONS = new Set(['RU', 'UA', 'BY', 'KZ'])
export const landOf = (country: string | undefined, kind: string | undefined): string | undefined => {
  if (country === undefined || NEIGHBOURS.has(country)) return undefined
  return kind === 'Prefecture' && WITH_REGIONS.has(country) ? 'regional' : LANDS[kind ?? '']
}

/** Heads of other countries' provinces and lands, and their prosecutors. */
const lands: Record<string, string> = { CA: 'premier', AU: 'premier', DE: 'minister-president' }
/** Ministers of a text about America or Britain who are another country's. */
const ministers: Record<string, string> = {
  国防部长: 'defense minister',
  财政部长: 'finance minister',
  司法部长: 'justice minister',
  商务部长: 'commerce minister',
  财政大臣: 'finance minister',
  外交大臣: 'foreign minister',
  国防大臣: 'defense minister',
  内政大臣: 'interior minister',
}
const WITH_SECRETARIES = new Set(['US', 'GB', 'PH', 'KE'])
const prosecutors: Record<string, string> = {
  procurator: 'prosecutor',
  'procurator-general': 'prosecutor general',
}
export function ownWord(word: string, post: string | undefined, country: string | undefined): string {
  if (country === undefined || country === 'CN') return word
  if (word === 'governor') return lands[country] ?? word
  if (/secretary|attorney general|exchequer/.test(word) && !WITH_SECRETARIES.has(country))
    return ministers[post ?? ''] ?? word
  return prosecutors[word] ?? word
}
