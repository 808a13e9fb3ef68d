import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { askAt } from '../support/ask-at.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { startOwnInstance, type OwnInstance } from '../support/own-instance.ts'

// Each command is a process of its own.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 180_000 })

let databaseUrl: string
let instance: OwnInstance
beforeAll(async () => {
  databaseUrl = await migratedDatabase()
  instance = await startOwnInstance({ databaseUrl })
})
afterAll(() => instance?.stop())

const programme = () => askAt(instance.nodes[0]?.url ?? '')(null, '{ programme { id boards { id } } }')

async function sql(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(text)
  await client.end()
}

test('two backups that are made to the same file at once: one is whole, the other says that the file is there', async () => {
  const path = join(instance.folder, 'jumelle.leviers')
  const both = await Promise.all([instance.leviers('backup', path), instance.leviers('backup', path)])
  const statuses = both.map(({ status }) => status).toSorted((a, b) => a - b)
  expect(statuses).toEqual([0, 1])
  expect(both.find(({ status }) => status === 1)?.text).toContain('Ce fichier existe déjà')
  expect(readdirSync(instance.folder).filter((name) => name.startsWith('jumelle'))).toEqual(['jumelle.leviers'])
  expect(await instance.leviers('restore', path)).toMatchObject({ status: 0 })
})

test('a backup of a newer version is refused before anything changes', async () => {
  const path = join(instance.folder, 'demain.leviers')
  await sql(`insert into migration (name, executed_at) values ('Migration29991231235959_tomorrow', now())`)
  expect(await instance.leviers('backup', path)).toMatchObject({ status: 0 })
  await sql(`delete from migration where name = 'Migration29991231235959_tomorrow'`)
  const before = await programme()
  const { status, text } = await instance.leviers('restore', path)
  expect(status).toBe(1)
  expect(text).toContain('version plus récente de Leviers (Migration29991231235959_tomorrow)')
  expect(text).toContain('Rien n’a été changé.')
  expect((await programme()).data).toEqual(before.data)
})

test('a backup on a full disk says so and leaves nothing behind', async (context) => {
  const disk = join(instance.folder, 'disque')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', disk])
  } catch {
    return context.skip('a disk cannot be mounted here')
  }
  try {
    const { status, text } = await instance.leviers('backup', join(disk, 'avant.leviers'))
    expect(status).toBe(1)
    expect(text).toContain('Le disque est plein.')
    expect(readdirSync(disk)).toEqual([])
  } finally {
    execFileSync('umount', [disk])
    rmdirSync(disk)
  }
})
