import type { Place } from './place.ts'

/** Who heads Seoul's ministries, beside the name of a Korean: tables for place-words.ts. */

/** Korean surnames, beside which a minister is Seoul's. */
const KIM =
  '(?= (?:ahn|bae|baek|cha|cho|choi|chun|chung|han|hong|hwang|im|jang|jeon|jeong|jin|jo|joo|jung|kang|kim|ko|koo|kwak|kwon|lee|lim|min|moon|nam|oh|park|rhee|roh|ryu|seo|shim|shin|sohn|son|song|suh|sung|wi|woo|yang|yeo|yim|yoo|yoon|yu|yun)(?![a-z]))'
export const KOREAN: Place['words'] = (
  [
    ['president', '总统', '總統'],
    ['prime minister', '国务总理', '國務總理'],
    ['(?:vice|deputy) unification minister', '统一部次官', '統一部次官'],
    ['first vice (?:foreign minister|minister of foreign affairs)', '外交部第一次官', '外交部第一次官'],
    ['second vice (?:foreign minister|minister of foreign affairs)', '外交部第二次官', '外交部第二次官'],
    ['finance minister', '财政经济部长官|财政部长', '財政經濟部長官|財政部長'],
    ['industry minister', '产业通商部长官', '產業通商部長官'],
    ['trade minister', '通商交涉本部长', '通商交涉本部長'],
    ['(?:employment and )?labor minister', '雇佣劳动部长官', '僱傭勞動部長官'],
    ['justice minister', '法务部长官', '法務部長官'],
    ['interior(?: and safety)? minister', '行政安全部长官', '行政安全部長官'],
    ['health(?: and welfare)? minister', '保健福祉部长官', '保健福祉部長官'],
    ['science(?: and ict)? minister', '科学技术信息通信部长官', '科學技術資訊通信部長官'],
    ['land minister', '国土交通部长官', '國土交通部長官'],
    ['culture minister', '文化体育观光部长官', '文化體育觀光部長官'],
    ['agriculture minister', '农林畜产食品部长官', '農林畜產食品部長官'],
    ['oceans minister', '海洋水产部长官', '海洋水產部長官'],
  ] as const
).map(([en, hans, hant]) => [`${en}${KIM}`, 'title', hans, hant])
