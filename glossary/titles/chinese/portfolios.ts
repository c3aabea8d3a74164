import { isHan } from '../../text/units.ts'
import { headlineCountries } from '../abbreviations.ts'
import type { Sentence } from '../composite.ts'
import { classBits, type Part } from '../part.ts'
import { joinList } from '../stack.ts'

/**
 * Ministers of several fields: 经济和气候保护部长, 能源及水务转型部部长, 气候与绿色增长大臣; and of one, where another country stands right
 * before it and the post is not listed: 肯尼亚畜牧业部长.
 */

const table = `
经济 economy|财政 finance|财经 finance and economy|工业 industry|商业 commerce|商务 commerce|贸易 trade|投资 investment
企业 enterprises|中小企业 small and medium-sized enterprises|国际商务 international commerce|消费者保护 consumer protection
能源 energy|能源转型 energy transition|能源安全 energy security|净零排放 net zero|石油 petroleum|矿产 mines|矿业 mining|电力 electricity
水务 water affairs|水务转型 water transformation|水利 water resources|水资源 water resources|装备 equipment
气候 climate|气候保护 climate protection|气候变化 climate change|气候计划 climate planning|绿色增长 green growth
环境 environment|环境保护 environmental protection|生态 ecology|生态转型 ecological transition|自然资源 natural resources|核安全 nuclear safety
农业 agriculture|粮食 food|食品 food|粮食生产 food production|林业 forestry|渔业 fisheries|畜牧业 livestock|农村发展 rural development
交通 transport|运输 transport|民航 civil aviation|港口 ports|机场 airports|海洋 maritime affairs|海洋事务 maritime affairs|铁路 railways
住房 housing|基建 infrastructure|基础设施 infrastructure|公共工程 public works|城市发展 urban development|城市规划 urban planning|土地 land
土地规划 land planning|区域发展 regional development|国家规划 national planning|规划 planning|计划 planning|发展 development|数码发展 digital development|地区平衡发展 leveling up|建设 construction
教育 education|高等教育 higher education|高教科研 higher education and research|科研 research|研究 research|科学 science|技术 technology
科技 science and technology|创新 innovation|科技创新 science, technology and innovation|数字化 digitalization|数字经济 digital economy
数字主权 digital sovereignty|通信 communications|通讯 communications|信息 information|新闻 information|文化 culture|文化艺术 culture and fine arts
艺术 arts|体育 sports|青年 youth|旅游 tourism|宗教事务 religious affairs|卫生 health|公共卫生 public health|人口 population
劳动 labor|劳工 labor|就业 employment|人力资源 human resources|社会事务 social affairs|社会福利 social welfare|社会保障 social security
家庭 family affairs|家庭事务 family affairs|妇女 women's affairs|儿童 children|社区事务 community affairs|内政 the interior|内务 internal affairs
行政 administration|安全 security|公共安全 public security|司法 justice|法律 law|移民 immigration|外交 foreign affairs|国防 defense|防务 defense|国际关系 international relations
农村 rural affairs|农村事务 rural affairs|农业农村 agriculture and rural affairs|农业食品 agri-food|食品安全 food security|粮食安全 food security
粮食主权 food sovereignty|农业主权 agricultural sovereignty|种植业 plantations|原产业 plantations|大宗商品 commodities|土地改革 land reform|灌溉 irrigation
国内贸易 domestic trade|生活成本 cost of living|对外贸易 foreign trade|外贸 foreign trade|工商 industry and commerce|工业化 industrialization|工业发展 industrial development|国防工业 defense industry
采矿 mining|冶金 metallurgy|地质 geology|油气 oil and gas|天然气 gas|核能 nuclear energy|可再生能源 renewable energy|水电 hydropower|供水 water supply|卫生设施 sanitation
可持续发展 sustainable development|经济发展 economic development|经济事务 economic affairs|经济合作 economic cooperation|对外经济 foreign economic relations|经济规划 economic planning
社会发展 social development|社会保护 social protection|社会政策 social policy|社会团结 social solidarity|性别平等 gender equality|性别 gender|平等 equality|残疾人事务 disability affairs|老年人 senior citizens
电信 telecommunications|信息通信 information and communications|信息技术 information technology|数字 digital affairs|数字转型 digital transformation|数字发展 digital development|数字化转型 digital transformation|人工智能 artificial intelligence
地方政府 local government|地方发展 local development|地方事务 local affairs|权力下放 decentralization|公共行政 public administration|公共服务 public service|公务员 the civil service|国土 land|海事 maritime affairs|蓝色经济 the blue economy
国家安全 national security|民防 civil defense|紧急情况 emergency situations|灾害管理 disaster management|救灾 disaster relief|退伍军人事务 veterans affairs|人道主义事务 humanitarian affairs|人权 human rights|宪法事务 constitutional affairs
国家统一 national unity|民族团结 national unity|民族和解 national reconciliation|民族事务 ethnic affairs|议会事务 parliamentary affairs|部落事务 tribal affairs|原住民事务 indigenous affairs|部族事务 tribal affairs
国民教育 national education|基础教育 basic education|职业培训 vocational training|职业教育 vocational education|培训 training|高教 higher education|文化遗产 cultural heritage|遗产 heritage|古迹 antiquities|创意经济 the creative economy|创意产业 creative industries
野生动物 wildlife|森林 forests|自然保护 nature conservation|环境事务 environmental affairs|水产 fisheries|海洋渔业 marine fisheries|投资促进 investment promotion|私营部门发展 private sector development|融合 integration|地区一体化 regional integration
国际合作 international cooperation|东非合作 East African cooperation|合作 cooperation|侨务 expatriates|侨民 expatriates|侨民事务 expatriate affairs|欧洲 Europe
服务 services|服务业 services|商业服务 commercial services|工贸 industry and trade|制造业 manufacturing|供应 supply|物资供应 supplies|物流 logistics|国民经济 the national economy
预算 the budget|税收 taxation|公共财政 public finance|金融 finance|银行 banking|国有企业 state-owned enterprises|合作社 cooperatives|手工业 handicrafts|知识经济 the knowledge economy
绿色经济 the green economy|循环经济 the circular economy|气候行动 climate action|气候事务 climate affairs|水利灌溉 irrigation|水务卫生 water and sanitation|医疗 health care|医药 medicine|人口计划 population
社会包容 social inclusion|社会融合 social integration|社会救济 social relief|养老金 pensions|劳动力 labor|劳务 labor|就业机会 employment|领土 territories|国土安全 homeland security
边境 border affairs|边防 border affairs|选举事务 electoral affairs|法律事务 legal affairs|政治事务 political affairs|国内事务 domestic affairs|内部事务 internal affairs|海外侨民 expatriates|海外社群 communities abroad
外交事务 foreign affairs|对外关系 external relations|国际事务 international affairs|国际发展 international development|非洲事务 African affairs|欧洲事务 European affairs|欧洲一体化 European integration|东盟事务 ASEAN affairs|加勒比事务 Caribbean affairs
地区合作 regional cooperation|地区发展 regional development|山区发展 mountain development|农业发展 agricultural development|畜牧 livestock|园艺 horticulture|动物生产 animal production|动物资源 animal resources|种子 seeds
棉花 cotton|香料 spices|水产养殖 aquaculture|海洋资源 marine resources|海洋经济 the marine economy|航运 shipping|航空 aviation|公路 roads|道路 roads
道路交通 road transport|公共交通 public transport|桥梁 bridges|公共建设 public works|城市化 urbanization|城镇化 urbanization|城市 urban affairs|人居 human settlements|建筑 construction
空间规划 spatial planning|测绘 surveying|石化 petrochemicals|电气化 electrification|原子能 atomic energy|煤炭 coal|钢铁 steel|化肥 fertilizers|化工 chemicals
纺织 textiles|航天 space|太空 space|网络安全 cybersecurity|媒体 media|大众传媒 mass media|传媒 media|广播 broadcasting|青年事务 youth affairs
青少年 youth|妇女事务 women's affairs|性别事务 gender affairs|儿童事务 children's affairs|老龄事务 aging affairs|民族 ethnic affairs|宗教 religious affairs|伊斯兰事务 Islamic affairs|朝觐 hajj
瓦克夫 endowments|宗教基金 endowments|娱乐 recreation|酒店业 hospitality|传统医药 traditional medicine|战略规划 strategic planning|国防生产 defense production|退役军人事务 veterans affairs|老战士事务 veterans affairs
监察 oversight|反腐败 anti-corruption|公民事务 civic affairs|公民社会 civil society|公务 the public service|国家遗产 national heritage|创新创业 innovation and entrepreneurship|创业 entrepreneurship|技能 skills
技能发展 skills development|终身学习 lifelong learning|学习 learning|高等学校 higher education|扶贫 poverty alleviation|减贫 poverty reduction|生活质量 quality of life|气象 meteorology|民用航空 civil aviation
博物馆 museums|文物 antiquities|内河运输 inland water transport
`
const FIELDS = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)] as const),
)
const LONGEST = Math.max(...Array.from(FIELDS.keys(), (zh) => zh.length))
/** What a field ends in; 部 stands between it and its minister. */
export const fieldEnds = ['部', ...Array.from(FIELDS.keys(), (zh) => zh.at(-1)!)].join('')
const JOIN = new Set('和与及、')
const MINISTER = /^(统筹)?(?:部长|大臣)$/
/** Two persons and not one: those of two-plus-two talks. */
const TWO = /^(?:外交[和与、](?:国防|防务)|(?:国防|防务)[和与、]外交)/

