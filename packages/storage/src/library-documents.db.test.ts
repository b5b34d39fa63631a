import { randomUUID } from 'node:crypto'
import { InputError } from '@mingjian/model'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  appendVersion,
  currentVersions,
  listDocumentsInForce,
  type NewVersion,
} from './library-documents.ts'
import type { Place } from './organisations.ts'
import { describeOnBothEngines } from './testing/index.ts'

describeOnBothEngines('library documents', scene => {
  const save = (place: Place, id: string, given: Partial<NewVersion> = {}) =>
    scene().as(scene().officer(place), tx =>
      appendVersion(tx, {
        place,
        kind: 'framework',
        id: `${place.code}-${id}`,
        basedOn: 0,
        status: 'draft',
        content: { title: id },
        transactionId: randomUUID(),
        ...given,
      }),
    )
  const seenBy = (place: Place, id: string) =>
    scene().as(scene().officer(place), tx =>
      currentVersions(tx).where('id', 'like', `%-${id}`).execute(),
    )
  const heldAt = async (place: Place) =>
    (await scene().as(scene().officer(place), tx => listDocumentsInForce(tx, place))).map(
      one => one.id,
    )

  test('a draft grows by versions, the last of which is the current one', async () => {
    const county = await scene().county('东山县')
    await save(county, 'grows', { content: { title: '一' } })
    const { version } = await save(county, 'grows', { basedOn: 1, content: { title: '二' } })
    expect(version).toBe(2)
    expect((await seenBy(county, 'grows')).map(row => row.content)).toEqual([{ title: '二' }])
  })

  test('a draft is not seen below its unit or beside it, but above', async () => {
    const city = await scene().city()
    const county = await scene().county('东山县')
    await save(city, 'hidden')
    await save(county, 'of-its-own')
    expect(await seenBy(county, 'hidden')).toEqual([])
    expect(await seenBy(await scene().county('西河县'), 'of-its-own')).toEqual([])
    expect(await seenBy(city, 'of-its-own')).toHaveLength(1)
  })

  test('what a unit publishes holds for itself and below, not beside or above', async () => {
    const city = await scene().city()
    const county = await scene().county('东山县')
    await save(city, 'of-city', { status: 'published' })
    await save(county, 'of-county', { status: 'published' })
    const [ofCity, ofCounty] = [`${city.code}-of-city`, `${county.code}-of-county`]
    expect(await heldAt(county)).toEqual([ofCity, ofCounty])
    expect(await heldAt(await scene().county('西河县'))).toEqual([ofCity])
    expect(await heldAt(city)).toEqual([ofCity])
    expect(await heldAt(await scene().province())).toEqual([])
    expect(await heldAt(await scene().school(county, '东山一小'))).toEqual([ofCity, ofCounty])
  })

  test('whoever saves on an older version is told who was faster, and nothing is lost', async () => {
    const county = await scene().county('东山县')
    await save(county, 'raced')
    await save(county, 'raced', { basedOn: 1, content: { title: '先到' } })
    const late = await save(county, 'raced', { basedOn: 1, content: { title: '后到' } }).catch(
      error => error,
    )
    expect(late).toBeInstanceOf(InputError)
    expect([late.status, late.message]).toEqual([409, expect.stringContaining('张敏已保存第2版')])
    expect((await seenBy(county, 'raced')).map(row => row.content)).toEqual([{ title: '先到' }])
  })

  test('of several who save the next version at once one wins', async () => {
    const county = await scene().county('东山县')
    await save(county, 'at-once')
    const all = await Promise.allSettled(
      [1, 2, 3, 4].map(() => save(county, 'at-once', { basedOn: 1 })),
    )
    expect(all.filter(one => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of all) {
      if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(InputError)
    }
  })

  test('nothing follows a published edition, not even by plain SQL of the owner', async () => {
    const county = await scene().county('东山县')
    await save(county, 'final', { status: 'published' })
    await expect(save(county, 'final', { basedOn: 1 })).rejects.toThrow('已经发布')
    const behind = (status: string, kind = 'framework') =>
      scene().sqlAsOwner(`insert into library_document
        (kind, id, version, status, content, saved_by, saved_by_name, transaction_id, org_code, org_path, county_code)
        select '${kind}', id, version + 1, '${status}', content, 'x', 'x', gen_random_uuid(), org_code, org_path, county_code
        from library_document where id = '${county.code}-final'`)
    await expect(behind('draft')).rejects.toThrow('final')
    await expect(behind('retired')).rejects.toThrow('retired')
    await expect(
      scene().sqlAsOwner(`insert into library_document
        (kind, id, version, status, content, saved_by, saved_by_name, transaction_id, org_code, org_path, county_code)
        select kind, id, version + 5, status, content, 'x', 'x', gen_random_uuid(), org_code, org_path, county_code
        from library_document where id = '${county.code}-final'`),
    ).rejects.toThrow('does not follow')
  })

  test('an overlay is put out of force as it is, and then below its unit too', async () => {
    const city = await scene().city()
    const county = await scene().county('东山县')
    const overlay = { kind: 'overlay' as const }
    await save(city, 'ends', { ...overlay, status: 'published' })
    expect(await heldAt(county)).toContain(`${city.code}-ends`)
    const changed = { ...overlay, basedOn: 1, status: 'retired' as const, content: { title: '改' } }
    await expect(save(city, 'ends', changed)).rejects.toThrow('as it is')
    await save(city, 'ends', { ...changed, content: { title: 'ends' } })
    expect(await heldAt(county)).not.toContain(`${city.code}-ends`)
    await expect(save(city, 'ends', { ...overlay, basedOn: 2 })).rejects.toThrow('已经发布')
  })

  test('a draft given up may be taken up again', async () => {
    const county = await scene().county('东山县')
    await save(county, 'again')
    await save(county, 'again', { basedOn: 1, status: 'withdrawn' })
    expect((await save(county, 'again', { basedOn: 2 })).version).toBe(3)
  })

  test('a unit adds to its own documents only, under ids of its own', async () => {
    const city = await scene().city()
    const county = await scene().county('东山县')
    const other = await scene().county('西河县')
    for (const place of [city, other]) {
      const write = scene().as(scene().officer(county), tx =>
        appendVersion(tx, {
          place,
          kind: 'framework',
          id: `${place.code}-foreign`,
          basedOn: 0,
          status: 'draft',
          content: {},
          transactionId: randomUUID(),
        }),
      )
      await expect(write).rejects.toThrow(/row-level security/)
    }
    await expect(save(county, 'x', { id: 'heilongjiang-county-2024' })).rejects.toThrow(/check/)
  })

  test('one transaction of a client writes one version', async () => {
    const county = await scene().county('东山县')
    const transactionId = randomUUID()
    await save(county, 'once', { transactionId })
    await expect(save(county, 'once', { transactionId, basedOn: 1 })).rejects.toThrow()
    const { rows } = await sql<{ n: number }>`select count(*) as n from library_document
      where transaction_id = ${transactionId}`.execute(scene().db.kysely)
    expect(Number(rows[0]?.n)).toBe(1)
  })
})
