import { conceptsIn, meaningsOf } from '../../../lexicon/concepts.ts'
import type { Clause } from '../../../structure/sentences.ts'
import { type AuditContext, bodyClausesWith, clausesWith, figuresIn } from '../../context.ts'
import type { Observation } from '../../define-rule.ts'
import { whenOf } from '../counted/when.ts'
import { contentOf, isAbout, type Topic, topicOf } from './content.ts'

/** 随迁子女全部安排在公办学校就读: all of them are where only some can be. */
interface Placed {
  clause: Clause
  topic: Topic
  /** 公办, 农村, 在编. */
  where: string
}

/** What excludes each other, so that who is in the one is not in the other. */
const OPPOSITES: Readonly<Record<string, string>> = {
  公办: '民办',
  民办: '公办',
  农村: '城区',
  城区: '农村',
  在编: '临聘',
}
const ALL_PLACED =
  /^(.*?)(?:已经?|现已)?(?:全部|全都|均|都|一律|全员|100%|百分之百)(?:已经?)?(?:安排|安置|分配|分派|入读|就读|进入|补充|充实|录取|在|到|于|至|为|是)+((?:公|民)办|农村|乡村|乡镇及以下|城区|县城|在编|编内)([^，,。；;]*)$/
const NEEDED =
  /(?:全部|全都|均|都|一律|全员|100%|百分之百)[^，,。；;]{0,8}(?:[公民]办|农村|乡村|城区|县城|在编|编内)/g
const NOT_ASSERTED =
  /力争|确保|计划|将|要求|应当|必?须|目标|争取|除|以外|之外|原则|优先|或者?|以及|和|、|购买|含/
const THE_OTHERS = /民办|私立|公办|城区|县城|农村|乡村|临聘|编外|代课|聘用/g
/** Where they learn or teach, and not of whom else something is told. */
const IS_THERE = /就读|在读|入读|上学|任教|从教|工作|学习|教师/
const FEWEST = 1

/** 随迁子女全部安排在公办学校, and 237名在民办学校就读的随迁子女. */
export function placedElsewhere(context: AuditContext): Observation[] {
  const placed = bodyClausesWith(context, NEEDED).flatMap(clause => placedIn(context, clause))
  if (placed.length === 0) return []
  const others = clausesWith(context, THE_OTHERS)
  return placed.flatMap(one => {
    const other = others.find(clause => isElsewhere(context, one, clause))
    return other ? [tell(one, other)] : []
  })
}

function placedIn(context: AuditContext, clause: Clause): Placed[] {
  const text = clause.text.replace(/\s+/g, '')
  const [, before = '', place = '', behind = ''] = ALL_PLACED.exec(text) ?? []
  const [where, ...more] = meaningsOf(conceptsIn(place + behind)).filter(one => one in OPPOSITES)
  if (!where || more.length > 0 || NOT_ASSERTED.test(text)) return []
  // 县城、农村随迁子女: who is said to be of one of the two is not told by where all are.
  if (meaningsOf(conceptsIn(before)).some(one => one in OPPOSITES)) return []
  const lead = context.text.slice(clause.sentence.span[0], clause.span[0])
  const last = /[^，,。；;：:]+(?=[，,：:]?$)/.exec(lead)?.[0] ?? ''
  const own = before.length < SHORTEST ? last : before
  const topic = topicOf(own, context.profile.organisation ?? '')
  return topic.isTold || topic.meanings.length > 1 ? [{ clause, topic, where }] : []
}

const SHORTEST = 2

function isElsewhere(context: AuditContext, { clause: all, topic, where }: Placed, some: Clause) {
  if (some.sentence === all.sentence || some.sentence.part === 'plans') return false
  const content = contentOf(some.text.replace(/\s+/g, ''))
  const there = OPPOSITES[where] ?? ''
  if (!content.meanings.has(there) || content.meanings.has(where)) return false
  const people = figuresIn(context, some.span).filter(one => one.family === 'people')
  if (people.length < FEWEST || !IS_THERE.test(some.text) || SETTLED.test(some.text)) return false
  const lead = contentOf(context.text.slice(some.sentence.span[0], some.span[0]))
  const [said, now] = [whenOf(context, all), whenOf(context, some)]
  return (
    said.year === now.year &&
    (now.point === '' || now.point === said.point) &&
    isAbout(topic, content, lead, false)
  )
}

/** What was done about them, so that they are there no more. */
const SETTLED = /转入|转到|转出|转至|分流|调入|调到|调出|原|曾|由民办|由公办|比|较|增|减|将|拟/

function tell({ clause }: Placed, other: Clause): Observation {
  return {
    severity: 'error',
    message: `前面称“${clause.text.trim()}”，另处写“${other.text.trim()}”`,
    spans: [clause.span, other.span],
    suggestion: '核对人数，两处改为一致；时点或范围不同的，分别注明',
  }
}
