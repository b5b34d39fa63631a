// What every script needs: where the project is, and running a step so that its failure stops the script.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

export class StepFailed extends Error {
  constructor(command, code) {
    super(`${command} ended with code ${code}`)
    this.code = code
  }
}

/** Runs a command in the project folder with its output shown; rejects with StepFailed when it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      ...options,
      env: { ...process.env, ...options.env },
    })
    const forward = signal => child.kill(signal)
    process.once('SIGINT', forward)
    process.once('SIGTERM', forward)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      if (code === 0) resolve()
      else reject(new StepFailed([command, ...args].join(' '), code ?? signal))
    })
  })
}

/** Runs named steps in order, says how long each took, and stops at the first that fails. */
export async function runSteps(steps) {
  for (const [name, step] of steps) {
    const started = performance.now()
    process.stdout.write(`\n▶ ${name}\n`)
    try {
      await step()
    } catch (error) {
      process.stderr.write(`\n✗ ${name}: ${error.message}\n`)
      process.exit(1)
    }
    process.stdout.write(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`)
  }
}
