import type { Section } from '../../structure/sections.ts'
import type { AuditContext } from '../context.ts'
import { defineRule } from '../define-rule.ts'

/** What a heading so named has to give: 生均体育场馆面积, 经费投入情况. */
const ASKS = /(?:情况|率|数|比例|占比|系数|面积|值|经费|投入|支出|金额|水平|[^对]比)$/
/** 6.关于“教师工资待遇未落实”的问题。: what was done about it has to follow. */
const PROBLEM = /^(?:关于|针对).*问题[”"]?$/
const FEWEST_FILLED = 2

export const itemLeftEmpty = defineRule({
  id: 'coverage/item-left-empty',
  category: 'coverage',
  severity: 'error',
  title: '只有标题没有内容',
  explanation:
    '同级的各项都有内容，其中一项只有标题（以冒号结尾，或标题本身就是一项指标、一项“情况”），下面没有数值和说明。目录、各项都只有标题的提纲、标题本身就是一句话的条目，不报告。',
  example: {
    text: '（一）骨干教师比例：小学1.2人，初中1.4人。\n（二）音体美教师比例：\n（三）体育场馆面积：小学8.3平方米。',
  },
  check: context =>
    emptyOf(context).map(({ heading, title }) => ({
      message: `“${title}”只有标题，没有内容`,
      spans: [heading],
      suggestion: '补写该项的数值和说明；没有该项工作的也要写明',
    })),
})

function emptyOf(context: AuditContext): Section[] {
  const rows = rowsOf(context.sections)
  return rows.flatMap(row => {
    const empty = row.filter(section => isEmpty(context, section))
    const isExcepted = empty.length * 2 > row.length || row.length - empty.length < FEWEST_FILLED
    return isExcepted
      ? []
      : empty.filter(section => owes(context, row, section) || isOnlyBare(context, row, section))
  })
}

/** Sections of one order that follow one another: 1, 2, 3 …, begun anew at each 1. */
function rowsOf(sections: readonly Section[]): Section[][] {
  const open = new Map<string, Section[]>()
  const rows: Section[][] = []
  for (const section of sections) {
    const { scheme, number } = section.marker
    const row = open.get(scheme)
    if (row && row.at(-1)?.marker.number === number - 1) row.push(section)
    else {
      const begun = [section]
      open.set(scheme, begun)
      rows.push(begun)
    }
  }
  return rows
}

function isEmpty({ text }: AuditContext, { title, heading, span }: Section): boolean {
  const below = text.slice(heading[1], span[1])
  return (PROBLEM.test(title) ? /^[\s：:。]*$/ : /^(?:[\s：:]*|\s*。\s*)$/).test(below)
}

/**
 * （一）数量。全县…（二）结构。（三）培训。全年…: all the others are written as this one is, with more behind them. What
 * ends a text may have been cut off.
 */
function isOnlyBare(context: AuditContext, row: readonly Section[], section: Section): boolean {
  const { text } = context
  const stop = stopBehind(text, section)
  const others = row.filter(one => one !== section)
  return (
    section.span[1] < text.trimEnd().length &&
    section.title !== '' &&
    others.length >= FEWEST_FILLED &&
    !/[，,；;\d]/.test(section.title) &&
    others.every(one => {
      const below = text.slice(one.heading[1], one.span[1]).trim()
      return (
        stopBehind(text, one) === stop &&
        !/[，,；;\d]/.test(one.title) &&
        below.length > one.title.length
      )
    })
  )
}

/** What ends a heading: its line, a colon, a full stop. */
const stopBehind = (text: string, { heading }: Section): string =>
  /^[ \t\u3000]*(.|\n)/.exec(text.slice(heading[1], heading[1] + 4))?.[1] ?? '\n'

/** It ends in a colon, or names what is to be told; the last of a text may have been cut off. */
function owes({ text }: AuditContext, row: readonly Section[], section: Section): boolean {
  if (/\d/.test(section.title) || /[，,；;]/.test(section.title)) return false
  const isColon = /^[：:]/.test(text.slice(section.heading[1]))
  const isSentence = /^。/.test(text.slice(section.heading[1])) && !PROBLEM.test(section.title)
  if (isSentence) return false
  return (
    isColon || ((ASKS.test(section.title) || PROBLEM.test(section.title)) && section !== row.at(-1))
  )
}
