import { type Database, isMigrated } from '@mingjian/storage'
import type { FastifyInstance } from 'fastify'
import type { Metrics } from './metrics.ts'

/** For the people and programs that watch over the process. */
export function systemRoutes(
  app: FastifyInstance,
  db: Database,
  metrics: Metrics,
  gauges: () => Record<string, number>,
): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const ready = await isMigrated(db).catch(() => false)
    const problem = '数据库连接不上或尚未升级；请检查数据库，或执行 mingjian migrate。'
    return reply
      .status(ready ? 200 : 503)
      .send(ready ? { status: 'ready', database: db.engine } : { status: 'not ready', problem })
  })
  app.get('/metrics', async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.text(gauges())),
  )
}
