import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { recordEvent } from './audit-log.ts'
import type { Place } from './organisations.ts'
import { asSystem, withScope } from './scope.ts'
import { describeOnBothEngines, type Scene } from './testing/index.ts'
import { appendValues, currentValues, type NewValue } from './values.ts'

const pupils = (place: Place, value: number): NewValue => ({
  place,
  element: 'pupils',
  stage: 'primary',
  period: '2023',
  value,
  unit: '人',
  provenance: { kind: 'entered', source: '教育事业统计' },
})

describeOnBothEngines('scope', scene => {
  async function twoCounties() {
    const [own, other] = [await scene().county('东山县'), await scene().county('西河县')]
    const ownSchool = await scene().school(own, '东山一小')
    const otherSchool = await scene().school(other, '西河一小')
    await scene().value(otherSchool, 'pupils', 452)
    await scene().value(ownSchool, 'pupils', 371)
    return { own, other, ownSchool, otherSchool, officer: scene().officer(own) }
  }

  test('a county reads its own values and nobody else’s', async () => {
    const { own, officer } = await twoCounties()
    const rows = await scene().as(officer, tx => currentValues(tx).execute())
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(row => row.county_code))).toEqual(new Set([own.code]))
  })

  test('the city reads both', async () => {
    const { own, other } = await twoCounties()
    const officer = scene().officer(await scene().city())
    const rows = await scene().as(officer, tx => currentValues(tx).execute())
    expect(new Set(rows.map(row => row.county_code))).toEqual(new Set([own.code, other.code]))
  })

  test('a county knows the names above it, not those beside it', async () => {
    const { officer } = await twoCounties()
    const rows = await scene().as(officer, tx =>
      tx.selectFrom('org_unit').select('name').orderBy('path').execute(),
    )
    expect(rows.map(row => row.name)).toEqual(['青原省', '临江市', '东山县', '东山一小'])
  })

  test('a value for another county is refused by the database', async () => {
    const { officer, otherSchool } = await twoCounties()
    const write = scene().as(officer, tx =>
      appendValues(tx, randomUUID(), [pupils(otherSchool, 1)]),
    )
    await expect(write).rejects.toThrow(/row-level security/)
  })

  test('a value for another county’s school under one’s own path is refused', async () => {
    const { officer, own, otherSchool } = await twoCounties()
    const disguised = { ...own, code: otherSchool.code }
    const write = scene().as(officer, tx => appendValues(tx, randomUUID(), [pupils(disguised, 1)]))
    await expect(write).rejects.toThrow(/foreign key/)
  })

  test('nobody writes under another person’s name', async () => {
    const { officer, ownSchool } = await twoCounties()
    const write = scene().as(officer, async tx => {
      await sql`insert into data_value (element, period, unit, provenance_kind, provenance_source,
        entered_by, transaction_id, ordinal, org_code, org_path, county_code)
        values ('pupils', '2023', '人', 'entered', 'x', 'somebody-else', gen_random_uuid(), 0,
        ${ownSchool.code}, ${ownSchool.path}, ${ownSchool.countyCode})`.execute(tx)
    })
    await expect(write).rejects.toThrow(/row-level security/)
  })

  test('without a scope nothing is visible', async () => {
    await twoCounties()
    const counts = await asSystem(scene().db, async tx => {
      await sql`set local role mingjian_app`.execute(tx)
      return Promise.all(
        tablesWithOrganisation.map(async table => {
          const { rows } = await sql<{
            n: number
          }>`select count(*) as n from ${sql.table(table)}`.execute(tx)
          return [table, Number(rows[0]?.n)]
        }),
      )
    })
    expect(counts).toEqual(tablesWithOrganisation.map(table => [table, 0]))
  })

  test('rights and scope end with the transaction, also when it fails', async () => {
    const { officer } = await twoCounties()
    await scene()
      .as(officer, async () => {
        throw new Error('changed my mind')
      })
      .catch(() => undefined)
    const { rows } = await sql<{ role: string; scope: string | null }>`
      select current_setting('role') as role, current_setting('mingjian.scope', true) as scope`.execute(
      scene().db.kysely,
    )
    expect(rows[0]?.role).toBe('none')
    expect(rows[0]?.scope ?? '').toBe('')
  })

  test('a path that is not a path is refused before any SQL', async () => {
    const actor = { userId: 'u', userName: '张敏', role: 'county-officer' }
    for (const scope of ['', '/', '90', '/90', '90/', '//']) {
      await expect(withScope(scene().db, { ...actor, scope }, async () => 1)).rejects.toThrow(
        'path',
      )
    }
  })

  test('a transaction inside a transaction is refused instead of waiting for itself', async () => {
    const { officer } = await twoCounties()
    const nested = scene().as(officer, () => scene().as(officer, async () => 1))
    await expect(nested).rejects.toThrow('already open')
  })

  for (const table of Object.keys(updates)) {
    for (const statement of [`delete from ${table}`, `truncate ${table} cascade`, updates[table]]) {
      test(`history refuses: ${statement}`, async () => {
        const { officer } = await twoCounties()
        const change = scene().as(officer, tx => sql.raw(String(statement)).execute(tx))
        await expect(change).rejects.toThrow(/permission denied/)
      })
    }
  }

  test.each(['user', 'session', 'account', 'verification', 'audit_head'])(
    'requests cannot read %s',
    async table => {
      const { officer } = await twoCounties()
      const read = scene().as(officer, tx => sql`select * from ${sql.table(table)}`.execute(tx))
      await expect(read).rejects.toThrow(/permission denied/)
    },
  )

  test('every table with an organisation has row security, enabled and forced', async () => {
    expect(await unprotectedTables(scene())).toEqual([])
  })

  test('an event about another county is refused', async () => {
    const { officer, other } = await twoCounties()
    const event = { action: 'x', subject: 'y', payload: {}, orgPath: other.path }
    await expect(scene().as(officer, tx => recordEvent(tx, event))).rejects.toThrow(/scope/)
  })
})

const tablesWithOrganisation = [
  'org_unit',
  'membership',
  'data_value',
  'report_audit',
  'report_audit_event',
  'library_document',
  'finding_decision',
  'problem',
  'problem_event',
  'claim_binding',
  'audit_event',
]

const updates: Record<string, string> = {
  data_value: 'update data_value set value = 0',
  audit_event: `update audit_event set actor = 'x'`,
  report_audit: `update report_audit set file = 'x'`,
  report_audit_event: 'update report_audit_event set progress = 0',
  library_document: `update library_document set status = 'draft'`,
  finding_decision: `update finding_decision set decision = 'accepted'`,
  problem: `update problem set title = 'x'`,
  problem_event: `update problem_event set kind = 'opened'`,
  claim_binding: `update claim_binding set claim = 'c1'`,
}

async function unprotectedTables(scene: Scene): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname in ('org_path', 'county_code')
    where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`.execute(
    scene.db.kysely,
  )
  return rows.map(row => row.name)
}
