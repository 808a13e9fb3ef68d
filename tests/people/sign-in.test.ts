import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { aBrowser, aCode, aGuest, anAccount, cameIn, signInWith } from '../support/sign-in.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => world.pass(60_000))
afterAll(() => world.stop())

const wrong = (code: string) => (code === '000000' ? '000001' : '000000')
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }'

test('someone new signs in with the code that they received, and has an account', async () => {
  const code = await aCode(world, 'Nouvelle@Example.org')
  const spaced = ` ${code.slice(0, 3)} ${code.slice(3)} `
  const answer = await signInWith(world, null, {
    email: ' nouvelle@example.org',
    code: spaced,
    displayName: 'Inès Morel',
  })
  expect(answer.data?.signIn).toMatchObject({
    roles: [],
    email: 'nouvelle@example.org',
    isGuest: false,
    person: { displayName: 'Inès Morel' },
  })
  const me = await world.ask(cameIn(answer), '{ me { id email } }')
  expect(me.data?.me).toEqual({ id: answer.data?.signIn.id, email: 'nouvelle@example.org' })
})

test('the part of the address before the @ is never shown as a name', async () => {
  const code = await aCode(world, 'jean.dupont@example.org')
  const { data } = await signInWith(world, null, { email: 'jean.dupont@example.org', code })
  expect(data?.signIn.person.displayName).toBe('Sans nom')
})

test('the same address, another day, is the same person under a new token', async () => {
  const first = await anAccount(world, 'fidele@example.org')
  const second = await anAccount(world, 'fidele@example.org')
  expect(second.id).toBe(first.id)
  expect(second.cookie).not.toBe(first.cookie)
})

test('two tabs with one new address and one code make one account', async () => {
  const email = 'onglets@example.org'
  const code = await aCode(world, email)
  const answers = await Promise.all([1, 2].map(() => signInWith(world, null, { email, code })))
  expect(answers.map(({ codes }) => codes[0] ?? 'in').toSorted()).toEqual(['CODE_EXPIRED', 'in'])
  const rows = await world.sql.rows('select id from person where email = $1', [email])
  expect(rows).toHaveLength(1)
})

test('a code is used once', async () => {
  const email = 'once@example.org'
  const code = await aCode(world, email)
  expect((await signInWith(world, null, { email, code })).codes).toEqual([])
  expect((await signInWith(world, null, { email, code })).codes).toEqual(['CODE_EXPIRED'])
})

test('a code is valid for ten minutes', async () => {
  const email = 'late@example.org'
  const code = await aCode(world, email)
  world.pass(10 * 60_000 + 1_000)
  expect((await signInWith(world, null, { email, code })).codes).toEqual(['CODE_EXPIRED'])
})

test('of the codes that a browser asked for the last three are valid, for a message may be late', async () => {
  const email = 'late-mail@example.org'
  const [first, second] = [await aCode(world, email), await aCode(world, email)]
  await aCode(world, email)
  await aCode(world, email)
  const tooOld = await signInWith(world, null, { email, code: first })
  expect(tooOld.codes).toEqual(['CODE_WRONG'])
  expect((await signInWith(world, null, { email, code: second })).codes).toEqual([])
})

test('each wrong code says how many tries are left; after five even the right one is refused', async () => {
  const email = 'guess@example.org'
  const code = await aCode(world, email)
  const said: string[] = []
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { codes, errors } = await signInWith(world, null, { email, code: wrong(code) })
    expect(codes).toEqual([attempt < 4 ? 'CODE_WRONG' : 'CODE_SPENT'])
    said.push(errors[0]?.message ?? '')
  }
  expect(said[0]).toContain('Il vous reste 4 essais.')
  expect(said[3]).toContain('Il vous reste un essai.')
  expect(said[4]).toContain('Demandez un nouveau code')
  const answer = await signInWith(world, null, { email, code })
  expect(answer.codes).toEqual(['CODE_EXPIRED'])
  expect(answer.cookie).toBeNull()
  expect((await signInWith(world, null, { email, code: await aCode(world, email) })).codes).toEqual([])
})

test('a digit that is missing costs no try: it is said, and the code stays valid', async () => {
  const email = 'short@example.org'
  const code = await aCode(world, email)
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const { codes, errors } = await signInWith(world, null, { email, code: code.slice(0, 5) })
    expect(codes).toEqual(['CODE_WRONG'])
    expect(errors[0]?.message).toContain('Il vous reste 5 essais.')
  }
  expect((await signInWith(world, null, { email, code })).codes).toEqual([])
})

