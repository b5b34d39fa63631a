import { once } from '../../structure/once.ts'
import { sectionAt } from '../../structure/sections.ts'
import type { Clause } from '../../structure/sentences.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, clausesWith, paragraphStart } from '../context.ts'
import { defineRule } from '../define-rule.ts'

/** What happens to a school or a building once, by the words for it. */
const EVENTS: readonly [string, string][] = [
  [
    'use',
    '建成并?(?:投用|投入使用|启用|开园|开学|招生)|投入使用|交付使用|正式启用|启用|投用|开园|首次招生|正式招生|开始招生',
  ],
  ['accepted', '(?:通过)?竣工验收'],
  ['built', '建成|竣工|落成|完工'],
  ['begun', '开工|动工|奠基'],
  ['founded', '成立|组建|揭牌|挂牌'],
  [
    'passed',
    '通过[^，,。；;\\d]{0,24}(?:认定|验收)|(?:认定|评定|确定|命名)为[^，,。；;\\d]{0,14}(?:均衡|普惠)(?:发展)?[县市区旗]',
  ],
]
const EVENT = new RegExp(EVENTS.map(([, words]) => `(?:${words})`).join('|'), 'g')
const DATE = /((?:19|20)\d\d)年(?:(\d{1,2})月)?/g
const TYPE =
  '校区|分校|分园|小学|中学|初中|高中|学校|幼儿园|教育集团|中心|基地|教学楼|宿舍楼|综合楼|实训楼|体育馆|图书馆'
const NAME = new RegExp(`(?:[\\p{Script=Han}\\d]{1,10}?(?:${TYPE}))+`, 'gu')
const LEADING =
  /^.*(?:其中|新建的?|迁建的?|全[市县区]|我[市县区]|[市县区]里|该|位于|投资|的|在|对|由|为|是|和|以及)(?=.{3})/u
/** 中心幼儿园, 新校区: a kind of school, not one of them. */
const KIND = new RegExp(
  `^(?:新|主|老|本|各|中心|公办|普惠性?|乡镇|农村|城区|寄宿制|第?[一二两三四五六七八九十\\d]+所|[县市区]直|直属|附属|学校|一批|多所)*(?:${TYPE})$`,
)
const PLAN = /计划|预计|拟|将|力争|确保|目标|争取|有望/
/** Another part of the same place has a date of its own. */
export const PART = /[一二三四首]期|部分|扩建|改造|重建|搬迁|迁入|二次|重新|更名|恢复/
const GRADE = /基本均衡|优质均衡|普及普惠/
const OWN_PLACE = /[全我本][县市区旗]|(?:均衡|普惠)(?:发展)?县/g
const SEVERAL_PLACES = /[\d一二两三四五六七八九十]个(?:县|区|市|旗)|全省|各[县区市]/
const OTHER_PLACE = /\p{Script=Han}{2}[县市区旗](?![域级])/u

/** 建成7所: so many of a kind, each with a date of its own. */
const COUNTED = /^了?(?:\d|[一二两三四五六七八九十]{1,2}(?:所|个|栋|座|处))/

interface Dated {
  event: string
  /** Its very words: 开园 is not 投入使用, if only the text says whose it is. */
  word: string
  /** The school is not named here, but it is the only one of the text. */
  isBare: boolean
  name: string
  year: number
  month: number | null
  clause: Clause
}

