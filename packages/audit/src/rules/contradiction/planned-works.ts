import { once } from '../../structure/once.ts'
import type { Clause } from '../../structure/sentences.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, clausesWith } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { nameBefore, PART } from './two-dates.ts'

const BUILT = '建成|竣工|完工|落成'
const USED = '建成投用|投入使用|交付使用|投用|启用|开园|开学招生|正式招生'
const WORKS = new RegExp(`${USED}|${BUILT}`, 'g')
const DATE = /(20\d\d)年(?:(\d{1,2})月|([春秋])季|(上半年)|(年?初))?/g
const PLANNED = /计划|预计|拟|将|力争|确保|争取|目标|要求|底前|月前|年前|季前|学期前/
/** What the text itself says was put off or put forward, and what is over. */
const MOVED = /原定|原计划|调整|提前|推迟|延[期后]|顺延|受[^，,。；;]{0,8}影响|已(?:于|经|建|投|在)/
/** One building, one stage of the works: it has a date of its own. */
const OF_PART = /主体|封顶|土建|楼|馆|食堂|操场|运动场|跑道|附属|配套|[一二三四]是|分别|其中/
/** 按上述计划, 如前所述: what was told above. */
const BACK = /(?:上述|前述|以上|上面|该|此|这一)(?:的)?(?:计划|安排|节点|工期|进度|时间)/
const THIS_ONE = /该(?:校|园|项目|工程)|(?:^|[，,保将])(?:学校|项目|工程|新校区)/

/** When a school is to be finished, or to be used. */
interface Planned {
  event: 'built' | 'used'
  name: string | null
  isBack: boolean
  year: number
  /** Counted from the year 0. */
  month: number
  clause: Clause
}

const MONTHS = 12
const SPRING = 3
const AUTUMN = 9

/**
 * 计划2021年8月底前建成, and 按上述计划于2022年秋季投入使用: one school is finished once. What is finished before one term begins is not
 * by the same plan used a year later, nor before it is finished.
 */
export function plannedWorks(context: AuditContext): Observation[] {
  const planned = plannedIn(context)
  return planned.flatMap((one, at) => {
    const earlier = planned.slice(Math.max(0, at - MOST_TOLD), at)
    const names = new Set(earlier.flatMap(({ name }) => name ?? []))
    const same = earlier.filter(before => isOfOne(before, one, names))
    const other = same.find(before => contradicts(before, one))
    // The same date told again is right, whatever a third one says.
    if (!other || same.some(before => before.event === one.event && before.year === one.year))
      return []
    const say = ({ clause }: Planned) => clause.text.trim()
    return [
      {
        message: `工期一处写“${say(other)}”，另一处写“${say(one)}”`,
        spans: [other.clause.span, one.clause.span],
        computation: `${other.year}年 ≠ ${one.year}年`,
        suggestion: '核对工期，两处改为一致；工期有调整、分期建设的写明',
      },
    ]
  })
}

const MOST_TOLD = 8

const plannedIn = once((context: AuditContext): readonly Planned[] =>
  clausesWith(context, WORKS).flatMap(clause => {
    const { text, sentence, span } = clause
    const dates = matchesOf(DATE, text)
    const works = matchesOf(WORKS, text)
    const [date] = dates
    const [work] = works
    const lead = context.text.slice(sentence.span[0], span[0])
    if (!date || !work || dates.length > 1 || works.length > 1) return []
    if (!PLANNED.test(text) && !PLANNED.test(lastOf(lead))) return []
    if (MOVED.test(sentence.text) || OF_PART.test(text) || PART.test(text)) return []
    // 2022年建成8所: so many of a kind.
    if (/\d\s*[所个]/.test(text.replace(DATE, ''))) return []
    const year = Number(date[1])
    return [
      {
        event: new RegExp(`^(?:${USED})$`).test(work[0]) ? 'used' : 'built',
        name: nameBefore(lead + text.slice(0, work.index)),
        isBack: BACK.test(text),
        year,
        month: year * MONTHS + monthOf(date),
        clause,
      },
    ]
  }),
)

const lastOf = (lead: string) => /[^，,。；;：:]*[，,]?$/.exec(lead)?.[0] ?? ''

/** The last month that a date may be of. */
function monthOf([, , month, term, half, start]: RegExpExecArray): number {
  if (month) return Number(month)
  if (term) return term === '春' ? SPRING : AUTUMN
  if (half) return MONTHS / 2
  return start ? 1 : MONTHS
}

/** Named alike, or spoken of as the only one that was named. */
function isOfOne(a: Planned, b: Planned, names: ReadonlySet<string>): boolean {
  if (a.clause.sentence === b.clause.sentence) return false
  if (a.name === null) return false
  if (b.name !== null) return a.name.endsWith(b.name) || b.name.endsWith(a.name)
  return names.size === 1 && (b.isBack || THIS_ONE.test(b.clause.text))
}

function contradicts(a: Planned, b: Planned): boolean {
  if (a.event === b.event) return a.year !== b.year
  const [built, used] = a.event === 'built' ? [a, b] : [b, a]
  if (used.year < built.year) return true
  return b.isBack && used.month - built.month > MONTHS
}
