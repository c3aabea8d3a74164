import { describe, expect, test } from 'vitest'
import type { Term } from '../../../glossary/model/schema.ts'
import { found } from './found.ts'

/** The laws of matching, a table a law: terms, text, what is found. */
type Case = [what: string, terms: (string | [string, Partial<Term>])[], text: string, found: string[]]

const laws: Record<string, Case[]> = {
  'the longest wins, leftmost first': [
    ['inner hits give way', ['国务', '国务委员', '国务委员长'], '国务委员长到访', ['国务委员长']],
    [
      'the leftmost before a longer one',
      ['改革开放', '开放型经济新体制'],
      '改革开放型经济新体制',
      ['改革开放'],
    ],
    ['neighbours both stand', ['国务委员', '外交部长'], '国务委员外交部长', ['国务委员', '外交部长']],
    ['every occurrence', ['一带一路'], '一带一路与一带一路', ['一带一路', '一带一路']],
  ],
  'boundaries before length': [
    [
      'a longer hit that cuts a word hides nothing',
      ['state', 'state councilor'],
      'state councilorship',
      ['state'],
    ],
    ['a vetoed one hides nothing', ['人民', ['人民大会', { strict: true }]], '人民大会堂', ['人民']],
  ],
  'a term with a letter or a digit in it is no piece of a Han word': [
    ['a designation behind what could be one', ['运-20'], '部队列装运-20', ['运-20']],
    ['in Han alone it is', ['运力'], '货车装运力量', []],
  ],
  'a post is not cut out of its organ': [
    ['a committee', ['常务委员', '中央委员'], '常务委员会、中央委員會和常務委員會', []],
    ['a standing committee', ['常委', '省委常委'], '省委常委会会议、省委常委會', []],
    ['a shorter hit shows instead', ['中央', '中央委员'], '中央委员会', ['中央']],
    ['the organ itself', ['中央委员', '中央委员会'], '中央委员会委员', ['中央委员会']],
    ['the post', ['常务委员', '常委'], '常务委员、常委和常委，会后', ['常务委员', '常委', '常委']],
    [
      'a verb that begins so',
      ['国务委员', '政协常委'],
      '国务委员会见外宾，政协常委會晤',
      ['国务委员', '政协常委'],
    ],
    ['another word that begins with 会', ['中央委员', '总书记'], '总书记会议', ['总书记']],
  ],
  'scripts fold': [
    ['a traditional page, a simplified term', ['国务委员长'], '國務委員長', ['國務委員長']],
    ['a simplified page, a traditional term', ['國務委員長'], '国务委员长', ['国务委员长']],
    ['mixed conventions', ['共产党'], '共産黨和共產黨和共产党', ['共産黨', '共產黨', '共产党']],
    ['the wrong glyph', ['北京市委'], '北京巿委', ['北京巿委']],
    ['the wrong glyph in the term', ['北京巿委'], '北京市委与北京巿委', ['北京市委', '北京巿委']],
    [
      'Hong Kong, Taiwan and Japanese forms',
      ['台湾群众'],
      '臺灣羣眾、台湾群衆、台灣群眾',
      ['臺灣羣眾', '台湾群衆', '台灣群眾'],
    ],
    ['compatibility forms and radicals', ['金融长城'], '\uf90a融\u2fa7城', ['\uf90a融\u2fa7城']],
    [
      'radicals of which compatibility data knows nothing',
      ['人民行政长官'],
      '\u2f08\u2ea0\u2f8f政\u2ed3官',
      ['\u2f08\u2ea0\u2f8f政\u2ed3官'],
    ],
    [
      'more Japanese forms',
      ['吴邦国的户籍', '邻国'],
      '呉邦国の戸籍、呉邦国的戸籍、隣国',
      ['呉邦国的戸籍', '隣国'],
    ],
    ['a cannon of stone', ['炮兵部队'], '砲兵部隊', ['砲兵部隊']],
    ['half-width Latin in the page, full-width in the term', ['Ｇ２０峰会'], 'G20峰会', ['G20峰会']],
    ['a circle for the numeral', ['二〇三五年远景目标'], '二○三五年遠景目標', ['二○三五年遠景目標']],
    ['middle dots', ['爱新觉罗·溥仪'], '愛新覺羅・溥儀、爱新觉罗•溥仪', ['愛新覺羅・溥儀', '爱新觉罗•溥仪']],
    ['width', ['APEC峰会'], 'ＡＰＥＣ峰會', ['ＡＰＥＣ峰會']],
    ['beyond the BMP', ['𠮷林省长'], '新任𠮷林省長发言', ['𠮷林省長']],
    ['beyond the BMP at either end', ['𠮷林𡨸'], '𠀀𠮷林𡨸𠀀', ['𠮷林𡨸']],
    ['beside a line break', ['𠮷林𡨸'], '𠮷\n\t林\r\n𡨸', ['𠮷\n\t林\r\n𡨸']],
    ['a part of a pair is no character', ['𠮷林'], '\ud842林\udfb7林', []],
  ],
  'regional wording': [
    ['信息', ['信息安全'], '資訊安全與信息安全', ['資訊安全', '信息安全']],
    ['网络', ['网络强国'], '網路強國、網絡強國', ['網路強國', '網絡強國']],
    ['质量', ['高质量发展'], '高品質發展和高質量發展', ['高品質發展', '高質量發展']],
    ['支持', ['坚定支持对方'], '堅定支援對方', ['堅定支援對方']],
    ['the other way', ['資訊安全'], '信息安全', ['信息安全']],
    [
      '质量 in three forms',
      ['质量强国'],
      '质量强国、質量強國、品質強國',
      ['质量强国', '質量強國', '品質強國'],
    ],
    ['in a short term', ['网络'], '本地的網路很快，網絡也快', ['網路', '網絡']],
    ['支援 as the mainland writes it too', ['支援灾区'], '支援災區與支持灾区', ['支援災區', '支持灾区']],
    ['互联网', ['互联网治理'], '網際網路治理、互聯網治理', ['網際網路治理', '互聯網治理']],
    ['two in one term', ['网络信息安全'], '網路資訊安全', ['網路資訊安全']],
    ['four in one term', ['支持信息网络质量'], '支援資訊網路品質', ['支援資訊網路品質']],
    ['four in one term, the other way', ['支援資訊網路品質'], '支持信息网络质量', ['支持信息网络质量']],
    [
      'words that differ by a character',
      ['五年计划', '相互了解', '身份认同', '组成部分'],
      '五年計畫、五年計劃、相互瞭解、身分認同、組成部份',
      ['五年計畫', '五年計劃', '相互瞭解', '身分認同', '組成部份'],
    ],
    ['no wording inside a name', ['支持'], '支撑', []],
  ],
  'what a page puts inside a term': [
    ['quotes around', ['一带一路'], '共建“一带一路”倡议', ['一带一路']],
    [
      'quotes inside',
      ['第三届一带一路国际合作高峰论坛'],
      '第三届“一带一路”国际合作高峰论坛',
      ['第三届“一带一路”国际合作高峰论坛'],
    ],
    ['quotes in the term alone', ['“五位一体”总体布局'], '五位一体总体布局', ['五位一体总体布局']],
    ['corner brackets', ['一带一路倡议'], '「一帶一路」倡議', ['「一帶一路」倡議']],
    [
      'a quote that closes inside comes along',
      ['十四五规划', '三个代表重要思想'],
      '编制“十四五”规划、《三个代表》重要思想',
      ['“十四五”规划', '《三个代表》重要思想'],
    ],
    [
      'a quote that opens inside comes along',
      ['共建一带一路', '全面从严治党永远在路上'],
      '共建“一带一路”，全面從嚴治黨「永遠在路上」',
      ['共建“一带一路”', '全面從嚴治黨「永遠在路上」'],
    ],
    ['one inside another', ['共建一带一路'], '“共建‘一带一路’”', ['共建‘一带一路’']],
    [
      'in the page and the term alike',
      ['共建“一带一路”倡议'],
      '共建「一帶一路」倡議',
      ['共建「一帶一路」倡議'],
    ],
    ['title brackets inside', ['学习决定精神'], '学习《决定》精神', ['学习《决定》精神']],
    [
      'invisible marks in English',
      ['State Council'],
      'Sta\u200bte\ufeff Council',
      ['Sta\u200bte\ufeff Council'],
    ],
    ['a variation selector', ['葛兰'], '葛\udb40\udd00兰', ['葛\udb40\udd00兰']],
    [
      'a break before an indented line of Han',
      ['国务委员长'],
      '国务\r\n\t\u3000\u3000委员长',
      ['国务\r\n\t\u3000\u3000委员长'],
    ],
    [
      'straight quotes',
      ['共建一带一路', '十四五规划'],
      '共建"一带一路"、"十四五"规划',
      ['共建"一带一路"', '"十四五"规划'],
    ],
    [
      'quotes around that hold more',
      ['十四五规划', '一带一路'],
      '“编制十四五”规划，“一带一路建设”',
      ['十四五”规划', '一带一路'],
    ],
    [
      'an apostrophe is no quote',
      ["People's Pump Congress"],
      '‘People’s Pump Congress’',
      ['People’s Pump Congress'],
    ],
    ['title brackets', ['关于全面深化改革的决定'], '《关于全面深化改革的决定》', ['关于全面深化改革的决定']],
    ['quotes that follow one another part', ['一带一路'], '“一带”“一路”', []],
    [
      'marks that isolate a direction',
      ['特朗普政府'],
      '\u2067特朗\u2066普\u2069政府',
      ['特朗\u2066普\u2069政府'],
    ],
    [
      'other marks that show nothing',
      ['特朗普政府'],
      '特\u180c朗\u001f普\u206a政\u007f府',
      ['特\u180c朗\u001f普\u206a政\u007f府'],
    ],
    ['single angle quotes', ['共建一带一路', '国务'], '共建‹一带一路›、国‹务', ['共建‹一带一路›', '国‹务']],
    ['invisible marks', ['特朗普政府'], '特朗普\ufeff\ufeff\u200b政府', ['特朗普\ufeff\ufeff\u200b政府']],
    ['soft hyphens', ['Vladimir Putin'], 'Vladi\u00admir Putin', ['Vladi\u00admir Putin']],
    ['a line break between Han', ['国务委员长'], '国务\n  委员长', ['国务\n  委员长']],
    ['a bar parts', ['新华网责编'], '新华网｜责编', []],
    ['a bar with spaces parts', ['新华网责编'], '新华网 | 责编', []],
  ],
  'spaces between Han': [
    ['a letter-spaced run is read through', ['人民网'], '人 民 网 股 份', ['人 民 网']],
    ['a two-character name is found spaced', ['代县'], '代\u3000县', ['代\u3000县']],
    ['by a narrow space too', ['代县'], '代 县', ['代 县']],
    ['a run of two is not letter-spaced', ['人民网'], '人民 网', []],
    ['a run in running text', ['新闻联播'], '《新 闻 联 播》今晚', ['新 闻 联 播']],
    ['a run with ideographic spaces', ['人民网'], '人\u3000民\u3000网', ['人\u3000民\u3000网']],
    ['but by no other mark', ['大会'], '大–会、大。会', []],
    ['two clauses are not joined', ['会见李强'], '习近平会见 李强', []],
    ['a Latin letter before a space', ['会见X李强'], '習近平會見X 李強', []],
    ['Latin beside Han, with or without', ['G20峰会'], '在 G20 峰会与G20峰会上', ['G20 峰会', 'G20峰会']],
    ['Latin beside Han, spaced in the term', ['G20 峰会'], 'G20峰会', ['G20峰会']],
  ],
  'English case': [
    [
      'any case',
      ['general secretary'],
      'General Secretary, GENERAL SECRETARY',
      ['General Secretary', 'GENERAL SECRETARY'],
    ],
    ['acronyms in their own', ['SAR', 'CPC'], 'the SAR, a sar, the cpc and the CPC', ['SAR', 'CPC']],
    ['acronyms with digits and marks', ['G20', 'Y-20'], 'g20 G20 y-20 Y-20', ['G20', 'Y-20']],
    [
      'an acronym inside a unit',
      ['CPC Central Committee'],
      'the cpc central committee, the CPC Central Committee',
      ['cpc central committee', 'CPC Central Committee'],
    ],
    ['as the term asks', [['Party', { caseSensitive: true }]], 'a party of the Party', ['Party']],
    ['an acronym free of it', [['CPC', { caseSensitive: false }]], 'cpc', ['cpc']],
  ],
  'English edges': [
    ['no part of a word', ['art', 'CPC'], 'party article CPCs art', ['CPCs', 'art']],
    ['Han beside Latin is an edge', ['CPC'], '中共CPC党', ['CPC']],
    ['digits', ['G20'], 'G200 G20', ['G20']],
    ['strict: false keeps Latin edges', [['art', { strict: false }]], 'party', []],
  ],
  'English apostrophes and hyphens': [
    ['straight and curly', ["people's congress"], 'People’s Congress', ['People’s Congress']],
    [
      'a plural possessive without its mark',
      ["Workers' Party"],
      'the Workers Party, the Workers’ Party',
      ['Workers Party', 'Workers’ Party'],
    ],
    [
      'hyphen or space',
      ['vice-chairman'],
      'vice chairman and vice‑chairman',
      ['vice chairman', 'vice‑chairman'],
    ],
    ['dashes', ['Guangdong-Macao'], 'Guangdong–Macao', ['Guangdong–Macao']],
    [
      'all kinds of hyphen',
      ['vice-premier'],
      'vice-premier vice‐premier vice‑premier vice‒premier vice–premier vice－premier',
      ['vice-premier', 'vice‐premier', 'vice‑premier', 'vice‒premier', 'vice–premier', 'vice－premier'],
    ],
    [
      'a hyphen at a line end',
      ['co-ordinated development'],
      'co-ordinated\n  development',
      ['co-ordinated\n  development'],
    ],
    ['a hyphen with spaces parts nothing else', ['vice premier'], 'vice - premier', []],
    ['possessive', ['president of China'], "the president of China's visit", ['president of China']],
    ['of a plural', ['general secretary'], 'the general secretaries’ meeting', ['general secretaries']],
    [
      'a possessive inside',
      ["National People's Congress"],
      'the National People’s Congress’s and NATIONAL PEOPLEʼS CONGRESS',
      ['National People’s Congress', 'NATIONAL PEOPLEʼS CONGRESS'],
    ],
    ['an acronym with a possessive', ['CPC'], 'the CPC’s', ['CPC']],
    [
      'a quoted unit',
      ['Belt and Road Initiative'],
      'the ‘Belt and Road’ Initiative',
      ['‘Belt and Road’ Initiative'],
    ],
  ],
  'English plurals': [
    [
      'of the last word',
      ['general secretary', 'premier'],
      'general secretaries, premiers',
      ['general secretaries', 'premiers'],
    ],
    ['-men', ['vice chairman'], 'vice chairmen', ['vice chairmen']],
    ['-es', ['congress'], 'congresses', ['congresses']],
    [
      'of the head noun',
      ['president of the court', 'attorney general', 'minister without portfolio'],
      'presidents of the court, attorneys general, ministers without portfolio',
      ['presidents of the court', 'attorneys general', 'ministers without portfolio'],
    ],
    ['acronyms', ['NPC'], '10th and 11th NPCs', ['NPCs']],
    [
      'with a possessive',
      ['president of the court', 'premier'],
      "the presidents of the court's, premiers' talks",
      ['presidents of the court', 'premiers'],
    ],
    [
      '-ies, -es and irregular ones',
      ['deputy secretary', 'witness of the state', 'chairwoman'],
      'deputy secretaries, witnesses of the state, chairwomen',
      ['deputy secretaries', 'witnesses of the state', 'chairwomen'],
    ],
    [
      'in the other spelling',
      ['Ministry of Defense', 'program of action'],
      'Ministries of Defence, programmes of action',
      ['Ministries of Defence', 'programmes of action'],
    ],
    [
      'of the first word of two that a hyphen joins',
      ['secretary-general'],
      'secretaries-general, Secretaries General',
      ['secretaries-general', 'Secretaries General'],
    ],
    ['no plural of what ends otherwise', ['premier'], 'premiership premiere premiers', ['premiers']],
  ],
  'British and American spelling': [
    ['-ise and -ize', ['Chinese modernization'], 'Chinese modernisation', ['Chinese modernisation']],
    [
      '-ize and -ise',
      ['World Health Organisation'],
      'World Health Organization',
      ['World Health Organization'],
    ],
    [
      '-our and -or',
      ['Ministry of Labor', 'neighbourhood committee'],
      'Ministry of Labour, neighborhood committee',
      ['Ministry of Labour', 'neighborhood committee'],
    ],
    ['words that only end so', ['enterprise'], 'enterprize', []],
    [
      'all forms of the verb',
      ['organized labor', 'modernizing defense'],
      'organised labour, modernising defence',
      ['organised labour', 'modernising defence'],
    ],
    [
      '-isation',
      ['globalization', 'urbanisation'],
      'globalisation and urbanization',
      ['globalisation', 'urbanization'],
    ],
    [
      '-our inside a word',
      ['honorable neighbor', 'favourable'],
      'honourable neighbours, favorable',
      ['honourable neighbours', 'favorable'],
    ],
    [
      'words that keep -our or -or',
      ['four', 'governor'],
      'for the governour, four governors',
      ['four', 'governors'],
    ],
    [
      'vapour and other words in -our',
      ['vapor pact', 'demeanour'],
      'vapour pacts, the demeanor',
      ['vapour pacts', 'demeanor'],
    ],
    [
      'ageing, fibre, enrolment',
      ['aging population', 'fibre link', 'enrollment plan'],
      'ageing population, fiber links, enrolment plan',
      ['ageing population', 'fiber links', 'enrolment plan'],
    ],
    [
      'defence, centre, councillor',
      ['defense center', 'state councilor'],
      'defence centre, State Councillors',
      ['defence centre', 'State Councillors'],
    ],
  ],
  'an acronym in brackets inside the unit': [
    [
      'is passed over',
      ['Communist Party of China Central Committee'],
      'the Communist Party of China (CPC) Central Committee',
      ['Communist Party of China (CPC) Central Committee'],
    ],
    [
      'stands by itself at the end',
      ['Democratic Republic', 'DPRK'],
      'Democratic Republic (DPRK) said',
      ['Democratic Republic', 'DPRK'],
    ],
    ['other words in brackets part', ['party of China committee'], 'party of China (and its) committee', []],
    [
      'before a plural and a possessive',
      ['National Congress of the Party'],
      'the National Congress (NC) of the Party’s',
      ['National Congress (NC) of the Party'],
    ],
    [
      'without one of the spaces',
      ['Party of China Committee', 'Guild of China Committee'],
      'Party of China(PC) Committee, Guild of China （GC）Committee, Party of China(s)Committee',
      ['Party of China(PC) Committee', 'Guild of China （GC）Committee'],
    ],
    [
      'full-width brackets',
      ['Party of China Committee'],
      'Party of China （CPC） Committee',
      ['Party of China （CPC） Committee'],
    ],
    [
      'listed with it',
      ['Communist Party of China (CPC) Committee'],
      'Communist Party of China (CPC) Committee',
      ['Communist Party of China (CPC) Committee'],
    ],
  ],
  'line breaks and spaces in English': [
    ['a break is a space', ['general secretary'], 'general\n   secretary', ['general\n   secretary']],
    ['no-break spaces', ['general secretary'], 'general\u00a0secretary', ['general\u00a0secretary']],
    [
      'several, with tabs',
      ['State Council Information Office'],
      'State\r\n\t Council  Information\u2028Office',
      ['State\r\n\t Council  Information\u2028Office'],
    ],
    ['none is no space', ['state council'], 'statecouncil', []],
  ],
  'an article listed with a term': [
    ['stays outside the span', ["the Party's pump line"], "the Party's pump line", ["Party's pump line"]],
    ['need not stand there', ['the pump is vast'], 'a Pump is vast', ['Pump is vast']],
    ['of a lone word belongs to it', ['the Pump'], 'a pump of the pump', ['the pump']],
    [
      'of a name belongs to it',
      ['The Governance of Pumps'],
      'the governance of pumps, governance of pumps',
      ['the governance of pumps'],
    ],
    ['words that only begin so', ['theory of the pump'], 'theory of the pump', ['theory of the pump']],
  ],
  'strict and free': [
    ['free of the boundary rule', [['文本', { strict: false }]], '林熙文本来', ['文本']],
    ['free at one character', [['原', { strict: false }]], '因年齡原因不再擔任', ['原']],
    [
      'one claim frees the pattern',
      [
        ['文本', { strict: false }],
        ['文本', { notIn: ['林熙文本'] }],
      ],
      '林熙文本来',
      ['文本'],
    ],
    ['strict at every length', [['文本来', { strict: true }]], '林熙文本来了', ['文本来']],
  ],
  'not here': [
    ['a longer string that covers the hit', [['代表', { notIn: ['首先代表'] }]], '他首先代表中央', []],
    [
      'one that stands beside it does not count',
      [['代表团', { notIn: ['全国代表团长'] }]],
      '全国代表团长与代表团',
      ['代表团'],
    ],
    ['in the other script', [['代表', { notIn: ['首先代表'] }]], '首先代表中央，人大代表首先發言', ['代表']],
    [
      'in the wording of another region',
      [['网络', { notIn: ['网络安全'] }]],
      '網路安全與本地的網路',
      ['網路'],
    ],
    [
      'several, quotes and all',
      [['代表', { notIn: ['首先代表', '“代表”作'] }]],
      '首先「代表」，代表作，各国代表',
      ['代表'],
    ],
    [
      'a shorter one shows instead',
      ['国务', ['国务委员', { notIn: ['前国务委员'] }]],
      '前国务委员与国务委员',
      ['国务', '国务委员'],
    ],
    [
      'in English, in any case',
      [['party', { notIn: ['Garden Party'] }]],
      'a garden party of the party',
      ['party'],
    ],
  ],
}

