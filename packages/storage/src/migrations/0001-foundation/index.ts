import { type Kysely, type Migration, sql } from 'kysely'
import { auditLog } from './audit-log.ts'
import { roles } from './roles.ts'
import { security } from './security.ts'
import { tables } from './tables.ts'

/** The first schema. Never edit it once released: what follows goes into a new migration. */
export const foundation: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...roles, ...tables, ...auditLog, ...security]) {
      await sql.raw(statement).execute(db)
    }
  },
}
