import { describe, expect, test } from 'vitest'
import { readFile } from '../../../glossary/exchange/read.ts'

/** Files as other programs write them: each shows how its columns are laid out, with words of our own. */
const read = (text: string) => readFile(new TextEncoder().encode(text), 'a').concepts
/** `en State Council|SC = zh 国务院`, with what stands beside the terms. */
const shown = (text: string): string[] =>
  read(text).map(({ sections }) =>
    sections
      .map(
        ({ language, terms }) =>
          `${language} ${terms.map(({ text, status }) => (status === 'preferred' ? text : `${text} (${status})`)).join('|')}`,
      )
      .join(' = '),
  )

describe('columns named by the language', () => {
  test.each([
    ['Google', 'en,zh-CN,pos,description\nPremier,总理,noun,head\n', 'en Premier = zh-CN 总理'],
    ['AWS', 'en\tzh-TW\nPremier\t總理\n', 'en Premier = zh-TW 總理'],
    ['GlotPress', 'en,zh-cn,pos,description\nPremier,总理,noun,"a, b"\n', 'en Premier = zh-CN 总理'],
    ['Smartcat', 'English;Chinese (simplified)\nPremier;总理\n', 'en Premier = zh-Hans 总理'],
    ['XTM', 'English (USA),Chinese (China)\nPremier,总理\n', 'en-US Premier = zh-CN 总理'],
    [
      'MultiTerm',
      'English (United States),"Chinese (Simplified, PRC)"\nPremier,总理\n',
      'en-US Premier = zh-Hans 总理',
    ],
    [
      'memoQ',
      'Entry_ID;English;Term_Info;Chinese_PRC;Term_Info\n1;Premier;;总理;\n',
      'en Premier = zh-CN 总理',
    ],
    [
      'a person',
      '中文（简体）,中文（繁体）,英文\n总理,總理,premier\n',
      'zh-Hans 总理 = zh-Hant 總理 = en premier',
    ],
    [
      'a person',
      '编号,术语,译名,曾用名\n1,国务院,State Council,政务院\n',
      'zh-Hans 国务院|政务院 (superseded) = en State Council',
    ],
    ['a person', '大陆用语,台湾用语\n信息,資訊\n', 'zh-Hans 信息 = zh-Hant 資訊'],
    ['a person', '中文全称,英文全称\n国务院,State Council\n', 'zh 国务院 = en State Council'],
    ['a person', 'Chinese(Simplified),English(US)\n总理,Premier\n', 'zh-Hans 总理 = en-US Premier'],
    ['a person', 'Mandarin,English\n总理,Premier\n', 'zh 总理 = en Premier'],
  ])('%s: %j', (_, text, line) => {
    expect(shown(text)).toEqual([line])
  })
})

describe('columns of one kind are numbered', () => {
  test.each([
    ['中文,英文1,英文2\n总理,premier,prime minister\n', 'zh 总理 = en premier|prime minister'],
    ['中文,英文,英文2\n总理,premier,prime minister\n', 'zh 总理 = en premier|prime minister'],
    ['English 1;English 2;Chinese 1\npremier;PM;总理\n', 'en premier|PM = zh 总理'],
    ['原文,译文1,译文2\n总理,premier,PM\n', 'zh-Hans 总理 = en premier|PM'],
    ['中文,译法一,译法二\n总理,premier,PM\n主席,chair,\n', 'zh 总理 = en premier|PM'],
    ['Source,Target ①,Target ②,Notes\npremier,总理,首相,n\n', 'en premier = zh-Hans 总理|首相'],
    [
      'English Term1,English Term1 Status,English Term2,English Term2 Status,Chinese Term1\npremier,Preferred,PM,Not recommended,总理\n',
      'en premier|PM (deprecated) = zh 总理',
    ],
  ])('%j', (text, line) => {
    expect(shown(text)[0]).toBe(line)
  })
  test('a number that is part of the name stays', () => {
    expect(read('中文,英文,Level 2\n总理,premier,x\n')[0]!.extra).toEqual({ 'Level 2': ['x'] })
    expect(shown('第1,No. 1\n第2,No. 2\n第3,No. 3\n')).toHaveLength(3)
  })
})

