import { collect } from '../../../structure/collect.ts'
import { isDigitSlip } from '../../../structure/digit-slips.ts'
import { type Figure, intervalOf, meet, printed, spanOf } from '../../../structure/figures.ts'
import { middle, sumOf } from '../../../structure/intervals.ts'
import { startOfListing } from '../../../structure/listings.ts'
import { numberOf } from '../../../structure/markers.ts'
import { type AuditContext, paragraphStart } from '../../context.ts'
import type { Observation } from '../../define-rule.ts'
import { listingsOf } from '../../direction/listings-of.ts'

/** 5个县（区）平均, 四所学校的平均得分为: of how many the mean is told. */
const MEAN_OF =
  /(?<!\d)([二两三四五六七八九十]|\d{1,2})(?:个|所|家|项|类)?(?:县|市|区|镇|乡|校|园|学校|单位|部门|指标|方面|组|旗|街道|学段|年级)?(?:[（(][^（）()]{1,8}[）)])?的?(?:平均(?:得分|分数?|成绩|值|水平)?|均值)(?:为|是|达到?)?\s*$/u
const LONGEST_LEAD = 30
/** Scores count alike, of whatever each is; shares and amounts are weighed by what they are of. */
const SCORE = '分'
const FEWEST = 3

/** 甲县93.6分、乙县91.2分、…，5个县平均87.9分: the mean of the scores listed right before it, as many as are counted. */
export function listedMeans(context: AuditContext): Observation[] {
  const { text } = context
  return collect(context.figures, mean => {
    if (mean.unit !== SCORE || mean.approximate) return []
    const lead = text.slice(Math.max(0, mean.start - LONGEST_LEAD), mean.start)
    const count = numberOf(MEAN_OF.exec(lead)?.[1])
    const scores = count >= FEWEST ? scoresBefore(context, mean, count) : null
    if (!scores) return []
    const sum = sumOf(scores.map(intervalOf))
    const truth = { low: sum.low.div(count), high: sum.high.div(count) }
    if (meet(truth, intervalOf(mean))) return []
    const [said, actual] = [mean.value, middle(truth)].map(one => one.toFixed(mean.decimals)) as [
      string,
      string,
    ]
    // What only the last digit is off by may be how they were weighed.
    const isSlip = isDigitSlip(said, actual) && said.slice(0, -1) !== actual.slice(0, -1)
    return [
      {
        severity: isSlip ? 'error' : 'warning',
        message: `所列${count}个数的平均为${actual}分，文中写作${printed(text, mean)}`,
        spans: [mean, ...scores].map(spanOf),
        computation: `(${scores.map(one => one.value).join(' + ')}) ÷ ${count} = ${actual} ≠ ${mean.value}`,
        suggestion: '核对各项得分和平均分；按人数等加权的，写明算法',
      },
    ]
  })
}

/** The one list of so many scores in the paragraph before. */
function scoresBefore(context: AuditContext, mean: Figure, count: number): Figure[] | null {
  const start = paragraphStart(context, mean.start)
  const lists = listingsOf(context).filter(
    one =>
      startOfListing(one) >= start &&
      startOfListing(one) < mean.start &&
      one.members.length === count &&
      one.members.every(({ figure }) => figure.unit === SCORE && figure.end < mean.start),
  )
  const [only] = lists
  return only && lists.length === 1 ? only.members.map(({ figure }) => figure) : null
}
