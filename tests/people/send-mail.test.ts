import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { forgetSignIn } from '../../packages/server/src/features/people/forget-sign-in.ts'
import { startMailServer, type MailServer } from '../support/mail-server.ts'
import { aCode, cameIn, signInWith } from '../support/sign-in.ts'
import { until } from '../support/until.ts'
import { startWorld, type World } from '../support/world.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop()
})

async function aMailServer(mood?: 'KEEPS' | 'REFUSES'): Promise<MailServer> {
  const post = await startMailServer(mood)
  stops.push(() => post.stop())
  return post
}

async function aWorld(smtpUrl: string | null, more: { dataDir?: string } = {}): Promise<World> {
  const world = await startWorld({ smtpUrl, ...more })
  stops.push(() => world.stop())
  return world
}

const sentTo = async (world: World, email: string) => {
  const [mail] = await world.sql.rows<{ sent: boolean }>(
    'select sent_at is not null as sent from mail where recipient = $1',
    [email],
  )
  return mail?.sent
}
const patience = 60_000

test('with SMTP the code is sent, and the outbox says so', async () => {
  const post = await aMailServer()
  const world = await aWorld(post.url)
  const code = await aCode(world, 'sent@example.org')
  await until(async () => (await sentTo(world, 'sent@example.org')) === true, patience)
  expect(post.received).toHaveLength(1)
  expect(post.received[0]).toContain('To: sent@example.org')
  expect(post.received[0]).toContain(code)
  const { data } = await world.ask(null, '{ instance { sendsMail } }')
  expect(data?.instance.sendsMail).toBe(true)
})

test('a message that cannot be sent is tried again and arrives, and the person is not made to wait for it', async () => {
  const post = await aMailServer('REFUSES')
  const world = await aWorld(post.url)
  const code = await aCode(world, 'later@example.org')
  expect(code).toMatch(/^\d{6}$/)
  await until(() => post.tries() >= 2, patience)
  expect(await sentTo(world, 'later@example.org')).toBe(false)
  expect(post.received).toEqual([])
  post.becomes('KEEPS')
  await until(async () => (await sentTo(world, 'later@example.org')) === true, patience)
  expect(post.received).toHaveLength(1)
  expect(post.received[0]).toContain(code)
})

test('who waited for a code that could not be sent in time is told to ask for a new one', async () => {
  const post = await aMailServer('REFUSES')
  const world = await aWorld(post.url)
  const code = await aCode(world, 'too-late@example.org')
  await until(() => post.tries() >= 1, patience)
  world.pass(3 * 60 * 60_000)
  await forgetSignIn(world.sql, new Date(Date.now() + 3 * 60 * 60_000))
  post.becomes('KEEPS')
  await until(async () => (await sentTo(world, 'too-late@example.org')) === true, patience)
  expect(post.received).toHaveLength(1)
  expect(post.received[0]).toContain('Subject: Votre code Leviers')
  expect(post.received[0]).not.toContain(code)
})

test('what could not be sent is sent after the next start', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'leviers-mail-'))
  stops.push(() => rm(dataDir, { recursive: true, force: true }))
  const unwilling = await aMailServer('REFUSES')
  const before = await startWorld({ smtpUrl: unwilling.url, dataDir })
  const code = await aCode(before, 'patient@example.org')
  await until(() => unwilling.tries() >= 1, patience)
  await before.app.stop()
  const willing = await aMailServer()
  const world = await aWorld(willing.url, { dataDir })
  await until(async () => (await sentTo(world, 'patient@example.org')) === true, patience)
  expect(willing.received.join()).toContain(code)
})

test('a code that was used is written nowhere any more; one that is over, and old messages, are forgotten too', async () => {
  const world = await aWorld(null)
  const email = 'used@example.org'
  const code = await aCode(world, email)
  cameIn(await signInWith(world, null, { email, code }))
  const unused = await aCode(world, 'unused@example.org')
  const now = Date.now()
  const outbox = async () => JSON.stringify(await world.sql.rows('select subject, body from mail order by id'))
  expect(await outbox()).not.toContain(code)
  expect(await outbox()).toContain(unused)
  expect(await world.sql.rows('select id from sign_in_code where email = $1', [email])).toEqual([])
  await forgetSignIn(world.sql, new Date(now + 11 * 60_000))
  expect(await outbox()).not.toContain(unused)
  expect(await outbox()).toContain('•••••• est votre code Leviers')
  expect(await world.sql.rows('select id from sign_in_code')).toEqual([])
  await forgetSignIn(world.sql, new Date(now + 31 * 24 * 60 * 60_000))
  expect(await world.sql.rows('select id from mail')).toEqual([])
})
