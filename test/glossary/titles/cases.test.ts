import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile, open } from '../../../glossary/annotate.ts'
import { newConcept, newGlossary, newSection, newTerm } from '../../../glossary/model/create.ts'
import type { Concept, Grammar, Kind } from '../../../glossary/model/schema.ts'
import { readStarter } from '../../../glossary/starter/load.ts'
import { detectScript } from '../../../glossary/text/script.ts'
import { starterFiles } from '../../../tools/starter-files.ts'

const words = readFileSync(new URL('../../../glossary/text/words.bin', import.meta.url))
const starter = readStarter(starterFiles())
const matcher = open(compile([starter], words))

const read = (text: string, from = matcher, script = detectScript(text) ?? 'hans') =>
  from.annotate(text, { script, pageScript: detectScript(text) }).map((o) => ({
    text: text.slice(o.start, o.end),
    start: o.start,
    gloss: o.gloss.gloss.text,
    alternatives: o.gloss.alternatives.map((a) => a.text),
    stack: o.gloss.stack?.gloss.text,
    parts: o.gloss.parts?.map((p) => p.text),
  }))
const glossOf = (text: string, unit: string, from = matcher) =>
  read(text, from).find((o) => o.text === unit)?.gloss

const table = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string])

describe.each(['chinese.tsv', 'english.tsv'])('%s', (file) => {
  test.each(table(file))('%s', (marked, rendering) => {
    const start = marked.indexOf('{')
    const unit = marked.slice(start + 1, marked.indexOf('}'))
    const found = read(marked.replace(/[{}]/g, '')).find((o) => o.start === start)
    expect([found?.text, found?.gloss]).toEqual([unit, rendering])
  })
})

describe('the other official Chinese of a composed title', () => {
  test.each([
    ['secretary of the CPC Guangdong Provincial Committee', '中共广东省委书记'],
    ['Guangdong Party chief', '中共广东省委书记'],
    ['Mayor of Hangzhou', '杭州市长'],
    ['former governor of Yunnan Province', '原云南省省长'],
    ['deputy head of the National Development and Reform Commission', '国家发展改革委副主任'],
    ['NATO Secretary General', '北大西洋公约组织秘书长'],
    ['chairman of the Xinjiang Uygur Autonomous Region', '新疆维吾尔自治区政府主席'],
    [
      "director of the Standing Committee of the Guangdong Provincial People's Congress",
      '广东省人民代表大会常务委员会主任',
    ],
  ])('%s: %s', (title, other) => {
    const found = read(`The ${title} spoke.`).find((o) => o.text === title)
    expect(found?.alternatives).toContain(other)
  })
})

test.each(table('english-silent.txt'))('silent: %s', (text) => {
  expect(read(text)).toEqual([])
})

