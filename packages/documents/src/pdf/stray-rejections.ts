/**
 * pdf.js forgets some of its promises: in a broken file one of them may fail with nobody listening,
 * which ends the process. While PDFs are read, such failures are nobody's (the page itself is refused
 * or empty); every other one goes to whoever listened before.
 */
export async function ignoringStrayRejections<T>(work: () => Promise<T>): Promise<T> {
  if (readers === 0) takeOver()
  readers += 1
  try {
    return await work()
  } finally {
    // Node tells of a forgotten promise once the microtasks at hand are done.
    await new Promise(resolve => setImmediate(resolve))
    readers -= 1
    if (readers === 0) giveBack()
  }
}

let readers = 0
let before: NodeJS.UnhandledRejectionListener[] = []

function takeOver(): void {
  before = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', hear)
}

function giveBack(): void {
  process.off('unhandledRejection', hear)
  for (const listener of before) process.on('unhandledRejection', listener)
}

function hear(reason: unknown, promise: Promise<unknown>): void {
  if (isOfPdfjs(reason)) return
  // Without a listener this ends the process, as it would have without us.
  if (before.length === 0) throw reason
  for (const listener of before) listener(reason, promise)
}

const isOfPdfjs = (reason: unknown): boolean =>
  reason instanceof Error && /[/\\]pdfjs-dist[/\\]/.test(reason.stack ?? '')
