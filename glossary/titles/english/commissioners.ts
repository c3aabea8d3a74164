import { type Composite, type Sentence, unique } from '../composite.ts'
import { matches } from '../matches.ts'
import { triggers } from './triggers.ts'

/** Members of the European Commission by what they answer for: EU trade commissioner is 欧盟贸易委员. */

/** Simplified | traditional. */
const FIELDS: Record<string, [hans: string, hant: string]> = {
  trade: ['贸易', '貿易'],
  energy: ['能源', '能源'],
  competition: ['竞争', '競爭'],
  economy: ['经济', '經濟'],
  'economic affairs': ['经济事务', '經濟事務'],
  'economic security': ['经济安全', '經濟安全'],
  'climate action': ['气候行动', '氣候行動'],
  climate: ['气候行动', '氣候行動'],
  'clean growth': ['清洁增长', '清潔增長'],
  health: ['卫生', '衞生'],
  agriculture: ['农业', '農業'],
  food: ['食品', '食品'],
  defence: ['防务', '防務'],
  defense: ['防务', '防務'],
  space: ['航天', '航天'],
  enlargement: ['扩大', '擴大'],
  environment: ['环境', '環境'],
  transport: ['交通', '交通'],
  tourism: ['旅游', '旅遊'],
  justice: ['司法', '司法'],
  'rule of law': ['法治', '法治'],
  migration: ['移民', '移民'],
  'internal affairs': ['内部事务', '內部事務'],
  'home affairs': ['内政', '內政'],
  'crisis management': ['危机管理', '危機管理'],
  budget: ['预算', '預算'],
  fisheries: ['渔业', '漁業'],
  technology: ['技术', '技術'],
  industry: ['工业', '工業'],
  'industrial strategy': ['工业战略', '工業戰略'],
  'internal market': ['内部市场', '內部市場'],
  'international partnerships': ['国际伙伴关系', '國際夥伴關係'],
}
const FIELD = `(?:${Object.keys(FIELDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`
const LIST = `${FIELD}(?:, ${FIELD})*(?:,? and ${FIELD})?`
const COMMISSIONER = new RegExp(
  `\\b(?:(former) )?(?:eu|e\\.u\\.|european(?: union)?)(?:'s)? (?:(${LIST}) commissioner|commissioner for (?:the )?(${LIST}))\\b`,
  'g',
)

export function commissioners(s: Sentence): Composite[] {
  if ((s.words & triggers.office) === 0) return []
  return matches(s.text, COMMISSIONER).map((m) => {
    const fields = (m[2] ?? m[3]!).split(/,? and |, /)
    const all = (script: 0 | 1) => {
      const names = fields.map((field) => FIELDS[field]![script])
      const list = [names.slice(0, -1).join('、'), names.at(-1)].filter((name) => name !== '').join('和')
      const [former, union, member] = (
        script === 0 ? ['前', '欧盟', '委员'] : ['前', '歐盟', '委員']
      ) as string[]
      const lead = m[1] === undefined ? '' : former!
      return unique([
        `${lead}${union}${list}${member}`,
        `${lead}${union}${member === '委员' ? '委员会' : '委員會'}${list}${member}`,
        `${lead}${union}${list}${script === 0 ? '专员' : '專員'}`,
      ])
    }
    return {
      start: m.index,
      end: m.index + m[0].length,
      kind: 'title' as const,
      parts: [],
      hans: all(0),
      hant: all(1),
      insists: true,
    }
  })
}
