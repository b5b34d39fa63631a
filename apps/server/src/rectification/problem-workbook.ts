import type { ProblemStatus, RecordedProblem } from '@mingjian/contract'
import { writeTablesXlsx } from '@mingjian/documents'
import { placesText, severityNames } from '@mingjian/model'

const statusNames: Record<ProblemStatus, string> = { opened: '待整改', withdrawn: '已撤回' }

const columns = [
  { header: '序号', width: 6 },
  { header: '单位', width: 16 },
  { header: '问题', width: 40 },
  { header: '描述', width: 60 },
  { header: '程度', width: 8 },
  { header: '依据', width: 30 },
  { header: '报告', width: 30 },
  { header: '位置', width: 20 },
  { header: '原文', width: 50 },
  { header: '状态', width: 10 },
  { header: '经办', width: 12 },
  { header: '时间', width: 20 },
]

/** 问题清单 as a workbook, in the order given. */
export function problemWorkbook(problems: readonly RecordedProblem[]): Uint8Array {
  const rows = problems.map((problem, at) => {
    const { finding, events } = problem
    const last = events.at(-1)
    return [
      at + 1,
      problem.unit.name,
      problem.title,
      problem.description,
      severityNames[finding.severity],
      finding.clause,
      problem.source.file,
      placesText(finding.places),
      finding.quotes.join('；'),
      statusNames[problem.status],
      last?.by ?? null,
      last ? moment(last.at) : null,
    ]
  })
  return writeTablesXlsx([{ name: '问题清单', columns, rows }])
}

/** As clocks in China show it, wherever the server stands: 2024-07-30 09:05. */
const moment = (at: string) =>
  new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)