describe('a list printed in two columns is one list', () => {
  test.each([
    ['中文,英文,中文,英文\n总理,premier,主席,chair\n部长,minister,,\n', ''],
    ['序号,中文,英文,,序号,中文,英文\n1,总理,premier,,3,主席,chair\n2,部长,minister,,,,\n', ''],
    ['职务表\n原文,译文,原文,译文\n总理,premier,主席,chair\n部长,minister,,\n', '-Hans'],
  ])('%j', (text, script) => {
    expect(shown(text)).toEqual([
      `zh${script} 总理 = en premier`,
      `zh${script} 部长 = en minister`,
      `zh${script} 主席 = en chair`,
    ])
  })
  test('its problems have the column of the file', () => {
    const { problems } = readFile(
      new TextEncoder().encode('中文,英文,类型,中文,英文,类型\n总理,premier,title,主席,chair,odd\n'),
      'a',
    )
    expect(problems).toMatchObject([{ code: 'bad-kind', place: { line: 2, column: 6 } }])
  })
  test('synonyms are none: a language after the other', () => {
    expect(shown('en,en,zh,zh\npremier,PM,总理,首相\n')).toEqual(['en premier|PM = zh 总理|首相'])
  })
})

test('names that stay as they are among renderings', () => {
  expect(shown('source,target\nOpenAI,OpenAI\nDVD,DVD\nRSS,RSS\npremier,总理\n')).toEqual([
    'en OpenAI = zh-Hans OpenAI',
    'en DVD = zh-Hans DVD',
    'en RSS = zh-Hans RSS',
    'en premier = zh-Hans 总理',
  ])
})

test('a committee’s table of terms: its other names and their field', () => {
  const text = '规范用词,英文名,异名,所属学科\n原子,atom,元子,物理\n总理,premier,,政治\n'
  expect(shown(text)).toEqual(['zh-Hans 原子|元子 (admitted) = en atom', 'zh-Hans 总理 = en premier'])
  expect(read(text)[0]!.subjectField).toEqual(['物理'])
})

test('DeepL: what stands behind the two languages is kept', () => {
  expect(read('premier,总理,en,zh,1\nchair,主席,en,zh,2\n').map(({ extra }) => extra)).toEqual([
    { 'column 5': ['1'] },
    { 'column 5': ['2'] },
  ])
})

test('Crowdin: terms, and what is said of each language', () => {
  const [concept] = read(
    'Concept Definition,Concept Subject,Term [en],Description [en],Part of Speech [en],Status [en],Term [zh-CN],Note [zh-CN]\nthe organ,politics,State Council,cabinet,noun,not recommended,国务院,n\n',
  )
  expect(concept).toMatchObject({
    definition: [{ text: 'the organ' }],
    subjectField: ['politics'],
    sections: [
      {
        language: 'en',
        definition: [{ text: 'cabinet' }],
        terms: [{ status: 'deprecated', partOfSpeech: 'noun' }],
      },
      { language: 'zh-CN', note: [{ text: 'n' }], terms: [{ text: '国务院' }] },
    ],
  })
})

test('Lokalise: forbidden stands whatever else is said; a description a language', () => {
  const rows =
    'term;description;casesensitive;translatable;forbidden;tags;en;zh_CN;zh_CN_description\nPremier;;yes;yes;yes;;Premier;总理;中央\n'
  expect(shown(rows)).toEqual(['en Premier (forbidden) = zh-CN 总理'])
  expect(read(rows)[0]).toMatchObject({
    sections: [{ terms: [{ caseSensitive: true }] }, { definition: [{ text: '中央' }] }],
  })
})

test('Phrase: forbidden stands above the status of the row', () => {
  expect(
    shown('CID,en_us,Forbidden,Status,zh_cn,Forbidden,Status\n2,Premier,TRUE,New,总理,FALSE,Approved\n'),
  ).toEqual(['en-US Premier (forbidden) = zh-CN 总理'])
})

