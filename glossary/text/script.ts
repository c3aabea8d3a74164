import type { Script } from '../model/language.ts'
import { foldTable } from './fold-table.ts'

/** Characters that only traditional text uses (they fold to another Han), and what they fold to. */
const traditional = new Set<number>()
const simplified = new Set<number>()
for (let i = 0; i < foldTable.length; i += 2) {
  const from = foldTable.charCodeAt(i)
  if (from < 0x4e00 || from > 0x9fff) continue
  traditional.add(from)
}
// Simplified forms that are no traditional character of their own.
for (const mark of '国务员长总书记华党产军东车马鸟鱼门问见贝页风飞龙龟齐齿语说话请谁读认识让这进过还远达选边运动对于与为义乌乐习书买乱争亚产亲们个会传伟体众优伤价儿关兴养内冲决况净减刘则创别务劳势区医协单卖卢卫历厂厅压县发变号叶吗听启员响围图团圆圣场坏块坚处备复够头夹夺奋奖妇妈孙学宁宝实审宪宽宾对寻导将尔尘层属岁岛师带帮广庆库应开异张弹强归录当态总恋恶战户扩护报担拥择择据损换搁摄')
  if (!traditional.has(mark.charCodeAt(0))) simplified.add(mark.charCodeAt(0))

/** Which script a text is written in, by its characters; `undefined` where it has no Han that tells. */
export function detectScript(text: string): Script | undefined {
  let hant = 0
  let hans = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (traditional.has(unit)) hant++
    else if (simplified.has(unit)) hans++
  }
  if (hant === 0 && hans === 0) return /\p{Script=Han}/u.test(text) ? 'hans' : undefined
  return hant > hans ? 'hant' : 'hans'
}

/** The language (BCP 47) a term is taken to be in, where nobody says. */
export function writtenLanguage(text: string): 'en' | 'zh-Hans' | 'zh-Hant' {
  const script = detectScript(text)
  return script === undefined ? 'en' : script === 'hant' ? 'zh-Hant' : 'zh-Hans'
}
