import { expect, test, vi } from 'vitest'
import { readDocument } from '../read-document.ts'
import { pdfOf } from '../testing/pdf-file.ts'
import { ignoringStrayRejections } from './stray-rejections.ts'

const turn = () => new Promise(resolve => setImmediate(resolve))

/** What nobody caught while `work` ran, as the process would have been told. */
async function uncaughtDuring(work: () => Promise<unknown>): Promise<unknown[]> {
  const told: unknown[] = []
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  const listener = (reason: unknown) => void told.push(reason)
  process.on('unhandledRejection', listener)
  await work().catch(() => undefined)
  await turn()
  process.off('unhandledRejection', listener)
  for (const each of others) process.on('unhandledRejection', each)
  return told
}

test('a PDF whose second page cannot be found ends no process', async () => {
  const broken = pdfOf([[{ x: 90, y: 100, text: '正文' }], [{ x: 90, y: 100, text: '二' }]], {
    compress: true,
  })
  // The list of pages and the table of positions; pdf.js looks for the page twice, and listens once.
  broken[93] = 237
  broken[1253] = 30
  expect(await uncaughtDuring(() => readDocument(broken, 'a.pdf'))).toEqual([])
})

test('what fails elsewhere meanwhile is told to whoever listened before', async () => {
  const failure = new Error('of somebody else')
  const work = vi.fn(async () => {
    void Promise.reject(failure)
    await turn()
  })
  expect(await uncaughtDuring(() => ignoringStrayRejections(work))).toEqual([failure])
  expect(work).toHaveBeenCalledOnce()
})
