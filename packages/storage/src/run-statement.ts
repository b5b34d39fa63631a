import { CompiledQuery, sql } from 'kysely'
import type { Tx } from './scope.ts'

/**
 * Runs one long statement that a package without I/O has written, and gives its rows. Compiling its hundreds of
 * expressions to machine code would take longer than running them; doubles turn into text in their
 * shortest form whatever the server is set to.
 */
export async function runStatement(
  tx: Tx,
  { text, parameters }: { text: string; parameters: readonly unknown[] },
): Promise<Record<string, unknown>[]> {
  await sql`select set_config('jit', 'off', true), set_config('extra_float_digits', '1', true)`.execute(
    tx,
  )
  const { rows } = await tx.executeQuery<Record<string, unknown>>(
    CompiledQuery.raw(text, [...parameters]),
  )
  return rows
}
