import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { InputError, type StandardsLibrary } from '@mingjian/model'
import { readLibrary } from './read/read-library.ts'
import { readSnapshot } from './snapshot.ts'

let loaded: StandardsLibrary | undefined

/**
 * The rule library that comes with the product. Read once per process.
 * @throws InputError with file and line when a file of the library is broken.
 */
export function loadStandards(): StandardsLibrary {
  loaded ??= readSnapshot(packageFolder()) ?? readOwnLibrary()
  return loaded
}

/** The library read from its YAML, so that its parts know where they were written. */
export function readOwnLibrary(): StandardsLibrary {
  const { library, problems } = readLibrary(libraryFolder())
  if (problems.length > 0) throw new InputError(problems)
  return library
}

export function libraryFolder(): string {
  return join(packageFolder(), 'library')
}

/** Found through the package, not the caller's file: a bundled app runs from somewhere else. */
export function packageFolder(): string {
  const require = createRequire(import.meta.url)
  return dirname(require.resolve('@mingjian/standards/package.json'))
}

/** Whether this is the loaded library: it may come from a snapshot, which has no lines. */
export function isOwnLibrary(library: StandardsLibrary): boolean {
  return library === loaded
}
