import type { CaseReport } from './fuzz-worker.ts'

/** Adds up what the cases of a run gave. */
export class Summary {
  private readonly kinds = new Map<string, { audited: number; refused: number; failed: number }>()
  private readonly refusals = new Map<string, number>()
  private slowest: CaseReport | null = null
  private heapBytes = 0
  private bytes = 0
  readonly failures: CaseReport[] = []

  add(report: CaseReport): void {
    const kind = this.kinds.get(report.kind) ?? { audited: 0, refused: 0, failed: 0 }
    kind[report.result] += 1
    this.kinds.set(report.kind, kind)
    if (report.result === 'refused')
      this.refusals.set(report.why, (this.refusals.get(report.why) ?? 0) + 1)
    if (report.result === 'failed') this.failures.push(report)
    if (share(report) > (this.slowest ? share(this.slowest) : 0)) this.slowest = report
    this.heapBytes = Math.max(this.heapBytes, report.heapBytes)
    this.bytes += report.megabytes
  }

  lines(seconds: number): string[] {
    const rows = [...this.kinds].sort(([a], [b]) => a.localeCompare(b))
    const total = { audited: 0, refused: 0, failed: 0 }
    for (const [, kind] of rows)
      for (const result of ['audited', 'refused', 'failed'] as const) total[result] += kind[result]
    const row = (name: string, kind: typeof total) =>
      `${name.padEnd(26)}${[kind.audited, kind.refused, kind.failed].map(n => String(n).padStart(9)).join('')}`
    const slowest = this.slowest
    return [
      `${''.padEnd(26)}  audited  refused   failed`,
      ...rows.map(([name, kind]) => row(name, kind)),
      row('all', total),
      `refused for: ${[...this.refusals]
        .sort((a, b) => b[1] - a[1])
        .map(([code, count]) => `${code} ${count}`)
        .join(', ')}`,
      `${this.bytes.toFixed(1)} MB of files and text in ${seconds.toFixed(0)} s`,
      slowest
        ? `slowest for its size: case ${slowest.number} (${slowest.kind}), ${slowest.cpuMs.toFixed(0)} ms for ${slowest.megabytes.toFixed(2)} MB`
        : '',
      `largest heap after a case: ${(this.heapBytes / 1024 / 1024).toFixed(0)} MB above the rule library`,
    ].filter(Boolean)
  }
}

/** Of the time a file of this size may take. */
const share = ({ cpuMs, megabytes }: CaseReport) => cpuMs / Math.max(1, megabytes)
