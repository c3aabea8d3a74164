import { byUnit } from '../matches.ts'

/** Who heads an organ or a region, in Chinese, where English says head, director, minister, chairman, president … of it. */

/** Who heads an organ, by how its Chinese ends: simplified | traditional. For head, director, minister, chairman, president … */
export const heads: [organ: RegExp, hans: string, hant: string][] = [
  [/^(?:.*届)?全国(?:人大|人民代表大会)常(?:委|务委员)会$/, '委员长', '委員長'],
  [/最高人民会议常(?:委|任委员|务委员)会$/, '委员长', '委員長'],
  [/(?:纪委|纪律检查委员会|政法委|政法委员会)$/, '书记', '書記'],
  [/^朝鲜劳动党.*军(?:委|事委员会)$/, '委员长', '委員長'],
  // The special committees of the NPC are headed by 主任委员, those of the CPPCC by 主任.
  [/^(?:.*届)?全国人(?:大|民代表大会)[^常]*委员会$/, '主任委员', '主任委員'],
  [/(?:人大常委会|人民代表大会常务委员会)$/, '主任', '主任'],
  // Of industries; those of people and of the world have a 主席.
  [
    /(?:足球|篮球|排球|乒乓球|羽毛球|网球|田径|游泳|体操|举重|滑冰|冰球)协会$|[足篮排乒羽网田泳]协$/,
    '主席',
    '主席',
  ],
  [/(?:厂商|工业|采购|企业|(?<!工)商业|旅游|物流)联合会$/, '会长', '會長'],
  [
    /(?:政协|政协委员会|政协全国委员会|证券监督管理委员会|证监会|奥委会|奥林匹克委员会|国会|欧盟委员会|工会|妇联|文联|作协|作家协会|工商联|联合会|军委|军事委员会|国家安全委员会|主席团|红十字会)$/,
    '主席',
    '主席',
  ],
  [/(?:民盟|民建|民进|农工党|致公党|九三学社|台盟|民革)中央(?:委员会)?$/, '主席', '主席'],
  [/(?:保障|军事航天|网络空间|信息支援|武警|武装警察)部队$|战区$/, '司令员', '司令員'],
  [/(?:参议院|众议院|国会).*委员会$|联邦储备委员会$|美联储$/, '主席', '主席'],
  [/贸易促进委员会$/, '会长', '會長'],
  [/人民委员会$/, '主席', '主席'],
  [/书记处$|党组$/, '书记', '書記'],
  [/法庭$/, '庭长', '庭長'],
  [/(?:经济贸易|经贸)办(?:事处)?$/, '处长', '處長'],
  [/指挥部$/, '总指挥', '總指揮'],
  [/政治工作部$/, '主任', '主任'],
  [/参谋部$/, '参谋长', '參謀長'],
  [/^审计署$/, '审计长', '審計長'],
  [/办公厅$/, '主任', '主任'],
  [/司令部$/, '司令', '司令'],
  [/(?:特派员|驻港|驻澳)公署$/, '特派员', '特派員'],
  [/联合参谋本部$/, '议长', '議長'],
  [/部$/, '部长', '部長'],
  [/厅$/, '厅长', '廳長'],
  [/局$/, '局长', '局長'],
  [/(?<!公)司$/, '司长', '司長'],
  [/署$/, '署长', '署長'],
  [/(?:博物馆|图书馆|美术馆|纪念馆|档案馆)$/, '馆长', '館長'],
  [/检察院$/, '检察长', '檢察長'],
  [/^柬埔寨参议院$/, '主席', '主席'],
  [/区议会$/, '主席', '主席'],
  [/^(?!朝鲜).*议会$|[参众]议院$/, '议长', '議長'],
  [/院$/, '院长', '院長'],
  [/(?:银行(?:集团)?|央行)$/, '行长', '行長'],
  [/(?:大学|党校)$/, '校长', '校長'],
  [/(?:委|委员会|办|办公室|中心|研究室|参事室)$/, '主任', '主任'],
  [/(?:协会|学会|商会|促进会)$/, '会长', '會長'],
  [/(?:纪检监察|巡视|督察|政策)组$/, '组长', '組長'],
  [/领导小组$/, '组长', '組長'],
  [/社$/, '社长', '社長'],
  [/(?:总台|电视台|气象台)$/, '台长', '台長'],
]
const headsBy = byUnit(heads)
/** Who heads the organ of this name. */
export const headOf = (organ: string): (typeof heads)[number] | undefined =>
  headsBy(organ.at(-1) ?? '').find(([name]) => name.test(organ))

/** The English words for one. */
export const HEAD =
  /^(?:head|director|director general|minister(?: in charge)?|chairman|chairperson|chairwoman|chair|president|governor|commissioner|chief|principal|administrator)$/

/** Of bodies that several states have, by any of their names: NATO chief, head of the WHO. */
export const chiefs: [body: RegExp, hans: string, hant: string][] = [
  [
    /^(?:世界?卫生?组织|世界?贸易?组织|.*(?:粮农|教科文|劳工|移民|知识产权|工业发展|工发|禁止化学武器|禁化武)组织|国际原子能机构)$/,
    '总干事',
    '總幹事',
  ],
  [
    /^(?:联合国|东盟|北约|上合组织|上海合作组织|阿盟|阿拉伯国家联盟|海合会|伊斯兰合作组织|国际刑警组织|欧佩克|英联邦|独联体|集安组织|欧安组织|太平洋岛国论坛|世界气象组织|国际海事组织|国际电信联盟)$/,
    '秘书长',
    '秘書長',
  ],
  [/^国际货币基金组织$/, '总裁', '總裁'],
  [/^联合国(?:儿基会|儿童基金会|环境规划署|环境署|人居署)$/, '执行主任', '執行主任'],
  [/^世界粮食计划署$/, '执行干事', '執行幹事'],
  [/难民署$/, '高级专员', '高級專員'],
  [/^(?:亚投行|世行)$/, '行长', '行長'],
  [/^(?:美联储|国际足联|中?国民党|民进党|台湾?民众党)$/, '主席', '主席'],
]
/** Chief economist, chief of staff: an adjective or a post of its own. */
export const CHIEF_ALONE =
  /^(?:'s)? (?:of|executive|scientist|economist|engineer|negotiator|representative|advis[eo]r|correspondent|spokes\w+|prosecutor|judge|observer|delegate|technical|technology|financial|operating|information|secretary|minister|mediator|investment|strategist|medical|legal|inspector|coach|editor|justice|whip|rabbi|architect|designer|accountant|auditor|planner|commissioner|constable|officer|nurse|analyst|reporter)\b/

/** Where the organ's name does not tell; a mere head or chief is then left alone. */
export const headsOtherwise: Record<string, [hans: string, hant: string]> = {
  director: ['主任', '主任'],
  'director general': ['总干事', '總幹事'],
  minister: ['部长', '部長'],
  chairman: ['主席', '主席'],
  chairperson: ['主席', '主席'],
  chairwoman: ['主席', '主席'],
  chair: ['主席', '主席'],
  president: ['主席', '主席'],
  governor: ['总裁', '總裁'],
  commissioner: ['专员', '專員'],
}
/** Who heads what is no province and no city, by its kind: simplified | traditional. */
export const headsOfRegions: Record<string, [hans: string, hant: string]> = {
  County: ['县长', '縣長'],
  District: ['区长', '區長'],
  Banner: ['旗长', '旗長'],
  League: ['盟长', '盟長'],
}