test('forbidden as a question in Chinese', () => {
  expect(shown('术语,译名,是否禁用\n国务院,State Council,否\n政务院,Old Council,是\n')).toEqual([
    'zh-Hans 国务院 = en State Council',
    'zh-Hans 政务院 = en Old Council (forbidden)',
  ])
})

test('a term said again in a further row of its concept keeps what both rows say of it', () => {
  const [concept] = read(
    'Concept ID,Language,Term,Note,Example\n1,en,premier,n1,e1\n1,en,premier,n2,e2\n1,en-US,premier,,\n1,zh,总理,,\n2,zh,主席,,\n',
  )
  expect(concept).toMatchObject({
    note: [{ text: 'n1' }, { text: 'n2' }],
    sections: [
      { language: 'en', terms: [{ text: 'premier', context: [{ text: 'e1' }, { text: 'e2' }] }] },
      { language: 'en-US' },
      { language: 'zh' },
    ],
  })
})

test('Smartcat: a comment a language', () => {
  expect(
    read(
      'Concept Domain,Term English,Comment English,Term Chinese (Simplified),Comment Chinese (Simplified)\ngov,Premier,c1,总理,c2\n',
    )[0],
  ).toMatchObject({
    subjectField: ['gov'],
    sections: [
      { language: 'en', note: [{ text: 'c1' }] },
      { language: 'zh-Hans', note: [{ text: 'c2' }] },
    ],
  })
})

test('a column whose name means nothing holds the terms beside one named language', () => {
  expect(shown('职位,英文,审校\n总理,premier,王\n主席,chair,王\n部长,minister,王\n')).toEqual([
    'zh-Hans 总理 = en premier',
    'zh-Hans 主席 = en chair',
    'zh-Hans 部长 = en minister',
  ])
})

test('synonyms are in the language that their row names', () => {
  expect(
    shown('Term ID,Locale,Term,Synonyms\n1,en-US,premier,\n1,zh-CN,总理,首相\n').map((line) =>
      line.split(' = '),
    ),
  ).toEqual([['en-US premier', 'zh-CN 总理|首相 (admitted)']])
})

test('marks that nobody sees in a header', () => {
  expect(shown('\u200bzh,\u200e英文\n总理,premier\n')).toEqual(['zh 总理 = en premier'])
})

test('a header with its word in the middle; German and Spanish ones', () => {
  expect(
    shown('English Term,Chinese Term (Simplified),Chinese Definition (Simplified)\npremier,总理,首脑\n'),
  ).toEqual(['en premier = zh-Hans 总理'])
  for (const header of ['Quelle;Ziel', 'Origen;Destino'])
    expect(shown(`${header}\n总理;premier\n主席;chair\n`)).toHaveLength(2)
})

test('Matecat: notes and examples belong to the language before them', () => {
  expect(
    read(
      'Forbidden,Domain,Subdomain,Definition,en-US,Notes,Example of use,zh-CN,Notes,Example of use\nTRUE,gov,state,def,Premier,n1,e1,总理,n2,e2\n',
    )[0],
  ).toMatchObject({
    subjectField: ['gov', 'state'],
    sections: [
      { note: [{ text: 'n1' }], terms: [{ status: 'forbidden', context: [{ text: 'e1' }] }] },
      { note: [{ text: 'n2' }], terms: [{ context: [{ text: 'e2' }] }] },
    ],
  })
})

describe('languages that each row names', () => {
  test('Immersive Translate', () => {
    expect(shown('source,target,tgt_lng\nPremier,总理,zh-CN\nPremier,總理,zh-TW\npremier,首相,\n')).toEqual([
      'en Premier = zh-CN 总理',
      'en Premier = zh-TW 總理',
      'en premier = zh-CN 首相',
    ])
  })
  test('DeepL, without a header', () => {
    expect(shown('Premier,总理,EN,ZH,1\nPremier,Premierminister,EN,DE,1\n')).toEqual([
      'en Premier = zh 总理',
      'en Premier = de Premierminister',
    ])
  })
})

