import { expect, test } from 'vitest'
import { recordEvent, verifyAuditLog } from './audit-log.ts'
import { describeOnBothEngines, type Scene } from './testing/index.ts'

async function write(scene: Scene, count: number, payload: Record<string, unknown> = {}) {
  const officer = scene.officer(await scene.county('东山县'))
  const events = Array.from({ length: count }, (_, number) => ({
    action: 'test.write',
    subject: `第${number}次`,
    payload: { number, text: '“引号”\n换行\u0001\\', ...payload },
  }))
  return Promise.all(events.map(event => scene.as(officer, tx => recordEvent(tx, event))))
}

describeOnBothEngines('audit log', scene => {
  test('fifty writers at once make one chain without gaps', async () => {
    const before = (await verifyAuditLog(scene().db)).events
    const numbers = await write(scene(), 50)
    expect(new Set(numbers).size).toBe(50)
    expect(await verifyAuditLog(scene().db)).toEqual({ ok: true, events: before + 50 })
  })

  test('a write that is rolled back leaves neither an event nor a gap', async () => {
    const before = await verifyAuditLog(scene().db)
    const officer = scene().officer(await scene().county('东山县'))
    const failing = scene().as(officer, async tx => {
      await recordEvent(tx, { action: 'test.write', subject: '撤回', payload: {} })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await verifyAuditLog(scene().db)).toEqual(before)
  })

  test('an event names who did it and is seen only from its scope', async () => {
    await write(scene(), 1)
    const [east, west] = [await scene().county('东山县'), await scene().county('西河县')]
    const read = (actor: ReturnType<Scene['officer']>) =>
      scene().as(actor, tx => tx.selectFrom('audit_event').selectAll().execute())
    expect((await read(scene().officer(east)))[0]).toMatchObject({ actor_name: '张敏' })
    expect(await read(scene().officer(west))).toEqual([])
  })
})

const damages: Record<string, string> = {
  'a changed payload': `update audit_event set payload = '{"number": 999}' where seq = 3`,
  'a changed name': `update audit_event set actor_name = '李四' where seq = 3`,
  'a changed time': `update audit_event set at = at + interval '1 microsecond' where seq = 3`,
  'a removed event': 'delete from audit_event where seq = 3',
}

for (const [damage, statement] of Object.entries(damages)) {
  describeOnBothEngines(`audit log with ${damage}`, scene => {
    test('the check says where it is broken', async () => {
      await write(scene(), 5)
      await scene().sqlAsOwner(statement)
      expect(await verifyAuditLog(scene().db)).toMatchObject({ ok: false, brokenAt: 3 })
    })
  })
}

describeOnBothEngines('audit log without its end', scene => {
  test('the check notices that the last events are gone', async () => {
    await write(scene(), 5)
    await scene().sqlAsOwner('delete from audit_event where seq > 3')
    expect(await verifyAuditLog(scene().db)).toEqual({ ok: false, events: 3, brokenAt: 4 })
  })
})
