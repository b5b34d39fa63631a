/** How parts of a whole are told, and which of them cannot overlap. */

/** Stages and kinds of schools do not overlap: parts named by them cannot be more than the whole. */
const stages =
  /幼儿|学前|托育|义务教育|小学|初中|初级中学|高级中学|高中|中学|中职|职高|职业|特教|特殊|高校|高等|高职|本科|专科|技工|中专|一贯制|完全中学|专门学校|职教|进修|教师发展|电大|培智|教学点/

/** Each pupil, teacher or yuan is in one of the parts of a class only. */
export const classes: readonly RegExp[] = [
  stages,
  /国培|省培|市培|县培|校本/,
  /[一二三四五六]期|第[一二三四五]批|首批|[一二三四五六七八九东西南北中]片|[第]?[一二三四五六]学区/,
  /^(?:19|20)\d\d年/,
  /第?[一二三四]季度|[上下]半年/,
  /(?<!非)专用|非专用/,
  /随班就读|普通学校|特教|特殊教育学校|特校|送教/,
  /在职|退休|离休|离退休|在编|编外|聘用/,
  /正高级|副高级|(?<![正副])高级|中级|初级|未定[级职]|未评/,
  /管理|工勤|工人|专业技术|教辅|行政|专任教师/,
  /中央|国家级|省级|市级|州级|县级|区级|旗级|校级|自筹|社会捐|上级|本级|县区|区县|各县/,
  /县内|县外|省内|省外|市内|市外|本县|本市|本省|区内|区外/,
  /不?及格|基本合格|不?合格|优秀(?!教|班|园)|良好|优良/,
  /语文|数学|英语|外语|物理|化学|生物|历史|地理|政治|思政|音体美|音乐|体育|美术|科学|信息/,
  /特别困难|一般困难|(?<!特别|一般)困难/,
  /家长|学生|教师|校长/,
  /已|立行立改|限期|长期|正在|尚未|未/,
  /城区|县城|县镇|城镇|镇区|乡镇|农村|乡村/,
  /岁/,
  /\d[\d—–\-~～至到]*人/,
  /博士|硕士|研究生|本科|专科|大专|中专|高中/,
  /特等奖|一等奖|二等奖|三等奖|优秀奖|鼓励奖/,
  /大班|中班|小班|托班/,
  /注销|转为?非营利|转型|停办|关停|撤销/,
  /直聘|竞聘|调剂|落聘|待岗/,
  /\p{Script=Han}{1,3}[县市区旗镇乡](?![级直属])/u,
]

/** Two that leave nothing out. */
export const pairs: readonly (readonly RegExp[])[] = [
  [/公办|公立/, /^(?!.*(?:普惠|营利)).*(?:民办|私立)/],
  [/男/, /女/],
  [/线上/, /线下/],
  [/校内/, /校外/],
  [/专职/, /兼职/],
]
/** Words for parts that are the whole when all of them are there. */
export const divisions: readonly (readonly RegExp[])[] = [
  ...pairs,
  [/公办|公立/, /^(?!.*非普惠).*普惠/, /其[他余]|非普惠/],
  [/城区/, /镇区/, /乡村|农村/],
  [/城[区市镇]|县城/, /农村|乡[镇村]/],
  [/大班/, /中班/, /小班/],
  [/本科/, /专科|高职/],
  [/在职|在岗/, /离?退休/],
  [/普通高中|普高/, /中职|中等职业|职业(?:学校|高中)|职高/],
  [/本级/, /县区|区县|各县|县（|县级/],
  [/优秀/, /良好/, /(?<!不)[及合]格/, /不[及合]格/],
  [/^(?:年检)?合格/, /基本合格/, /不合格/],
  [/中央/, /省级/, /市县/],
  [/中央/, /省级/, /市级/, /[县区]级/],
]

/** Two that are the whole whoever counts them, when nothing but their own noun is said of each. */
export const plainPairs: readonly (readonly RegExp[])[] = [
  [/^(?:公办|公立)(?:[园校]|幼儿园|学校)?$/, /^(?:民办|私立)(?:[园校]|幼儿园|学校)?$/],
  [/^男(?:[生童孩]|性|学生|幼儿|教师|职工)?$/, /^女(?:[生童孩]|性|学生|幼儿|教师|职工)?$/],
  [/^中央(?:财政|资金)*$/, /^地方(?:财政|资金)*$/],
  [/^专职(?:教师|人员|辅导员|保安)?$/, /^兼职(?:教师|人员|辅导员|保安)?$/],
  [/^本[省市县区](?:生源|户籍)$/, /^外[省市县区](?:生源|户籍)$/],
  [/^(?:新开工|新建)(?:项目)?$/, /^续建(?:项目)?$/],
]

const stageNoun = '(?:[生段]|阶段|学生|在校生|在校学生|教师|专任教师|教职工|教育|学位|班|教学班)?$'

/** Stages that together are all of another, of people, money and places: which are named, and which may be. */
export const completeDivisions: readonly {
  wholes: RegExp
  kinds: readonly RegExp[]
  within: RegExp
  /** No school is of both. */
  ofSchools?: boolean
}[] = [
  {
    wholes: /义务教育/,
    kinds: [new RegExp(`^(?:普通)?小学${stageNoun}`), new RegExp(`^(?:普通)?初中${stageNoun}`)],
    within: /义务教育|小学|初中|初级中学|九年一贯制/,
  },
  {
    wholes: /高中阶段/,
    kinds: [
      new RegExp(`^(?:普通高中|普高)${stageNoun}`),
      new RegExp(`^(?:中职|职高|中等职业(?:学校|教育)?|职业高中)${stageNoun}`),
    ],
    within: /高中|中职|中等职业|职高|职业高中|普高/,
  },
  {
    wholes: /中小学/,
    kinds: [new RegExp(`^小学${stageNoun}`), new RegExp(`^中学${stageNoun}`)],
    within: /中小学/,
    ofSchools: true,
  },
  {
    wholes: /职业院校/,
    kinds: [/^高职(?:院校|学校)?$|^高等职业学校$/, /^中职(?:学校)?$|^中等职业学校$/],
    within: /职业院校/,
    ofSchools: true,
  },
]

