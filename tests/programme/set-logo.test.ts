import { expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { operation } from '../support/give.ts'
import { png, sizeOfPng } from '../support/png.ts'
import type { TestPerson } from '../support/world.ts'
import { openProgramme } from './programme-acts.ts'

const { world, admin } = await openProgramme()
const act = 'mutation ($input: SetLogoInput!) { setLogo(input: $input) { logo } }'
const set = (by: TestPerson | null, image: Buffer | string | null) => {
  const given = Buffer.isBuffer(image) ? image.toString('base64') : image
  return world.ask(by, act, { input: { ...operation(), image: given } })
}
const programme = async () => (await world.ask(null, '{ programme { logo cursor } }')).data?.programme

test('a logo is drawn anew, small, and everybody who follows the programme sees it at its address', async () => {
  const { cursor, logo: before } = await programme()
  expect(before).toBeNull()
  const feed = `subscription ($after: String!) {
    programmeFeed(after: $after) { __typename ... on LogoSet { programme { logo } } } }`
  const visitor = follow(world, null, feed, { after: cursor })
  expect((await set(admin, png({ width: 960, height: 240 }))).codes).toEqual([])
  const { logo } = await programme()
  expect(logo).toMatch(/^\/logo\/[\w-]{22}\.png$/)
  expect((await visitor.next()).data.programmeFeed).toEqual({ __typename: 'LogoSet', programme: { logo } })
  const answer = await fetch(`${world.url}${logo}`)
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(sizeOfPng(Buffer.from(await answer.arrayBuffer()))).toEqual({ width: 480, height: 120 })
  await visitor.stop()
})

test('the same image again is told to nobody; another one has another address, and the former is gone', async () => {
  const { logo: former, cursor } = await programme()
  expect((await set(admin, png({ width: 960, height: 240 }))).codes).toEqual([])
  expect(await programme()).toEqual({ logo: former, cursor })
  expect((await set(admin, png({ width: 30, height: 30 }))).codes).toEqual([])
  const { logo } = await programme()
  expect(logo).not.toBe(former)
  expect((await fetch(`${world.url}${former}`)).status).toBe(404)
  const image = Buffer.from(await (await fetch(`${world.url}${logo}`)).arrayBuffer())
  expect(sizeOfPng(image)).toEqual({ width: 30, height: 30 })
})

test.each([
  [
    'with a script in it',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
    'BAD_LOGO',
  ],
  ['that is no image', Buffer.from('Bonjour à tous'), 'BAD_LOGO'],
  ['that is cut off', png({ width: 300, height: 300 }).subarray(0, 120), 'BAD_LOGO'],
  ['that is small to send and huge to draw', png({ width: 4_000, height: 4_000 }), 'BAD_LOGO'],
  ['that is no base64', 'é'.repeat(40), 'BAD_LOGO'],
  ['that is too heavy', Buffer.alloc(60_100), 'LOGO_TOO_LARGE'],
])('an image %s is refused, and the logo stays', async (_what, image, code) => {
  const before = await programme()
  expect((await set(admin, image)).codes).toEqual([code])
  expect(await programme()).toEqual(before)
})

test('a logo of forty megabytes is refused before it is read', async () => {
  const body = JSON.stringify({ query: act, variables: { input: { image: 'A'.repeat(40_000_000) } } })
  const headers = { 'content-type': 'application/json', origin: world.url, cookie: admin.cookie }
  const answer = await fetch(`${world.url}/graphql`, { method: 'POST', headers, body }).catch(() => null)
  // The connection may be closed while the rest is on its way.
  expect([413, undefined]).toContain(answer?.status)
})

test('only administrators give a logo, and take it away', async () => {
  expect((await set(null, null)).codes).toEqual(['SIGN_IN_FIRST'])
  expect((await set(await world.aPerson({ role: 'MODERATOR' }), null)).codes).toEqual(['ADMINISTRATORS_ONLY'])
  const { logo } = await programme()
  expect((await set(admin, null)).codes).toEqual([])
  expect((await programme()).logo).toBeNull()
  expect((await fetch(`${world.url}${logo}`)).status).toBe(404)
})

test('the log has no image', async () => {
  const logged = await world.sql.rows("select data from event where kind = 'LogoSet'")
  expect(logged.length).toBeGreaterThan(1)
  expect(JSON.stringify(logged).length).toBeLessThan(500)
})
