import { type PeriodKind, periodKindNames } from '@mingjian/model'
import { keepsUnit } from '../units/rules.ts'
import { defineFunction, type FormulaFunction } from './define-function.ts'

/** Says outright that figures of one kind of year are to stand for another of the same number. */
const takenAs = (period: PeriodKind, alias: string, example: string): FormulaFunction =>
  defineFunction({
    name: `按${periodKindNames[period]}`,
    aliases: [alias],
    summary: `写明把该数当作同一年份的${periodKindNames[period]}数使用；不写明时，不同年度的数不能放在一起。`,
    takes: { value: { kind: 'number', label: '数' } },
    returns: 'number',
    unit: keepsUnit('value'),
    keepsAdditive: true,
    period,
    example,
    evaluate: ({ value }) => value,
    shows: ({ value }) => value,
  })

export const asFiscalYear = takenAs('fiscal-year', 'AS_FISCAL_YEAR', '按财政年度(在校生数)')
export const asSchoolYear = takenAs('school-year', 'AS_SCHOOL_YEAR', '按学年(教师培训经费)')
export const asCalendarYear = takenAs('calendar-year', 'AS_CALENDAR_YEAR', '按自然年(专任教师数)')
