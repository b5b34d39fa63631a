import type { MeasureTerm } from '../lexicon/measures.ts'
import type { Lead } from './read-lead.ts'
import { recentOfSentence, type Scene } from './scene.ts'

/**
 * 年平均工资收入 says nothing without its earner: the one in its own words, else the one of the figure
 * before (公务员210人,年均工资收入9万元).
 */
export function ownerOf(measure: MeasureTerm, lead: Lead, scene: Scene): string | null {
  if (!measure.needsOwner) return null
  const words = [lead.text, scene.figures.at(-1)?.subject ?? '']
  for (const text of words) {
    if (text.includes('公务员')) return '公务员'
    if (text.includes('教师')) return '义务教育教师'
  }
  return null
}

const bareRate = /^(?:各[一-龥]{0,6})?(?:配备|建档|建成|覆盖|达标|开通|普及|完成|整改|参与|满意)率$/

/**
 * A rate that leaves out of what: 均配备了校医,配备率100% is 校医配备率, 明厨亮灶方面,柳河县建成率达92%
 * is 明厨亮灶建成率, and so is the next county's.
 */
export function plainRate(name: string, lead: Lead, scene: Scene): string {
  const rate = name.replace(
    /^(?:其余)?各?[一-龥]{0,5}[县市区旗州](?:\([县市区、]+\)区?)?(?=[一-龥]{2}率$)/,
    '',
  )
  if (!bareRate.test(rate)) return name
  const before = lead.before.replace(/"/g, '')
  const said = object.exec(before)?.[1] ?? /^(.{2,16})方面$/.exec(before)?.[1]
  if (said) return `${said}${rate.replace(/^各.*(?=..率$)/, '')}`
  const twin = recentOfSentence(scene).findLast(figure => figure.subject.endsWith(rate))
  return twin?.subject ?? name
}

const object =
  /(?:配备|建立|完善|开展|推进|落实|开通|实现|实施|建设|推行)(?:了|并)?(?!并|不断|逐步)([一-龥+]{2,16})$/
