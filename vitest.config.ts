import { defineConfig } from 'vitest/config'

/** Two worlds, told by the file name: `*.browser.test.ts` drives the built extension in real browsers. */
export default defineConfig({
  test: {
    // Most of a browser test is waiting.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.browser.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          globalSetup: 'test/browser/build.ts',
        },
      },
    ],
  },
})
