import { defineConfig } from 'vitest/config'

/** Two worlds, told by the file name: `*.browser.test.ts` drives the built extension in real browsers. */
export default defineConfig({
  test: {
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
          // One browser after the other: they fill the machine. A crowded one may make them late, so each is tried twice.
          fileParallelism: false,
          retry: 1,
          globalSetup: 'test/browser/build.ts',
        },
      },
    ],
  },
})
