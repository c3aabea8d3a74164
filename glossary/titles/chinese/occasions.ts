import { byUnit } from '../matches.ts'

/** What anniversaries are of. */

/** What an anniversary is of: the words before {n}周年, and their English around the subject. */
const occasions: [zh: RegExp, en: (subject: string) => string][] = [
  [/(?:成立|创建|建立)$/, (x) => `the founding of ${x}`],
  [/诞辰$/, (x) => `the birth of ${x}`],
  [/(?:逝世|去世)$/, (x) => `the death of ${x}`],
  [/解放$/, (x) => `the liberation of ${x}`],
  [/统一$/, (x) => `the reunification of ${x}`],
  [/独立$/, (x) => `the independence of ${x}`],
  [/(?:回归祖国|回归)$/, (x) => `${x.replace(/^the /, '')}'s return to the motherland`],
  [/光复$/, (x) => `${x}'s restoration to China`],
  [/(?:建市|建省|建国|建校|建所|建院|建馆|创刊|建台|建社)$/, (x) => `the founding of ${x}`],
  [/建军$/, (x) => `the founding of ${x}`],
  [/国庆$/, (x) => `the founding of ${x}`],
  [/胜利$/, (x) => `the victory in ${x}`],
  [/(?:签署|签订|缔结)$/, (x) => `the signing of ${x}`],
  [/通过$/, (x) => `the adoption of ${x}`],
  [/(?:发表|发布)$/, (x) => `the release of ${x}`],
  [/(?:颁布|公布)$/, (x) => `the promulgation of ${x}`],
  [/(?:实施|施行)$/, (x) => `the implementation of ${x}`],
  [/召开$/, (x) => `the convening of ${x}`],
  [/(?:开馆|开通|通车|开园|开业)$/, (x) => `the opening of ${x}`],
  [/(?:启动|启用|上线)$/, (x) => `the launch of ${x}`],
  [/设立$/, (x) => `the establishment of ${x}`],
  [/建设$/, (x) => `the development of ${x}`],
  [/生效$/, (x) => `the entry into force of ${x}`],
]
/** Whole occasions that are no organ or event of the glossary. */
const fixed: [zh: RegExp, en: string][] = [
  [/新中国成立$/, "the founding of the People's Republic of China"],
  [/(?:我国)?改革开放$/, "China's reform and opening up"],
  [/浦东开发开放$/, 'the development and opening up of Pudong'],
  [
    /中国人民志愿军抗美援朝出国作战$/,
    "the Chinese People's Volunteers army entering the DPRK to fight in the War to Resist U.S. Aggression and Aid Korea",
  ],
  [/抗美援朝战争胜利$/, 'the victory in the War to Resist U.S. Aggression and Aid Korea'],
  [
    /抗美援朝出国作战$/,
    "the Chinese People's Volunteers army entering the DPRK to fight in the War to Resist U.S. Aggression and Aid Korea",
  ],
  [/朝鲜停战协定签订$/, 'the signing of the Korean Armistice Agreement'],
  [/(?:中国)?加入(?:世界贸易组织|世贸组织)$/, "China's accession to the WTO"],
  [
    /恢复(?:中华人民共和国)?(?:在)?联合国合法席位$/,
    "the restoration of the lawful seat of the People's Republic of China in the United Nations",
  ],
  [/和平共处五项原则(?:发表|提出)?$/, 'the Five Principles of Peaceful Coexistence'],
  [/海南建省办经济特区$/, 'the founding of Hainan Province and the Hainan Special Economic Zone'],
  [/共建“?一带一路”?倡议?(?:提出)?$/, 'the Belt and Road Initiative'],
  [/人类命运共同体理念提出$/, 'the vision of a community with a shared future for humanity'],
  [/西藏和平解放$/, 'the peaceful liberation of Xizang'],
  [/南昌起义$/, 'the Nanchang Uprising'],
  [/秋收起义$/, 'the Autumn Harvest Uprising'],
  [/红军长征出发$/, 'the start of the Long March'],
  [/中日邦交正常化$/, 'the normalization of China-Japan diplomatic relations'],
  [/五四运动$/, 'the May Fourth Movement'],
  [
    /(?:全民族|全国|全面)抗战爆发$/,
    "the start of the whole nation's resistance war against Japanese aggression",
  ],
  [
    /中国?非(?:洲国家|双方)?开启外交关系$/,
    'the inauguration of diplomatic relations between China and African countries',
  ],
  [
    /中国?阿(?:拉伯国家|双方)?开启外交关系$/,
    'the inauguration of diplomatic relations between China and Arab states',
  ],
]
/** Those whose words end in a unit. */
export const [fixedBy, occasionsBy] = [byUnit(fixed), byUnit(occasions)]
/** Whose birth and death is remembered. */
export const people: Record<string, string> = {
  毛泽东: 'Mao Zedong',
  周恩来: 'Zhou Enlai',
  刘少奇: 'Liu Shaoqi',
  朱德: 'Zhu De',
  邓小平: 'Deng Xiaoping',
  陈云: 'Chen Yun',
  任弼时: 'Ren Bishi',
  叶剑英: 'Ye Jianying',
  彭德怀: 'Peng Dehuai',
  胡耀邦: 'Hu Yaobang',
  万里: 'Wan Li',
  乔石: 'Qiao Shi',
  宋庆龄: 'Soong Ching Ling',
  孙中山: 'Sun Yat-sen',
  列宁: 'Vladimir Lenin',
  马克思: 'Karl Marx',
  恩格斯: 'Friedrich Engels',
  金日成: 'Kim Il Sung',
  胡志明: 'Ho Chi Minh',
}
