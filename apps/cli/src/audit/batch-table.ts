import { writeTablesXlsx } from '@mingjian/documents'
import { type AuditReport, type Finding, severityNames } from '@mingjian/model'

/** What became of one file of a folder: its audit, or why there is none. */
export type FileResult = { file: string; report: AuditReport } | { file: string; reason: string }

const columns = [
  { header: '文件', width: 36 },
  { header: '层级', width: 8 },
  { header: '年度', width: 8 },
  { header: '数字陈述', width: 10 },
  { header: '错误', width: 8 },
  { header: '警告', width: 8 },
  { header: '疑问', width: 8 },
  { header: '提示', width: 8 },
  { header: '最重的问题', width: 80 },
]

const levelNames = { province: '省级', city: '市级', county: '县级' }

/** 汇总: one row for each file, also for those that could not be read. */
export function batchXlsx(results: readonly FileResult[]): Uint8Array {
  return writeTablesXlsx([{ name: '汇总', columns, rows: results.map(rowOf) }])
}

/** The same table for the terminal, columns in line: Chinese characters are two columns wide there. */
export function batchText(results: readonly FileResult[]): string {
  const rows = [columns.map(column => column.header), ...results.map(rowOf)].map(row =>
    row.map((cell, at) => (cell === null ? '' : shorten(String(cell), at === 0 ? 40 : 60))),
  )
  const widths = columns.map((_, at) => Math.max(...rows.map(row => widthOf(row[at] ?? ''))))
  const lines = rows.map(row =>
    row
      .map((cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

function rowOf(result: FileResult): (string | number | null)[] {
  if ('reason' in result) {
    return [result.file, null, null, null, null, null, null, null, `无法核查：${result.reason}`]
  }
  const { level, year, summary, findings } = result.report
  return [
    result.file,
    level === null ? null : levelNames[level],
    year,
    summary.claims,
    summary.errors,
    summary.warnings,
    summary.questions,
    summary.notes,
    worstOf(findings),
  ]
}

/** Findings come gravest first. */
function worstOf([worst]: readonly Finding[]): string {
  return worst
    ? `【${severityNames[worst.severity]}】${worst.message.replace(/\s+/g, ' ')}`
    : '没有'
}

const isWide = (char: string) =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/u.test(
    char,
  )
const widthOf = (text: string) => [...text].reduce((sum, char) => sum + (isWide(char) ? 2 : 1), 0)

function shorten(text: string, columnsWide: number): string {
  let kept = ''
  for (const char of text) {
    if (widthOf(kept + char) > columnsWide - 2) return `${kept}…`
    kept += char
  }
  return kept
}
