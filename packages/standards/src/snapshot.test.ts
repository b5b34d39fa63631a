import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryFolder } from './load-standards.ts'
import { readLibrary } from './read/read-library.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'
import { writeLibrary } from './testing/write-library.ts'

/** A package folder: `library/` as written, nothing built yet. */
function packageWithLibrary(): string {
  const written = writeLibrary()
  const root = join(written, 'package')
  mkdirSync(join(root, 'library'), { recursive: true })
  for (const subject of ['standards', 'elements', 'frameworks']) {
    renameSync(join(written, subject), join(root, 'library', subject))
  }
  return root
}

function builtPackage() {
  const root = packageWithLibrary()
  const { library } = readLibrary(join(root, 'library'))
  writeSnapshot(root, library)
  return { root, library }
}

test('a snapshot gives back what the YAML says', () => {
  const { root, library } = builtPackage()
  expect(readSnapshot(root)).toEqual(library)
})

test('the shipped library survives being kept as JSON', () => {
  const { library } = readLibrary(libraryFolder())
  expect(JSON.parse(JSON.stringify(library))).toEqual(library)
})

test('without a build there is no snapshot', () => {
  expect(readSnapshot(packageWithLibrary())).toBeUndefined()
})

test('one changed byte of YAML makes the snapshot stale', () => {
  const { root } = builtPackage()
  appendFileSync(join(root, 'library/standards/small.yaml'), '# \n')
  expect(readSnapshot(root)).toBeUndefined()
})

test('an added file makes the snapshot stale', () => {
  const { root } = builtPackage()
  writeFileSync(join(root, 'library/standards/second.yaml'), '')
  expect(readSnapshot(root)).toBeUndefined()
})

test('in a checkout, changed reading code makes the snapshot stale', () => {
  const { root } = builtPackage()
  const file = join(root, 'src/read/assemble.ts')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, 'export const changed = true')
  expect(readSnapshot(root)).toBeUndefined()
})

test('a damaged snapshot is passed over', () => {
  const { root } = builtPackage()
  writeFileSync(join(root, 'dist/library.json'), '{"library": "')
  expect(readSnapshot(root)).toBeUndefined()
})
