import type { Problem } from '@mingjian/model'

const orNearest = (closest: string | null, otherwise: string) =>
  closest ? `是不是“${closest}”？` : otherwise

/** Everything we can tell someone about a table of units or values. Codes are stable. */
export const messages = {
  'missing-column': (d: { column: string }) => `缺少“${d.column}”列，请在表头加上这一列后重新导入`,
  'missing-cell': (d: { column: string }) => `“${d.column}”没有填写，请补上`,
  'duplicate-organisation': (d: { code: string; line: number }) =>
    `单位代码${d.code}与第${d.line}行重复，请删去其中一行`,
  'unknown-kind': (d: { text: string; known: readonly string[] }) =>
    `没有“${d.text}”这种单位类型，可填：${d.known.join('、')}`,
  'unknown-stage': (d: { text: string; known: readonly string[] }) =>
    `没有“${d.text}”这个学段，可填：${d.known.join('、')}；多个学段用“+”连接`,
  'unknown-ownership': (d: { text: string; known: readonly string[] }) =>
    `没有“${d.text}”这种办别，可填：${d.known.join('、')}`,
  'malformed-attributes': (d: { text: string }) =>
    `属性“${d.text}”应写作“名称=值”，多个之间用分号隔开`,
  'unknown-parent': (d: { parent: string }) =>
    `表中没有上级单位${d.parent}，请补上这个单位或改正代码`,
  'unknown-parent-kept': (d: { parent: string }) =>
    `表中没有上级单位${d.parent}，暂按最上级单位处理；如有误请补上这个单位`,
  'parent-left-out': (d: { parent: string }) =>
    `上级单位${d.parent}有问题没有导入，请先改正上级单位`,
  'parent-cycle': (d: { path: readonly string[] }) =>
    `上下级关系成了环：${d.path.join(' → ')}，请改正上级单位代码`,
  'unknown-organisation': (d: { code: string; closest: string | null }) =>
    `没有代码为“${d.code}”的单位，${orNearest(d.closest, '请先在单位表中登记')}`,
  'organisation-left-out': (d: { code: string }) =>
    `单位${d.code}在单位表中有问题没有导入，请先改正单位表`,
  'unknown-element': (d: { name: string; closest: string | null }) =>
    `没有数据项“${d.name}”，${orNearest(d.closest, '请用标准库中的数据项编号或名称')}`,
  'element-not-for-unit': (d: { element: string; org: string; kinds: readonly string[] }) =>
    `“${d.element}”不由${d.org}填报，填报单位是：${d.kinds.join('、')}`,
  'stage-not-for-element': (d: { element: string; stage: string; stages: readonly string[] }) =>
    d.stages.length === 0
      ? `“${d.element}”不分学段，请把学段“${d.stage}”清空`
      : `“${d.element}”不按${d.stage}填报，学段可填：${d.stages.join('、')}`,
  'stage-not-for-unit': (d: { org: string; stage: string; stages: readonly string[] }) =>
    d.stages.length === 0
      ? `${d.org}没有登记学段，请先在单位表中填写学段`
      : `${d.org}没有${d.stage}学段，请核对；登记的学段是：${d.stages.join('、')}`,
  'missing-stage': (d: { element: string; stages: readonly string[] }) =>
    `“${d.element}”分学段填报，请填写学段：${d.stages.join('、')}`,
  'malformed-period': (d: { text: string }) =>
    `统计期“${d.text}”应写作 2023、2024Q1、2024H1、2024-07、2024-07-30 或 2021-2023`,
  'malformed-number': (d: { text: string }) => `“${d.text}”不是数字，请只填数字，不带单位和文字`,
  'wrong-unit': (d: { given: string; wanted: string }) =>
    `单位应为“${d.wanted}”，这里是“${d.given}”，请换算后填报`,
  'unit-factor': (d: { given: string; wanted: string; factor: string }) =>
    `单位应为“${d.wanted}”，这里是“${d.given}”：请把数值乘以${d.factor}，单位改为“${d.wanted}”`,
  'negative-value': (d: { element: string; value: number }) =>
    `“${d.element}”不能是负数（${d.value}），请核对`,
  'fractional-count': (d: { element: string; value: number }) =>
    `“${d.element}”应是整数（${d.value}），请核对`,
  'share-out-of-range': (d: { element: string; value: number }) =>
    `“${d.element}”应在0到100之间（${d.value}），请核对是否填错小数点或单位`,
  'duplicate-value': (d: { line: number }) =>
    `与第${d.line}行重复（同一单位、数据项、学段和统计期），请删去其中一行`,
} as const

export type MessageCode = keyof typeof messages
type DetailsOf<C extends MessageCode> = Parameters<(typeof messages)[C]>[0]
type Place = Pick<Problem, 'file' | 'sheet' | 'line' | 'field'>

/** Builds a problem from the one table of messages. */
export function problem<C extends MessageCode>(
  code: C,
  details: DetailsOf<C>,
  place: Place = {},
): Problem {
  const say = messages[code] as (details: DetailsOf<C>) => string
  return { code, message: say(details), ...place }
}