describe('a header of words nobody knows is no row', () => {
  test.each([
    [
      '规范译名,某列',
      '总理,premier\n主席,chairman\n',
      ['zh-Hans 总理 = en premier', 'zh-Hans 主席 = en chairman'],
    ],
    ['srt,xyz', 'premier,总理\n', ['en premier = zh-Hans 总理']],
  ])('%s', (header, rows, lines) => {
    expect(shown(`${header}\n${rows}`)).toEqual(lines)
  })
  test('but a word in Latin letters among Chinese terms is one', () => {
    expect(shown('CCTV,China Central Television\n国务院,State Council\n总理,premier\n')).toHaveLength(3)
  })
})

describe('JSON of other programs', () => {
  const lines = ['en State Council = zh-Hans 国务院', 'en Premier = zh-Hans 总理']
  test.each([
    ['LinguaGacha', '[{"src":"State Council","dst":"国务院","regex":false},{"src":"Premier","dst":"总理"}]'],
    [
      'LinguaGacha, before it mended a name',
      '[{"srt":"State Council","dst":"国务院"},{"srt":"Premier","dst":"总理"}]',
    ],
    ['pairs', '{"State Council":"国务院","Premier":"总理"}'],
    [
      'a list in an object',
      '{"v":1,"terms":[{"src":"State Council","dst":"国务院"},{"src":"Premier","dst":"总理"}]}',
    ],
    ['objects by term', '{"State Council":{"dst":"国务院"},"Premier":{"dst":"总理"}}'],
    ['an object a line', '{"src":"State Council","dst":"国务院"}\n{"src":"Premier","dst":"总理"}\n'],
  ])('%s', (_, text) => {
    expect(shown(text)).toEqual(lines)
  })
})

describe('lists that people type', () => {
  test.each([
    ['a full-width comma', '中文，英文\n总理，premier\n主席，chairman\n'],
    ['a full-width semicolon', '总理；premier\n主席；chairman\n'],
    ['a colon', '总理：premier\n主席：chairman\n'],
    ['an equals sign', '总理 = premier\n主席 = chairman\n'],
    ['an arrow', '总理 -> premier\n主席 -> chairman\n'],
    ['a half-width colon', '总理: premier\n主席: chairman\n'],
    ['a dash', '总理 - premier\n主席 - chairman\n'],
    ['spaces', '总理   premier\n主席 chairman\n'],
    ['numbers', '1. 总理 premier\n2. 主席 chairman\n'],
    ['brackets', '总理（premier）\n主席 (chairman)\n'],
    ['a table of Markdown', '| 中文 | English |\n| --- | :-: |\n| 总理 | premier |\n| 主席 | chairman |\n'],
    ['Anki', '#separator:tab\n#html:false\n#columns:Term\tRendering\n总理\tpremier\n主席\tchairman\n'],
    ['Excel’s own line', '"sep=;"\r\nzh;en\r\n总理;premier\r\n主席;chairman\r\n'],
  ])('%s', (_, text) => {
    expect(shown(text).map((line) => line.replaceAll(/zh(-Hans)?/g, 'zh'))).toEqual([
      'zh 总理 = en premier',
      'zh 主席 = en chairman',
    ])
  })
})

test('prose with a comma in some lines is no table of two languages in one alphabet', () => {
  expect(read('The tea is ready, said the host.\nNobody answered.\nIt was late, and cold.\n')).toEqual([])
})