export const twoDates = defineRule({
  id: 'contradiction/two-dates',
  category: 'contradiction',
  severity: 'error',
  title: '同一件事前后日期不一',
  explanation:
    '点名的同一所学校、校区、楼馆投入使用（建成、开工、成立）的年份，或者同一项国家认定通过的年份，前后两处不同。分期建设、改扩建、迁建和计划中的日期，以及没有专名的“新校区”“中心幼儿园”不判断；只写“通过国家认定”的，按本段或标题所说的基本均衡、优质均衡、普及普惠判断，都没有写的不判断。',
  example: {
    text: '一、布局。第三小学西校区2021年9月投入使用。\n二、管理。西校区自2022年启用以来，管理规范。',
  },
  check: context => {
    const known = new Map<string, Dated[]>()
    return datedIn(context).flatMap(one => {
      const key = one.event + one.name.slice(-SHORTEST_NAME)
      const earlier = known.get(key) ?? []
      const other = earlier.find(before => differs(before, one) && isSame(context, before, one))
      // The same date again says nothing new.
      if (earlier.length < MOST_TOLD && earlier.every(before => differs(before, one)))
        known.set(key, [...earlier, one])
      if (!other) return []
      const say = ({ clause }: Dated) => clause.text.trim()
      return [
        {
          message: `${shorter(other, one)}一处写“${say(other)}”，另一处写“${say(one)}”`,
          spans: [other.clause.span, one.clause.span],
          computation: `${written(other)} ≠ ${written(one)}`,
          suggestion: '核对日期，两处改为一致；分期的分别注明',
        },
      ]
    })
  },
})

const SHORTEST_NAME = 3
/** More dates of one event than this are no slip. */
const MOST_TOLD = 5

function datedIn(context: AuditContext): Dated[] {
  return clausesWith(context, EVENT).flatMap(clause => {
    const { text, span, sentence } = clause
    if (sentence.part === 'plans' || PLAN.test(text) || PART.test(text)) return []
    const [event] = matchesOf(EVENT, text)
    const from = sentence.span[0]
    const own = matchesOf(DATE, text)
    const dates = own.length > 0 ? own : dateBefore(context.text.slice(from, span[0]))
    const [date] = dates
    if (!event || !date || dates.length > 1) return []
    if (COUNTED.test(text.slice(event.index + event[0].length))) return []
    const kind = EVENTS.find(([, words]) => new RegExp(`^(?:${words})$`).test(event[0]))?.[0] ?? ''
    const before = context.text.slice(from, span[0] + event.index)
    const named = kind === 'passed' ? gradeOf(context, clause, event[0]) : nameBefore(before)
    const isBare = named === null && kind !== 'passed' && isOfTheSchool(text, before)
    const name = isBare ? soleSchool(context) : named
    if (name === null) return []
    const word = event[0].replace(/正式|通过/g, '')
    const month = date[2] ? Number(date[2]) : null
    return [{ event: kind, word, isBare, name, year: Number(date[1]), month, clause }]
  })
}

/** 2018年，我县通过…: a clause that is nothing but the date. */
function dateBefore(words: string): RegExpExecArray[] {
  const clause = /[^，,。；;：:\n]*(?=[，,]$)/.exec(words)?.[0] ?? ''
  const dates = matchesOf(DATE, clause)
  return clause.replace(DATE, '').length <= 2 ? dates : []
}

/** The school or building named last before an event. */
export function nameBefore(words: string): string | null {
  const found = words.match(NAME)?.at(-1)
  const name = found?.replace(LEADING, '').replace(/^(?:\d{4}年)?(?:\d{1,2}月)?/, '') ?? ''
  return name.length < SHORTEST_NAME || KIND.test(name) || PART.test(words) ? null : name
}

const BUILDING = /楼|馆|食堂|操场|运动场|宿舍|跑道/
const OF_THE_SCHOOL =
  /该[园校]|[我本]校|[我本]园|学校|新?校区|新园|自|于|从|正式|通过|全面|以来|以后|之后|后|起|[\s:：]/g

/** 自2022年9月正式开园起: a date and an event, and nothing that says whose. */
function isOfTheSchool(clause: string, before: string): boolean {
  const rest = clause.replace(DATE, '').replace(EVENT, '').replace(OF_THE_SCHOOL, '')
  return rest === '' && !BUILDING.test(before) && !PART.test(before)
}

