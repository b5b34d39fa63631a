export const auditFormats = ['text', 'json', 'sarif', 'html', 'docx'] as const
export type AuditFormat = (typeof auditFormats)[number]
