import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '../support/postgres/postgres.ts'
import type { GraphqlAsker } from './ask-graphql.ts'
import { openOwnDatabase } from './own-database.ts'
import { startTortureNode } from './torture-node.ts'
import { openSql, type Sql } from './judge/truth.ts'

export type DatabaseKind = 'embedded' | 'postgresql'

/** Where the data are, and how they are read while no node has them. */
export interface Place {
  databaseUrl: string | null
  env: Record<string, string>
  open(): Promise<{ sql: Sql; close(): Promise<void> }>
  remove(): Promise<void>
}

/** A new database of a kind; `main` is the server that it is for. */
export function placeFor(kind: DatabaseKind, main: string): Promise<Place> {
  return kind === 'embedded' ? embeddedPlace(main) : postgresPlace()
}

async function embeddedPlace(main: string): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'leviers-torture-'))
  return {
    databaseUrl: null,
    env: { DATA_DIR: dataDir },
    open: () => openOwnDatabase(main, dataDir),
    remove: () => Promise.resolve(rmSync(dataDir, { recursive: true, force: true })),
  }
}

async function postgresPlace(): Promise<Place> {
  const cluster = await startCluster()
  return { databaseUrl: cluster.url, env: {}, open: () => openSql(cluster.url), remove: () => cluster.stop() }
}

/** People must be there before the node has the database for itself, and after a first start made the tables. */
export async function prepared<Made>(
  place: Place,
  make: (sql: Sql) => Promise<Made>,
  { main }: { main: string },
): Promise<Made> {
  if (place.databaseUrl !== null) {
    const first = await startTortureNode({ main, env: place.env, databaseUrl: place.databaseUrl })
    await first.stop()
  }
  const { sql, close } = await place.open()
  try {
    return await make(sql)
  } finally {
    await close()
  }
}

/** Opens a board and gives its id. */
export async function aBoard(requester: GraphqlAsker, port: number, cookie: string | null): Promise<string> {
  const query = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }'
  const variables = { input: { operationId: randomUUID(), title: 'Tableau' } }
  const answer = await requester.ask({ port, query, variables, cookie, patience: 20_000 })
  if (!answer?.data) throw new Error(`no board could be opened: ${answer?.codes.join(' ')}`)
  return answer.data.createBoard.id
}
