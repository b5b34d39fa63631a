import type { SheetContent } from '@mingjian/model'
import { scoringWords, sheetNames } from './sheet-layout.ts'

const { info, points, scoring } = sheetNames

const advice: [where: string, text: string][] = [
  ['怎样使用', '改好后导入系统，或用 mingjian standards import 检查。出错时会指出工作表和单元格。'],
  [
    '不要改动',
    '工作表名称和表头不要改；可以增减行，可以在右边加自己的列（要有表头），导入时不读。',
  ],
  ['灰色的列', '只供对照（填写要求、指标名称、评价要点），导入时不读，改了不起作用。'],
  [
    '几项写在一格',
    '用分号、顿号、逗号或换行隔开。某一项本身含有这些符号的，前后加英文双引号，如 "音乐、美术教室"。',
  ],
  [info, '一行一项。方案编号、名称、评价层级、年度、可信度必填。'],
  [
    points,
    '一行一个评价要点。评价方面、评价内容只写在其第一行，以下各行留空表示同上；合并单元格也可以。没有要点的评价内容单独占一行，并写明备注。',
  ],
  [
    '指标编号',
    '形如 jiaodu-2020-1/K1；jiaodu-2017-6/R1* 表示该标准中代码以 R1 开头的全部指标；也可写指标名称，重名的须写编号。',
  ],
  ['须有数字', '“是”表示报告中只有文字没有数字的，不算回答了这个要点。'],
  ['关键词', '报告中出现这些词，就认为谈到了这一内容或要点。'],
  [scoring, `计分办法有三种：${Object.values(scoringWords).join('、')}。不计分的要点不填。`],
  [
    scoringWords.steps,
    '第一行写要点编号、计分办法、满分和第一档，以下各档每档一行：分档条件写“≥ 95”“< 0.5”或“90～95”，由严到宽；都达不到的得0分。',
  ],
  [scoringWords.grades, '每个等级一行：等级名称和得分，至少两级。'],
  [scoringWords.deduction, '只写一行：满分和每项扣分，扣完为止。'],
]

/** What a person who fills in the workbook has to know. Not read back. */
export function helpSheet(): SheetContent {
  return {
    name: sheetNames.help,
    columns: [
      { header: '事项', width: 18 },
      { header: '说明', width: 100 },
    ],
    rows: advice,
    form: {},
  }
}
