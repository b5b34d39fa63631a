import { Exact } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { middle } from '../../structure/intervals.ts'
import { commonPiece } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { show } from '../../structure/run-proof.ts'
import { readSeries, SERIES, type Series } from '../../structure/series.ts'
import { type AuditContext, figuresIn } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const SHARE_OF = /占([^，,。；;的]{2,20}?)(?:的)?(?:比例|比重|份额|的)?$/
const GROWTH = /(?:增长|增幅|增速)(?:率)?$/

export const seriesShare = defineRule({
  id: 'arithmetic/series-share',
  category: 'arithmetic',
  severity: 'error',
  title: '逐年占比与数值不符',
  explanation: '几年的分子、分母、占比都用“依次为”列出，某一年的占比与该年两数之比不一致。',
  example: {
    text: '近三年培训经费总额依次为210万元、240万元、300万元；其中县级投入依次为126万元、150万元、195万元，占经费总额的比例依次为60%、62.5%、75%。',
  },
  needs: SERIES,
  check: context =>
    collect(seriesByParagraph(context), all =>
      all.flatMap((share, at) => {
        const base = SHARE_OF.exec(share.label)?.[1]
        if (!base || share.figures[0]?.family !== 'percent') return []
        const before = all.slice(0, at)
        const whole = before.find(one => one.label.includes(base))
        const part = before.findLast(one => one !== whole && isAmount(one))
        if (!whole || !part || !sameLength(whole, part, share)) return []
        return collect(share.figures, (stated, year) =>
          compare(context, stated, part.figures[year], whole.figures[year], ratio),
        )
      }),
    ),
})

export const seriesGrowth = defineRule({
  id: 'arithmetic/series-growth',
  category: 'arithmetic',
  severity: 'error',
  title: '逐年增幅与数值不符',
  explanation: '几年的数值和“比上年增长”都用“依次为”列出，某一年的增幅与相邻两年数值不一致。',
  example: {
    text: '近三年县级投入依次为126万元、150万元、195万元，投入比上年增长依次为5%、19%、20%。',
  },
  needs: SERIES,
  check: context =>
    collect(seriesByParagraph(context), all =>
      all.flatMap((growth, at) => {
        const noun = growth.label.replace(/(?:比|较)上年.*$/, '')
        if (!GROWTH.test(growth.label) || growth.figures[0]?.family !== 'percent') return []
        const levels = all
          .slice(0, at)
          .findLast(
            one => isAmount(one) && (noun === '' || commonPiece(one.label, noun).length >= 2),
          )
        if (!levels || !sameLength(levels, growth)) return []
        return collect(growth.figures, (stated, year) =>
          year === 0
            ? []
            : compare(context, stated, levels.figures[year], levels.figures[year - 1], increase),
        )
      }),
    ),
})

/** Value lists of each paragraph. */
export const seriesByParagraph = once((context: AuditContext): readonly Series[][] => {
  const { segments, text } = context
  return segments.paragraphs.map(paragraph =>
    readSeries(text, paragraph, figuresIn(context, paragraph)),
  )
})

function compare(
  { text }: AuditContext,
  stated: Figure,
  part: Figure | undefined,
  whole: Figure | undefined,
  compute: (a: Interval, b: Interval) => Interval,
): Observation[] {
  if (!part || !whole) return []
  const truth = compute(intervalOf(part), intervalOf(whole))
  if (meet(truth, intervalOf(stated))) return []
  const actual = show(middle(truth), stated.decimals + 1)
  const [a, b] = [part.value.toString(), whole.value.toString()]
  const line = compute === ratio ? `${a} ÷ ${b}` : `(${a} − ${b}) ÷ ${b}`
  return [
    {
      message: `由${printed(text, part)}与${printed(text, whole)}算得${actual}%，文中写作${printed(text, stated)}`,
      spans: [spanOf(stated), spanOf(part), spanOf(whole)],
      computation: `${line} = ${actual}% ≠ ${stated.value}%`,
      suggestion: '核对这一年的数值和百分比',
    },
  ]
}

function ratio(part: Interval, whole: Interval): Interval {
  return { low: part.low.div(whole.high).times(100), high: part.high.div(whole.low).times(100) }
}

function increase(now: Interval, before: Interval): Interval {
  const { low, high } = ratio(now, before)
  const all = new Exact(100)
  return { low: low.minus(all), high: high.minus(all) }
}

function isAmount(series: Series): boolean {
  const family = series.figures[0]?.family
  return family === 'money' || family === 'people' || family === 'units'
}

function sameLength(first: Series, ...others: Series[]): boolean {
  return others.every(one => one.figures.length === first.figures.length)
}
