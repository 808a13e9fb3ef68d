import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { askAt, type Ask } from '../../support/ask-at.ts'
import { migratedDatabase } from '../../support/postgres/migrated-database.ts'
import { aPen, pushDocument, typeAtEnd } from '../../support/pens.ts'
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts'
import { until } from '../../support/until.ts'
import type { TestPerson } from '../../support/world.ts'
import { makePeople } from '../../torture/acts/people.ts'
import { openSql, type Sql } from '../../torture/judge/truth.ts'

const secret = 'adresse-de-Camille'
let server: ServerProcess
let database: { sql: Sql; close(): Promise<void> }
let ask: Ask
let author: TestPerson
let boardId: string
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  server = await startServerProcess({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'debug', DEMO: 'false' })
  database = await openSql(databaseUrl)
  ask = askAt(server.url)
  const [person] = await makePeople(database.sql, {})
  const [admin] = await makePeople(database.sql, { roles: ['ADMIN'] })
  if (!person || !admin) throw new Error('nobody')
  author = person
  const input = { operationId: randomUUID(), title: 'Tableau' }
  const opened = await ask(admin, 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }', {
    input,
  })
  boardId = opened.data?.createBoard.id
})
afterAll(async () => {
  await server.end('SIGTERM')
  await database.close()
})

async function aText(): Promise<{ leverId: string; url: string }> {
  const publish = 'mutation ($input: PublishLeverInput!) { publishLever(input: $input) { lever { id } } }'
  const input = { operationId: randomUUID(), boardId, title: 'Un texte', body: 'Début.' }
  return { leverId: (await ask(author, publish, { input })).data?.publishLever.lever.id, url: server.url }
}

/** An update with the secret in it, under a client id. */
function secretUpdate(doc: Y.Doc, clientId: number): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = clientId
  const before = Y.encodeStateVector(copy)
  typeAtEnd(copy, ` ${secret}`)
  return Y.encodeStateAsUpdate(copy, before)
}

test('whatever fails while people write, the log says that it did, and never what they wrote', async () => {
  const { leverId } = await aText()
  const pen = await aPen({ ask, url: server.url }, author, leverId)
  const { doc, clientId } = pen.pen
  const push = (update: Uint8Array, more: object = {}) => {
    const base = { operationId: randomUUID(), leverId, clientId, schemaVersion: 1 }
    return ask(author, pushDocument, { input: { ...base, update: Buffer.from(update).toString('base64'), ...more } })
  }
  const update = secretUpdate(doc, clientId)

  // Refused, in every way.
  expect((await push(update.slice(0, -3))).codes).toEqual(['TEXT_UNREADABLE'])
  expect((await push(secretUpdate(doc, 77))).codes).toEqual(['TEXT_FOREIGN'])
  expect((await push(update, { schemaVersion: 0 })).codes).toEqual(['TEXT_SCHEMA_OLD'])
  expect((await push(update, { update: `${secret} §` })).codes).toEqual(['BAD_INPUT'])

  // The database does not take it: its error quotes the row.
  await database.sql('alter table lever_text_change add constraint nothing check (false) not valid')
  expect((await push(update)).codes).toEqual(['INTERNAL'])
  await until(() => server.output().includes('a group of changes to texts failed'))
  await database.sql('alter table lever_text_change drop constraint nothing')

  // It is written, but cannot be made what everybody reads.
  await database.sql(`alter table lever add constraint nothing check (body not like '%Camille%') not valid`)
  expect((await push(update)).codes).toEqual([])
  await until(() => server.output().includes('a text could not be made readable'))
  await database.sql('alter table lever drop constraint nothing')

  // It cannot be shown at all.
  const frozen = await aText()
  const bad = await aPen({ ask, url: server.url }, author, frozen.leverId)
  bad.pen.doc.getXmlFragment('body').insert(0, [new Y.XmlElement(secret)])
  await until(() => server.output().includes('a text cannot be shown and is frozen'))
  await Promise.all([pen.stop(), bad.stop()])

  const printed = server.output()
  for (const form of [secret, Buffer.from(secret).toString('hex'), Buffer.from(update).toString('base64')]) {
    expect(printed).not.toContain(form)
  }
  // Nor in base64 at any of its three offsets.
  for (const before of ['', ' ', '  ']) {
    const middle = Buffer.from(`${before}${secret}`).toString('base64').slice(4, -4)
    expect(printed).not.toContain(middle)
  }
})
