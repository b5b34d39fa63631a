import { defineRule } from '../define-rule.ts'
import { assertionsOf } from '../limit/claimed-met.ts'
import { judge, limitText } from '../limit/norms.ts'
import { speaksOf } from '../limit/spoken-of.ts'
import { boundClaims } from './comparison.ts'
import { exampleCollected, exampleFigure } from './example-figures.ts'
import { sayCollected } from './words.ts'

export const verdictDiffers = defineRule({
  id: 'data/verdict-differs',
  category: 'data',
  severity: 'warning',
  title: '报告称达标，按采集数据未达标',
  explanation:
    '同一句写“达到”“符合”标准，报告写的数也够，而系统按采集数据计算的同一指标没有达到标准值。报告自己的数就没有达到的，由“称达标而数值未达标”指出，不再重复。',
  example: {
    text: '青山县公办园在园幼儿占比50.43%，已达到国家规定标准。',
    level: 'county',
    year: 2023,
    collected: exampleCollected(
      exampleFigure({
        code: 'jiaodu-2020-1/K3',
        name: '公办园在园幼儿占比',
        stage: 'preschool',
        value: 49.43396,
        unit: '%',
        decimals: 2,
        origin: 'computed',
        source: '按采集数据计算',
        clause: '教督〔2020〕1号',
        verdicts: [
          {
            criterion: 'jiaodu-2020-1/K3',
            op: '>=',
            limit: 50,
            met: false,
            clause: '教督〔2020〕1号',
            confidence: 'seen',
          },
        ],
      }),
    ),
  },
  check: context => {
    const bound = boundClaims(context.claims, context.comparison)
    const failing = bound.flatMap(({ claim, binding: { figure } }) => {
      const missed = figure?.verdicts.find(one => !one.met)
      return figure && missed ? [{ claim, figure, missed }] : []
    })
    if (failing.length === 0) return []
    const assertions = assertionsOf(context)
    return failing.flatMap(({ claim, figure, missed }) => {
      const said = assertions.find(one => speaksOf(context, one, claim))
      if (!said || judge(context, claim).some(one => !one.met)) return []
      return [
        {
          message: `${figure.name}报告称达标，按采集数据为${sayCollected(figure)}，没有达到${limitText(missed, figure.unit)}`,
          spans: [[claim.start, claim.end], said.span],
          computation: `${sayCollected(figure)}，标准${limitText(missed, figure.unit)}`,
          clause: missed.clause,
          suggestion: '核对采集数据和报告；确未达标的，列入存在问题',
        },
      ]
    })
  },
})
