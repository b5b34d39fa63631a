import { type Claim, type EarlierClaim, Exact } from '@mingjian/model'
import { isLevel } from '../../figures/ask-figures.ts'
import { collect } from '../../structure/collect.ts'
import { once } from '../../structure/once.ts'
import type { AuditContext } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { earlierOf, inUnitOf } from './earlier-claims.ts'
import { sayClaim } from './words.ts'

/** Twice or half within a year, and thirty points of a share, are rarer than slips of the pen. */
const mostTimes = 2
const mostPoints = 30
/** Small counts double by chance. */
const smallest = 20

export const implausibleChange = defineRule({
  id: 'data/implausible-change-from-last-year',
  category: 'data',
  severity: 'question',
  title: '与上年报告相比变化过大',
  explanation:
    '同一单位、同一学段的同一数据，本年报告的数比上年报告翻一番以上、减半以下，或者比例相差30个百分点以上，而正文没有写出上年数或增减幅度。人数、所数小于20的不比较。只作疑问：可能是单位写错、口径改变，也可能确有其事。',
  example: {
    text: '青山县2023年教师培训经费1268万元。',
    level: 'county',
    year: 2023,
    earlier: {
      title: '青山县2022年自评报告',
      year: 2022,
      claims: [
        {
          quote: '教师培训经费118.5万元',
          code: 'teacher-training-funds',
          org: '青山县',
          period: '2022',
          qualifier: null,
          value: 118.5,
          decimals: 1,
          unit: '万元',
          comparator: null,
          modality: 'done',
        },
      ],
    },
  },
  check: context => {
    const { earlier } = context.comparison
    if (!earlier || context.year !== earlier.year + 1) return []
    return collect(context.claims, claim => {
      if (claim.period !== String(context.year) || claim.modality !== 'done') return []
      if (!isLevel(claim) || explainedCodes(context).has(claim.code)) return []
      const before = earlierOf(claim, earlier)
      const [first] = before
      if (!first || before.some(one => isPlausible(claim, one))) return []
      return [
        {
          message: `${claim.subject}由上年报告的${sayClaim(first)}变为${sayClaim(claim)}，变化过大，请核对单位和口径`,
          spans: [[claim.start, claim.end]],
          computation: `${sayClaim(first)} → ${sayClaim(claim)}（${earlier.title}）`,
          suggestion: '核对单位和统计口径；确有变化的，写明上年数和原因',
        },
      ]
    })
  },
})

function isPlausible(claim: Claim, one: EarlierClaim): boolean {
  const before = inUnitOf(one, claim)
  const now = new Exact(claim.value)
  if (claim.unit === '%') return now.minus(before).abs().lte(mostPoints)
  if (claim.unit === '' || claim.unit.startsWith('1:')) return true
  if (Exact.max(now, before).lt(smallest) || before.lte(0) || now.lte(0)) return true
  const times = now.div(before)
  return times.lt(mostTimes) && times.gt(new Exact(1).div(mostTimes))
}

/** What the report itself says the former value or the change of; never a level of this year. */
const explainedCodes = once(
  ({ claims }: AuditContext): ReadonlySet<string | null> =>
    new Set(
      collect(claims, one => (one.modality === 'previous' || !isLevel(one) ? [one.code] : [])),
    ),
)
