import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { StandardsLibrary } from '@mingjian/model'
import { editionLockName } from './read/read-library.ts'

/**
 * The library as one JSON file, made when the product is built: parsing all the YAML takes a
 * command line several hundred milliseconds. A snapshot is used only while it fits the YAML it
 * was made from (and, in a checkout, the code that made it); otherwise the YAML is read.
 */
interface Snapshot {
  library: string
  code: string
  content: StandardsLibrary
}

const snapshotFile = (root: string) => join(root, 'dist', 'library.json')
const librarySubjects = ['standards', 'elements', 'frameworks', 'overlays', 'schemes'].map(name =>
  join('library', name),
)
const codeFolders = [join('src', 'read'), join('src', 'forms')]

/** The library kept in the package folder `root`, if it is still what the YAML says. */
export function readSnapshot(root: string): StandardsLibrary | undefined {
  if (!existsSync(snapshotFile(root))) return undefined
  const snapshot = parse(readFileSync(snapshotFile(root), 'utf8'))
  if (snapshot?.library !== fingerprint(root, librarySubjects)) return undefined
  // A bundled product has no source folder: its snapshot was made by the same build.
  const hasCode = existsSync(join(root, 'src'))
  if (hasCode && snapshot.code !== fingerprint(root, codeFolders)) return undefined
  return snapshot.content
}

/** Keeps a library read from the YAML under `root`. */
export function writeSnapshot(root: string, content: StandardsLibrary): void {
  const snapshot: Snapshot = {
    library: fingerprint(root, librarySubjects),
    code: fingerprint(root, codeFolders),
    content,
  }
  const file = snapshotFile(root)
  mkdirSync(dirname(file), { recursive: true })
  // Renaming is atomic: a process that starts meanwhile sees the old file or the new one.
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, JSON.stringify(snapshot))
  renameSync(unfinished, file)
}

function parse(text: string): Snapshot | undefined {
  try {
    return JSON.parse(text) as Snapshot
  } catch {
    return undefined
  }
}

function fingerprint(root: string, folders: readonly string[]): string {
  const hash = createHash('sha256')
  const lock = join(root, 'library', editionLockName)
  if (existsSync(lock)) hash.update(readFileSync(lock))
  for (const folder of folders.filter(one => existsSync(join(root, one)))) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (name.endsWith('.test.ts')) continue
      hash.update(`${folder}/${name}\0`).update(readFileSync(join(root, folder, name)))
    }
  }
  return hash.digest('hex')
}
