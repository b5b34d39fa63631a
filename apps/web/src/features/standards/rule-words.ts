import {
  type Confidence,
  type Criterion,
  type Indicator,
  type OrgKind,
  orgKindNames,
  type Stage,
  type StageWeights,
  stageIds,
  stageNames,
  type Validity,
} from '@mingjian/model'
import { limitWords } from '../../ui/limit-words.ts'

export const confidenceWords: Record<Confidence, string> = {
  seen: '已见',
  recalled: '待核原文',
  computed: '推算',
}

export const kindWords: Record<Indicator['kind'], string> = {
  additive: '合计',
  ratio: '比值',
  growth: '增长',
  rule: '综合判定',
  given: '直接填报',
  evidence: '凭材料认定',
  dispersion: '差异系数',
}

/** "2017年起", "2017—2020年"; a rule without years holds in any. */
export function validityWords({ from, to }: Validity): string {
  if (from !== null && from === to) return `${from}年`
  if (from !== null) return to === null ? `${from}年起` : `${from}—${to}年`
  return to === null ? '不限年度' : `至${to}年`
}

/** A limit as the library page prints it: "≥ 4.5 ㎡", "差异系数 ≤ 0.5". */
export function criterionWords(criterion: Criterion, unit: string | null): string {
  const tier = criterion.appliesTo ? `${criterion.appliesTo.label}：` : ''
  if (criterion.on === 'value') return `${tier}${limitWords(criterion, unit)}`
  const what = criterion.on === 'cv' ? '差异系数' : '综合差异系数'
  return `${tier}${what} ${limitWords(criterion, null)}`
}

/** A rate against one is written with n: "1:n". */
export const unitWords = (unit: string | null) => (unit === '1:x' ? '1:n' : (unit ?? '—'))

export const stageWord = (stage: Stage | null) => (stage === null ? '' : stageNames[stage])

export const stagesWords = (stages: readonly Stage[]) =>
  stages.length === 0 ? '不分学段' : stages.map(stageWord).join('、')

export const levelsWords = (levels: readonly OrgKind[]) =>
  levels.map(level => orgKindNames[level]).join('、')

/** "小学1、初中1.1" */
export const weightsWords = ({ weights }: StageWeights) =>
  stageIds
    .flatMap(stage =>
      weights[stage] === undefined ? [] : [`${stageNames[stage]}${weights[stage]}`],
    )
    .join('、')

/** How an indicator is found out, in words. */
export function formulaWords({ formula, kind }: Pick<Indicator, 'formula' | 'kind'>): string {
  if (formula !== null) return formula
  return kind === 'dispersion' ? '由各项指标的差异系数得出' : '不计算，凭材料认定'
}

/** Nobody has yet held the indicator, or one of its limits, against the document itself. */
export const isRecalled = ({ confidence, criteria }: Pick<Indicator, 'confidence' | 'criteria'>) =>
  confidence === 'recalled' || criteria.some(criterion => criterion.confidence === 'recalled')