describe('the languages of a header, however they are written', () => {
  test.each([
    ['cmn,eng', 'zh', 'en'],
    ['chi,eng', 'zh', 'en'],
    ['CHS,ENU', 'zh-Hans', 'en'],
    ['SC,EN', 'zh-Hans', 'en'],
    ['简中,英', 'zh-Hans', 'en'],
    ['中文繁体,英文译名', 'zh-Hant', 'en'],
    ['规范中文,英文对应词', 'zh', 'en'],
    ['Chinese (S),English', 'zh-Hans', 'en'],
    ['Trad. Chinese,English', 'zh-Hant', 'en'],
    ['Chinesisch (vereinfacht),Englisch', 'zh-Hans', 'en'],
    ['chinois,anglais', 'zh', 'en'],
    ['zh_term,en_term', 'zh', 'en'],
    ['中文 Chinese,英文 English', 'zh', 'en'],
    ['Chinese/中文,English/英文', 'zh', 'en'],
    ['zh-CN (Simplified),English (en)', 'zh-CN', 'en'],
    ['Chinese Term,English Equivalent', 'zh', 'en'],
    ['Chinese (Traditional, Hong Kong SAR),English (United Kingdom)', 'zh-Hant', 'en-GB'],
  ])('%s', (header, zh, en) => {
    const columns = header.split(/,(?! )/).map((cell) => `"${cell}"`)
    expect(shown(`${columns.join(',')}\n总理,premier\n`)).toEqual([`${zh} 总理 = ${en} premier`])
  })
  test('what has the shape of a language and is none', () => {
    const [concept] = read('en,zh,TID,en_status,zh_note\npremier,总理,7,deprecated,首长\n')
    expect(concept).toMatchObject({
      extra: { TID: ['7'] },
      sections: [{ terms: [{ status: 'deprecated' }] }, { note: [{ text: '首长' }] }],
    })
  })
})

describe('synonyms and forbidden wording in columns of their own', () => {
  test.each([
    [
      'English,English Synonym,Chinese\npremier,PM; head,总理\n',
      'en premier|PM (admitted)|head (admitted) = zh 总理',
    ],
    [
      'Term [en-US],Variations [en-US],Term [zh-CN]\npremier,PM,总理\n',
      'en-US premier|PM (admitted) = zh-CN 总理',
    ],
    [
      '中文全称,中文简称,英文全称,英文简称\n世界贸易组织,世贸组织,World Trade Organization,WTO\n',
      'zh 世界贸易组织|世贸组织 (admitted) = en World Trade Organization|WTO (admitted)',
    ],
    [
      '中文,推荐译法,禁用译法\n总理,premier,prime minister\n',
      'zh 总理 = en premier|prime minister (forbidden)',
    ],
    [
      '中文,英文,缩写\n世贸组织,World Trade Organization,WTO\n',
      'zh 世贸组织 = en World Trade Organization|WTO (admitted)',
    ],
    [
      '缩写,中文,英文\nWTO,世贸组织,World Trade Organization\nGB,国标,GB\n',
      'zh 世贸组织 = en World Trade Organization|WTO (admitted)',
      'zh 国标 = en GB',
    ],
    [
      '中文,英文,英文同义词,中文同义词\n外交部,Ministry of Foreign Affairs,"MFA, Foreign Ministry","外务部，外事部"\n商务部,MOFCOM,"Ministry of Industry, Commerce and Trade",\n',
      'zh 外交部|外务部 (admitted)|外事部 (admitted) = en Ministry of Foreign Affairs|MFA (admitted)|Foreign Ministry (admitted)',
      'zh 商务部 = en MOFCOM|Ministry of Industry, Commerce and Trade (admitted)',
    ],
    [
      '中文,英文,英文同义词\n北京,Beijing,"Peking; Beijing, China"\n上海,Shanghai,"Shanghai, China"\n',
      'zh 北京 = en Beijing|Peking (admitted)|Beijing, China (admitted)',
      'zh 上海 = en Shanghai|Shanghai, China (admitted)',
    ],
  ])('%j', (text, ...lines) => {
    expect(shown(text)).toEqual(lines)
  })
})

test('words that a standard admits and rejects', () => {
  expect(shown('术语编号,中文术语,英文对应词,许用词,拒用词\n2.1,总理,premier,首相,宰相\n')).toEqual([
    'zh 总理|首相 (admitted)|宰相 (deprecated) = en premier',
  ])
})

test('a title above a list without a header is no term', () => {
  expect(shown('中英对照表,\n总理,premier\n主席,chairman\n')).toHaveLength(2)
})

