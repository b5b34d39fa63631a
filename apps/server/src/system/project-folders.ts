import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// Found through the package: a bundled application runs from another folder.
const require = createRequire(import.meta.url)
const serverFolder = () => dirname(require.resolve('@mingjian/server/package.json'))

/** The built web app, when it has been built. */
export const webFolder = () => join(serverFolder(), '../web/dist')

export const sampleRegionFolder = () => join(serverFolder(), '../../examples/sample-region')
