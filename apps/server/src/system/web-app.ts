import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { InputError } from '@mingjian/model'
import type { FastifyInstance } from 'fastify'

const notBuilt = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>明鉴</title>
<h1>明鉴</h1><p>服务已启动，网页尚未构建：请在项目目录执行 npm run build，然后刷新本页。</p>
<p><a href="/api/docs">接口说明</a></p></html>`

const notFound = () =>
  new InputError([{ code: 'no-such-address', message: '没有这个地址，请检查链接。' }], 404)

/** The web app's files; every other address outside of /api is a page of it. */
export async function serveWebApp(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: true,
      index: false,
      setHeaders(reply, path) {
        // Names under assets/ carry a hash of their content.
        const kept = path.includes('/assets/')
        reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    // The folder itself is no file.
    app.get('/', (_request, reply) => reply.sendFile('index.html'))
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const page = ['GET', 'HEAD'].includes(request.method) && !/^\/api(\/|$)|\.\w+$/.test(path)
    if (!page) throw notFound()
    if (built) return reply.sendFile('index.html')
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(notBuilt)
  })
}
