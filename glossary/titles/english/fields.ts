/** What ministries answer for, as English names it (folded): simplified | traditional. */
const rows = `
foreign affairs|外交|外交
external affairs|对外事务|對外事務
foreign relations|对外关系|對外關係
international relations|国际关系|國際關係
european affairs|欧洲事务|歐洲事務
european integration|欧洲一体化|歐洲一體化
african affairs|非洲事务|非洲事務
cooperation|合作|合作
international cooperation|国际合作|國際合作
regional cooperation|地区合作|地區合作
regional integration|区域一体化|區域一體化
expatriates|侨民|僑民
diaspora affairs|侨民事务|僑民事務
trade|贸易|貿易
foreign trade|对外贸易|對外貿易
external trade|对外贸易|對外貿易
international trade|国际贸易|國際貿易
external economic relations|对外经济关系|對外經濟關係
commerce|商务|商務
industry|工业|工業
industries|工业|工業
advanced technology|先进技术|先進技術
economy|经济|經濟
economics|经济|經濟
economic affairs|经济事务|經濟事務
economic development|经济发展|經濟發展
finance|财政|財政
budget|预算|預算
planning|计划|計劃
national planning|国家计划|國家計劃
development|发展|發展
sustainable development|可持续发展|可持續發展
national development|国家发展|國家發展
investment|投资|投資
investments|投资|投資
enterprise|企业|企業
enterprises|企业|企業
business|商业|商業
small business|小企业|小企業
cooperatives|合作社|合作社
digital economy|数字经济|數字經濟
digital development|数字发展|數字發展
digital affairs|数字事务|數字事務
digital transformation|数字化转型|數字化轉型
digitalization|数字化|數字化
communications|通信|通信
communication|通信|通信
telecommunications|电信|電信
information technology|信息技术|信息技術
information|新闻|新聞
post|邮政|郵政
posts|邮政|郵政
culture|文化|文化
arts|艺术|藝術
tourism|旅游|旅遊
sport|体育|體育
sports|体育|體育
youth|青年|青年
youth affairs|青年事务|青年事務
creative economy|创意经济|創意經濟
education|教育|教育
higher education|高等教育|高等教育
scientific research|科学研究|科學研究
research|科研|科研
science|科学|科學
technology|技术|技術
innovation|创新|創新
training|培训|培訓
vocational training|职业培训|職業培訓
health|卫生|衞生
public health|公共卫生|公共衞生
population|人口|人口
labor|劳动|勞動
labour|劳动|勞動
employment|就业|就業
manpower|人力|人力
human resources|人力资源|人力資源
human resource development|人力资源开发|人力資源開發
social affairs|社会事务|社會事務
social security|社会保障|社會保障
social protection|社会保障|社會保障
social welfare|社会福利|社會福利
social development|社会发展|社會發展
social services|社会服务|社會服務
welfare|福利|福利
pensions|养老金|養老金
women|妇女|婦女
women's affairs|妇女事务|婦女事務
family|家庭|家庭
children|儿童|兒童
gender|性别|性別
gender equality|性别平等|性別平等
invalids|荣军|榮軍
veterans affairs|退伍军人事务|退伍軍人事務
agriculture|农业|農業
forestry|林业|林業
fisheries|渔业|漁業
fishery|渔业|漁業
aquaculture|水产养殖|水產養殖
livestock|畜牧|畜牧
food|粮食|糧食
food security|粮食安全|糧食安全
rural development|农村发展|農村發展
irrigation|灌溉|灌溉
water|水利|水利
water resources|水利|水利
environment|环境|環境
climate|气候|氣候
climate change|气候变化|氣候變化
ecology|生态|生態
ecological transition|生态转型|生態轉型
resources|资源|資源
mine|矿业|礦業
natural resources|自然资源|自然資源
energy|能源|能源
renewable energy|可再生能源|可再生能源
power|电力|電力
electricity|电力|電力
petroleum|石油|石油
oil|石油|石油
gas|天然气|天然氣
mines|矿业|礦業
mining|矿业|礦業
mineral resources|矿产资源|礦產資源
minerals|矿产|礦產
geology|地质|地質
transport|交通|交通
transportation|交通|交通
transport infrastructure|交通基础设施|交通基礎設施
roads|公路|公路
highways|公路|公路
railways|铁路|鐵路
civil aviation|民航|民航
aviation|航空|航空
ports|港口|港口
shipping|航运|航運
maritime affairs|海洋事务|海洋事務
maritime transport|海运|海運
public works|公共工程|公共工程
works|工程|工程
infrastructure|基础设施|基礎設施
infrastructures|基础设施|基礎設施
construction|建设|建設
housing|住房|住房
urban development|城市发展|城市發展
urban planning|城市规划|城市規劃
urbanism|城市规划|城市規劃
urbanization|城镇化|城鎮化
regional development|地区发展|地區發展
local government|地方政府|地方政府
land|土地|土地
lands|土地|土地
land management|国土管理|國土管理
spatial planning|国土规划|國土規劃
defense|国防|國防
defence|国防|國防
national defense|国防|國防
national defence|国防|國防
justice|司法|司法
human rights|人权|人權
constitutional affairs|宪法事务|憲法事務
parliamentary affairs|议会事务|議會事務
interior|内政|內政
internal affairs|内务|內務
home affairs|内政|內政
home|内政|內政
security|安全|安全
civil protection|民防|民防
public administration|公共行政|公共行政
civil service|公职|公職
public service|公共服务|公共服務
religion|宗教|宗教
religions|宗教|宗教
religious affairs|宗教事务|宗教事務
cults and religion|礼仪与宗教|禮儀與宗教
immigration|移民|移民
emergency situations|紧急情况|緊急情況
emergencies|紧急情况|緊急情況
antiquities|文物|文物
fine arts|艺术|藝術
consumer affairs|消费者事务|消費者事務
territorial development|国土发展|國土發展
climate action|气候行动|氣候行動
`

export const FIELDS = new Map<string, [hans: string, hant: string]>(
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [en, hans, hant] = row.split('|') as [string, string, string]
      return [en, [hans, hant]]
    }),
)
