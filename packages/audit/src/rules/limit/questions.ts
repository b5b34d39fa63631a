import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { printed } from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import { type AuditContext, matchesIn, partAt, sentenceAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { judge, limitText } from './norms.ts'

const COMPLIANCE = /达标(?:率|比率|比例)|配备(?:率|比例)|建成(?:率|比例)|合格率|整改率/
const LOW_COMPLIANCE_PERCENT = 80
const FOUND_AND_FIXED =
  /(?:排查|查出|发现|检查)[^。；;]{0,30}?(\d+)\s*(?:项|处|个|条)[，,][^。；;\d]{0,8}(?:整改|整治|消除|解决|完成)[^。；;\d]{0,4}(\d+)\s*(?:项|处|个|条)/g

export const exactlyOnLimit = defineRule({
  id: 'limit/exactly-on-limit',
  category: 'limit',
  severity: 'question',
  title: '比例恰好等于标准',
  explanation: '写成整数的比例恰好等于标准值（如1:15），未取整的数可能没有达到。',
  example: { text: '县内幼儿园专任教师与在园幼儿之比是1:15。', level: 'county', year: 2023 },
  check: context =>
    collect(context.claims, claim => {
      if (claim.unit !== '1:x') return []
      const hit = judge(context, claim).find(one => one.criterion.limit === claim.value)
      if (!hit) return []
      return [
        {
          message: `${hit.indicator.name}1:${claim.value}恰好等于标准，请写明人数，并一并写出教职工与幼儿之比`,
          spans: [[claim.start, claim.end] as Span],
          computation: `1:${claim.value} = 1:${claim.value}`,
          clause: hit.criterion.clause,
          suggestion: '写明两个原始数，按原始数判断',
        },
      ]
    }),
})

export const lowCompliance = defineRule({
  id: 'limit/low-compliance',
  category: 'limit',
  severity: 'warning',
  title: '达标率、配备率偏低而未列入存在问题',
  explanation: '应当全部达到的配备率、达标率明显低于100%，正文作为成效写出，存在问题部分没有提到。',
  example: { text: '全县学校心理辅导室配备率为63.5%。' },
  needs: COMPLIANCE,
  check: context =>
    collect(context.figures, figure => {
      if (figure.family !== 'percent' || figure.value.gte(LOW_COMPLIANCE_PERCENT)) return []
      if (partAt(context, figure.start) !== 'body') return []
      const lead = context.text.slice(Math.max(0, figure.start - 14), figure.start)
      if (!/(?:率|比率|比例)(?:为|达到|达|是|仅为)?\s*$/.test(lead) || !COMPLIANCE.test(lead))
        return []
      return [
        {
          message: `“${lead
            .split(/[，,。；;]/)
            .at(-1)
            ?.trim()}${printed(context.text, figure)}”偏低，存在问题部分没有提到`,
          spans: [
            [figure.start - (lead.split(/[，,。；;]/).at(-1)?.length ?? 0), figure.end] as Span,
          ],
          computation: `${figure.value}% < 100%`,
          suggestion: '说明未达标的单位和原因，列入存在问题',
        },
      ]
    }),
})

export const rectificationIncomplete = defineRule({
  id: 'limit/rectification-incomplete',
  category: 'limit',
  severity: 'question',
  title: '隐患没有全部整改',
  explanation: '写明排查出的数量和已整改的数量，后者较小。',
  example: { text: '秋季检查发现用电问题9处，已解决4处。' },
  check: context =>
    matchesIn(context, FOUND_AND_FIXED).flatMap(match => {
      const [found, fixed] = [Number(match[1]), Number(match[2])]
      if (!(fixed < found)) return []
      const rate = ((fixed / found) * 100).toFixed(1)
      return [
        {
          message: `排查出${found}项，整改${fixed}项，其余${found - fixed}项没有写明措施和时限`,
          spans: [[match.index, match.index + match[0].length] as Span],
          computation: `${fixed} ÷ ${found} = ${rate}%`,
          suggestion: '列出未整改的事项、责任单位和完成时限',
        },
      ]
    }),
})

export const compositeForQualityBalance = defineRule({
  id: 'limit/composite-for-quality-balance',
  category: 'limit',
  severity: 'warning',
  title: '用综合差异系数说明优质均衡',
  explanation:
    '优质均衡逐项判定各项指标的差异系数，综合差异系数（几项的平均）是基本均衡的指标，不能说明优质均衡。',
  example: {
    text: '创建优质均衡县进展顺利，校际综合差异系数小学为0.402。',
    level: 'county',
    year: 2023,
  },
  check: context =>
    collect(context.claims, claim => {
      if (claim.modality !== 'done') return []
      if (!/综合差异系数/.test(claim.subject + claim.quote)) return []
      const section = balanceSections(context).findLast(
        ({ span }) => span[0] <= claim.start && claim.end <= span[1],
      )
      const sentence = sentenceAt(context, claim.start)
      const isQuality =
        section?.title.includes('优质均衡') || context.text.slice(...sentence).includes('优质均衡')
      if (!isQuality || /基本均衡/.test(context.text.slice(...sentence))) return []
      const single = context.library.standards
        .flatMap(one => one.indicators)
        .find(one => one.criteria.some(criterion => criterion.on === 'cv'))
      const criterion = single?.criteria.find(one => one.on === 'cv')
      return [
        {
          message: '综合差异系数是基本均衡的指标，优质均衡应逐项写出各指标的差异系数',
          spans: [[claim.start, claim.end] as Span],
          computation: criterion ? `优质均衡各单项 ${limitText(criterion, null)}` : null,
          clause: criterion?.clause ?? null,
          suggestion: '逐项写出各指标小学、初中的差异系数',
        },
      ]
    }),
})

const balanceSections = once(({ sections }: AuditContext) =>
  sections.filter(({ title }) => title.includes('均衡')),
)

export const cityMeanForCountyRule = defineRule({
  id: 'scope/city-mean-for-county-rule',
  category: 'scope',
  severity: 'question',
  title: '用全市平均说明县级标准',
  explanation: '标准按县判定，报告只写全市平均达到；平均达到不等于所辖各县都达到。',
  example: {
    text: '目前，全市普惠性幼儿园覆盖率为88.6%。',
    level: 'city',
    year: 2021,
  },
  check: context => {
    if (context.level !== 'city') return []
    const seen = new Set<number>()
    return collect(context.claims, claim => {
      const hit = judge(context, claim).find(
        ({ criterion, met, levelFits }) =>
          met &&
          !levelFits &&
          claim.value !== 100 &&
          criterion.judgedAt.every(kind => kind === 'county'),
      )
      const sentence = sentenceAt(context, claim.start)
      if (!hit || seen.has(sentence[0]) || partAt(context, claim.start) !== 'body') return []
      seen.add(sentence[0])
      return [
        {
          message: `${hit.indicator.name}按县判定，全市平均${claim.unit === '1:x' ? '1:' : ''}${claim.value}${claim.unit === '1:x' ? '' : claim.unit}不能说明所辖各县都达到`,
          spans: [[claim.start, claim.end] as Span],
          clause: hit.criterion.clause,
          suggestion: '列出所辖各县（市、区）的数值',
        },
      ]
    })
  },
})
