import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { once } from './client-transaction.ts'
import type { Place } from './organisations.ts'
import type { Actor } from './scope.ts'
import { describeOnBothEngines } from './testing/index.ts'
import { appendValues, currentValues } from './values.ts'

describeOnBothEngines('client transactions', scene => {
  const send = (actor: Actor, place: Place, id: string, value: number) =>
    scene().as(actor, tx =>
      once(tx, id, async () => ({
        stored: await appendValues(tx, id.toLowerCase(), [
          {
            place,
            element: 'pupils',
            stage: 'primary',
            period: '2023',
            value,
            unit: '人',
            provenance: { kind: 'entered', source: '教育事业统计' },
          },
        ]),
      })),
    )
  const history = (actor: Actor, place: Place) =>
    scene().as(actor, tx =>
      tx.selectFrom('data_value').select('value').where('org_code', '=', place.code).execute(),
    )

  test('sent twice, a transaction has one effect and the same answer', async () => {
    const school = await scene().school(await scene().county('东山县'), '一小')
    const actor = scene().officer(await scene().county('东山县'))
    const id = randomUUID()
    expect(await send(actor, school, id, 452)).toEqual({ result: { stored: 1 }, repeated: false })
    const again = await send(actor, school, id.toUpperCase(), 452)
    expect(again).toEqual({ result: { stored: 1 }, repeated: true })
    expect(await history(actor, school)).toEqual([{ value: 452 }])
  })

  test('sent ten times at once, a transaction has one effect', async () => {
    const school = await scene().school(await scene().county('东山县'), '二小')
    const actor = scene().officer(await scene().county('东山县'))
    const id = randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(actor, school, id, 1)))
    expect(answers.filter(answer => !answer.repeated)).toHaveLength(1)
    expect(await history(actor, school)).toHaveLength(1)
  })

  test('another person’s transaction id neither reveals its answer nor writes', async () => {
    const [east, west] = [await scene().county('东山县'), await scene().county('西河县')]
    const [eastSchool, westSchool] = [
      await scene().school(east, '三小'),
      await scene().school(west, '三小'),
    ]
    const id = randomUUID()
    await send(scene().officer(east), eastSchool, id, 1)
    const attempt = send(scene().officer(west), westSchool, id, 2)
    await expect(attempt).rejects.toMatchObject({ problems: [{ code: 'transaction-id-taken' }] })
    expect(await history(scene().officer(west), westSchool)).toEqual([])
  })

  test('a later value is the current one and the earlier stays in history', async () => {
    const school = await scene().school(await scene().county('东山县'), '四小')
    const actor = scene().officer(await scene().county('东山县'))
    await send(actor, school, randomUUID(), 452)
    await send(actor, school, randomUUID(), 455)
    const current = await scene().as(actor, tx =>
      currentValues(tx).where('org_code', '=', school.code).execute(),
    )
    expect(current.map(row => row.value)).toEqual([455])
    expect(current[0]).toMatchObject({ entered_by: actor.userId, entered_by_name: '张敏' })
    expect(await history(actor, school)).toHaveLength(2)
  })
})
