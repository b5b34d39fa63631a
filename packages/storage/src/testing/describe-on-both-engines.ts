import { openAsBlob } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { type Database, embedded, openDatabase } from '../connection/open-database.ts'
import { createDatabase, dropDatabase } from './databases.ts'
import { Scene } from './scene.ts'

const engines: { engine: Database['engine']; title: string }[] = [
  { engine: 'embedded', title: 'embedded database' },
  { engine: 'postgresql', title: 'PostgreSQL' },
]

/**
 * The same suite on the embedded database and on PostgreSQL, each with a migrated database of its own.
 * Tests of one suite share it: let each bring its own county.
 * @example
 * describeOnBothEngines('values', scene => {
 *   test('a county sees its own', async () => {
 *     const county = await scene().county('东山县')
 *   })
 * })
 */
export function describeOnBothEngines(
  subject: string,
  suite: (scene: () => Scene, engine: Database['engine']) => void,
): void {
  for (const { engine, title } of engines) {
    describe(`${subject} (${title})`, () => {
      let scene: Scene | undefined
      let dispose = async () => {}
      beforeAll(async () => {
        const { db, close } = await freshDatabase(engine)
        dispose = close
        scene = new Scene(engine, db)
      })
      afterAll(() => dispose())
      suite(() => {
        if (!scene) throw new Error('the scene is set before each suite: use it inside of a test')
        return scene
      }, engine)
    })
  }
}

/** A migrated database with nothing in it, for tests of what happens on an empty installation. */
export async function freshDatabase(
  engine: Database['engine'],
): Promise<{ db: Database; url?: string; close: () => Promise<void> }> {
  if (engine === 'embedded') {
    const db = embedded(
      await PGlite.create({ loadDataDir: await openAsBlob(inject('embeddedTemplate')) }),
    )
    return { db, close: () => db.close() }
  }
  const server = inject('postgresUrl')
  const { name, url } = await createDatabase(server, inject('postgresTemplate'))
  const db = await openDatabase({ url })
  return {
    db,
    url,
    async close() {
      await db.close()
      await dropDatabase(server, name)
    },
  }
}
