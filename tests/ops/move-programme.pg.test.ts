import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkLog } from '../../packages/server/src/backups/check-log.ts'
import { exportProgramme } from '../../packages/server/src/backups/programme/export-programme.ts'
import { importProgramme } from '../../packages/server/src/backups/programme/import-programme.ts'
import { openDatabase } from '../../packages/server/src/database.ts'
import type { Database } from '../../packages/server/src/database/database.ts'
import { renewTimeline } from '../../packages/server/src/log/timeline.ts'
import { sqlOf } from '../../packages/server/src/sql.ts'
import { startOwnInstance } from '../support/own-instance.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { done } from '../rights/own-things.ts'
import { codeOfLastMail, signInWith } from '../support/sign-in.ts'
import { startNewWorld, startWorld } from '../support/world.ts'

// Whole instances are started and filled; they take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leviers-moving-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is in an export, without what every instance makes for itself: epochs, by which pages know that they start anew. */
const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .replaceAll(/"epoch":"[^"]*"/g, '"epoch":""')
    .split('\n')

/** The demonstration, with a private board and somebody who has an address. */
async function anExport(path: string): Promise<void> {
  const world = await startWorld({ demo: true })
  try {
    const admin = await world.aPerson({ role: 'ADMIN', email: 'elue@example.org', displayName: 'Solène' })
    const board = { title: 'Entre nous', visibility: 'INVITED' }
    const { id: boardId } = await done(world, admin, 'createBoard { id }', board)
    await world.aComment(admin, await world.aLever(admin, { boardId, title: 'Un secret' }), {
      body: 'Une ligne\u2028et une autre, « entre guillemets » : \\ "',
    })
    const { boards, privateBoards } = await exportProgramme(world.app.parts.em, path)
    expect(privateBoards).toBe(1)
    expect(boards).toBeGreaterThan(2)
  } finally {
    await world.stop()
  }
}

async function aNewDatabase(): Promise<{ database: Database; databaseUrl: string }> {
  const databaseUrl = await migratedDatabase()
  return { database: await openDatabase({ databaseUrl, dataDir: '' }), databaseUrl }
}

test('a programme that is moved from an embedded database to a PostgreSQL is the same there, row by row', async () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  await anExport(first)
  expect(statSync(first).mode & 0o777).toBe(0o600)
  expect(readFileSync(first, 'utf8')).not.toMatch(/token_hash":"\\\\x|"table":"(session|mail|passkey)"/)
  const { database, databaseUrl } = await aNewDatabase()
  await importProgramme(database.em, first)
  await renewTimeline(database.em, '')
  await exportProgramme(database.em, second)
  expect(linesOf(second)).toEqual(linesOf(first))
  const { differences, boards } = await checkLog(sqlOf(database.em.fork()))
  expect([differences, boards > 2]).toEqual([[], true])
  await database.close()
  // It is served there: people come in with their address, and go on.
  const world = await startNewWorld({ databaseUrl })
  try {
    const email = 'elue@example.org'
    const asked = 'mutation { requestSignInCode(input: { email: "elue@example.org" }) }'
    const browser = `leviers-browser=${'b'.repeat(43)}`
    await world.ask(null, asked, {}, { cookie: browser })
    const { data, cookie } = await signInWith(world, null, { browser, email, code: await codeOfLastMail(world, email) })
    expect(data?.signIn).toMatchObject({ roles: [{ role: 'ADMIN' }], person: { displayName: 'Solène' } })
    const me = { id: data?.signIn.id, cookie: cookie ?? '' }
    const shown = await world.ask(
      me,
      '{ programme { boards { title levers(first: 1) { edges { node { title } } } } } }',
    )
    expect(JSON.stringify(shown.data)).toContain('Un secret')
    const [board] = await world.sql.rows<{ id: string }>(`select id from board where title = 'Entre nous'`)
    expect(await world.aLever(me, { boardId: board?.id })).toBeTruthy()
  } finally {
    await world.stop()
  }
})

test('a file that is cut, is none, or comes where somebody is already changes nothing, and the reason is said', async () => {
  const whole = join(folder, 'whole')
  await anExport(whole)
  const { database } = await aNewDatabase()
  const counts = () => sqlOf(database.em.fork()).rows('select count(*) as people from person')
  const problem = (path: string) =>
    importProgramme(database.em, path).then(
      () => null,
      (fault: { code: string }) => fault.code,
    )
  try {
    expect(await problem(join(folder, 'nowhere'))).toBe('NO_FILE')
    expect(await problem(join(import.meta.dirname, 'health.test.ts'))).toBe('NOT_A_PROGRAMME')
    const cut = join(folder, 'cut')
    const { database: other } = await aNewDatabase()
    await importProgramme(other.em, whole)
    await exportProgramme(other.em, cut)
    await other.close()
    truncateSync(cut, statSync(cut).size - 40)
    expect(await problem(cut)).toBe('DAMAGED')
    expect(await counts()).toEqual([{ people: '0' }])
    expect(await problem(whole)).toBeNull()
    expect(await problem(whole)).toBe('NOT_EMPTY')
  } finally {
    await database.close()
  }
})

test('the operator moves a programme with two commands, also while servers run, and is warned of what is in the file', async () => {
  const instance = await startOwnInstance({ names: ['Zoé'] })
  const path = join(folder, 'by-command')
  try {
    const exported = await instance.leviers('export', 'programme', path)
    expect(exported.status).toBe(0)
    expect(exported.text).toContain('Ce fichier contient des données personnelles')
    const again = await instance.leviers('export', 'programme', path)
    expect([again.status, again.text]).toEqual([1, expect.stringContaining('Ce fichier existe déjà')])
    const refused = await instance.leviers('import', 'programme', path)
    expect([refused.status, refused.text]).toEqual([1, expect.stringContaining('dans une instance neuve')])
  } finally {
    await instance.stop()
  }
})
