import { type Figure, formatFixed, type Point, type PointScoring } from '@mingjian/model'
import { limitText } from '../authoring/number-text.ts'
import { findStep, pointScore } from './point-score.ts'
import type { ScoringRecord } from './scoring-record.ts'

export interface PointScore {
  code: string
  text: string
  /** Full score. */
  full: number
  /** Null while what it is scored by is missing. */
  score: number | null
  /** In Chinese: how the score came about, or what is missing. */
  reason: string
}

/** A point's score with its reason; null for a point that is not scored. */
export function scorePoint(point: Point, record: ScoringRecord): PointScore | null {
  const { code, text, scoring } = point
  if (!scoring) return null
  return { code, text, full: scoring.points, ...judge(point, scoring, record) }
}

type Judged = Pick<PointScore, 'score' | 'reason'>

function judge(point: Point, scoring: PointScoring, record: ScoringRecord): Judged {
  if (scoring.by === 'steps') return judgeSteps(point, scoring, record)
  return scoring.by === 'grades'
    ? judgeGrade(scoring, record.grades?.[point.code])
    : judgeFaults(scoring, record.faults?.[point.code])
}

const open = (reason: string): Judged => ({ score: null, reason })

type Steps = Extract<PointScoring, { by: 'steps' }>

/** Where several figures answer a point, all have to meet a step: the weakest one counts. */
function judgeSteps(point: Point, scoring: Steps, record: ScoringRecord): Judged {
  const recorded = record.numbers?.[point.code]
  if (recorded !== undefined) return ofFigures(scoring, [{ name: '记录值', value: recorded }])
  if (point.indicators.length === 0) return open('没有记录数值')
  const absent = point.indicators.filter(id => figuresOf(id, record).length === 0)
  const figures = point.indicators.flatMap(id => figuresOf(id, record))
  const missing = [
    ...absent.map(id => `没有计算指标 ${id}`),
    ...figures.filter(figure => figure.value === null).map(whyMissing),
  ]
  if (missing.length > 0) return open(missing.join('；'))
  return ofFigures(scoring, figures.flatMap(known))
}

const figuresOf = (id: string, { figures }: ScoringRecord) =>
  figures.filter(figure => figure.indicator === id)

function whyMissing({ name, status, missing }: Figure): string {
  if (status === 'not-applicable') return `${name}不适用，由人工确定`
  return `${name}没有数值${missing.length > 0 ? `：${missing.join('、')}` : ''}`
}

interface Known {
  name: string
  value: number
  unit?: string | null
}

const known = ({ name, value, unit }: Figure): Known[] =>
  value === null ? [] : [{ name, value, unit }]

function ofFigures(scoring: Steps, figures: readonly Known[]): Judged {
  const scores = figures.flatMap(one => {
    const score = pointScore(scoring, { figure: one.value })
    return score === null ? [] : [{ ...one, score }]
  })
  const [weakest] = scores.toSorted((a, b) => a.score.comparedTo(b.score))
  if (!weakest || scores.length < figures.length) return open('数值不是数，请核对')
  const score = weakest.score.toNumber()
  const step = findStep(scoring, weakest.value)
  const said = `${weakest.name}${shown(weakest)}`
  const reason = step
    ? `${said}达到“${limitText(step)}”，得${score}分`
    : `${said}未达到任何一档，得0分`
  return { score, reason }
}

const shownDecimals = 4

const shown = ({ value, unit }: Known) =>
  `${Number(formatFixed(value, shownDecimals))}${unit ?? ''}`

function judgeGrade(
  scoring: Extract<PointScoring, { by: 'grades' }>,
  grade: string | undefined,
): Judged {
  if (grade === undefined) return open('还没有评定等级')
  const score = pointScore(scoring, { grade })?.toNumber()
  if (score === undefined) {
    const names = scoring.grades.map(one => one.name).join('、')
    return open(`“${grade}”不是本要点的等级（${names}），请重新评定`)
  }
  return { score, reason: `评定为“${grade}”，得${score}分` }
}

function judgeFaults(
  scoring: Extract<PointScoring, { by: 'deduction' }>,
  faults: number | undefined,
): Judged {
  if (faults === undefined) return open('还没有核查扣分')
  if (!Number.isInteger(faults) || faults < 0) return open('扣分处数应为不小于0的整数，请核对')
  const score = pointScore(scoring, { faults })?.toNumber() ?? null
  return { score, reason: `${faults}处扣分，每处扣${scoring.each}分，得${score}分` }
}
