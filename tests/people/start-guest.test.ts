import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aGuest, cameIn } from '../support/sign-in.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => world.pass(60_000))
afterAll(() => world.stop())

const startGuest = `mutation ($input: StartGuestInput!) { startGuest(input: $input) {
  id roles { role } isGuest email locale neighbourhoodCode person { displayName college isGuest } } }`

test('a visitor takes part at once under a pseudonym, as a resident', async () => {
  const answer = await world.ask(null, startGuest, {
    input: { displayName: '  Voisine   du 3e ', neighbourhoodCode: 'QN04405M', locale: 'EN' },
  })
  expect(answer.data?.startGuest).toMatchObject({
    roles: [],
    isGuest: true,
    email: null,
    locale: 'EN',
    neighbourhoodCode: 'QN04405M',
    person: { displayName: 'Voisine du 3e', college: 'HABITANTS', isGuest: true },
  })
  const guest = cameIn(answer)
  expect(await world.aLever(guest)).toMatch(/^[0-9a-f-]{36}$/)
})

test('the token of a session is kept by its owner only: the database has its hash', async () => {
  const guest = await aGuest(world)
  const token = guest.cookie.split('=')[1] ?? ''
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  const rows = await world.sql.rows<{ token_hash: string }>(
    `select encode(token_hash, 'hex') as token_hash from session where person_id = $1`,
    [guest.id],
  )
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('the session’s cookie cannot be read by a page’s scripts nor sent from other sites', async () => {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: startGuest, variables: { input: { displayName: 'Ici' } } }),
  })
  const cookie = response.headers.get('set-cookie') ?? ''
  expect(cookie).toContain('HttpOnly')
  expect(cookie).toContain('SameSite=Lax')
  expect(cookie).toContain('Path=/')
})

test('pressing twice, in two tabs, makes one guest', async () => {
  const guest = await aGuest(world, 'Deux onglets')
  const again = await world.ask(guest, startGuest, { input: { displayName: 'Deux onglets' } })
  expect(again.data?.startGuest.id).toBe(guest.id)
  expect(again.cookie).toBeNull()
})

test('a guest must be called something, within sixty characters, and live in a known neighbourhood', async () => {
  const empty = await world.ask(null, startGuest, { input: { displayName: ' \u200b ' } })
  expect(empty.codes).toEqual(['TEXT_MISSING'])
  expect(empty.errors[0]?.message).toBe('Nom ou pseudonyme\u00A0: écrivez quelques mots.')
  const long = await world.ask(null, startGuest, { input: { displayName: 'a'.repeat(61) } })
  expect(long.codes).toEqual(['TEXT_TOO_LONG'])
  const nowhere = await world.ask(null, startGuest, { input: { displayName: 'Ici', neighbourhoodCode: 'QN00000X' } })
  expect(nowhere.codes).toEqual(['UNKNOWN_NEIGHBOURHOOD'])
})

test.each(['م', 'ليلى بنت سعيد', 'Z', '🌻'.repeat(30)])('a guest may be called « %s »', async (displayName) => {
  const { data } = await world.ask(null, startGuest, { input: { displayName } })
  expect(data?.startGuest.person.displayName).toBe(displayName)
})

test.each([
  ['300 letters', 'é'.repeat(300), '300', '240'],
  ['60 emoji', '🌻'.repeat(60), '120', '60'],
])('a name of %s is refused with what is too much of it', async (_what, displayName, length, over) => {
  const { codes, errors } = await world.ask(null, startGuest, { input: { displayName } })
  expect(codes).toEqual(['TEXT_TOO_LONG'])
  expect(errors[0]?.message).toContain(`${length} caractères, ${over} de trop`)
})

test('a name made of markup or of hidden direction signs is kept as harmless words', async () => {
  const { data } = await world.ask(null, startGuest, { input: { displayName: '<script>alert(1)</script>\u202e' } })
  expect(data?.startGuest.person.displayName).toBe('<script>alert(1)</script>')
})

/** Does something again and again, once after the other. */
async function inTurns<Value>(count: number, act: () => Promise<Value>): Promise<Value[]> {
  const done: Value[] = []
  while (done.length < count) done.push(await act())
  return done
}

/** So many guests come in at once. */
async function comeIn(count: number) {
  const input = { displayName: 'Foule' }
  return Promise.all(Array.from({ length: count }, () => world.ask(null, startGuest, { input })))
}

test('two rooms of sixty guests come in at once from one address', async () => {
  for (const answers of [await comeIn(60), await comeIn(60)]) {
    expect(answers.flatMap(({ codes }) => codes)).toEqual([])
  }
})

test('a flood from one address is slowed down, and told when to come back', async () => {
  const input = { displayName: 'Foule' }
  const answers = (await inTurns(12, () => comeIn(60))).flat()
  const refused = answers.filter(({ codes }) => codes.length > 0)
  // Five hundred at once, and one more for each six seconds that a slow machine takes.
  expect(refused.length).toBeGreaterThan(0)
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(250)
  expect(new Set(refused.flatMap(({ codes }) => codes))).toEqual(new Set(['TOO_MANY_REQUESTS']))
  expect(refused[0]?.errors[0]?.message).toMatch(/réessayez dans \d+ s/)
  world.pass(60_000)
  expect((await world.ask(null, startGuest, { input })).codes).toEqual([])
})
