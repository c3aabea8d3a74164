/** What one of several deputies answers for, in Chinese and in English. 事务 may end each in Chinese; 与, 及 and 暨 are read as 和. */
const FIELDS = `
东亚和太平洋|東亞和太平洋|East Asian and Pacific Affairs
亚太|亞太|East Asian and Pacific Affairs
南亚和中亚|南亞和中亞|South and Central Asian Affairs
近东|近東|Near Eastern Affairs
中东|中東|Near Eastern Affairs
欧洲和欧亚|歐洲和歐亞|European and Eurasian Affairs
非洲|非洲|African Affairs
西半球|西半球|Western Hemisphere Affairs
政治|政治|Political Affairs
政治军事|政治軍事|Political-Military Affairs
经济增长、能源和环境|經濟增長、能源和環境|Economic Growth, Energy, and the Environment
经济和商业|經濟和商業|Economic and Business Affairs
军备控制和国际安全|軍備控制和國際安全|Arms Control and International Security
军控和国际安全|軍控和國際安全|Arms Control and International Security
民主、人权和劳工|民主、人權和勞工|Democracy, Human Rights, and Labor
公民安全、民主和人权|公民安全、民主和人權|Civilian Security, Human Rights, and Democracy
公共外交和公共|公共外交和公共|Public Diplomacy and Public Affairs
公共外交|公共外交|Public Diplomacy
管理|管理|Management
国际组织|國際組織|International Organization Affairs
国际禁毒和执法|國際禁毒和執法|International Narcotics and Law Enforcement Affairs
人口、难民和移民|人口、難民和移民|Population, Refugees, and Migration
印太安全|印太安全|Indo-Pacific Security Affairs
国际安全|國際安全|International Security Affairs
政策|政策|Policy
国际|國際|International Affairs
恐怖主义和金融情报|恐怖主義和金融情報|Terrorism and Financial Intelligence
工业和安全|工業和安全|Industry and Security
产业和安全|產業和安全|Industry and Security
国际贸易|國際貿易|International Trade
政治和建设和平|政治和建設和平|Political and Peacebuilding Affairs
和平行动|和平行動|Peace Operations
维和行动|維和行動|Peace Operations
经济和社会|經濟和社會|Economic and Social Affairs
人道主义|人道主義|Humanitarian Affairs
人权|人權|Human Rights
法律|法律|Legal Affairs
全球传播|全球傳播|Global Communications
安全和安保|安全和安保|Safety and Security
中东、亚洲和太平洋|中東、亞洲和太平洋|the Middle East, Asia and the Pacific
`
/** A charge: simplified, traditional, English. */
export type Charge = [hans: string, hant: string, en: string]
export const charges = FIELDS.trim()
  .split('\n')
  .map((row) => row.split('|') as Charge)
