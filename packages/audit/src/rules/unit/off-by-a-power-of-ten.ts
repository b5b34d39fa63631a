import { collect } from '../../structure/collect.ts'
import { printed } from '../../structure/figures.ts'
import { runSpan } from '../../structure/run-proof.ts'
import { scaleSlipOf } from '../../structure/scale-slips.ts'
import { defineRule } from '../define-rule.ts'

const NAMES: Record<number, string> = {
  10: '十倍',
  100: '百倍',
  1000: '千倍',
  10000: '万倍（“元”与“万元”）',
  100000000: '亿倍（“元”与“亿元”）',
}

export const offByPowerOfTen = defineRule({
  id: 'unit/off-by-a-power-of-ten',
  category: 'unit',
  severity: 'error',
  title: '两年数值相差十倍、万倍而增幅很小',
  explanation:
    '本年数与上年数相差十倍、百倍、千倍或万倍，同一句写的增减幅（增减额）却很小，而把本年数移动小数点或换一个单位以后正好相符：是单位或小数点写错。没有写上年数而写了增减额和增减幅的，同样核对。移动以后仍然不符的，按“增幅与两年数值不符”报告。',
  example: { text: '青山县一般公共预算教育支出48310元，上年46820万元，增长3.18%。' },
  check: context =>
    collect(context.runs, run => {
      const slip = scaleSlipOf(run)
      if (!slip) return []
      const now = printed(context.text, run.level)
      const changes = run.previous ? [run.percent ?? run.amount] : [run.amount, run.percent]
      const said = changes
        .flatMap(one => (one ? [`${one.word}${printed(context.text, one.figure)}`] : []))
        .join('，')
      const times = Math.max(slip.factor, 1 / slip.factor)
      if (!run.previous)
        return [
          {
            message: `${now}与“${said}”不符，疑单位或小数点写错`,
            spans: [runSpan(run)],
            computation: `${now} × ${slip.factor >= 1 ? slip.factor : `1/${Math.round(times)}`} 才合“${said}”`,
            suggestion: '核对数值的单位和小数点',
          },
        ]
      const before = printed(context.text, run.previous)
      return [
        {
          message: `${now}与上年${before}相差约${NAMES[Math.round(times)] ?? `${times}倍`}，与“${said}”不符，疑单位或小数点写错`,
          spans: [runSpan(run)],
          computation: `${now} × ${slip.factor >= 1 ? slip.factor : `1/${Math.round(times)}`} 与 ${before} 才合“${said}”`,
          suggestion: '核对两年数值的单位和小数点',
        },
      ]
    }),
})
