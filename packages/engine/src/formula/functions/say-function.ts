import type { FormulaFunction, Parameter, ParameterKind } from './define-function.ts'

const kindWords: Record<ParameterKind, string> = {
  number: '数',
  'number-year-before': '数（取上年）',
  'number-both-years': '数（取本年和上年）',
  'number-years-before': '数（取若干年前）',
  indicators: '方括号里的指标代码',
  'each-standing': '指标代码（逐校看）',
  each: '数（逐校取）',
  condition: '条件（逐校看）',
  truth: '条件',
  whole: '直接写出的整数',
  unit: '计量单位',
}

/** 合计(数, 〈条件〉): what may be left out stands in 〈〉. */
export const saySignature = ({ name, takes }: FormulaFunction): string =>
  `${name}(${Object.values(takes).map(sayParameter).join(', ')})`

export const sayParameter = ({ label, optional }: Parameter): string =>
  optional ? `〈${label}〉` : label

/** What may stand in the place of a parameter. */
export function hintOf({ kind, optional, additive, least, most }: Parameter): string {
  const notes = [
    kindWords[kind],
    optional && '可不写',
    additive && '须可相加',
    kind === 'whole' && `${least ?? 0}至${most ?? 100}`,
  ]
  return notes.filter(Boolean).join('，')
}
