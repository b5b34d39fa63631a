export const auditFormats = ['text', 'json', 'sarif', 'html', 'docx', 'summary'] as const
export type AuditFormat = (typeof auditFormats)[number]