for (const [law, cases] of Object.entries(laws))
  describe(law, () => {
    test.each(cases)('%s', (_, terms, text, expected) => {
      expect(found(terms, text)).toEqual(expected)
    })
  })

describe('one character in a longer ordinary word', () => {
  test.each([
    ['社', '新华社记者报道', []],
    ['社', '新華社消息，合作社', []],
    ['社', '本报社、该社', ['社']],
    ['前', '不久前到访', []],
  ])('%s in %s', (term, text, expected) => {
    expect(found([term], text)).toEqual(expected)
  })
})

describe('short terms in longer ordinary words', () => {
  const terms = [
    '高清',
    '文本',
    '比特',
    '算法',
    '回車',
    '內存',
    '中非',
    '代表',
    '原',
    '前',
    '主席',
    '書記',
    '中印',
  ]

  test.each([
    // As they were met, without more text around.
    ...[
      '老高清理',
      '林熙文本来',
      '像被丘比特',
      '计算法国',
      '一起走回车站',
      '体内存有',
      '因年齡原因不再擔任',
      '早前已經接任',
    ],
    ...['代表处', '主席台', '书记处', '中印尼', '代表處', '主席臺', '書記處', '體內存有', '一起走回車站'],
    '老高清理了房間',
    '林熙文本来不想去',
    '心像被丘比特射中',
    '要用计算法国的人口',
    '一起走回车站',
    '体内存有余热',
    '中非总统到访',
    '中非共和国总统到访',
    '因年齡原因不再擔任',
    '早前已經接任',
    '会员代表处',
    '登上主席台',
    '中央书记处',
    '中印尼两国',
  ])('%s is silent', (text) => {
    expect(found(terms, text)).toEqual([])
  })

  test.each([
    ['高清', '这是高清电视', ['高清']],
    ['文本', '协议的文本已经公布', ['文本']],
    ['比特', '每秒传输一比特', ['比特']],
    ['算法', '新的算法很快', ['算法']],
    ['回车', '按下回车键', ['回车']],
    ['内存', '电脑的内存不足', ['内存']],
    ['中非', '中非合作论坛', ['中非']],
    ['中非', '中非关系', ['中非']],
    ['代表', '各国代表发言', ['代表']],
    ['主席', '国家主席到访', ['主席']],
    ['主席', '由主席宣布', ['主席']],
    ['書記', '省委书记讲话', ['书记']],
    ['中印', '中印边界', ['中印']],
    ['前', '前首相到访', ['前']],
    ['原', '原部长到访', ['原']],
  ])('%s whole in %s', (_, text, expected) => {
    expect(found(terms, text)).toEqual(expected)
  })
})

test('ten thousand apostrophes take no longer than ten thousand letters', () => {
  const begin = performance.now()
  expect(found(['State Council'], `a${"'\u200b".repeat(20_000)}b, the State Council`)).toEqual([
    'State Council',
  ])
  expect(performance.now() - begin).toBeLessThan(5000)
})
