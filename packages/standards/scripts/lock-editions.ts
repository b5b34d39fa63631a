// Locks newly published editions: npx tsx packages/standards/scripts/lock-editions.ts
// An edition that is locked already keeps its fingerprint: changing it is what the lock is against.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { editionFingerprint } from '../src/editions/edition-fingerprint.ts'
import { libraryFolder, readOwnLibrary } from '../src/load-standards.ts'
import { editionLockName } from '../src/read/read-library.ts'

const library = readOwnLibrary()
const { frameworks, editionLock = {} } = library
const published = frameworks
  .filter(one => one.edition?.status === 'published')
  .map(one => [one.id, editionFingerprint(one, library)] as const)
const locked = Object.entries({ ...Object.fromEntries(published), ...editionLock }).sort()
const lines = locked.map(([id, fingerprint]) => `  ${id}: "${fingerprint}"`)
const head = '# 由 scripts/lock-editions.ts 写成，勿手改：已启用的评价方案及其内容指纹。'
const body = lines.length > 0 ? `editions:\n${lines.join('\n')}` : 'editions: {}'
writeFileSync(join(libraryFolder(), editionLockName), `${head}\n${body}\n`)
