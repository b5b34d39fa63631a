// What the tests need from the machine: PostgreSQL's server programs, Chromium, a Chinese font.
// As root on Debian they are installed; elsewhere the script says exactly what is missing and fails.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { run } from './project.mjs'

const onPath = name => {
  try {
    return execFileSync('which', [name], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

const postgresPrograms = () => {
  const base = '/usr/lib/postgresql'
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions.find(version => existsSync(`${base}/${version}/bin/initdb`))
  return found ? `${base}/${found}/bin` : onPath('initdb')
}

const hasChineseFont = () => {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

const requirements = [
  {
    name: 'PostgreSQL server programs (initdb, pg_ctl), version 15 or newer',
    package: 'postgresql',
    found: () => process.env.TEST_DATABASE_URL ?? postgresPrograms(),
  },
  {
    name: 'Chromium (or CHROMIUM_PATH)',
    package: 'chromium',
    found: () => process.env.CHROMIUM_PATH ?? onPath('chromium') ?? onPath('google-chrome'),
  },
  {
    name: 'a Chinese font (fontconfig must list one)',
    package: 'fontconfig fonts-noto-cjk',
    found: hasChineseFont,
  },
]

const missing = () => requirements.filter(requirement => !requirement.found())

/** Makes sure that everything the tests need is there; throws with the list of what is missing. */
export async function ensureRequirements() {
  const before = missing()
  if (before.length === 0) return
  const canInstall = process.getuid?.() === 0 && onPath('apt-get') !== null
  if (canInstall) {
    const packages = before.flatMap(requirement => requirement.package.split(' '))
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { env })
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env })
  }
  const after = missing()
  if (after.length > 0)
    throw new Error(
      `the tests need:\n${after.map(r => `  - ${r.name}  (Debian: apt-get install ${r.package})`).join('\n')}`,
    )
}
