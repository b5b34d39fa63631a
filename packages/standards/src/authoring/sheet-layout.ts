import type { Comparison, Confidence, Framework, PointScoring } from '@mingjian/model'

/** How a framework is laid out in a workbook: the names an officer sees, said once for both ways. */

export const sheetNames = {
  help: '填写说明',
  info: '方案信息',
  points: '评价内容与要点',
  scoring: '评分细则',
} as const

export const infoColumns = { field: '项目', value: '内容', help: '填写要求' } as const

export const pointColumns = {
  areaCode: '方面编号',
  areaTitle: '评价方面',
  itemCode: '内容编号',
  itemTitle: '评价内容',
  itemKeywords: '内容关键词',
  itemNote: '内容备注',
  code: '要点编号',
  text: '评价要点',
  indicators: '指标编号',
  indicatorNames: '指标名称（供核对）',
  needsFigure: '须有数字',
  keywords: '要点关键词',
} as const

export const scoringColumns = {
  code: '要点编号',
  text: '评价要点（供核对）',
  by: '计分办法',
  points: '满分',
  when: '分档条件或等级',
  score: '得分',
  each: '每项扣分',
} as const

export type InfoKey =
  | Exclude<keyof Framework, 'areas' | 'edition'>
  | keyof NonNullable<Framework['edition']>

/** Rows of the information sheet, in order. */
export const infoFields: Record<InfoKey, { label: string; help: string }> = {
  id: { label: '方案编号', help: '小写字母、数字和连字符，如 heilongjiang-county-2025' },
  title: { label: '方案名称', help: '文件标题全称' },
  documentNumber: { label: '文号', help: '没有的不填' },
  level: { label: '评价层级', help: '被评价的政府：省级、市级或县级' },
  year: { label: '年度', help: '四位年份' },
  series: { label: '版本系列', help: '同一方案逐年的各版用同一系列编号；自成一份的不填' },
  status: { label: '版本状态', help: '草稿或已启用；启用后内容不再改变。与版本系列同填' },
  scheme: { label: '评分办法', help: '评分办法编号，如 ningxia-2019；不计分的不填' },
  region: { label: '适用地区', help: '行政区划代码的前几位，如 23、2304；全国通用的不填' },
  standards: { label: '依据标准', help: '标准编号，一行一个' },
  confidence: { label: '可信度', help: '已见原文、待核原文或推算' },
  sources: { label: '来源', help: '网址或文件名，一行一个' },
  note: { label: '备注', help: '须向使用者说明的话' },
}

export const levelWords: Record<Framework['level'], string> = {
  province: '省级',
  city: '市级',
  county: '县级',
}

export const statusWords: Record<NonNullable<Framework['edition']>['status'], string> = {
  draft: '草稿',
  published: '已启用',
}

export const confidenceWords: Record<Confidence, string> = {
  seen: '已见原文',
  recalled: '待核原文',
  computed: '推算',
}

export const scoringWords: Record<PointScoring['by'], string> = {
  steps: '按数值分档',
  grades: '按等级评定',
  deduction: '逐项扣分',
}

export const yesNo = { yes: '是', no: '否' } as const

export const comparisonSigns: Record<Exclude<Comparison, 'between'>, string> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
}

/** A plan is far smaller; what is larger is not one, and need not be read to the end. */
export const sheetLimits = {
  rows: 5000,
  /** Words in one cell. */
  words: 300,
  /** Nobody mends more at once, and looking for what each slip may mean takes its time. */
  problems: 200,
} as const

/** A heading as compared: people add blanks, line breaks and an asterisk for "required". */
export const bareHeading = (heading: string) => heading.normalize('NFKC').replace(/[\s*]/g, '')

const headings = new Set(
  [infoColumns, pointColumns, scoringColumns].flatMap(Object.values).map(bareHeading),
)

/** Whether a row of a workbook is the header of one of a framework's sheets; for the reader of tables. */
export function isFrameworkHeader(cells: readonly string[]): boolean {
  return cells.filter(cell => headings.has(bareHeading(cell))).length > 1
}
