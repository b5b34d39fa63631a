import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { once } from '../../structure/once.ts'
import { type AuditContext, matchesIn } from '../context.ts'
import { defineRule } from '../define-rule.ts'

const CHANGES =
  /(增加|减少|增长|下降)了?(\d+(?:\.\d+)?)(?:亿元|万元|元|万人次?|人次?|名|所|个|家|册|平方米)[，,](?:同比)?(增长|下降|增幅|降幅)(?:为|达)?(\d+(?:\.\d+)?)[%％]/g

/** Starts of the changes that belong to a figure; those are compared by direction/word-against-figures. */
const changesOfRuns = once(
  ({ runs }: AuditContext): ReadonlySet<number> =>
    new Set(collect(runs, run => (run.amount ? [run.amount.figure.start] : []))),
)

export const changesDisagree = defineRule({
  id: 'direction/changes-disagree',
  category: 'direction',
  severity: 'error',
  title: '增减额与增减幅一升一降',
  explanation:
    '前面没有写出数值本身，接连写的增减额和增减幅用词相反（“减少120人，增长1.2%”）。增减幅为零的不报告。',
  example: { text: '青山县在校生比上年减少120人，增长1.2%。' },
  check: context =>
    matchesIn(context, CHANGES).flatMap(match => {
      const [said, first = '', amount = '', second = '', rate = ''] = match
      const at = match.index + said.indexOf(amount)
      const isUp = (word: string) => word.startsWith('增')
      if (isUp(first) === isUp(second) || Number(rate) === 0) return []
      if (changesOfRuns(context).has(at)) return []
      return [
        {
          message: `“${first}”与“${second}”一升一降，互相矛盾`,
          spans: [[match.index, match.index + said.length] as Span],
          suggestion: '核对增减额和增减幅的用词',
        },
      ]
    }),
})
