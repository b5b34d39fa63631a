import type { MeasureTerm } from '../../lexicon/measures.ts'
import { type Figure, recentOfSentence, type Scene, type Words } from '../scene/scene.ts'
import { isWhole, wholeSlice } from '../scene/slice.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import type { Lead } from '../words/read-lead.ts'
import { howDone, lastOutcome } from './figure-before.ts'
import type { Said } from './said.ts'

/**
 * 年平均工资收入 says nothing without its earner: the one in its own words, else the one of the figure
 * before (公务员210人,年均工资收入9万元).
 */
export function ownerOf(measure: MeasureTerm, lead: Lead, scene: Scene): string | null {
  if (!measure.needsOwner) return null
  const words = [lead.text, scene.figures.at(-1)?.subject ?? '']
  for (const text of words) {
    const other = otherTeachers.exec(text)?.[0]
    if (other) return other
    if (text.includes('公务员')) return '公务员'
    if (text.includes('教师')) return '义务教育教师'
  }
  return null
}

const otherTeachers = /(?:公办园|幼儿园|高中|中职|特岗|编外|非编)教师/

const bareRate =
  /^(?:各[一-龥]{0,6})?(?:收回|回收)?((?:按期|及时|按时|当场|一次性)?(?!按期|及时|按时)[一-龥]{2}|持证上岗)率$/
/** Rates of so few words that say all there is to say. */
const wholeRate =
  /^(?:升学|入学|入园|毕业|辍学|巩固|普惠|公办|危房|就业|出勤|留存|失学|近视|本科|大专)率$/

/**
 * A rate that leaves out of what: 均配备了校医,配备率100% is 校医配备率, 明厨亮灶方面,柳河县建成率达92%
 * is 明厨亮灶建成率, and so is the next county's. The clause before says it, else the heading, else the
 * counts before it in the sentence.
 */
export function plainRate(name: string, lead: Lead, scene: Scene): string {
  const rate = name.replace(
    /^(?:其余)?各?[一-龥]{0,5}[县市区旗州](?:\([县市区、]+\)区?)?(?=[一-龥]{2}率$)/,
    '',
  )
  const stem = bareRate.exec(rate)?.[1]
  if (!stem || wholeRate.test(rate)) return name
  const before = lead.before.replace(/"/g, '')
  const said = object.exec(before)?.[1] ?? /^(.{2,16})方面$/.exec(before)?.[1]
  if (said) return `${said.replace(/(?:建设|工作)$/, '')}${rate.replace(/^各.*(?=..率$)/, '')}`
  const own = recentOfSentence(scene)
  const sum = own.at(-1)
  if (stem === '完成' && sum?.form === 'level' && sum.quantity.kind === 'money')
    return `${sum.subject.replace(/(?:资金|金额)$/, '')}${rate}`
  if (stem === '执行' && own.some(({ subject }) => subject.includes('预算'))) return `预算${rate}`
  const twin = own.findLast(figure => figure.subject.endsWith(rate))
  return (
    twin?.subject ??
    besideRate(own, rate) ??
    rateOfTitle(scene.title, stem) ??
    rateOfCount(own, stem) ??
    name
  )
}

const grade = /(?:优秀|优良|良好|合格|达标|及格)率$/

/** 50米跑达标率96.3%、优秀率18.3%: the other grade of the same thing. */
function besideRate(own: readonly Figure[], rate: string): string | null {
  if (!grade.test(rate)) return null
  const other = own.findLast(({ subject }) => grade.test(subject))?.subject.replace(grade, '')
  return other ? `${other}${rate}` : null
}

const object =
  /(?:配备|建立|完善|开展|推进|落实|开通|实现|实施|建设|推行)(?:了|并)?(?!并|不断|逐步)([一-龥+]{2,16})$/

/** Under 5.校长培训合格率, 合格率 is that one; under 开设课程, 开设率 is 课程开设率. */
function rateOfTitle(title: string, stem: string): string | null {
  const text = title.replace(/^[#(]*[一二三四五六七八九十\d]{1,3}[)、.]*/, '')
  const named = new RegExp(`^([一-龥]{2,16}?)(?:${stem}率)$`).exec(text)?.[1]
  if (named) return `${leadNoun(named)}${stem}率`
  const done = new RegExp(`${stem}([一-龥]{2,4})$`).exec(text)?.[1]
  return done && !done.endsWith('率') ? `${done}${stem}率` : null
}

const sharesWord = (what: string, stem: string): boolean =>
  [...stem].some(char => what.includes(char))

/** How something was done, which is no part of what: 当场整改. */
const manner = /^(?:当场|限期|按期|按时|及时|基本|全部|各[级类]|已经?|未|经|有)*/
/** Counts of nothing but a deed: 竣工32个. */
const deed = /^(?:开工|竣工|完工|整改|完成|合格|达标)$/
const counted = /(?:发放|回收)?(?:[条篇件节份栋座台]数|人数|人次|次数|批次|总数|数)$/

/** 体育考试合格310人,合格率: of what was found so; 通知书40份,回执率: of what was counted. */
function rateOfCount(own: readonly Figure[], stem: string): string | null {
  const recent = own
    .slice(-4)
    .filter(({ subject, form }) => form === 'level' && counted.test(subject))
  for (const { subject } of recent.toReversed()) {
    const at = subject.indexOf(stem)
    const what = (at < 0 ? subject.replace(counted, '') : subject.slice(0, at))
      .replace(manner, '')
      .replace(lastOutcome, '')
      .replace(howDone, '')
    // 应测学生, 测试率: the rate says it again.
    if (
      what.length >= 2 &&
      !sharesWord(what, stem) &&
      !subject.startsWith('未') &&
      !deed.test(what)
    )
      return `${what}${stem}率`
  }
  return null
}

/** 本科上线率县城高中为48%: the rate first, then whose it is. */
export function rateOfWhom({ quantity: { kind }, lead }: Said): Words | null {
  if (kind !== 'percent') return null
  const [, subject, other] = /^([一-龥]{2,12}率)([一-龥]{2,6})$/.exec(leadNoun(lead.text)) ?? []
  if (!subject || !other || /[率比度例率]$|^[比较]/.test(other)) return null
  const slice = isWhole(lead.slice) ? { ...wholeSlice, other } : lead.slice
  return { subject, measure: null, slice, isGuess: true }
}

const allDone =
  /^([一-龥]{2,10}?)(?:已|均|都|全部|全面)+(?:实现|完成)?(开通|接入|达标|覆盖|配备|建成|合格|持证|安装|通过)$/

/** 学校食堂全部达标(100%): the bracket says how many of those before it. */
export function rateInBracket({ scene, quantity, lead }: Said): Words | null {
  if (quantity.kind !== 'percent' || lead.text !== '' || scene.depth === 0) return null
  const [, what, done] = allDone.exec(lead.before) ?? []
  const last = scene.figures.at(-1)?.quantity.end ?? 0
  if (!what || last > lead.start - 1 - lead.before.length) return null
  return { subject: `${what}${done}率`, measure: null, slice: lead.slice, isGuess: true }
}
