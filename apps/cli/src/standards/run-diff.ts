import { diffEditions, getFramework, loadStandards } from '@mingjian/standards'
import { planInWords } from './plan-words.ts'
import type { Formatted } from './run-standards.ts'

/** @throws InputError when an edition is unknown. */
export function diffFrameworks(from: string, to: string, { format }: Formatted): void {
  const library = loadStandards()
  const plan = diffEditions(getFramework(library, from), getFramework(library, to))
  const text = format === 'json' ? JSON.stringify(plan, null, 1) : planInWords(plan)
  process.stdout.write(`${text}\n`)
}
