import { collect } from '../../../structure/collect.ts'
import { asInterval } from '../../../structure/ends.ts'
import { printed, spanOf } from '../../../structure/figures.ts'
import { middle } from '../../../structure/intervals.ts'
import { show } from '../../../structure/run-proof.ts'
import type { AuditContext } from '../../context.ts'
import { defineRule, type Observation } from '../../define-rule.ts'
import { wrongAverages } from './averages.ts'
import { wrongBalances } from './balances.ts'
import { type Contradicted, wrongChanges } from './changes.ts'
import { wrongMeans } from './means.ts'
import { wrongShares } from './shares.ts'

export const neighboursContradict = defineRule({
  id: 'arithmetic/slip-beside-its-terms',
  category: 'arithmetic',
  severity: 'error',
  title: '与旁边的数对不上，疑似笔误',
  explanation:
    '写成差额、增幅、余额或者平均数的数，旁边的两个数算得的只与它差一个数字、数字颠倒或小数点错位，而文中没有别的数能算出它。不看用什么词连接，只看数字，所以位数少的要有“上年、标准、应、比”等词才报告；别的核查项已经报告的不重复。',
  example: { text: '在校生912.45万人，比上年增加8.37万人（2019年为903.72万人）。' },
  isLastResort: true,
  check: context =>
    collect(
      [
        ...wrongChanges(context),
        ...wrongAverages(context),
        ...wrongMeans(context),
        ...wrongBalances(context),
        ...wrongShares(context),
      ],
      one => tell(context, one),
    ),
})

function tell({ text }: AuditContext, { said, terms, truth, by }: Contradicted): Observation {
  const written = terms.map(one => printed(text, one))
  const actual = show(middle(asInterval(truth)).div(said.scale), said.decimals + 1)
  const unit = said.unit
  const words = {
    '% more': `${written.join('与')}相差`,
    mean: `(${written.join(' + ')}) ÷ ${terms.length} =`,
    '−': `${written.join(' − ')} =`,
    '×': `${written.join(' × ')} =`,
    years: `${written.join('')} ÷ 年数 =`,
    points: `${written.join('与')}相差（个百分点）`,
    '±': `${written.join('、')}相加减为`,
    '÷': `${written.join(' ÷ ')} =`,
  }[by]
  return {
    message: `由${written.join('、')}算得${actual}${unit}，文中写作${printed(text, said)}`,
    spans: [said, ...terms].map(spanOf),
    computation: `${words} ${actual}${unit} ≠ ${printed(text, said)}`,
    suggestion: '核对这个数和旁边的两个数，改正其中写错的一个',
  }
}
