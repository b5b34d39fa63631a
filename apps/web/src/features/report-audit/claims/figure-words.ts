import { type CollectedFigure, type Stage, stageNames } from '@mingjian/model'
import { formatPeriod } from '../../../ui/format-date.ts'
import { decimalsOf, formatFigure } from '../../../ui/format-number.ts'

/** 68 人; a computed value with two digits more than it is judged by, so that a difference shows. */
export function figureValue({ value, unit, decimals, origin }: CollectedFigure): string {
  if (value === null) return '未报'
  const digits =
    origin === 'computed' ? Math.min(decimalsOf(value), decimals + 2) : decimalsOf(value)
  return formatFigure(value, digits, unit)
}

/** 明川县 · 2023年 · 小学 */
export function figurePlace(figure: {
  orgName: string
  period: string
  stage: Stage | null
}): string {
  const { orgName, period, stage } = figure
  return [orgName, formatPeriod(period), stage && stageNames[stage]].filter(Boolean).join(' · ')
}
