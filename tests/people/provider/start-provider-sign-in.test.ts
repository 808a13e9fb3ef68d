import { expect, test } from 'vitest'
import { answerOfProvider, finishWith, startAtProvider } from '../../support/provider/provider-visit.ts'
import { inProviderWorld } from '../../support/provider/provider-world.ts'
import { aBrowser, aCode, cameIn, signInWith } from '../../support/sign-in.ts'

const opened = inProviderWorld({ nadia: { email: 'nadia@ville.example', email_verified: true } })
const start = 'mutation { startProviderSignIn }'

test('a browser is sent to the provider with a code challenge, a state and a nonce, and asks for what is set', async () => {
  const { world, provider } = opened
  const address = new URL(await startAtProvider(world, aBrowser()))
  expect(address.origin).toBe(provider.issuer)
  const asked = Object.fromEntries(address.searchParams)
  expect(asked).toMatchObject({
    response_type: 'code',
    redirect_uri: `${world.url}/connexion/fournisseur`,
    scope: 'openid profile email',
    code_challenge_method: 'S256',
    claims: JSON.stringify({ id_token: { acr: { essential: false, values: ['eidas1', 'eidas2'] } } }),
  })
  expect(asked.state?.length).toBeGreaterThanOrEqual(32)
  expect(asked.nonce?.length).toBeGreaterThanOrEqual(32)
  expect(JSON.stringify(asked)).not.toContain('secret')
})

test('the answer counts once, for the browser that was sent there, and for a quarter of an hour', async () => {
  const { world } = opened
  const [own, other] = [aBrowser(), aBrowser()]
  const answer = await answerOfProvider(await startAtProvider(world, own), 'nadia')
  expect((await finishWith(world, answer, { browser: other })).codes).toEqual(['PROVIDER_TOO_LATE'])
  expect((await finishWith(world, answer, { browser: own })).codes).toEqual([])
  expect((await finishWith(world, answer, { browser: own })).codes).toEqual(['PROVIDER_TOO_LATE'])
  const late = await answerOfProvider(await startAtProvider(world, own), 'nadia')
  world.pass(15 * 60_000 + 1_000)
  expect((await finishWith(world, late, { browser: own })).codes).toEqual(['PROVIDER_TOO_LATE'])
})

test('what was begun and is over is kept nowhere', async () => {
  const { world } = opened
  await startAtProvider(world, aBrowser())
  world.pass(16 * 60_000)
  const { forgetSignIn } = await import('../../../packages/server/src/features/people/sign-in/forget-sign-in.ts')
  await forgetSignIn(world.sql, world.app.parts.now())
  expect(await world.sql.rows('select 1 from provider_attempt')).toEqual([])
})

test.each(['isDown', 'isSilent'] as const)(
  'while the provider is away (%s) its own button says so, and others come in by a code',
  async (fault) => {
    const { world, provider } = opened
    provider.faults[fault] = true
    const { codes, errors } = await world.ask(null, start, {}, { cookie: aBrowser() })
    expect(codes).toEqual(['PROVIDER_AWAY'])
    expect(errors[0]?.message).toContain('Entrez avec votre adresse e-mail')
    const email = `${fault.toLowerCase()}@example.org`
    const browser = aBrowser()
    expect(
      cameIn(await signInWith(world, null, { browser, email, code: await aCode(world, email, browser) })).id,
    ).toBeTruthy()
    provider.faults[fault] = false
    expect((await world.ask(null, start, {}, { cookie: aBrowser() })).codes).toEqual([])
  },
  60_000,
)

test('that the provider is away is said in the language of who asks', async () => {
  const { world, provider } = opened
  provider.faults.isDown = true
  const { errors } = await world.ask(null, start, {}, { cookie: aBrowser(), 'accept-language': 'en' })
  expect(errors[0]?.message).toContain('Come in with your e-mail address')
})

test('who tries again and again is asked to wait', async () => {
  const { world } = opened
  const cookie = aBrowser()
  const answers = await Promise.all(Array.from({ length: 20 }, () => world.ask(null, start, {}, { cookie })))
  expect(answers.some(({ codes }) => codes[0] === 'TOO_MANY_REQUESTS')).toBe(true)
})