const SCHOOL =
  /[\p{Script=Han}\d]{1,10}?(?:校区|分校|分园|小学|中学|初中|高中|学校|幼儿园)(?:校区|分校|分园)?/gu

/** 获评市级绿色幼儿园: a title, not another school. */
const HONOUR = /^(?:国家|省|市|县|区)级|示范|绿色|文明|先进|优秀|特色|标准化/

/** The one school a text is about, if it names no other. */
const soleSchool = once(({ text }: AuditContext): string | null => {
  const names = matchesOf(SCHOOL, text)
    .map(match => match[0].replace(LEADING, ''))
    .filter(name => name.length > SHORTEST_NAME && !KIND.test(name) && !HONOUR.test(name))
  const [name] = names
  return name && names.every(one => one === name) ? name : null
})

/** 通过义务教育发展基本均衡县国家认定: what the reporting place itself passed. */
function gradeOf(context: AuditContext, clause: Clause, passed: string): string | null {
  const grade = GRADE.exec(passed)?.[0] ?? gradeBefore(context, clause)
  const { text } = clause
  const others = text.replaceAll(ownName(context), '').replace(OWN_PLACE, '')
  const isOwn = !OTHER_PLACE.test(others) && !SEVERAL_PLACES.test(text)
  if (!grade || !isOfCounty(context) || !isOwn) return null
  // 被教育部认定为: who did so stands before it.
  const said = passed.startsWith('通过') ? passed : text
  const by = /国家|教育部|全国/.test(said) ? '国家' : /省/.test(said) ? '省级' : ''
  return by === '' ? null : `${by}${grade}`
}

/** 双溪区教育简介, 双溪区2014年…: whom a text is about is named in its title, or is its first word. */
const ownName = once(({ text, profile: { organisation } }: AuditContext): string => {
  const name = PLACE_FIRST.exec(organisation ?? text)?.[1] ?? ''
  return name.length < SHORTEST_NAME ? NO_NAME : name
})

const isOfCounty = (context: AuditContext) =>
  context.level === 'county' || (context.level === null && ownName(context) !== NO_NAME)

const PLACE_FIRST =
  /^[\s#]*(?:关于)?(?:\p{Script=Han}{2,3}[省市州])?(\p{Script=Han}{1,5}?[县市区旗])(?![域级])/u
const NO_NAME = '\0'

/** 巩固基本均衡成果。2017年通过国家认定后: the grade that its paragraph, or its title, named last. */
function gradeBefore(context: AuditContext, { span: [start, end] }: Clause): string | null {
  const paragraph = paragraphStart(context, start)
  const near = matchesOf(GRADES, context.text.slice(paragraph, end)).at(-1)?.[0]
  return near ?? GRADE.exec(sectionAt(context.sections, start)?.title ?? '')?.[0] ?? null
}

const GRADES = new RegExp(GRADE.source, 'g')

const OWNER = '(?:小学|中学|初中|高中|学校|幼儿园|[一二三四五六七八九十]中)'

/** 东校区 is 实验小学东校区 where no other school has one. */
function isSame({ text }: AuditContext, a: Dated, b: Dated): boolean {
  const [short, long] = [a.name, b.name].sort((one, other) => one.length - other.length)
  if (!short || !long?.endsWith(short)) return false
  if ((a.isBare || b.isBare) && a.word !== b.word) return false
  if (short === long) return true
  const owners = text.matchAll(new RegExp(`([\\p{Script=Han}]${OWNER})${short}`, 'gu'))
  return new Set([...owners].map(one => one[1])).size <= 1
}

function differs(a: Dated, b: Dated): boolean {
  if (a.year !== b.year) return true
  return a.month !== null && b.month !== null && a.month !== b.month
}

const shorter = (a: Dated, b: Dated) => (a.name.length < b.name.length ? a.name : b.name)
const written = ({ year, month }: Dated) => `${year}年${month === null ? '' : `${month}月`}`
