import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import type { Figure } from '../../structure/figures.ts'
import { bodyClausesWith, clauseAt, figuresIn } from '../context.ts'
import { defineRule } from '../define-rule.ts'

const MET =
  /(?:均|都|全部|已经?|完全)(?:达标|合格|达到[^，,。；;]{0,12}(?:标准|要求)|符合[^，,。；;]{0,12}(?:标准|要求))/g
const CHANGED =
  /(?:[率比]|占比|比例|系数|水平|数量|人数)[^，,。；;\d]{0,6}(?:均|都|逐年|持续|不断|稳步|明显|大幅|显著|进一步)*(?:有所|逐年|明显|大幅|显著|持续)(?:下降|上升|提高|提升|增长|改善|降低|减少|增加|好转)/g
const PARTLY =
  /(?:部分|少数|大部分|多数)(?:学校|幼儿园|县|区|乡镇|单位)[^，,。；;]{0,6}(?:实现|达到|完成|建成|配备|开设)/g
const RATE = /率|系数|比例|占比|指标|生均/
const SHARE_ALONE = /^\s*(?:所占|占)?(?:占比|比例|比率|比重|百分比)(?:达到|达|为|是|约)?\s*$/

export const metWithoutFigure = defineRule({
  id: 'vague/met-without-figure',
  category: 'vague',
  severity: 'question',
  title: '称达标而没有数值',
  explanation: '写某项指标“均达到标准”“已达标”，所在句没有该指标的数值。',
  example: { text: '全县各学段毛入学率均符合规定要求。' },
  check: context =>
    bodyClausesWith(context, MET).flatMap(({ span, text: clause }) => {
      if (!RATE.test(clause) || /不达标|未达|标准化/.test(clause)) return []
      if (figuresIn(context, [span[0] - 40, span[1] + 30]).some(isMeasure)) return []
      return [
        {
          message: `“${clause.trim().replace(/\s+/g, '')}”没有数值，无法核实`,
          spans: [span],
          suggestion: '写明各项（各县、各学段）的数值和所依据的标准',
        },
      ]
    }),
})

export const changeWithoutFigure = defineRule({
  id: 'vague/change-without-figure',
  category: 'vague',
  severity: 'question',
  title: '称升降而没有数值',
  explanation: '写某个比率“有所下降”“逐年提高”，所在句没有数值。',
  example: { text: '学生肥胖率逐年下降，体能持续增强。' },
  check: context =>
    bodyClausesWith(context, CHANGED).flatMap(({ span, text: clause }) => {
      const near = figuresIn(context, [span[0], span[1] + 40])
      if (near.some(one => one.start <= span[1] + 20 && isMeasure(one))) return []
      return [
        {
          message: `“${clause.trim().replace(/\s+/g, '')}”没有写出升降前后的数值`,
          spans: [span],
          suggestion: '写明本年、上年的数值和升降的百分点',
        },
      ]
    }),
})

export const shareWithoutBase = defineRule({
  id: 'vague/share-without-base',
  category: 'vague',
  severity: 'question',
  title: '占比没有说明占什么',
  explanation: '只写“占比达到……%”，前面没有可作分子的数，也没有说明占什么的比例。',
  example: { text: '课后服务以体育、科技类项目为主，占比达到35%。' },
  needs: SHARE_ALONE,
  check: context =>
    collect(context.figures, (figure, index) => {
      if (figure.family !== 'percent') return []
      const { text, figures } = context
      const clause = clauseAt(context, figure.start)
      if (!clause || clause.span[1] < figure.end) return []
      const [start] = clause.span
      const before = figures[index - 1]
      if (before && before.start >= clause.sentence.span[0]) return []
      if (!SHARE_ALONE.test(text.slice(start, figure.start))) return []
      return [
        {
          message: `“${text.slice(start, figure.end).trim()}”没有说明占什么的比例`,
          spans: [[start, figure.end] as Span],
          suggestion: '写明分子、分母',
        },
      ]
    }),
})

export const partialAttainment = defineRule({
  id: 'vague/partial-attainment',
  category: 'vague',
  severity: 'question',
  title: '只有部分单位达到而未写数量',
  explanation: '写“部分学校已经实现”“个别县已达到”，没有写出几所、占多少。',
  example: { text: '部分学校建成了智慧图书馆。' },
  check: context =>
    bodyClausesWith(context, PARTLY).flatMap(({ span, text: clause }) => {
      if (/\d+(?:所|个|家|%)/.test(clause)) return []
      return [
        {
          message: `“${clause.match(PARTLY)?.[0]}”没有写出达到的数量和比例`,
          spans: [span],
          suggestion: '写明应达到多少、已达到多少',
        },
      ]
    }),
})

/** 10个县 is no measure of the rate; 41.5% or 0.561 is. */
function isMeasure({ family, decimals }: Figure): boolean {
  return family === 'percent' || family === 'ratio' || family === 'point' || decimals > 0
}