/** The stages a sentence speaks of. */
export const stageNames =
  /学前|幼儿|托育|义务教育|(?<!其)中小学|小学|初级中学|初中|九年一贯制|普通高中|普高|高中阶段|职业高中|职高|高中|完全中学|中学|中职|中等职业|职业院校|职业|特殊教育|特教|技工|高校|高职|本科|专科|大学/g

/** What remains is part of the list and closes it. */
export const remainders = /其[他余它]/

/** Marks that some have, and no division of the whole. */
export const marks =
  /示范|普惠|骨干|高级(?!中学)|优质|[一二三]级|星级|特色|重点|达标|新建|扩建|[省市县]级|国家级|先进|获/

/** What one pupil, teacher or yuan can be beside something else. */
export const traits =
  /党员|高级|中级|初级|职称|学历|本科|专科|研究生|硕士|博士|名师|带头人|班主任|双师|获|奖|寄宿|留守|随迁|残疾|低保|脱贫|建档|困难|孤儿|单亲|少数民族|资助|新增|用于|以上|以下|岁|专职|兼职|持证|参加|接受/

/** Parts that cut across others. */
export const overlaps = /民办|公办|教学点|附设|分校|校区|寄宿|农村|城区|普惠|示范|女|骨干|特级/

/** A whole of every kind holds whatever is listed. */
export const everyKind = /各级各类|各类各级/

/** All of the parts are announced. */
export const announcing =
  /[:：]|分别|依次|逐年|具体|构成|组成|分[为成布]|划[分为]|涉及|涵盖|(?:按|从|以)[^，,。；;:：]{1,10}[分看统]|分[\p{Script=Han}]{1,5}(?:[为看是]|$)/u
/** Only some of the parts may be told. */
export const partialLeads =
  /其中|主要|重点|前[一二三四五六七八九\d]{1,2}[批轮期年次]|内?含|包含|如|(?<![高中初同平])等(?![级次第])|特别是|尤其|的[有是为]/

/** 毕业生860人中，升学…、就业…: what follows is of those just counted. */
export const ofThose = /^[；;，,]?\s*\p{Script=Han}{0,10}(?<![其当年])中[，,：:]/u

/** A figure under such words is said to be a sum. */
export const sumWords =
  /合计|共计|总计|累计|总共|一共|总[数量额计投分]|总得分|共(?!同|享|建|育|青|产|和)|原有|^全[县市省区州国]|[二两三四五六七八九十](?:项|个[学片]\p{Script=Han})/u

/** What is said to be, or to have been, in another way than the figures around it is no part with them. */
export const unlikeParts =
  /比(?!例)|较|上年|去年|同期|同比|(?<!共新)[增涨][长加幅至到]?|升(?![学入高本])[幅至到]?|减[少至]?|下降|降[低至]|提高|提升|回落|占|比例|平均|[生人校班师]均(?!公用经费|经费|拨款|财政拨款|定额)|每[人生校所名个班百千万]|计划|拟|预计|目标|标准|要求|规定|不[少低高多]于|不超过|最[高低多少大小]|超过|达到|(?<!共)新增|其中|同时|另|不含|未含|在建|以来|争取|实现|缺|还[有差]|中[有，,]/

/** Behind a comma and such words stands a change, or last year's value. */
export const changeBefore =
  /[，,、；;（(\s](?:(?:同?比|较|与)?(?:上|去|上一)(?:学?年|年度)(?:同期|末|底)?(?:相比)?|同比|[一两二三]学?年[间来内]?)?的?(?:净|共|实际)?(?:增长|增加|减少|下降|降低|上升|提高|增|减|多|少|(?<=年|期)(?:为|是)?)(?:了|出|约)?$/

/** Nouns of measures: two of them are two measures, if the second does not name the first. */
export const measureNouns = /(?:面积|金额|人数|人次|经费|支出|投入|收入|资金|总数|总额|余额|名额)$/

/** 报名7045人，录取高中3780人、中职3042人: such verbs leave some out, whoever is listed behind them. */
export const choosingVerbs =
  /录取|考[入取上]|升[入学]|入学|就业|(?<!随班)就读|录用|通过|合格|获|拨付|到位|兑现|支出|交付|竣工|完工|投用|验收|整改|办结|分[配流]|(?<!按[^，,]{1,10})安置|选[派调送]|调剂/

/** 研究工作23次，书记、县长到学校调研分别为11次、14次: others did something else, each so often. */
export const deedsOfOthers =
  /[，,]\p{Script=Han}+、[^，,、]*(?:到|赴|深入|参加|主持|调研|走访|讲授)\p{Script=Han}{0,8}分别/u

/** Words that lead to the first part and are none of its name. */
export const leadingVerbs = /^(?:分别|具体|用于|涉及|包括|包含|内?含|其中|即|由|有|为|是)+/

/** A bracket behind a noun: 18所幼儿园（ may hold all of them. */
export const asides = /[（(]/
