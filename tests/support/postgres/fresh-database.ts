import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** The address of a new empty database on the tests' PostgreSQL. */
export async function freshDatabase(): Promise<string> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    return await createDatabase(client, `leviers_${randomUUID().replaceAll('-', '')}`)
  } finally {
    await client.end()
  }
}

/** Makes a database of this name, as empty as another one is, and gives its address. */
export async function createDatabase(client: pg.Client, name: string, template = 'template0'): Promise<string> {
  await client.query(`create database ${name} encoding 'UTF8' template ${template}`)
  return Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href
}