describe('a concept in several rows', () => {
  test('but not where a column says the same all the way down', () => {
    const rows = Array.from({ length: 300 }, (_, i) => `0,word${i},词${i}`)
    expect(read(`Concept ID,en,zh\n${rows.join('\n')}\n`)).toHaveLength(300)
  })
  test('a row a term, with its language', () => {
    expect(
      shown(
        'E_ID|L_CODE|T_TERM|T_TYPE\n1|en|premier|Term\n1|en|PM|Abbrev\n1|zh|总理|Term\n2|en|organ|Term\n2|zh|机关|Term\n',
      ),
    ).toEqual(['en premier|PM = zh 总理', 'en organ = zh 机关'])
  })
  test('Phrase: rows of one concept under its number', () => {
    expect(
      shown(
        'CID\ten\tFORBIDDEN\tzh-cn\tFORBIDDEN\n1\tpremier\tFALSE\t总理\tFALSE\n1\tPM\tTRUE\t\t\n2\torgan\t\t机关\t\n',
      ),
    ).toEqual(['en premier|PM (forbidden) = zh-CN 总理', 'en organ = zh-CN 机关'])
  })
  test('memoQ: a column for each synonym, and what is said of each behind it', () => {
    const header =
      'Entry_ID,English_United_States_Def,English_United_States,Term_Info,Term_Example,English_United_States,Term_Info,Term_Example,Chinese_PRC,Term_Info'
    const row =
      '0,head,premier,CasePermissive;HalfPrefix,one,PM,CaseSense;Forbidden,two,总理,CasePermissive;HalfPrefix'
    expect(shown(`${header}\n${row}\n`)).toEqual(['en-US premier|PM (forbidden) = zh-CN 总理'])
    expect(read(`${header}\n${row}\n`)[0]!.sections[0]).toMatchObject({
      definition: [{ text: 'head' }],
      terms: [
        { context: [{ text: 'one' }], extra: { Term_Info: ['CasePermissive;HalfPrefix'] } },
        { context: [{ text: 'two' }], caseSensitive: true },
      ],
    })
  })
})

test.each([
  ['English;Term_Info;Chinese_PRC\nPremier;Forbidden;总理\n', 'en Premier (forbidden) = zh-CN 总理'],
  ['English;Chinese_PRC;Term_Info\nPremier;总理;Forbidden\n', 'en Premier = zh-CN 总理 (forbidden)'],
])('memoQ: what is said once is said of the terms before it: %j', (text, line) => {
  expect(shown(text)).toEqual([line])
})

test('Lokalise: an entry that has no translation is its own term', () => {
  const text =
    'term;description;casesensitive;forbidden;en;zh_CN\npremier;head;no;no;;总理\nTifa;brand;yes;no;;\n'
  expect(shown(text)).toEqual(['en premier = zh-CN 总理', 'en Tifa'])
})

test('terms that are explained in their own language', () => {
  const [concept] = read('术语,释义\n总理,国务院的首脑\n')
  expect(concept).toMatchObject({
    definition: [{ text: '国务院的首脑' }],
    sections: [{ language: 'zh-Hans', terms: [{ text: '总理' }] }],
  })
})

test('the third column of a file without a header is what is said of the two', () => {
  expect(read('premier\t总理\tof China\norgan\t机关\t\n')[0]!.note).toEqual([{ text: 'of China' }])
})

test('tab-separated text in quotes throughout', () => {
  expect(shown('"zh"\t"en"\n"总理"\t"premier"\n')).toEqual(['zh 总理 = en premier'])
  expect(shown('zh\ten\n总理\t"premier"\n主席\tthe "chair"\n')).toEqual([
    'zh 总理 = en "premier"',
    'zh 主席 = en the "chair"',
  ])
})

describe('Anki', () => {
  test('markup and tags of cards', () => {
    const text =
      '#separator:tab\n#html:true\n#tags column:3\n总理\t<b>premier</b><br>P&amp;M\tgov\n主席\tchair\t\n'
    expect(shown(text)).toEqual(['zh-Hans 总理 = en premier|P&M', 'zh-Hans 主席 = en chair'])
    expect(read(text)[0]!.note).toEqual([{ text: 'gov' }])
  })
  test('columns that are no fields of the card', () => {
    const text =
      '#separator:tab\n#html:false\n#guid column:1\n#notetype column:2\n#deck column:3\nabc\tBasic\tMain\t总理\tpremier\n'
    expect(shown(text)).toEqual(['zh-Hans 总理 = en premier'])
  })
})
