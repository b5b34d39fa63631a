export { type AuditDocxOptions, isCommentable, writeAuditDocx } from './write-audit-docx.ts'
export { type AuditHtmlOptions, writeAuditHtml } from './write-audit-html.ts'
export { writeAuditSarif } from './write-audit-sarif.ts'