/** The minister of several fields who ends where `post` does. */
export function portfolio(s: Sentence, post: Part): Part | undefined {
  const { text } = s
  const minister = MINISTER.exec(post.hans[0]!)
  if (minister === null || post.end - post.start !== minister[0].length) return undefined
  const fields: string[] = []
  let start = post.start
  // 工业、矿业和贸易部|副部长
  const deputy = text.endsWith('部副', start)
  let at = deputy ? start - 2 : text[start - 1] === '部' ? start - 1 : start
  for (;;) {
    const size = fieldEnding(text, at)
    if (size === 0) break
    start = at - size
    fields.unshift(FIELDS.get(text.slice(start, at))!)
    if (!JOIN.has(text[start - 1] ?? '')) break
    at = start - 1
  }
  if (fields.length === 0 || (TWO.test(text.slice(start, post.end)) && text[start - 1] !== '兼'))
    return undefined
  if (fields.length === 1 ? !isAlone(s, start, post.end) : isCut(s, start)) return undefined
  const of = joinList(fields)
  // 英国能源安全与净零排放大臣 is a secretary of state.
  if (text.endsWith('英国', start) && minister[0] === '大臣')
    return {
      ...post,
      start,
      en: [`${of} secretary`, `secretary of state for ${of}`, `minister of ${of}`],
      grammar: { class: 'post', regionKind: 'Country', country: 'GB' },
      traits: { ...post.traits, envoy: false, needs: undefined },
    }
  const word = `${deputy ? 'deputy ' : ''}${minister[1] === undefined ? '' : 'coordinating '}minister`
  const ways = (minister[1] === undefined ? ['of', 'for'] : ['for', 'of']).map((w) => `${word} ${w} ${of}`)
  const short = fields.length > 1 || minister[1] !== undefined || of.includes(' ')
  return {
    ...post,
    start,
    en: short ? ways : [word.replace('minister', `${of} minister`), ...ways],
    grammar: { class: 'post', regionKind: 'Country', deputy: 'deputy' },
    traits: { ...post.traits, envoy: false, needs: undefined },
  }
}

const BEFORE = new Set('由和与及向据请对是为兼的等同让')
/** Its first field is longer than what is known of it: 地区均衡|发展、住房部长. */
const isCut = ({ text, hits }: Sentence, start: number): boolean =>
  isHan(text.charCodeAt(start - 1)) &&
  !BEFORE.has(text[start - 1]!) &&
  !headlineCountries.includes(text[start - 1]!) &&
  !hits.endsAt(start, classBits.region | classBits.organ)

/** Of one field: its country or another post stands right before it, and no list has the post. */
const isAlone = ({ hits, text }: Sentence, start: number, end: number): boolean =>
  (hits.endsAt(start, classBits.region) || text[start - 1] === '兼') &&
  !hits.starting(start, classBits.post).some((part) => part.end === end)

/** How long the field is that ends at `at`, the longest of them. */
function fieldEnding(text: string, at: number): number {
  for (let size = Math.min(LONGEST, at); size > 1; size--)
    if (FIELDS.has(text.slice(at - size, at))) return size
  return 0
}
