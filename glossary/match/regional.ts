/**
 * Wording that the mainland, Taiwan and Hong Kong set differently as whole phrases (folded). A term with one wording is found in the
 * others too; each list's first is the mainland's. Only what keeps its sense in official text: 文件 → 檔案 and 程序 → 程式 do not.
 */
const WORDINGS: string[][] = [
  ['支持', '支援'],
  ['信息', '资讯'],
  ['互联网', '网际网路'],
  ['网络', '网路'],
  ['质量', '品质'],
  ['通过', '透过'],
  ['项目', '专案'],
  ['计划', '计画'],
  ['了解', '瞭解'],
  ['身份', '身分'],
  ['部分', '部份'],
  ['凭借', '凭藉'],
  ['软件', '软体'],
  ['硬件', '硬体'],
  ['数字', '数位'],
  ['智能', '智慧'],
  ['水平', '水准'],
  ['渠道', '管道'],
  ['激光', '镭射', '雷射'],
  ['导弹', '飞弹'],
  ['航天飞机', '太空梭'],
  ['宇航员', '太空人'],
  ['航天', '太空'],
  ['集成电路', '积体电路'],
  ['芯片', '晶片'],
  ['计算机', '电脑'],
  ['移动电话', '行动电话', '流动电话'],
  ['移动支付', '行动支付', '流动支付'],
  ['服务器', '伺服器'],
  ['云计算', '云端运算'],
  ['知识产权', '智慧财产权'],
  ['出租车', '计程车', '的士'],
  ['公共汽车', '公车', '巴士'],
  ['幼儿园', '幼稚园'],
  ['反馈', '回馈'],
  ['运营', '营运'],
  ['朝鲜', '北韩'],
  ['韩国', '南韩'],
  ['特朗普', '川普'],
  ['普京', '普丁', '蒲亭'],
  ['新西兰', '纽西兰'],
  ['老挝', '寮国'],
  ['沙特阿拉伯', '沙乌地阿拉伯'],
  ['意大利', '义大利'],
  ['悉尼', '雪梨'],
  ['戛纳', '坎城'],
  ['尼日利亚', '奈及利亚'],
  ['肯尼亚', '肯亚'],
  ['坦桑尼亚', '坦尚尼亚'],
  ['莫桑比克', '莫三比克'],
  ['赞比亚', '尚比亚'],
  ['津巴布韦', '辛巴威'],
  ['博茨瓦纳', '波札那'],
  ['加纳', '迦纳'],
  ['卡塔尔', '卡达'],
  ['也门', '叶门'],
  ['格鲁吉亚', '乔治亚'],
  ['阿塞拜疆', '亚塞拜然'],
  ['塞浦路斯', '赛普勒斯'],
  ['克罗地亚', '克罗埃西亚'],
  ['斯洛文尼亚', '斯洛维尼亚'],
  ['波斯尼亚', '波士尼亚'],
  ['厄瓜多尔', '厄瓜多'],
  ['危地马拉', '瓜地马拉'],
  ['洪都拉斯', '宏都拉斯'],
  ['哥斯达黎加', '哥斯大黎加'],
  ['巴布亚新几内亚', '巴布亚纽几内亚'],
  ['瓦努阿图', '万那杜'],
  ['图瓦卢', '吐瓦鲁'],
  ['文莱', '汶莱'],
  ['马尔代夫', '马尔地夫'],
  ['数据库', '资料库'],
  ['数据中心', '资料中心'],
  ['首席执行官', '执行长', '行政总裁'],
  ['宏观经济', '总体经济'],
  ['风险投资', '创业投资'],
  ['空间站', '太空站'],
  ['算法', '演算法'],
  ['纳米', '奈米'],
  ['传感器', '感测器'],
  ['宽带', '宽频'],
  ['带宽', '频宽'],
  ['短信', '简讯'],
  ['埃塞俄比亚', '衣索比亚'],
  ['索马里', '索马利亚'],
  ['卢旺达', '卢安达'],
  ['突尼斯', '突尼西亚'],
  ['毛里求斯', '模里西斯'],
  ['科特迪瓦', '象牙海岸'],
  ['利比里亚', '赖比瑞亚'],
  ['塞拉利昂', '狮子山'],
  ['吉布提', '吉布地'],
  ['加蓬', '加彭'],
  ['马拉维', '马拉威'],
  ['阿联酋', '阿拉伯联合大公国'],
  ['马耳他', '马尔他'],
  ['帕劳', '帛琉'],
  ['汤加', '东加'],
  ['所罗门群岛', '索罗门群岛'],
  ['苏里南', '苏利南'],
  ['圭亚那', '盖亚那'],
  ['巴巴多斯', '巴贝多'],
  ['伯利兹', '贝里斯'],
]

/** Wisdom (中国智慧) is no mainland 智能: of these a term has no other wording. */
const ONE_WAY = new Set(['智慧'])

const MOST = 6
/** By the unit they begin with, words with the number of their wording. */
const beginning = new Map<number, [word: string, wording: number][]>()
for (const [n, wording] of WORDINGS.entries())
  for (const word of wording) {
    const unit = word.charCodeAt(0)
    beginning.set(unit, [...(beginning.get(unit) ?? []), [word, n]])
  }
const begins = new Uint8Array(65536)
for (const unit of beginning.keys()) begins[unit] = 1

/** Further wordings of a folded term: all words exchanged, as a page from elsewhere has them, then some of them. */
export function regionalWordings(term: string): string[] {
  const held: number[] = []
  for (let i = 0; i < term.length - 1; i++)
    if (begins[term.charCodeAt(i)] === 1)
      for (const [word, n] of beginning.get(term.charCodeAt(i))!) if (term.startsWith(word, i)) held.push(n)
  if (held.length === 0) return []
  let made = [term]
  let all = term
  for (const n of new Set(held.sort((a, b) => a - b))) {
    const wording = WORDINGS[n]!
    const own = longestIn(term, wording)!
    if (ONE_WAY.has(own)) continue
    const more = wording
      .filter((other) => other !== own)
      .flatMap((other) => made.map((text) => text.replaceAll(own, other)))
    made = [...new Set([...made, ...more])].slice(0, MOST)
    all = all.replaceAll(own, wording[own === wording[0] ? 1 : 0]!)
  }
  return [...new Set([all, ...made.slice(1)])].filter((text) => text !== term).slice(0, MOST - 1)
}

function longestIn(term: string, wording: string[]): string | undefined {
  return wording.filter((word) => term.includes(word)).sort((a, b) => b.length - a.length)[0]
}
