import type { EnglishUnit } from '../composite.ts'

/** What a member of an organ is in Chinese. */

const OF_PERSONS = /协会|联合会|基金会|大赦国际|特赦组织|绿色和平|人权观察|红十字会|足联/
const CENTRAL = /^(?:中国共产党第|中國共產黨第)?(.+[届屆]中央委[员員])[会會]$/

/** 二十届中央委员. */
export function ofCentral({ hans, hant }: EnglishUnit): { hans: string[]; hant: string[] } | undefined {
  const [own, ownHant] = [CENTRAL.exec(hans)?.[1], CENTRAL.exec(hant)?.[1]]
  if (own === undefined || ownHant === undefined) return undefined
  return {
    hans: [own, `中共${own}`, `${hans}委员`],
    hant: [ownHant, `中共${ownHant}`, `${hant}委員`],
  }
}

/** Members by what they are members of: 中共党员, 政治局常委, 欧盟成员国, 欧洲议会议员; elsewhere 委员. */
export function memberOf(unit: EnglishUnit): { hans: string[]; hant: string[] } | undefined {
  const { hans, hant } = unit
  const put = (h: string, t: string) => ({ hans: [h], hant: [t] })
  const standing = /(?:委|委员|委員)(?:会|會)$/
  const central = ofCentral(unit)
  if (central !== undefined) return central
  if (
    /(?:省|市|区|县|州|盟|政治局|党|团|纪委|检查委员会|政协)委?常(?:委|务委员)会$/.test(hans) &&
    !/人大|人民代表大会/.test(hans)
  )
    return put(
      hans.replace(/(?:纪律检查委员会)?常(?:委|务委员)会$/, (m) =>
        m.startsWith('纪') ? '纪委常委' : '常委',
      ),
      hant.replace(/(?:紀律檢查委員會)?常(?:委|務委員)會$/, (m) =>
        m.startsWith('紀') ? '紀委常委' : '常委',
      ),
    )
  if (/党$|中共$/.test(hans) && !hans.endsWith('真主党'))
    return put(`${hans}党员`.replace('党党', '党'), `${hant}黨員`.replace('黨黨', '黨'))
  if (/(?:议会|国会)$/.test(hans)) return put(`${hans}议员`, `${hant}議員`)
  if (/院$/.test(hans) && unit.organ?.grammar.country !== 'CN') return put(`${hans}议员`, `${hant}議員`)
  if (/主席团$|^(?:哈马斯|黎巴嫩真主党|真主党|塔利班)$/.test(hans)) return put(`${hans}成员`, `${hant}成員`)
  // Of soldiers and delegations.
  if (/(?:军|部队|代表团|同盟|联盟)$/.test(hans)) return put(`${hans}成员`, `${hant}成員`)
  if (/银行$/.test(hans)) return undefined
  // Of persons and of associations.
  if (/(?:协会|联合会|基金会|国际|组织|和平|红十字会|足联)$/.test(hans) && OF_PERSONS.test(hans))
    return put(`${hans}成员`, `${hant}成員`)
  if (unit.organ !== undefined && unit.organ.grammar.country === undefined && !standing.test(hans))
    return put(`${hans}成员国`, `${hant}成員國`)
  return undefined
}
