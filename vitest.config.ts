import { defineConfig } from 'vitest/config'

// Three kinds of test, told apart by file name:
//   *.test.ts          no services
//   *.db.test.ts       on the embedded database and on a real PostgreSQL
//   *.browser.test.ts  the started product in a real Chromium
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps,bench,scripts,examples}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.db.test.ts', '**/*.browser.test.ts'],
          // Command-line tests start processes; a busy machine is no failure.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['{packages,apps}/**/*.db.test.ts'],
          globalSetup: ['packages/storage/src/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['apps/web/browser-tests/**/*.browser.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
