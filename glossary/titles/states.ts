/** What offices and houses are called in Chinese by country: tables of ISO codes. */

/** Countries whose president is 国家主席 in Chinese. */
export const statesWithChairman = new Set(['CN', 'VN', 'LA', 'CU', 'KP'])
/** Kingdoms whose ministers are 大臣 in Chinese. */
export const statesWithDachen = new Set([
  'BE',
  'BH',
  'DK',
  'ES',
  'GB',
  'JO',
  'KW',
  'LU',
  'MA',
  'NL',
  'NO',
  'OM',
  'QA',
  'SA',
  'SE',
])
/** Countries whose prime minister is 首相 in Chinese. */
export const statesWithShouxiang = new Set([
  'GB',
  'JP',
  'KH',
  'NO',
  'SE',
  'DK',
  'NL',
  'BE',
  'ES',
  'LU',
  'BT',
  'BH',
  'JO',
  'TO',
])

/** Japan's ministers by what China's ministry is called, in either script: simplified | traditional. */
const JAPANS: [china: string[], hans: string, hant: string][] = [
  [['外交'], '外务大臣', '外務大臣'],
  [['国防', '國防', '国家国防'], '防卫大臣', '防衛大臣'],
  [['财政', '財政'], '财务大臣', '財務大臣'],
  [['司法'], '法务大臣', '法務大臣'],
  [['教育'], '文部科学大臣', '文部科學大臣'],
  [['交通运输', '交通運輸'], '国土交通大臣', '國土交通大臣'],
  [['农业农村', '農業農村'], '农林水产大臣', '農林水產大臣'],
]
export const japaneseMinisters: Record<string, [hans: string, hant: string]> = Object.fromEntries(
  JAPANS.flatMap(([china, hans, hant]) => china.map((name) => [name, [hans, hant]])),
)
/** The same by the short title that every country's has. */
export const japanesePosts: Record<string, [hans: string, hant: string]> = {
  外长: ['外务大臣', '外務大臣'],
  防长: ['防卫大臣', '防衛大臣'],
  财长: ['财务大臣', '財務大臣'],
  财政部长: ['财务大臣', '財務大臣'],
  贸易部长: ['经济产业大臣', '經濟產業大臣'],
  工业部长: ['经济产业大臣', '經濟產業大臣'],
  农业部长: ['农林水产大臣', '農林水產大臣'],
  卫生部长: ['厚生劳动大臣', '厚生勞動大臣'],
  劳工部长: ['厚生劳动大臣', '厚生勞動大臣'],
  教育部长: ['文部科学大臣', '文部科學大臣'],
  环境部长: ['环境大臣', '環境大臣'],
  司法部长: ['法务大臣', '法務大臣'],
  内政部长: ['总务大臣', '總務大臣'],
}

/** Countries whose ministry of the interior is 内务部, and whose parliament is 国会. */
export const statesWithNeiwu = new Set([
  'RU',
  'BY',
  'UA',
  'KZ',
  'KG',
  'TJ',
  'UZ',
  'TM',
  'AZ',
  'AM',
  'GE',
  'MD',
])
export const statesWithGuohui = new Set([
  'JP',
  'KR',
  'VN',
  'LA',
  'KH',
  'TH',
  'ID',
  'MY',
  'SG',
  'PH',
  'BR',
  'HU',
  'CL',
  'PE',
])

/** Countries whose lower house is 众议院, and those where it is 下议院 in Chinese; of others it is 议会下院. */
export const statesWithZhongyi = new Set(
  'JP US AR BR MX CL CO PY UY BO PH IT ES BE RO CZ AU IE NG PL DO HT AT'.split(' '),
)
export const statesWithXiayi = new Set(['GB', 'MY', 'TH', 'CA', 'SG'])

/** Countries whose foreign secretary is the ministry's first official, 外交秘书. */
export const statesWithForeignSecretary = new Set(['IN', 'PK', 'BD', 'NP', 'LK', 'BT', 'MV'])

/** What a state's house is called in English where its Chinese is any state's. */
export const houses: Record<string, Record<string, string>> = {
  AR: { 国会: 'Argentine National Congress' },
  BR: { 国会: 'Brazilian National Congress' },
  CL: { 国会: 'Chilean National Congress' },
  HU: { 国会: 'Hungarian National Assembly' },
  IT: { 众议院: 'Italian Chamber of Deputies' },
  ID: { 国会: 'Indonesian House of Representatives' },
  JP: {
    国会: 'Japanese Diet',
    参议院: 'Japanese House of Councillors',
    参院: 'Japanese House of Councillors',
  },
  KH: {
    国会: 'Cambodian National Assembly',
    国民议会: 'Cambodian National Assembly',
    参议院: 'Cambodian Senate',
  },
  KR: { 国会: 'South Korean National Assembly' },
  LA: { 国会: 'Lao National Assembly' },
  PE: { 国会: 'Peruvian Congress' },
  PH: { 国会: 'Philippine Congress' },
  TH: { 国会: 'Thai National Assembly' },
  US: { 国会: 'US Congress', 参议院: 'US Senate', 众议院: 'US House of Representatives' },
  VN: { 国会: 'Vietnamese National Assembly' },
}
