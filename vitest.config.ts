import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'
import { patience } from './tests/support/patience.ts'
import { OrderOfFiles } from './tests/support/running/order-of-files.ts'

// graphql must be loaded once: its classes are compared by identity.
const graphql = createRequire(import.meta.url).resolve('graphql')

const common = {
  resolve: { conditions: ['leviers-source', 'node'], alias: [{ find: /^graphql$/, replacement: graphql }] },
  ssr: { resolve: { conditions: ['leviers-source', 'node'] } },
  oxc: { decorator: { legacy: true } },
} as const

// A test that waits ends by its own patience, which says what it waited for.
const limits = { testTimeout: 120_000, hookTimeout: 120_000 }

const runFolder = 'tests/support/running/run-folder-setup.ts'
const ends = { setupFiles: ['tests/support/end-processes.ts'], globalSetup: [runFolder] }

const project = (name: string, include: string[], more: object = {}) => ({
  ...common,
  test: {
    name,
    include,
    environment: 'node',
    isolate: false,
    expect: { poll: { timeout: patience } },
    ...limits,
    ...more,
  },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: OrderOfFiles },
    projects: [
      project('unit', ['packages/*/src/**/*.test.ts', 'tests/architecture/**/*.test.ts']),
      project('server', ['tests/**/*.test.ts'], {
        ...ends,
        exclude: ['tests/architecture/**', 'tests/browser/**', 'tests/**/*.pg.test.ts'],
      }),
      project('postgres', ['tests/**/*.pg.test.ts'], {
        ...ends,
        globalSetup: [runFolder, 'tests/support/postgres/postgres-setup.ts'],
      }),
      project('browser', ['tests/browser/**/*.test.ts'], ends),
    ],
  },
})
