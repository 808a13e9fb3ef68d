import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { forgetSignIn } from '../../packages/server/src/features/people/sign-in/forget-sign-in.ts'
import { startMailServer, type MailServer } from '../support/mail-server.ts'
import { aCode, cameIn, signInWith } from '../support/sign-in.ts'
import { until } from '../support/until.ts'
import { startWorld, type World } from '../support/world.ts'

let post: MailServer
let world: World
beforeAll(async () => {
  post = await startMailServer()
  world = await startWorld({ smtpUrl: post.url })
})
afterAll(async () => {
  await world.stop()
  await post.stop()
})

/** What the mail server took for one address. */
const receivedBy = (email: string) => post.received.filter((message) => message.includes(`To: ${email}`))

const sentTo = async (world: World, email: string) => {
  const [mail] = await world.sql.rows<{ sent: boolean }>(
    'select sent_at is not null as sent from mail where recipient = $1',
    [email],
  )
  return mail?.sent
}
const patience = 60_000

test('with SMTP the code is sent, and the outbox says so', async () => {
  const code = await aCode(world, 'sent@example.org')
  await until(async () => (await sentTo(world, 'sent@example.org')) === true, patience)
  expect(receivedBy('sent@example.org')).toEqual([expect.stringContaining(code)])
  const { data } = await world.ask(null, '{ instance { sendsMail } }')
  expect(data?.instance.sendsMail).toBe(true)
})

test('a message that cannot be sent is tried again and arrives, and the person is not made to wait for it', async () => {
  post.becomes('REFUSES')
  const before = post.tries()
  const code = await aCode(world, 'later@example.org')
  expect(code).toMatch(/^\d{6}$/)
  await until(() => post.tries() >= before + 2, patience)
  expect(await sentTo(world, 'later@example.org')).toBe(false)
  expect(receivedBy('later@example.org')).toEqual([])
  post.becomes('KEEPS')
  await until(async () => (await sentTo(world, 'later@example.org')) === true, patience)
  expect(receivedBy('later@example.org')).toEqual([expect.stringContaining(code)])
})

test('what could not be sent is sent after the next start', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'leviers-mail-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  post.becomes('REFUSES')
  const tries = post.tries()
  const before = await startWorld({ smtpUrl: post.url, dataDir })
  const code = await aCode(before, 'patient@example.org')
  await until(() => post.tries() > tries, patience)
  await before.app.stop()
  post.becomes('KEEPS')
  const after = await startWorld({ smtpUrl: post.url, dataDir })
  onTestFinished(() => after.stop())
  await until(async () => (await sentTo(after, 'patient@example.org')) === true, patience)
  expect(receivedBy('patient@example.org')).toEqual([expect.stringContaining(code)])
})

test('a code that was used is written nowhere any more; one that is over, and old messages, are forgotten too', async () => {
  const email = 'used@example.org'
  const code = await aCode(world, email)
  await until(async () => (await sentTo(world, email)) === true, patience)
  cameIn(await signInWith(world, null, { email, code }))
  const unused = await aCode(world, 'unused@example.org')
  await until(async () => (await sentTo(world, 'unused@example.org')) === true, patience)
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

test('who waited for a code that could not be sent in time is told to ask for a new one', async () => {
  post.becomes('REFUSES')
  const before = post.tries()
  const code = await aCode(world, 'too-late@example.org')
  await until(() => post.tries() > before, patience)
  // From here on the clock of this world is another: no test comes after.
  world.pass(3 * 60 * 60_000)
  await forgetSignIn(world.sql, new Date(Date.now() + 3 * 60 * 60_000))
  post.becomes('KEEPS')
  await until(async () => (await sentTo(world, 'too-late@example.org')) === true, patience)
  const [message, ...others] = receivedBy('too-late@example.org')
  expect(message).toContain('Subject: Votre code Leviers')
  expect(message).not.toContain(code)
  expect(others).toEqual([])
})
