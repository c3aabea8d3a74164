import type { EnglishUnit } from '../composite.ts'
import { toHan } from '../numbers.ts'

/** The Party's third plenum: 三中全会. */
export function ofPartys(
  { hans }: EnglishUnit,
  n: number,
  sort: string | undefined,
): [hans: string[], hant: string[]] | undefined {
  if (sort !== 'plenary ' || n > 9 || !/^(?:中国共产党|中共)$/.test(hans)) return undefined
  return [[`${toHan(n)}中全会`], [`${toHan(n)}中全會`]]
}

/** A session of an organ by its number: 十四届全国人大常委会第十九次会议; `sort` is plenary or enlarged. */
export function sessionOf(
  organ: EnglishUnit,
  n: number,
  sort: string | undefined,
): [hans: string[], hant: string[]] {
  const nth = toHan(n)
  // 全国政协十四届三次会议: the term stands after the name.
  const conference = /^(.+[届屆])(全[国國]政[协協])$/
  if (sort === undefined && conference.test(organ.hans)) {
    const [hans, hant] = [organ.hans, organ.hant].map((o) => o.replace(conference, '$2$1'))
    return [[`${hans}${nth}次会议`], [`${hant}${nth}次會議`]]
  }
  // 全国政协十四届常委会第十二次会议.
  const standing = /^(.+[届屆])(全[国國]政[协協])(常委[会會])$/
  if (sort === undefined && standing.test(organ.hans)) {
    const [hans, hant] = [organ.hans, organ.hant].map((o) => o.replace(standing, '$2$1$3'))
    return [
      [`${hans}第${nth}次会议`, `${organ.hans}第${nth}次会议`],
      [`${hant}第${nth}次會議`, `${organ.hant}第${nth}次會議`],
    ]
  }
  // 二十届四中全会.
  const central = /^(?:中国共产党第)?([^第]+届)中央委员会$/.exec(organ.hans)?.[1]
  if (sort === 'plenary ' && central !== undefined && organ.organ?.grammar.country === 'CN')
    return [[`${central}${nth}中全会`], [`${central.replace('届', '屆')}${nth}中全會`]]
  // 广东省委十三届五次全会.
  const local = /^([^第]+[届屆])(.+(?:[省市区區县縣]委|自治[区區][党黨]委))$/
  if (sort === 'plenary ' && local.test(organ.hans)) {
    const all = (name: string, form: string) => {
      const whole = name.replace(local, `$2$1${nth}次${form}`)
      return [whole, `中共${whole}`]
    }
    return [all(organ.hans, '全会'), all(organ.hant, '全會')]
  }
  // 二十届中央纪委四次全会; 朝鲜劳动党第八届中央委员会第十二次全体会议.
  if (sort !== undefined && /纪(?:委|律检查委员会)$/.test(organ.hans))
    return [
      [`${organ.hans}${nth}次全会`, `${organ.hans}第${nth}次全体会议`],
      [`${organ.hant}${nth}次全會`, `${organ.hant}第${nth}次全體會議`],
    ]
  // The UN counts its own by 届: 第80届联合国大会.
  if (/^(?:联合国|世界卫生大会$)/.test(organ.hans) && sort === undefined) {
    const number = n > 20 ? String(n) : nth
    const assembly = /大[会會]$/.test(organ.hans)
    return [
      [
        assembly ? `第${number}届${organ.hans}` : `${organ.hans}第${number}届会议`,
        `${organ.hans}第${nth}届会议`,
      ],
      [
        assembly ? `第${number}屆${organ.hant}` : `${organ.hant}第${number}屆會議`,
        `${organ.hant}第${nth}屆會議`,
      ],
    ]
  }
  const word =
    sort === undefined
      ? ['会议', '會議']
      : sort === 'enlarged '
        ? ['扩大会议', '擴大會議']
        : ['全体会议', '全體會議']
  const long =
    n > 10 ||
    organ.organ?.grammar.country === undefined ||
    /^第|[市省区州县党]第|^政协第|常(?:委|务委员)会$/.test(organ.hans) ||
    (sort !== undefined && organ.hans.endsWith('委员会'))
  return [
    [`${organ.hans}${long ? '第' : ''}${nth}次${word[0]}`, `${organ.hans}第${nth}次${word[0]}`],
    [`${organ.hant}${long ? '第' : ''}${nth}次${word[1]}`, `${organ.hant}第${nth}次${word[1]}`],
  ]
}
