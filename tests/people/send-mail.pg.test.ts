import { afterEach, expect, test } from 'vitest'
import { makeBoss } from '../../packages/server/src/jobs/job-database.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { askAt } from '../support/ask-at.ts'
import { startMailServer } from '../support/mail-server.ts'
import { startServerProcess } from '../support/server-process.ts'
import { aCode } from '../support/sign-in.ts'
import { until } from '../support/until.ts'
import { startWorld, type World } from '../support/world.ts'

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop()
})

const patience = 90_000

async function aNode(databaseUrl: string, smtpUrl: string): Promise<World> {
  const node = await startWorld({ databaseUrl, smtpUrl })
  stops.push(() => node.stop())
  return node
}

const counts = (node: World) =>
  node.sql.rows<{ sent: number; unsent: number }>(
    `select count(*) filter (where sent_at is not null)::int as sent,
       count(*) filter (where sent_at is null)::int as unsent from mail`,
  )
const unfinished = (node: World) =>
  node.sql.rows(`select id from pgboss.job where name = 'send-mail' and state <> 'completed'`)

test('of two nodes each message is sent by one', async () => {
  const post = await startMailServer()
  stops.push(() => post.stop())
  const databaseUrl = await migratedDatabase()
  const here = await aNode(databaseUrl, post.url)
  const there = await aNode(databaseUrl, post.url)
  const emails = Array.from({ length: 20 }, (_, index) => `personne-${index}@example.org`)
  await Promise.all(emails.map((email, index) => aCode(index % 2 ? here : there, email)))
  await until(async () => (await counts(here))[0]?.unsent === 0, patience)
  await until(async () => (await unfinished(here)).length === 0, patience)
  const receivers = post.received.map((message) => /^To: (.*)$/m.exec(message)?.[1] ?? '')
  expect(receivers.toSorted()).toEqual(emails.toSorted())
})

test('a message whose node is killed while it is being sent is not lost, and sent once more at most', async () => {
  const post = await startMailServer('SILENT')
  stops.push(() => post.stop())
  const databaseUrl = await migratedDatabase()
  const dying = await startServerProcess({ DATABASE_URL: databaseUrl, SMTP_URL: post.url })
  const requestSignInCode = 'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) }'
  await askAt(dying.url)(null, requestSignInCode, { input: { email: 'kill@example.org' } })
  await until(() => post.received.length === 1, patience)
  await dying.end('SIGKILL')
  post.becomes('KEEPS')
  const other = await aNode(databaseUrl, post.url)
  expect(await counts(other)).toEqual([{ sent: 0, unsent: 1 }])
  await endLeases(databaseUrl, other)
  await until(async () => (await counts(other))[0]?.sent === 1, patience)
  expect(post.received).toHaveLength(2)
})

/** Two minutes pass: what a node that died held is taken from it. */
async function endLeases(connectionString: string, node: World): Promise<void> {
  await node.sql.rows(`update pgboss.job set started_on = started_on - interval '2 minutes' where state = 'active'`)
  await node.sql.rows('update pgboss.queue set monitor_on = null')
  const boss = makeBoss({ connectionString }, { supervise: false, schedule: false })
  await boss.start()
  await boss.supervise('send-mail')
  await boss.stop()
}
