import type { AuditFormat } from './audit-formats.ts'

/** What was asked on the command line. */
export interface AuditOptions {
  framework?: string
  level?: 'city' | 'county'
  year?: number
  format: AuditFormat
  output?: string
  data: boolean
  org?: string
}
