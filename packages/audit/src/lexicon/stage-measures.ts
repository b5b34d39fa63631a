/** What reports count stage by stage, and in what words: 小学…招生…人，在校…人；初中…. */

/** Stages by one name each. The first that is found counts, so that longer names stand before what they hold. */
export const stagesTold: readonly (readonly [string, RegExp])[] = [
  ['义务教育', /义务教育/],
  ['高中阶段', /高中阶段/],
  ['中小学', /(?<!其)中小学/],
  ['普通高中', /普通高中|普高|(?<!职业)高中/],
  ['初中', /初级中学|初中/],
  ['小学', /小学/],
  ['中职', /中等职业|中职|职业高中|职高|职教/],
  ['技工', /技工/],
  ['特教', /特殊教育|特教/],
  ['幼儿园', /幼儿|学前|在园/],
  ['高校', /高校|高等教育|高等学校/],
]

/** What is counted of each stage. */
export const measuresTold: readonly (readonly [string, RegExp])[] = [
  ['招生', /招生|新生/],
  ['毕业', /毕业/],
  ['专任教师', /专任教师/],
  ['教职工', /教职工/],
  ['学位', /学位/],
  ['在校', /在校|在园|学生|幼儿(?!园)/],
]

/** A figure under nothing but these words is the number of all of a stage. */
export const plainOfStage =
  /(?:19|20)\d\d(?:学年|年(?:度|末|底)?)?|义务教育|高中阶段|中小学校?|普通高中|普高|高中|初级中学|初中|小学|中等职业|中职|职业高中|职高|职教|技工|特殊教育|特教|幼儿园?|学前|高等?学?校|各级各类|各级|各类|在[校园籍](?:学生|生|幼儿|儿童)?|学生|幼儿|儿童|招生|新生|毕业生?|专任教师|教职工|新增|学位|教育|学校|普通|阶段|全[国省市县区州旗]|人数|总数|规模|其中|现有|共有|合计|共计|总计|目前|年末|[春秋]季(?:学期)?|学期初?|该?片区|[（）()、，,；;。：:\s共有为达计总数段生和及]|\d{1,2}(?=[.．、])|[一二三四五六七八九十]+(?=、)/g

/** All of it is said to be added up; 全县 says less. */
export const summedUp = /[合共总]计|总[数共]|一共|共[有为]?$/

/** Stages that are the whole of another one. */
export const stageDivisions: readonly { whole: string; parts: readonly string[] }[] = [
  { whole: '义务教育', parts: ['小学', '初中'] },
  { whole: '高中阶段', parts: ['普通高中', '中职'] },
  { whole: '中小学', parts: ['小学', '初中', '普通高中'] },
]

/** What some mean all schools by, and some those for the years of duty alone. */
export const looselyNamed = '中小学'

/** Some count them with others, some do not. */
export const sometimesCounted: readonly string[] = ['特教', '技工']

/** How many places there are more, or fewer, than pupils. */
export const placesLeft =
  /(?:超出|超过|尚余|富余|剩余|空余|尚缺|还缺|缺|短缺)学位(?:数|数量)?(?:达|为)?$|学位(?:尚余|富余|空余|缺口|短缺|不足)(?:达|为)?$/
