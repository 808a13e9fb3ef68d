import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

// graphql must be loaded once: its classes are compared by identity.
const graphql = createRequire(import.meta.url).resolve('graphql')

const common = {
  resolve: { conditions: ['leviers-source', 'node'], alias: [{ find: /^graphql$/, replacement: graphql }] },
  ssr: { resolve: { conditions: ['leviers-source', 'node'] } },
  oxc: { decorator: { legacy: true } },
} as const

const project = (name: string, include: string[], more: object = {}) => ({
  ...common,
  test: { name, include, environment: 'node', testTimeout: 30_000, hookTimeout: 60_000, ...more },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', ['packages/*/src/**/*.test.ts', 'tests/architecture/**/*.test.ts']),
      project('server', ['tests/**/*.test.ts'], {
        exclude: ['tests/architecture/**', 'tests/browser/**', 'tests/**/*.pg.test.ts'],
      }),
      project('postgres', ['tests/**/*.pg.test.ts'], { globalSetup: ['tests/support/postgres-setup.ts'] }),
      project('browser', ['tests/browser/**/*.test.ts'], { testTimeout: 120_000, fileParallelism: false }),
    ],
  },
})
