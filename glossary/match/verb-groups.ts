import type { Concept } from '../model/schema.ts'

/**
 * English verbs that official news writes for one another, by the Chinese verb that a supplied set phrase begins with: 推进 is advance as
 * well as promote and push forward. The Chinese decides, since improve may be 改善 or 提高.
 */
const GROUPS: [RegExp, string[]][] = (
  [
    [
      /^(?:推进|推动|促进|助推)/,
      'advance, promote, push forward, push ahead with, propel, drive, facilitate',
    ],
    [/^(?:加强|增强|强化|加大)/, 'strengthen, enhance, reinforce, bolster, boost, step up, intensify'],
    [/^(?:维护|捍卫|守护|保卫)/, 'safeguard, uphold, defend, protect, maintain, preserve'],
    [
      /^(?:坚持|遵循|恪守|遵守|秉持)/,
      'uphold, adhere to, stick to, follow, observe, abide by, stay committed to',
    ],
    [/^(?:扩大|拓展|拓宽)/, 'expand, broaden, widen, extend'],
    [/^(?:完善|健全|改善|优化|改进)/, 'improve, refine, enhance, optimize'],
    [/^(?:加快|加速)/, 'accelerate, speed up, step up, expedite'],
    [/^(?:构建|建设|打造|建立|营造)/, 'build, establish, foster, create'],
    [/^(?:巩固|夯实|筑牢)/, 'consolidate, cement, solidify'],
    [/^(?:实施|落实|贯彻|执行|践行)/, 'implement, carry out, put into practice, execute'],
    [/^(?:反对|抵制|反制)/, 'oppose, reject, resist, stand against'],
    [/^(?:弘扬|传承|发扬|赓续)/, 'carry forward, champion, promote, pass on'],
    [/^(?:防范|防止|避免)/, 'prevent, guard against, avert, forestall'],
    [/^(?:培育|培养|壮大)/, 'foster, cultivate, nurture'],
    [/^(?:提高|提升|增进)/, 'improve, raise, enhance, increase, elevate, boost'],
    [/^(?:实现|达成)/, 'achieve, realize, attain'],
    [/^(?:激发|释放)/, 'unleash, stimulate, tap, unlock'],
    [/^(?:打击|整治)/, 'crack down on, combat, fight'],
    [/^(?:履行|兑现)/, 'fulfill, perform, discharge, honor, deliver on'],
    [/^(?:保障|确保)/, 'ensure, guarantee, safeguard, protect'],
  ] as const
).map(([chinese, verbs]) => [chinese, verbs.split(', ')])

/** 坚决维护, 全面推进, 不断提高: adverbs before the verb. */
const ADVERBS =
  /^(?:坚决|坚定|积极|全面|共同|不断|切实|大力|深入|扎实|稳步|进一步|持续|着力|努力|有效|有序|统筹|协同)+(?=..)/

/** The verbs that English may begin with for what a concept's Chinese begins with; none for one that begins with no such verb. */
export function verbsOf({ sections }: Pick<Concept, 'sections'>): readonly string[] {
  const chinese = sections.find(({ language }) => language === 'zh-Hans')?.terms[0]?.text
  if (chinese === undefined) return []
  const bare = chinese.replace(ADVERBS, '')
  return GROUPS.find(([begins]) => begins.test(bare))?.[1] ?? []
}