const phrases = readFileSync(new URL('across-words.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

describe('chance across words', () => {
  test.each(phrases.filter((line) => line.includes('|')))('%s', (line) => {
    const at = line.indexOf('|')
    const over = read(line.replace('|', '')).filter((o) => o.start < at && o.start + o.text.length > at)
    expect(over.map((o) => o.text)).toEqual([])
  })

  test.each(phrases.filter((line) => line.includes('{')))('%s', (line) => {
    const unit = line.slice(line.indexOf('{') + 1, line.indexOf('}'))
    expect(read(line.replace(/[{}]/g, '')).map((o) => [o.start, o.text])).toContainEqual([
      line.indexOf('{'),
      unit,
    ])
  })
})

test("the same post after another ministry is that ministry's", () => {
  expect(glossOf('教育部党组书记、部长。', '部长')).toBe('minister of education')
  expect(glossOf('司法部党组书记、部长。', '部长')).toBe('minister of justice')
})

describe('a longer wording of ordinary prose', () => {
  test.each([
    ['公司的总书记录系统坏了', '总书记'],
    ['主教练说这一战拼到了最后一分钟', '一战'],
    ['主場球迷高唱，紅軍以一球小勝', '紅軍'],
    ['样板间本周对外开放', '对外开放'],
    ['新款手机的开放平台接入地图', '开放平台'],
    ['天津市招生考试院提醒考生', '考试院'],
    ['工程會不會延到明年', '工程會'],
    ['校園天文台夜間開放', '天文台'],
    ['台电X19平板降价', '台电'],
    ['杭州电子科技大学招生', '电子科技大学'],
    ['考研复习分三步走', '三步走'],
    ['游戏NPC大亮相', 'NPC'],
    ['街角的CCTV拍到小貓', 'CCTV'],
    ['核酸測試（RT-PCR）', 'RT'],
    ['香港外國記者會（FCC）聚餐', 'FCC'],
    ['见 www.mall.gov.cn 的公告', 'gov.cn'],
    ['一本第一书记录', '第一书记'],
    ['区里的人社部门来了人', '人社部'],
    ['工信部门和文旅部门都来了', '工信部'],
    ['守住端午节点', '端午节'],
    ['由最高法院审理', '最高法'],
    ['科学发展观测站建成', '科学发展观'],
    ['中国梦想秀重播', '中国梦'],
    ['这是首次长征飞行', '首次长征'],
    ['央行總裁說匯率由市場決定', '央行'],
    ['The Premier League began, in a premier venue.', 'Premier'],
    ['It is the premier venue for jazz.', 'premier'],
    ['A premier show opened.', 'premier'],
    ['The general secretary of the chess federation lost his keys.', 'general secretary'],
    ['The financial secretary of the tennis club counted the money.', 'financial secretary'],
    ['The foreign minister of a made-up land wore a crown.', 'foreign minister'],
    ['The basic law of supply and demand is old.', 'basic law'],
    ['The rule of law firms is to bill by the hour.', 'rule of law'],
    ['The united front of the storm moved east.', 'united front'],
    ['The opening up of the roof took an hour.', 'opening up'],
    ['He is a permanent member of staff.', 'permanent member'],
    ['An anti-graft chief spoke.', 'graft'],
    ['It bears the CE mark.', 'CE'],
    ['The two sessions of the workshop ended.', 'two sessions'],
  ])('%s', (text, unit) => {
    expect(glossOf(text, unit)).toBeUndefined()
  })
})

describe('what is no title', () => {
  test.each([
    // What follows a post begins as a name does.
    ['主任何时回来？', '主任'],
    ['乐团团长带队。', '团长'],
    ['主席任期届满。', '主席'],
    ['书记高度评价了他。', '书记'],
    ['主席曾表示不满。', '主席'],
    ['主任周三到会。', '主任'],
    ['早前已經接任黨組書記', '前已'],
    ['早前已經接任黨組書記', '前'],
    ['因年齡原因不再擔任職務', '原因'],
    ['因年齡原因不再擔任職務', '原'],
    ['首先代表中央政府', '代表'],
    ['他代表国务院发言', '代表'],
    ['登上主席台', '主席'],
    ['三名參議員到場', '議員'],
    ['選出主席團', '主席'],
    ['南京市长江大桥通车', '市长'],
    ['南京市长江大桥通车', '南京市长'],
    ['格局长期不变', '局长'],
    ['总理解他的难处', '总理'],
    ['机会长期存在', '会长'],
    ['目前总统没有表态', '前总统'],
    ['此前主席已离任', '前主席'],
    ['中原书记', '原书记'],
    ['时代主席', '代主席'],
    ['武汉书记', '武汉书记'],
    ['广东市长', '广东市长'],
    ['安徽省长丰县召开会议', '安徽省长'],
    ['上海市长宁区举办活动', '上海市长'],
    ['西安市长安区举办活动', '西安市长'],
    ['海南省长三角之外', '海南省长'],
    ['执行主席团会议', '执行主席'],
    ['代主席位空缺', '代主席'],
    ['教育部门表示', '教育部'],
    ['公安部署行动', '公安部'],
    ['司法部门协作', '司法部'],
    ['其中方案已定', '中方'],
    ['中方股东已签字', '中方'],
    ['商务部件展览', '商务部'],
    ['国防部队演练', '国防部'],
    ['北京大学生活动周', '北京大学'],
    ['新华社区开门', '新华社'],
    ['managing director of the WHO', 'director of the WHO'],
    ['The WPK met, and the Central Military Commission too.', 'Central Military Commission'],
    ["head of the CPV Central Committee's Commission for Tea", 'head of the CPV Central Committee'],
    ['集中方向发力', '中方'],
    ['今日方才开始', '日方'],
    ['以方便群众为先', '以方'],
    ['古方新用', '古方'],
    ['老方法不管用', '老方'],
    ['地方与对方协商', '方'],
    ['老美关系', '老美关系'],
    ['新一届政府', '一届政府'],
    ['下一届政府', '一届政府'],
    ['這條線歷經七屆政府才建成', '七屆政府'],
    ['他代表浙江省人大发言', '代表'],
    ['党的二十大代表了方向', '党的二十大代表'],
    ['党组织书记', '党组'],
    ['自治区、市党委书记', '市党委'],
    ['缺席委员会议', '委员'],
    ['总统府前', '总统'],
    ['省会城市委托办理', '市委'],
    ['赞美方法得当', '美方'],
    ['会前主席讲话', '前主席'],
    ['赛前教练讲话', '前'],
    ['担任县长期间', '担任县长'],
    ['部长级会谈', '部长'],
    ['主任医师接诊', '主任'],
    ['书记员记录', '书记'],
    ['西亚总统级会谈之外', '亚总统'],
    ['关于总统的报道', '总统'],
    ['这家公司的代表王伟出席签约', '代表'],
    ['会议审议全国人大常委会代表工委的报告', '全国人大常委会代表'],
    ['該校校長李明說', '校長'],
    ['学生会主席王芳发言', '主席'],
    ['公司董事长张三表示', '董事长'],
    ['某院传染病处主任张竹发言', '主任'],
    ['她当选主席后讲话', '当选主席'],
    ['某食安办主任出席', '主任'],
    ['其中方向已定', '中方'],
    ['三个代表队参赛', '三个代表'],
    ['桌面上的一号文件夹', '一号文件'],
    ['民生证券研报', '民生'],
    ['瑞士联邦委员来访', '委员'],
    ['他当选中共中央总书记', '当选中共中央总书记'],
    ['商务部长沙会议', '商务部长'],
    ['总统候选人辩论', '总统'],
    ['英国《金融时报》报道', '英国《金融时报'],
    ['协会成立20周年', '成立20周年'],
    ['仲裁法庭开庭', '仲裁法'],
    ['双方终有一战', '一战'],
    ['东海证券研报', '东海'],
    ['九龍灣站', '九龍'],
    ['英国航母编队', '国航'],
    ['大校长讲话', '大校'],
    ['the president of the chess club', 'president'],
    ['a minister of the church', 'minister'],
    ['the company secretary', 'secretary'],
    ['the president of a company', 'president'],
    ['President of the club Mary Xie', 'President'],
    ['the US Secretary of Cheese', 'US Secretary'],
    ['read the Docs', 'Docs'],
    ['the chief executive of a bakery', 'chief executive'],
    ['the security council of the club', 'security council'],
    ['the general assembly of the shareholders', 'general assembly'],
    ['the mayor of nowhere', 'mayor'],
    ['the vice president of sales', 'vice president'],
    ['the head of the department', 'head of the department'],
    ['the constitution of the panel', 'constitution'],
    ['an assembly of parts in plenary colours', 'plenary'],
    ['the head of the CPC delegation', 'head of the CPC'],
    ['a birthday party chief among them', 'party chief'],
    ['the central committee of the fan club', 'central committee'],
    ['the standing committee of the parish', 'standing committee'],
    ['in China and in Russia', 'China'],
    ['广东和北京', '广东'],
  ])('%s: not %s', (text, unit) => {
    expect(read(text).map((o) => o.text)).not.toContain(unit)
  })

  test('an unknown organ shows the known parts and no invented whole', () => {
    const found = read('国务院水泵办副主任出席')
    expect(found.map((o) => [o.text, o.gloss])).toEqual([
      ['国务院', 'State Council'],
      ['副主任', 'deputy director'],
    ])
  })
})

describe("what is another country's", () => {
  test.each([
    ['A State Council for the arts in Vermont met.', 'State Council'],
    ['The Basic Law of Germany protects dignity.', 'Basic Law'],
    ['The Secretary for Education in Scotland waved.', 'Secretary for Education'],
    ['She is secretary of state for Ohio.', 'secretary of state'],
    ['Chancellor Rachel Reeves waved.', 'Chancellor'],
    ['Ontario Premier Doug Ford waved.', 'Premier'],
    ["Taiwan's premier waved.", 'premier'],
    ["The European Union's top court met.", 'top court'],
    ["Vietnam's Central Military Commission met.", 'Central Military Commission'],
    ["Cuba's State Council met.", 'State Council'],
    ["The president of Cuba's Council of Elders waved.", 'president of Cuba'],
    ["The China-Switzerland foreign ministers' dialogue began.", 'Switzerland foreign ministers'],
    ['The Vietnamese Politburo and the Lao Politburo met.', 'Politburo'],
    ['The Republican county party committee met in Ohio.', 'county party committee'],
    ["The office of the European Union's policy chief waved.", 'office of the European Union'],
    ["The State Department's inspector general waved.", "State Department's inspector"],
    ["A UN top court ruled; the UN's top court agreed.", 'top court'],
    ['The minister for local foreign affairs offices waved.', 'foreign affairs'],
    ["Vietnam's Communist Party chief waved.", 'Communist Party chief'],
    ["Trinidad's Commissioner of Police waved.", 'Commissioner of Police'],
    ['The Ministry of Foreign Affairs in Hanoi waved.', 'Ministry of Foreign Affairs'],
    ['They began a long march to the lake.', 'long march'],
    ['The firm and its chairman waved at the State Council.', 'chairman'],
    ['A vice minister waved at the State Council.', 'vice minister'],
    ['A China post-mortem was held.', 'China post'],
  ])('%s', (text, unit) => {
    expect(glossOf(text, unit)).toBeUndefined()
  })
  test.each([
    ['The Human Rights Council in Geneva met.', 'Human Rights Council'],
    ["China's State Council met.", 'State Council'],
    ['The Basic Law is thin.', 'Basic Law'],
  ])("%s: it is China's or the UN's", (text, unit) => {
    expect(glossOf(text, unit)).toBeDefined()
  })
})

describe('stacks', () => {
  test('each member stands by itself and offers the stack', () => {
    const found = read('老挝人民革命党中央委员会总书记、国家主席来访')
    expect(found.map((o) => o.gloss)).toEqual([
      "general secretary of the Lao People's Revolutionary Party Central Committee",
      'Lao president',
    ])
    expect(found[1]?.stack).toBe(`${found[0]?.gloss} and ${found[1]?.gloss}`)
  })

  test('an English list', () => {
    const found = read(
      'The general secretary of the CPC Central Committee, Chinese president and chairman of the Central Military Commission spoke.',
    )
    expect(found.map((o) => o.stack)).toEqual(Array(3).fill('中共中央总书记、国家主席、中央军委主席'))
    expect(found[1]?.alternatives).toEqual(['中国国家主席'])
  })

  test('China’s own follows its Party', () => {
    expect(glossOf('中共中央总书记、国家主席致电', '国家主席')).toBe('Chinese president')
  })

  test('a region passes to what leaves it open', () => {
    expect(glossOf('湖北省委副书记、省长出席', '省长')).toBe('governor of Hubei')
  })
})

describe('a name beside', () => {
  test.each([
    ['习近平主席致辞', '主席', 'President'],
    ['赵乐际委员长主持', '委员长', 'Chairman'],
    ['总书记习近平强调', '总书记', 'General Secretary'],
    ['国家主席习近平会见', '国家主席', 'Chinese President'],
    ['外交部副部长马朝旭出席', '外交部副部长', 'vice minister of foreign affairs'],
  ])('%s', (text, unit, gloss) => {
    expect(glossOf(text, unit)).toBe(gloss)
  })
})

const entry = (zh: string, en: string, kind: Kind, grammar?: Grammar): Concept =>
  newConcept([newSection('zh-Hans', [newTerm(zh)]), newSection('en', [newTerm(en)])], {
    kind,
    ...(grammar && { grammar }),
  })

describe("a reader's glossary", () => {
  const own = (...concepts: Concept[]) => ({
    glossary: newGlossary('Own', ['zh-Hans', 'en'], { priority: 1 }),
    concepts,
  })

  test('an edited organ changes every title composed with it, listed ones too', () => {
    const edited = open(compile([starter, own(entry('国务院', 'Council of State', 'organ'))], words))
    expect(glossOf('国务院副秘书长出席', '国务院副秘书长', edited)).toBe(
      'deputy secretary-general of the Council of State',
    )
    expect(glossOf('国务院总理出席', '国务院总理', edited)).toBe('premier of the Council of State')
  })

  test('composes by itself, by kind alone', () => {
    const alone = open(
      compile(
        [own(entry('水泵部', 'Ministry of Pumps', 'organ'), entry('部长', 'minister', 'title'))],
        words,
      ),
    )
    expect(glossOf('水泵部原副部长来了', '水泵部原副部长', alone)).toBe('former vice minister of pumps')
    expect(glossOf('A former vice minister of pumps left', 'former vice minister of pumps', alone)).toBe(
      undefined,
    )
  })

  test('a region of its own takes the posts of its kind', () => {
    const grammar: Grammar = { class: 'region', country: 'CN', regionKind: 'City', short: 'Shuibeng' }
    const more = open(compile([starter, own(entry('水泵市', 'Shuibeng', 'place', grammar))], words))
    expect(glossOf('水泵市委副书记到会', '水泵市委副书记', more)).toBe(
      'deputy secretary of the CPC Shuibeng Municipal Committee',
    )
    expect(glossOf('The mayor of Shuibeng came', 'mayor of Shuibeng', more)).toBe('水泵市市长')
  })
})

describe('numbers', () => {
  test.each([
    ['20届3中全会', 'third plenary session of the 20th CPC Central Committee'],
    ['２０届三中全会', 'third plenary session of the 20th CPC Central Committee'],
    ['二十届三中全会', 'third plenary session of the 20th CPC Central Committee'],
    ['中华人民共和国成立８０周年', "80th anniversary of the founding of the People's Republic of China"],
    ['中华人民共和国成立一百周年', "100th anniversary of the founding of the People's Republic of China"],
  ])('%s', (text, gloss) => {
    expect(glossOf(text, text)).toBe(gloss)
  })
})

test('a composed title brings its parts', () => {
  const found = read('湖北省委组织部部长出席')[0]
  expect(found?.parts).toEqual(['湖北', '省委', '组织部', '部长'])
})

test('traditional script of an English title', () => {
  const text = 'the secretary of the CPC Guangdong Provincial Committee'
  expect(read(text, matcher, 'hant')[0]?.gloss).toBe('廣東省委書記')
})

describe('a hostile line is read to its end', () => {
  test.each([
    '人民代表大会常务委员会',
    '原副部长兼',
    '国务院总理、',
    '老挝人民革命党中央委员会总书记、国家主席',
    'vice minister of foreign affairs and ',
    'deputy head of the Department of ',
    'Communist Party of China (CPC) Central Committee ',
  ])('%s…', (piece) => {
    const last = /^\p{Script=Han}/u.test(piece) ? '。国务院总理' : '. The premier of the State Council'
    const text = piece.repeat(120_000 / piece.length) + last
    expect(read(text).at(-1)!.text).toBe(last.replace(/^. ?(?:The )?/, ''))
  })
})
