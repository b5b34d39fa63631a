import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { InputError, type StandardsLibrary } from '@mingjian/model'
import { readLibrary } from './read/read-library.ts'

let loaded: StandardsLibrary | undefined

/**
 * The rule library that comes with the product. Read once per process.
 * @throws InputError with file and line when a file of the library is broken.
 */
export function loadStandards(): StandardsLibrary {
  if (loaded) return loaded
  const { library, problems } = readLibrary(libraryFolder())
  if (problems.length > 0) throw new InputError(problems)
  loaded = library
  return library
}

/** Found through the package, not the caller's file: a bundled app runs from somewhere else. */
export function libraryFolder(): string {
  const require = createRequire(import.meta.url)
  return join(dirname(require.resolve('@mingjian/standards/package.json')), 'library')
}
