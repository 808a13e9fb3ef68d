import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** The address of a new empty database on the tests' PostgreSQL. */
export async function freshDatabase(): Promise<string> {
  const url = inject('postgresUrl')
  const name = `leviers_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name} encoding 'UTF8' template template0`)
  await client.end()
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}
