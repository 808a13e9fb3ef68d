import { expect, test } from 'vitest'
import { signInAtProvider } from '../../support/provider/provider-visit.ts'
import { entered, inProviderWorld } from '../../support/provider/provider-world.ts'
import { claimsOf } from '../../support/provider/signing-key.ts'
import { aBrowser, anAccount } from '../../support/sign-in.ts'

const opened = inProviderWorld({ nadia: { email: 'nadia@ville.example', email_verified: true } })
const signOut = 'mutation { signOutOfProvider }'

test('who came in by the provider is signed out here, and sent to where it ends its own session', async () => {
  const { world, provider } = opened
  const person = entered(await signInAtProvider(world, 'nadia', { browser: aBrowser() }))
  const { data } = await world.ask(person, signOut)
  const address = new URL(data?.signOutOfProvider)
  expect(address.origin).toBe(provider.issuer)
  const {
    id_token_hint: hint = '',
    post_logout_redirect_uri: back,
    state = '',
  } = Object.fromEntries(address.searchParams)
  expect(claimsOf(hint)).toMatchObject({ sub: 'nadia', aud: 'plain' })
  expect(back).toBe(`${world.url}/connexion/fournisseur`)
  expect(state.length).toBeGreaterThanOrEqual(32)
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(200)
  expect((await world.ask(person, '{ me { id } }')).data?.me).toBeNull()
})

test('who came in by a code is sent nowhere', async () => {
  const { world } = opened
  const person = await anAccount(world, 'par-code@example.org')
  expect((await world.ask(person, signOut)).data).toEqual({ signOutOfProvider: null })
  expect((await world.ask(person, '{ me { id } }')).data?.me).toBeNull()
})

test('while the provider is away one is signed out here all the same', async () => {
  const { world, provider } = opened
  const person = entered(await signInAtProvider(world, 'nadia', { browser: aBrowser() }))
  provider.faults.isDown = true
  expect((await world.ask(person, signOut)).data).toEqual({ signOutOfProvider: null })
  expect((await world.ask(person, '{ me { id } }')).data?.me).toBeNull()
})

test('what the provider sends browsers back with leaves the address that is asked for, and stays on this site', async () => {
  const { world } = opened
  const at = (query: string) => fetch(`${world.url}/connexion/fournisseur${query}`, { redirect: 'manual' })
  const back = await at('?code=abc&state=def&iss=http%3A%2F%2Flocalhost')
  expect(back.status).toBe(303)
  const [place, said = ''] = back.headers.get('location')?.split('#fournisseur-') ?? []
  expect([place, Buffer.from(said, 'hex').toString()]).toEqual([
    '/connexion',
    'code=abc&state=def&iss=http%3A%2F%2Flocalhost',
  ])
  expect(back.headers.get('cache-control')).toBe('no-store')
  expect((await at('?state=def')).headers.get('location')).toBe('/')
})
