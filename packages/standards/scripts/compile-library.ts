// Keeps the library as one JSON file for a fast start: npx tsx packages/standards/scripts/compile-library.ts
import { packageFolder, readOwnLibrary } from '../src/load-standards.ts'
import { writeSnapshot } from '../src/snapshot.ts'

writeSnapshot(packageFolder(), readOwnLibrary())
