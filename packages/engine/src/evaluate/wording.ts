import {
  type DataElement,
  type OrgUnit,
  type Period,
  type Stage,
  stageNames,
} from '@mingjian/model'

/** 2023 → 2023年, 2024Q1 → 2024年第1季度; dates stay as they are. */
export function sayPeriod(period: Period): string {
  return period
    .replace(/^(\d{4})$/, '$1年')
    .replace(/^(\d{4})Q(\d)$/, '$1年第$2季度')
    .replace(/^(\d{4})H1$/, '$1年上半年')
    .replace(/^(\d{4})H2$/, '$1年下半年')
    .replace(/^(\d{4})-(\d{4})$/, '$1—$2年')
}

/** 2023年 小学 */
export const sayWhen = (period: Period, stage: Stage | null): string =>
  [sayPeriod(period), stage && stageNames[stage]].filter(Boolean).join(' ')

/** 兴安三校未填报 图书册数（2023年 小学） */
export const sayNotReported = (
  org: OrgUnit,
  element: DataElement,
  stage: Stage | null,
  period: Period,
): string => `${org.name}未填报 ${element.name}（${sayWhen(period, stage)}）`
