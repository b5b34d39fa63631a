import { leadingWords, lightVerbs, trailingWords } from '../../lexicon/function-words.ts'
import { bareUnit } from '../../lexicon/unit-scales.ts'
import { matchesOf } from '../../text/matches.ts'
import { recalled } from '../../text/recalled.ts'
import { withoutEnd } from '../../text/without-end.ts'
import type { Quantity } from '../quantities/quantity.ts'

const leading = new RegExp(`^(?:${leadingWords.join('|')})+`)
const trailing = new RegExp(`(?:${trailingWords.join('|')})$`)
const lightVerb = new RegExp(`(?:${lightVerbs.join('|')})(?:了)?`, 'g')
/** Ends a noun wherever it stands. */
const stop = /["被的了,;。:()]|(?<!^[高初中小])、/g
/** Ends a noun of two characters or more: 续建项目 goes on, 学校建成 does not. */
const weakStop =
  /[给为进对逐]|在(?![校编岗职籍园读])|使用|[参由将归是获从到并与和可能用通接走赴存都每已]|均(?!衡)|建(?![档设筑])|实(?![验训践事])|(?<![安健齐])全(?!科)|签订|领取|办理|享受|申请|达到|达标|因(?!素)|未(?!成年|来)|基本(?![公办建均功])|支撑|撑起|加[快强大]|纳入|增设|开设|开展|举办|实行|实施|配备|发放|拨付|(?<=学生|儿童|幼儿|孤儿|子女)[随入就复回返住]|([一-龥])\1有/g

/** 56人以上大班额: which classes are large, said with the classes. */
const classSize = /\d{1,3}(?:[-~至]\d{1,3})?人(?:及?以上)?的?(?=超?大班)/

/** 500人以上的大规模学校: how large those are that the noun names already. */
const atLeast = /^\d{1,6}[人名生]?(?:及)?以[上下]的?(?=.{4})/
/** 普及率从上世纪末的53%, 在册机构由原来的210个, 台账由年初86人: what it was before. */
const fromBefore =
  /(?:(?<=[率数额度比量入出])[从由][^,]{1,10}的|(?<=[一-龥]{2})[从由](?:原[有来先]?|最初|当初|此前|过去|[年期月]初|上一?[轮届期批]|["一-龥]{0,6}[前末底])的?)$/

/** The words before a figure without what only leads up to it: 全市共成立检查组 → 成立检查组. */
export const leadNoun = recalled((text: string): string => {
  if (text === '') return ''
  const own = text.includes('班') ? text.replace(classSize, '') : text
  const now = /[从由]/.test(own) ? own.replace(fromBefore, '') : own
  const bare = now.replace(leading, '')
  const noun = withoutEnd(bare.replace(atLeast, ''), trailing)
  return /["“”]/.test(noun) ? noun.replace(/["“”]/g, '') : noun
})

/** 县财政列支安保经费, 培训双语教师: who did it and what was done, with the thing itself behind. */
const agentAndVerb =
  /^(?:(?:[我本各全级]|中央|国家|[省市县区镇乡、和及]|财政|政府|党委|教育局|局|校)*(?:承办|列支|投入|审计|清付|下发|配[有齐]|购买|支持|募集))+(?:了)?(?=[一-龥]{3,})(?!(?:资金|经费|人数|任务|计划|项目|机构|工作|时间)$)/
/** 清付了全县欠款: what stands behind the 了 of a verb is its object. */
const perfect = /^.*[一-龥]{2}了(?=[一-龥]{2,}$)/

/** 职教园区一期投用实训楼 → 投用实训楼: who builds is no part of what is built. */
const builder =
  /^[一-龥]{3,}(?=(?:新建|改建|扩建|投用|维修|加固)[一-龥]{2,}$)(?!.*(?:项目|工程|任务|计划|资金|经费|面积|学校|幼儿园)$)/

/** 开设围棋、版画等课程: the noun of those listed names them all. */
const examples = /^.*、.*等(?:省份|地区?(?!理)|县区|[一-龥]{2,4}的)?(?=[^等]{2,}$)/
/** 能够远程教学的直播教室: what stands before the last 的 only describes it. */
const clauseBefore = /^.{6,}的(?=[^的]{4,}$)/

/** 面积达标的学校比例: which of them is all that the share says. */
const shareOfThose = /的(?:学校|学生|教师|幼儿园|班级)数?(?:比例|占比)$/

/** What is left of a lead when the verb before its noun is dropped: 成立检查组 → 检查组. */
export function coreNoun(noun: string): string {
  const own = noun.includes('等') ? noun.replace(examples, '') : noun
  const head = shareOfThose.test(own)
    ? own.replace(/的(?=[^的]*$)/, '')
    : own.includes('的')
      ? own.replace(clauseBefore, '')
      : own
  let core = head
  const isRate = /(?:率|比例|占比|时间|时长)$/.test(head)
  for (const match of matchesOf(lightVerb, head)) {
    const rest = head.slice(match.index + match[0].length)
    if (rest.length < 2 || /^(?:时间|时长|情况|率|合格|达标|到位|齐全)/.test(rest)) continue
    if (isRate && /^(?:配备|完成|建立)/.test(match[0])) continue
    // 彩票公益金用于助学: what it is, and what for; 出动人员: no kind of them.
    // 能力提升项目下达资金: the money of the project.
    if (bareFund.test(rest) && ofProject.test(head.slice(0, match.index))) {
      core = head.slice(0, match.index) + rest
      continue
    }
    if ((match[0] === '用于' && match.index >= 3) || rest === '人员') continue
    core = rest
  }
  core = core.replace(agentAndVerb, '').replace(perfect, '').replace(builder, '')
  const owned =
    /^[一-龥]{0,10}(?:学校|小学|中学|幼儿园|[一二三四]校)(?:(?:已|共|现|建|设)?有|开设了?|组建了?|配[有备]了?)(.{2,})$/.exec(
      core,
    )
  const last = (owned?.[1] ?? core).replace(ofOneSchool, '').replace(whoSets, '')
  return last.replace(leading, '') || last
}

/** 第二幼儿园占地, 东城小学电脑: one school's; 标准化学校面积 and 农村小学教师 tell of a kind. */
const ofOneSchool =
  /^(?:第[一二三四五六七八九十\d]{1,3}|(?!.{0,3}(?:公办|民办|普惠|农村|乡村|乡镇|城区|城镇|县城|中心|附属|全部|所有|标准|寄宿|示范|完全|义务|特殊|职业|普通|新建|各))[一-龥]{2,4})(?:小学|中学|幼儿园|高中|初中)(?:新建|建成)?(?=(?:占地|校园|建筑|校舍|电脑|计算机|微机|图书|教学楼|综合楼|实验楼|宿舍|食堂|操场|学位|班)[一-龥]{0,6}$)/

/** 某市还将定向生比例由50%提高到55%: who changes it is no part of it. */
const whoSets = /^[一-龥]{0,8}?(?:还|又|也|并)?[将把](?=[一-龥]{2,14}(?:率|比例|占比|标准|系数)$)/

const bareFund = /^(?:专项|补助|建设)?(?:资金|经费)$/
const ofProject = /..(?:项目|工程|计划|改造|培训)$/

const verbs =
  /^(?:\/|未|不(?!同)|没有|无(?!线)|增|减|有所|略有|下降|上升|提高|提升|跃升|攀升|回升|扩大|改善到|升|降|相比|同比|达|占|以|比|较|还|等|左右|进行|参加|实现|被|获|达标|到|在|纳入|用于|给予|通过|就读|接受|享受|完成|已|均|都|全部|其|分别|取得|进城(?!务工)|下乡|支教|投用|核算|调整|整合|粉刷|更换|维修|改造|获得|用来|用|专门|负责|组成|之间|范围内|为|来看|来说|计算(?!机)|核定|的要求|的目标|的标准|的规定|的省定|的比例|的任务|的指标)/

/** 规模较大的小学 is not 小学: who is described keeps the description. */
const described =
  /^[一-龥]{2,14}?的(?:义务教育|普通|农村|公办|民办)?(?:教师|学校|小学|初中|高中|幼儿园|学生|儿童|校长|教学点)(?=[,;。:()、]|实行|进行|$)/

/** 县 where none but 县 are spoken of; with 市, 区 or 旗 among them 县区. */
export const countyWord = (text: string): string =>
  /^县(?![()市区旗、])/.test(text) ? '县' : '县区'

/** The noun a figure counts when it stands behind the unit: 12篇经验材料 → 经验报道. */
export const tailNoun = recalled((text: string): string => {
  if (text === '') return ''
  if ((verbs.test(text) && !described.test(text)) || /^[、,;:。()和与及以]/.test(text)) return ''
  const from = text
    .replace(/^(?:的|以上|左右|"|多)+/, '')
    // 中小学(幼儿园)建设项目
    .replace(/^([一-龥]{2,8})\([一-龥]{2,8}\)(?=[一-龥]{2})/, '$1')
  const county = /^(?:县|市|区|旗)[()市县区、旗]*(?:市|县|区|旗)/.exec(from)
  if (/^省(?:份)?(?![级属直会内委道立])/.test(from)) return '省份'
  if (/^(?:地级?)?市(?:州)?(?:中|$|[,;。:()、]|均|都|全部|已|超过|达到|高于|低于)/.test(from))
    return '地市'
  if (county || /^(?:县|区(?![域间块位])|旗)(?![级委域直属长城中])/.test(from))
    return countyWord(from)
  const whole = described.exec(from)?.[0] ?? until(from, 1, stop)
  const noun = until(whole, 2, weakStop).replace(
    /["“”]|(?<![初高])中(?:已?有)?$|(?<=..)[后时]$/g,
    '',
  )
  return noun.length > 20 ? noun.slice(0, 20) : noun
})

/** The text up to the first end that lies at `from` or behind it. */
function until(text: string, from: number, end: RegExp): string {
  end.lastIndex = from
  const match = end.exec(text)
  return match ? text.slice(0, match.index) : text
}

const people =
  /(?:教师|人才|校长|干部|人员|儿童|学生|幼儿|子女|新生|班主任|青少年|人口|能手|名师|标兵|生)$/
const complete =
  /(?:率|比例|占比|系数|面积|金额|经费|支出|收入|投入|资金|人数|次数|总数|数量|课时|时间|时长|工资|总量|规模|缺口|数|额|比|量|分|值|龄|里程)$/

/** 图书生均 → 生均图书 */
const perHeadFirst = (name: string): string => name.replace(/^(.{2,8})([生师班校人]均)$/, '$2$1')

/** 培训双语教师 → 双语教师培训: those it was done for. */
const doneFor = /^.{0,6}(培训|资助)(?:各级各类)?(.{2,})$/
const trainees = /(?:职工|员工|农民|群众|农民工|家长|劳动力)$/
/** 财政投入学前教育 → 学前教育投入. */
const spentOn = /^.{0,6}投入(.{3,})$/

/** 化解投诉58件 → 投诉化解件数: what was solved, and no longer there. */
/** 发放问卷1200份、收回有效问卷1134份: what went out is not what came back. */
const formsSent =
  /^(?:共|累计)*(发放|发出|下发|回收|收回|收到)了?([一-龥]{0,8}(?:问卷|答卷|测评表|调查表))$/

const matterSolved = /^(?:成功|妥善|依法|及时)?(化解|解决|办结|受理|调处|查办)了?([一-龥]{2,8})$/

/** Names what is counted from its noun: 责任督学 + 人 → 责任督学人数, 留守儿童 + 人 → 留守儿童数. */
export function countName(noun: string, quantity: Quantity): string {
  const given = described.test(noun) ? noun.replace('的', '') : noun
  const [, verb = '', whom = ''] = (quantity.kind === 'person' && doneFor.exec(given)) || []
  if (people.test(whom) && !quantity.unit.endsWith('次')) return `${whom}${verb}人数`
  if (verb === '培训' && trainees.test(whom)) return `${whom}培训人次`
  const what = quantity.kind === 'money' ? (spentOn.exec(given)?.[1] ?? '') : ''
  if (what !== '' && !complete.test(what)) return `${what}投入`
  const [, sent = '', form] = (quantity.kind === 'thing' && formsSent.exec(given)) || []
  if (form) return `${form}${/[收]/.test(sent) ? '回收' : '发放'}${quantity.unit}数`
  const [, solved, matter] = (quantity.kind === 'thing' && matterSolved.exec(given)) || []
  if (quantity.kind === 'money' && given.endsWith('完成'))
    return `${given.replace(/(?:合计|累计|共|已)?完成$/, '')}完成金额`
  const name = perHeadFirst(
    rateName(matter ? `${matter.replace(/件$/, '')}${solved}` : coreNoun(given)),
  ).replace(/已(?=(?:完成|整改|开工|竣工|办结|建成)$)/, '')
  if (name === '' || complete.test(name)) return name
  switch (quantity.kind) {
    case 'area':
      return /^(?:亩|公顷|平方|平米|㎡|m)/.test(bareUnit(quantity.unit))
        ? `${name.replace(oneOf, '')}面积`
        : `${name}长度`
    case 'time':
      if (/^[课学]时$/.test(quantity.unit)) return `${name}${quantity.unit}`
      if (name.endsWith('均')) return `${name}${bareUnit(quantity.unit)}`
      return timeNames[quantity.unit] ? `${name}${timeNames[quantity.unit]}` : name
    case 'person':
      if (quantity.unit.endsWith('人次')) return `${name}人次`
      return people.test(name) || name.endsWith('人') ? `${name}数` : `${name}人数`
    case 'event':
      return `${name}${eventUnits[quantity.unit] ?? '次数'}`
    case 'institution':
    case 'thing':
      if (quantity.unit === '户' && name.endsWith('人口')) return `${name}户数`
      return `${name.replace(ofThose, '$1')}${countWord(name, quantity.unit)}数`
    case 'percent':
      if (/[率比例度]$|覆盖面$/.test(name)) return name
      return done.test(name) || grade.test(name)
        ? `${name}率`
        : `${name.replace(borneBy, '$1')}比例`
    case 'score':
      return selfEvaluated.test(name) ? '自评得分' : name
    case 'plain':
      return /[万亿]$/.test(quantity.unit) && people.test(name) ? `${name}数` : name
    default:
      return name
  }
}

/** 信访件73件 says the word for one already. */
function countWord(name: string, unit: string): string {
  const word = /[条篇件节份层]$/.exec(unit)?.[0] ?? ''
  return name.endsWith(word) ? '' : word
}

/** 对照指标体系自评96.5分 */
const selfEvaluated = /(?:自评|自查|自我评估|自我评价)$/

/** What a name is of that says neither: 锻炼2小时. */
const timeNames: Readonly<Record<string, string>> = { 天: '天数', 小时: '时间', 分钟: '时间' }

/** Events that are counted by a word of their own. */
const eventUnits: Readonly<Record<string, string>> = {
  家次: '家次',
  期: '期数',
  批: '批数',
  轮: '轮数',
  所次: '所次',
  个次: '个次',
  批次: '批次',
}

/** 5000平方米教学楼一幢 */
const oneOf = /[一二两三四五六七八九十][幢栋座间所处]$/

/** 支出超20亿元的区, 10M以上带宽的学校: what tells them apart stands before them without 的. */
const ofThose = /^(.{4,})的(?=(?:省份?|市|县区?|区|地区|学校|小区|幼儿园|乡镇)$)/

/** What is done or reached has a rate: 学生入学100% → 学生入学率. */
const done =
  /.(?:入学|资助|达标|覆盖|普及|参保|合格|毕业|就业|升学|参与|通过|开课|安装|持证|开工|竣工)$/

/** 助学金由中央承担80% → 助学金中央承担比例 */
const borneBy = /由(?=[一-龥]{2,8}(?:承担|分担|负担)$)()/

/** 优秀8.2%、良好31.5% */
const grade = /^(?:优秀|优良|良好|合格|及格|达标)$/

/** One form for the words that say a rate: 建成比率 → 建成率, 开通学校空间比例 → 学校空间开通率. */
function rateName(name: string): string {
  const opened = /^(开通|开展)(.{2,}?)(?:人数)?(?:比例|占比|比率|率)$/.exec(name)
  if (opened) return `${opened[2]}${opened[1]}${opened[1] === '开通' ? '率' : '比例'}`
  // 校医配备率、心理教师配备率均达100%: each is a rate of its own; the nearest gives the name.
  return name
    .replace(/^.*(?:率|比例|占比)[、和及与](?=.{2,}$)/, '')
    .replace(/比率$/, '率')
    .replace(/(?:平均|总体|整体)(?=..率$)/, '')
}
