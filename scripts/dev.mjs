// `npm run dev`: the server from source, restarted on change, and the web app with hot reload.
import { run } from './project.mjs'

await Promise.all([
  run('npx', ['tsx', 'watch', 'apps/cli/src/main.ts', 'serve', ...process.argv.slice(2)]),
  run('npx', ['vite', 'apps/web']),
])
