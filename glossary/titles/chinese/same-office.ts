import type { Member, Modifier, Sentence } from '../composite.ts'

/** 世贸组织总干事伊维拉、副总干事张向晨: who deputises for the one before, or was before, in the same office. */
export function ofSameOffice({ text }: Sentence, member: Member, before: Member): Member {
  const { post, unit, modifiers, inherited } = member
  if (post.class !== 'post' || unit !== undefined || inherited !== undefined) return member
  if (!modifiers.some((m) => typeof m !== 'number')) return member
  const office = text.slice(before.post.start, before.post.end)
  const whole = before.unit?.organ !== undefined || before.post.class === 'title' || office.length > SHORT
  if (!whole || !office.endsWith(text.slice(post.start, post.end))) return member
  // 专门委员会主任: of any.
  if (before.post.class === 'title' && !/[A-Z]/.test(before.post.en[0]!)) return member
  // 朝鲜劳动党总书记、前书记: not the same.
  if (/总书记$/.test(office)) return member
  const own = before.unit ?? before.inherited
  return {
    ...member,
    post: { ...before.post, start: post.start, end: post.end },
    unit: before.unit && { ...before.unit, start: member.start, end: member.start, parts: [] },
    inherited: own,
    posting: before.posting,
  }
}
const SHORT = 2

const OF_WHOM = /^((?:[A-Z]{2,5}|U\.S\.|Chinese|Taiwan's|Macao|Hong Kong) )?(.+)$/
const VICE = /^(?:president|chair(?:man|person)|premier|governor|mayor|minister)\b/i

/** The English of a listed title with 副 before it: Under Secretary for Security. */
export function deputised(title: string, modifiers: readonly (Modifier | number)[]): string {
  const deputy = modifiers.find((m) => typeof m !== 'number' && m.put === 'deputy') as Modifier | undefined
  if (deputy === undefined) return title
  const [, whose = '', office = title] = OF_WHOM.exec(title) ?? []
  const under =
    /^secretary for (?!justice)/i.test(office) || (whose === 'UN ' && /^secretary-general/i.test(office))
  const kind = under ? (whose === '' ? 'under ' : 'under-') : VICE.test(office) ? 'vice ' : 'deputy '
  const said = `${deputy.en === '' ? '' : `${deputy.en} `}${kind}${office}`
  return whose + (/^[A-Z]/.test(office) ? said.replace(/^./, (c) => c.toUpperCase()) : said)
}
