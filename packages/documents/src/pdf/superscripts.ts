import { superscript } from '../superscript.ts'
import type { Run } from './page-runs.ts'

/**
 * Small digits that stand high right after a run (m², the mark of a note) come onto its line as raised
 * digits; left alone they would be a line of their own or join the number before them.
 */
export function settleSuperscripts(runs: readonly Run[]): Run[] {
  const hosts = runs.filter(run => !isDigits(run)).concat(runs.filter(isDigits))
  return runs.map(run => {
    if (!isDigits(run)) return run
    const host = hosts.find(other => isRaisedAfter(run, other))
    return host ? { ...run, text: superscript(run.text), y: host.y, size: host.size } : run
  })
}

const isDigits = (run: Run) => /^\d{1,3}$/.test(run.text)

function isRaisedAfter(run: Run, host: Run): boolean {
  const height = host.y - run.y
  return (
    run.size < 0.8 * host.size &&
    height > 0.15 * host.size &&
    height < 0.8 * host.size &&
    Math.abs(host.x + host.width - run.x) < 0.3 * host.size
  )
}
