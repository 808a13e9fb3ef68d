import { randomUUID } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { startCluster } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    /** The name of the database of this run that others are copies of, as soon as somebody needs one. */
    postgresTemplate: string
  }
}

/** One PostgreSQL for all the tests that need a real one; DATABASE_URL_TEST names another. Fails loudly without one. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  project.provide('postgresTemplate', `leviers_template_${randomUUID().replaceAll('-', '')}`)
  const given = process.env.DATABASE_URL_TEST
  if (given) {
    project.provide('postgresUrl', given)
    return () => Promise.resolve()
  }
  const cluster = await startCluster()
  project.provide('postgresUrl', cluster.url)
  return () => cluster.stop()
}
