import fastify from 'fastify'
import { expect, test } from 'vitest'
import { JobQueue } from './job-queue.ts'

const queue = () => new JobQueue(fastify().log)

test('jobs run one after another, and each hands on what comes of it', async () => {
  const jobs = queue()
  const seen: string[] = []
  const job = (name: string) => async () => {
    seen.push(`${name} begins`)
    await Promise.resolve()
    seen.push(`${name} ends`)
    return name
  }
  const results = Promise.all([jobs.run(job('a')), jobs.run(job('b'))])
  expect(jobs.waiting).toBe(2)
  expect(await results).toEqual(['a', 'b'])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  expect(jobs.waiting).toBe(0)
})

test('a job that fails tells its own asker and holds up nobody', async () => {
  const jobs = queue()
  const failing = jobs.run(() => Promise.reject(new Error('no')))
  const next = jobs.run(async () => 'done')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
})

test('closing stops the running job and leaves none waiting for ever', async () => {
  const jobs = queue()
  const running = jobs.run(
    stop => new Promise((_, reject) => stop.addEventListener('abort', () => reject(stop.reason))),
  )
  const waiting = jobs.run(async () => 'never')
  const settled = Promise.allSettled([running, waiting])
  await Promise.resolve()
  await jobs.close()
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
