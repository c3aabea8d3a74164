import type { Kind } from '../model/schema.ts'

/** Longer wordings of ordinary prose that hold a term and do not mean it. */

/** Terms in both scripts, and what they must not be read out of. Both forms of a term share a pattern, so one script is enough there. */
const table: [terms: string[], longer: string[]][] = [
  [['总书记', '總書記'], ['总书记录']],
  [['第一书记', '第一書記'], ['第一书记录']],
  // 最高法院 is said of every country's.
  [['最高法'], ['最高法院']],
  [['科学发展观', '科學發展觀'], ['科学发展观测']],
  [['中国梦', '中國夢'], ['中国梦想']],
  // The head of the People's Bank of China is 行长; 總裁 is Taiwan's.
  [
    ['央行'],
    [
      '央行总裁',
      '土央行',
      '俄央行',
      '美央行',
      '英央行',
      '韩央行',
      '日央行',
      '印央行',
      '泰央行',
      '澳央行',
      '加央行',
      '埃央行',
    ],
  ],
  [['国安部', '國安部'], ['美国安部']],
  [['国土安全', '國土安全'], ['国土安全部']],
  // A decisive battle, no world war.
  [
    ['一战', '一戰'],
    [
      '有一战',
      '须一战',
      '终一战',
      '水一战',
      '决一战',
      '后一战',
      '首战一战',
      '这一战',
      '那一战',
      '此一战',
      '一战成名',
      '一战到底',
      '可一战',
      '能一战',
      '打一战',
      '再一战',
      '敢一战',
      '惜一战',
    ],
  ],
  // Firms, streets and towns named after a sea.
  [
    ['东海', '東海'],
    ['东海证券', '东海期货', '东海县', '东海岸', '东海龙', '东海大学', '东海路', '东海岛', '东海道'],
  ],
  [
    ['黄海', '黃海'],
    ['黄海路', '黄海汽车'],
  ],
  [['渤海'], ['渤海银行', '渤海证券', '渤海轮渡', '渤海大学', '渤海租赁', '渤海国', '渤海路', '渤海小吏']],
  [['南海'], ['南海区', '南海网', '南海诸岛', '南海学', '南海路', '南海大道', '南海子']],
  [
    ['九龙', '九龍'],
    [
      '九龙湾',
      '九龙城',
      '九龙坡',
      '九龙塘',
      '九龙仓',
      '九龙巴士',
      '九龙县',
      '九龙壁',
      '九龙山',
      '九龙镇',
      '九龙江',
    ],
  ],
  [
    ['中国青年', '中國青年'],
    ['中国青年网', '中国青年报', '中国青年出版', '中国青年政治学院'],
  ],
  [
    ['中国政府', '中國政府'],
    ['中国政府网', '中国政府采购'],
  ],
  [
    ['中国石油', '中國石油'],
    [
      '中国石油化工',
      '中国石油大学',
      '中国石油学会',
      '中国石油工业',
      '中国石油进口',
      '中国石油消费',
      '中国石油需求',
    ],
  ],
  [
    ['中国电子', '中國電子'],
    [
      '中国电子商务',
      '中国电子信息',
      '中国电子政务',
      '中国电子学会',
      '中国电子竞技',
      '中国电子口岸',
      '中国电子科技',
      '中国电子支付',
    ],
  ],
  [
    ['中国建筑', '中國建築'],
    ['中国建筑业', '中国建筑师', '中国建筑学会', '中国建筑科学', '中国建筑史', '中国建筑文化'],
  ],
  [
    ['中国移动', '中國移動'],
    ['中国移动互联', '中国移动支付', '中国移动电话', '中国移动游戏'],
  ],
  [
    ['中国电信', '中國電信'],
    ['中国电信业', '中国电信网', '中国电信诈骗', '中国电信市场'],
  ],
  [
    ['中国邮政', '中國郵政'],
    ['中国邮政编码', '中国邮政业'],
  ],
  [
    ['中国银行', '中國銀行'],
    ['中国银行间', '中国银行业', '中国银行保险', '中国银行监督', '中国银行体系', '中国银行股'],
  ],
  [['中国农业', '中國農業'], ['中国农业银行']],
  [
    ['国航', '國航'],
    [
      '国航母',
      '国航天',
      '国航空',
      '国航班',
      '国航行',
      '国航运',
      '国航线',
      '国航展',
      '国航海',
      '国航司',
      '国航程',
      '国航拍',
    ],
  ],
  [
    ['南航', '東航', '东航'],
    ['南航线', '南航向', '南航行', '东航线', '东航向', '东航行', '东航段'],
  ],
  [['依法行政'], ['依法行政拘留', '依法行政处罚', '依法行政裁决', '依法行政复议', '依法行政诉讼']],
  [['大校'], ['大校长', '大校友', '大校区', '大校园']],
  [
    ['记者会', '記者會'],
    ['外国记者会', '记者会馆'],
  ],
  [
    ['红军', '紅軍'],
    ['红军球迷', '利物浦红军', '红军主帅'],
  ],
  [['主席'], ['主席台', '主席团']],
  [
    ['总理', '總理'],
    ['总理级', '总理候选', '总理府', '总理衙门'],
  ],
  [['首相'], ['首相候选', '首相府', '首相官邸']],
  [
    ['外长', '外長'],
    ['外长沙', '外长期', '外长城', '外长江'],
  ],
  [
    ['区长', '區長'],
    ['区长大', '区长期', '区长宁', '区长安'],
  ],
  [
    ['镇长', '鎮長'],
    ['镇长江', '镇长期', '镇长安'],
  ],
  [
    ['长征', '長征'],
    ['长征医院', '长征路', '长征镇', '长征街', '长征汽车'],
  ],
  [
    ['新时代', '新時代'],
    ['新时代证券', '新时代广场', '新时代酒店', '新时代信托', '新时代花园', '新时代大厦'],
  ],
  [['小康'], ['小康股份', '小康汽车', '小康杂志', '小康集团']],
  [
    ['双循环', '雙循環'],
    ['双循环呼吸', '双循环咖啡', '双循环公司', '双循环大厦', '双循环冷', '双循环供暖'],
  ],
  [['四个自信', '四個自信'], ['四个自信号']],
  [
    ['改革开放', '改革開放'],
    ['改革开放路', '改革开放大道'],
  ],
  [
    ['法治'],
    ['法治进行时', '法治日报', '法治在线', '法治频道', '法治网', '法治周末', '法治时报', '法治晚报'],
  ],
  [['和平统一', '和平統一'], ['和平统一促进会']],
  [
    ['民主党', '民主黨'],
    ['民主党派', '自由民主党', '社会民主党', '民主党人', '人民民主党', '基督教民主党', '共同民主党'],
  ],
  [['二十大'], ['二十大品牌', '二十大街', '二十大道']],
  [['十八大'], ['十八大酒店', '十八大碗']],
  [['国家安全', '國家安全'], ['国家安全部']],
  [
    ['国务院', '國務院'],
    ['美国国务院', '泰国国务院'],
  ],
  [
    ['国军', '國軍'],
    [
      '中国军',
      '美国军',
      '英国军',
      '法国军',
      '德国军',
      '韩国军',
      '泰国军',
      '各国军',
      '外国军',
      '强国军',
      '大国军',
      '他国军',
      '我国军',
      '两国军',
      '国军标',
      '国军队',
      '国军人',
      '国军事',
      '国军力',
      '国军工',
      '国军舰',
      '国军机',
      '国军费',
    ],
  ],
  [['民生'], ['民生证券', '民生路', '民生银行', '民生基金', '民生信托', '民生街']],
  [
    ['三个代表', '三個代表'],
    ['三个代表队', '三个代表团', '三个代表性', '三个代表处', '三个代表作'],
  ],
  [['三通'], ['三通一平', '三通管', '三通阀']],
  [['一号文件', '一號文件'], ['一号文件夹']],
  [['五位一体', '五位一體'], ['五位一体机']],
  [['安全生产月', '安全生產月'], ['安全生产月刊']],
  [['解放思想'], ['解放思想家']],
  [['八项规定', '八項規定'], ['八项规定动作']],
  [
    ['双拥', '雙擁'],
    ['双拥路', '双拥广场'],
  ],
  [
    ['民族团结', '民族團結'],
    ['民族团结路', '民族团结宝鼎'],
  ],
  [['中华民族', '中華民族'], ['中华民族园']],
  [['反腐'], ['反腐剧', '反腐小说']],
  [
    ['premier'],
    [
      'premier league',
      'premier inn',
      'premier venue',
      'premier show',
      'premier event',
      'premier club',
      'premier brand',
      'premier platform',
      'premier research',
      'premier university',
      'premier tournament',
      'premier competition',
      'premier provider',
      'premier destination',
      'premier institution',
      'premier division',
      'premier forum',
      'premier hotel',
      'premier choice',
      'premier example',
      'premier sporting',
      'premier cultural',
      'premier golf',
      'premier football',
      'premier health',
    ],
  ],
  [['graft'], ['anti-graft', 'skin graft', 'bone graft']],
  [['rule of law'], ['rule of law firm', 'rule of law school']],
  [['State Department'], ['State Department store']],
  [
    ['basic law', 'Basic Law'],
    ['basic law of supply', 'basic law of nature', 'basic law of physics', 'basic laws of'],
  ],
  [['united front'], ['united front of', 'put up a united front', 'present a united front']],
  [['opening up'], ['opening up of the', 'opening up about', 'opening up to her', 'opening up to him']],
  [['five-year plan'], ['five-year plan of the', 'five-year plan to buy']],
  [['speaker of the house', 'Speaker of the House'], ['speaker of the house was']],
  [
    ['permanent member'],
    ['permanent member of the Secretariat', 'permanent member of the Party', 'permanent member of staff'],
  ],
  [['Senior Officials', 'senior officials'], ["Senior Officials' Meeting"]],
  [['CE'], ['CE mark', 'CE marks', 'CE marked', 'CE marking']],
  [['two sessions'], ['two sessions of']],
  [
    ['CCTV'],
    ['CCTV camera', 'CCTV cameras', 'CCTV footage', 'CCTV unit', 'CCTV units', 'CCTV system', 'CCTV video'],
  ],
  [['CMA'], ['CMA Awards', 'CMA CGM']],
  [['Budget'], ['Congressional Budget Office', 'Budget Cuts', 'Budget and Sectoral']],
  [['Federal Reserve'], ['Federal Reserve Bank of', 'Federal Reserve Banks']],
  [['defense budget'], ['Department of Defense budget']],
  [
    ['chief executive', 'Chief Executive'],
    [
      'chief executive officer',
      'chief executive of',
      "company's chief executive",
      "bank's chief executive",
      "firm's chief executive",
    ],
  ],
  [['Financial Secretary'], ['Financial Secretary to the Treasury']],
  [['Chief Secretary'], ['Chief Secretary to the Treasury']],
  [['State Council'], ['State Council for']],
  // Taiwan's.
  [
    ['国防部长', '國防部長', '国防部', '國防部'],
    ['国防部长顾立雄', '国防部长邱国正'],
  ],
  [
    ['外交部长', '外交部長', '外交部'],
    ['外交部长林佳龙', '外交部长吴钊燮'],
  ],
  [['新华社', '新華社'], ['新华社区']],
  [
    ['人民日报', '人民日報'],
    ['人民日报名', '人民日报到'],
  ],
  [
    ['央视', '央視'],
    ['央视觉', '央视野'],
  ],
  [['new era'], ['a new era of', 'new era of jazz', 'new era in fashion']],
  [
    ['national security'],
    ['Ministry of National Security', 'Minister of National Security', 'National Security Agency'],
  ],
  [['secretary of state', 'Secretary of State'], ['secretary of state for']],
]
const byTerm = new Map(table.flatMap(([terms, longer]) => terms.map((term) => [term, longer] as const)))

/** Endings that go on to another word: 教育部门, 外交部署; 仲裁法庭, 基本法律; 商务部长沙会议. */
function goingOn(kind: string, term: string): string[] {
  if (kind === ('organ' satisfies Kind) && term.endsWith('部'))
    return ['门', '門', '署', '分', '位', '件', '队', '隊']
  // 北京 | 大学生, but 北京大学 | 生物系.
  if (kind === ('organ' satisfies Kind) && /大[学學]$/.test(term))
    return ['生活动', '生志愿', '生运动', '生电影', '生联', '生们', '生代表', '生艺术', '生创']
  if (kind === ('document' satisfies Kind) && /.{2}法$/.test(term)) return ['庭', '律', '学']
  if (kind === ('title' satisfies Kind) && /[长長]$/.test(term))
    return ['沙会', '沙市', '春市', '城', '期', '征', '江大', '江流', '江经', '假', '椅']
  return []
}

/** What a term of the starter must not be read out of; the script does not matter. */
export function longerOf(kind: string, term: string): string[] {
  return [
    ...goingOn(kind, term).map((end) => term + end),
    ...(byTerm.get(term.replaceAll(/[“”「」]/g, '')) ?? []),
  ]
}
