export type { SummaryOptions } from './summarise.ts'
export { writeSummaryDocx } from './write-summary-docx.ts'
export { writeSummaryHtml } from './write-summary-html.ts'
