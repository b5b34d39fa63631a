#!/usr/bin/env node
import { existsSync } from 'node:fs'

// `npm install` bundles the command line; a checkout that skipped scripts has no bundle yet.
const bundle = new URL('../dist/main.js', import.meta.url)
if (!existsSync(bundle)) {
  process.stderr.write('mingjian 尚未构建：请在项目目录执行 npm run build\n')
  process.exit(2)
}
await import(bundle.href)