test('who knows an address keeps its owner out neither by asking for codes nor by guessing', async () => {
  const email = 'owner@example.org'
  const [owner, stranger] = [aBrowser(), aBrowser()]
  const code = await aCode(world, email, owner)
  await aCode(world, email, stranger)
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await signInWith(world, null, { browser: stranger, email, code: wrong(code) })
  }
  expect((await signInWith(world, null, { browser: stranger, email, code })).codes).toEqual(['CODE_EXPIRED'])
  expect((await signInWith(world, null, { browser: owner, email, code })).codes).toEqual([])
})

test('after twenty wrong guesses in a day short codes are heard no more, and the owner comes in with a longer one', async () => {
  const email = 'besieged@example.org'
  const owner = aBrowser()
  const before = await aCode(world, email, owner)
  for (let browsers = 0; browsers < 4; browsers += 1) {
    const stranger = aBrowser()
    const code = await aCode(world, email, stranger)
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await signInWith(world, null, { browser: stranger, email, code: wrong(code) })
    }
  }
  const [guesses] = await world.sql.rows('select count(*)::int as count from wrong_guess where email = $1', [email])
  expect(guesses).toEqual({ count: 20 })
  const late = await signInWith(world, null, { browser: owner, email, code: before })
  expect(late.codes).toEqual(['CODE_TOO_SHORT'])
  expect(late.errors[0]?.message).toContain('Demandez un nouveau code')
  world.pass(60_000)
  const long = await aCode(world, email, owner)
  expect(long).toMatch(/^\d{12}$/)
  const other = await signInWith(world, null, { browser: owner, email, code: wrong(long).padEnd(12, '1') })
  expect(other.codes).toEqual(['CODE_WRONG'])
  const spaced = long.replace(/(\d{4})/g, '$1 ')
  expect((await signInWith(world, null, { browser: owner, email, code: spaced })).codes).toEqual([])
  const [after] = await world.sql.rows('select count(*)::int as count from wrong_guess where email = $1', [email])
  expect(after).toEqual({ count: 20 })
  world.pass(24 * 60 * 60_000)
  expect(await aCode(world, email, owner)).toMatch(/^\d{6}$/)
})

test('whichever way an address is written it is the same person', async () => {
  const first = await anAccount(world, 'contact@éxemple.fr')
  const forms = ['Contact@xn--xemple-9ua.fr', ' contact@E\u0301XEMPLE.fr. ']
  for (const email of forms) {
    const code = await aCode(world, email)
    expect((await signInWith(world, null, { email, code })).data?.signIn.id).toBe(first.id)
  }
  expect((await anAccount(world, "o'hara@exemple.fr")).id).not.toBe(first.id)
})

test('a code of one address opens no other', async () => {
  const code = await aCode(world, 'mine@example.org')
  expect((await signInWith(world, null, { email: 'other@example.org', code })).codes).toEqual(['CODE_EXPIRED'])
})

test('trying codes fast is slowed down', async () => {
  const input = { browser: aBrowser(), email: 'fast@example.org', code: '123456' }
  const answers = await Promise.all(Array.from({ length: 20 }, () => signInWith(world, null, input)))
  const slowed = answers.filter(({ codes }) => codes[0] === 'TOO_MANY_REQUESTS')
  expect(slowed.length).toBeGreaterThan(0)
  expect(answers.length - slowed.length).toBeGreaterThanOrEqual(5)
})

test('signing in gives a new token, and the one before opens nothing any more', async () => {
  const guest = await aGuest(world)
  const code = await aCode(world, 'rotation@example.org')
  const account = cameIn(await signInWith(world, guest, { email: 'rotation@example.org', code }))
  expect(account.cookie).not.toBe(guest.cookie)
  expect((await world.ask(guest, '{ me { id } }')).data?.me).toBeNull()
})

test('nobody signs in over a socket', async () => {
  const code = await aCode(world, 'socket@example.org')
  const socket = follow(world, null, signIn, { input: { email: 'socket@example.org', code } })
  const { data, errors } = await socket.next()
  expect(data).toBeNull()
  expect(errors[0].extensions.code).toBe('HTTP_ONLY')
  await socket.stop()
  const over = await signInWith(world, null, { email: 'socket@example.org', code })
  expect(over.codes).toEqual([])
})
