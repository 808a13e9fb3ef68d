import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { follow } from '../support/follow.ts'
import { aBrowser, anAccount, codeOfLastMail, headersOf } from '../support/sign-in.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => world.pass(60_000))
afterAll(() => world.stop())

const requestSignInCode = 'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) }'
const mailsQuery = '{ mails(first: 5) { to subject body sent } }'

test('the answer never says whether an address is known', async () => {
  await anAccount(world, 'known@example.org')
  const browser = headersOf(aBrowser())
  const known = await world.ask(null, requestSignInCode, { input: { email: 'known@example.org' } }, browser)
  const unknown = await world.ask(null, requestSignInCode, { input: { email: 'unknown@example.org' } }, browser)
  expect(known).toEqual(unknown)
  expect(unknown.data?.requestSignInCode).toBe(true)
})

test('the message is in the person’s language and holds a six-digit code', async () => {
  await world.ask(null, requestSignInCode, { input: { email: 'langue@example.org', locale: 'FR' } })
  await world.ask(null, requestSignInCode, { input: { email: 'language@example.org', locale: 'EN' } })
  const mails = await world.sql.rows<{ recipient: string; subject: string; body: string }>(
    `select recipient, subject, body from mail where recipient like 'langu%' order by id`,
  )
  expect(mails.map(({ subject }) => subject.replace(/\d{6}/, '000000'))).toEqual([
    '000000 est votre code Leviers',
    '000000 is your Leviers code',
  ])
  expect(mails[0]?.body).toContain('Il est valable dix minutes.')
  expect(mails[1]?.body).toContain('It is valid for ten minutes.')
})

test('the code itself is not in the table of codes', async () => {
  await world.ask(null, requestSignInCode, { input: { email: 'hash@example.org' } })
  const code = await codeOfLastMail(world, 'hash@example.org')
  expect(code).toMatch(/^\d{6}$/)
  const [row] = await world.sql.rows<{ text: string }>(
    `select sign_in_code::text as text from sign_in_code where email = 'hash@example.org'`,
  )
  expect(row?.text).not.toContain(code)
})

test('without SMTP the console prints the code, and only an administrator reads the mails', async () => {
  const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await world.ask(null, requestSignInCode, { input: { email: 'console@example.org' } })
  const printed = print.mock.calls.map(([line]) => String(line)).join('')
  print.mockRestore()
  const code = await codeOfLastMail(world, 'console@example.org')
  expect(printed).toContain(`(console@example.org) : ${code}`)
  const admin = await world.aPerson({ role: 'ADMIN' })
  const read = await world.ask(admin, mailsQuery)
  expect(read.data?.mails[0]).toMatchObject({ to: 'console@example.org', sent: false })
  expect(read.data?.mails[0].body).toContain(code)
  for (const person of [null, await world.aPerson(), await world.aPerson({ role: 'MODERATOR' })]) {
    const refused = await world.ask(person, mailsQuery)
    expect(refused.codes).toEqual(['ADMINISTRATORS_ONLY'])
    expect(refused.data).toBeNull()
  }
})

test('the mails are read page by page, newest first', async () => {
  const admin = await world.aPerson({ role: 'ADMIN' })
  const emails = ['page1@example.org', 'page2@example.org', 'page3@example.org']
  for (const email of emails) await world.ask(null, requestSignInCode, { input: { email } })
  const first = await world.ask(admin, '{ mails(first: 2) { id to } }')
  expect(first.data?.mails.map((mail: { to: string }) => mail.to)).toEqual([emails[2], emails[1]])
  const next = await world.ask(admin, `{ mails(first: 1, after: "${first.data?.mails[1].id}") { to } }`)
  expect(next.data?.mails).toEqual([{ to: emails[0] }])
})

test('what is not an address is refused with the reason', async () => {
  for (const email of ['', 'nobody', 'a@b', `${'a'.repeat(300)}@example.org`, 'a@example.org\nBcc: b@example.org']) {
    const { codes } = await world.ask(null, requestSignInCode, { input: { email } })
    expect(['BAD_EMAIL', 'TEXT_TOO_LONG']).toContain(codes[0])
  }
  const accent = await world.ask(null, requestSignInCode, { input: { email: 'zoé@exemple.fr' } })
  expect(accent.codes).toEqual(['EMAIL_BEFORE_AT'])
  expect(accent.errors[0]?.message).toContain('Avant le signe @')
})

test('one browser asks for five codes for an address in a minute, not more, and keeps nobody else from it', async () => {
  const [browser, other] = [aBrowser(), aBrowser()]
  const ask = (by = browser) =>
    world.ask(null, requestSignInCode, { input: { email: 'flood@example.org' } }, headersOf(by))
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask()))
  const sent = answers.filter(({ codes }) => codes.length === 0)
  expect(sent.length).toBeGreaterThanOrEqual(5)
  expect(sent.length).toBeLessThan(20)
  expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['TOO_MANY_REQUESTS']))
  expect((await ask(other)).codes).toEqual([])
  world.pass(60_000)
  expect((await ask()).codes).toEqual([])
})

test('a code is not asked for over a socket', async () => {
  const socket = follow(world, null, requestSignInCode, { input: { email: 'socket@example.org' } })
  const { errors } = await socket.next()
  expect(errors[0].extensions.code).toBe('HTTP_ONLY')
  await socket.stop()
})
