import { expect, test } from 'vitest'
import { configFrom } from '../../../packages/server/src/config.ts'
import { signInAtProvider } from '../../support/provider/provider-visit.ts'
import { entered, inProviderWorld } from '../../support/provider/provider-world.ts'
import { aSigningKey } from '../../support/provider/signing-key.ts'
import { aBrowser } from '../../support/sign-in.ts'

/** As docs/operations.md says; the tests' provider stands for the one of the State. */
const { openId } = configFrom({
  OIDC_ISSUER: 'https://auth.agentconnect.gouv.fr/api/v2',
  OIDC_CLIENT_ID: 'proconnect',
  OIDC_CLIENT_SECRET: 'a secret of the tests',
  OIDC_SCOPES: 'openid given_name usual_name email siret uid',
  OIDC_NAME_FR: 'ProConnect',
  OIDC_ACR_VALUES: 'eidas1 https://proconnect.gouv.fr/assurance/self-asserted',
  OIDC_USERINFO_ALG: 'RS256',
  OIDC_EMAILS_VERIFIED: 'true',
})
const { issuer: _issuer, ...like } = openId ?? { issuer: '' }

const agent = {
  given_name: 'Claire',
  usual_name: 'Dubois',
  email: 'Claire.Dubois@ville.example',
  siret: '213 401 722 00013',
  uid: 'cdubois',
}
const opened = inProviderWorld(
  { claire: agent, paul: { ...agent, email: 'paul@ville.example', siret: 'inconnu' } },
  like,
)

test('an agent comes in by ProConnect, whose answer is a signed token: their name is suggested, their body’s number is kept', async () => {
  const { world, provider } = opened
  const answer = await signInAtProvider(world, 'claire', { browser: aBrowser() })
  expect(answer.data?.finishProviderSignIn).toMatchObject({
    suggestedName: 'Claire Dubois',
    me: { email: 'claire.dubois@ville.example' },
  })
  expect(provider.asked.at(-1)?.scope).toBe('openid given_name usual_name email siret uid')
  expect(await world.sql.rows('select subject, siret from external_identity')).toEqual([
    { subject: 'claire', siret: '21340172200013' },
  ])
})

test('what an agent works for now counts, and what is no number of a body is none', async () => {
  const { world, provider } = opened
  entered(await signInAtProvider(world, 'claire', { browser: aBrowser() }))
  provider.people.claire = { ...agent, siret: '26340172200099' }
  entered(await signInAtProvider(world, 'claire', { browser: aBrowser() }))
  entered(await signInAtProvider(world, 'paul', { browser: aBrowser() }))
  expect(await world.sql.rows('select siret from external_identity order by subject')).toEqual([
    { siret: '26340172200099' },
    { siret: null },
  ])
})

test('an answer about people that is not signed, or by nobody who is known, lets nobody in', async () => {
  const { world, provider } = opened
  provider.faults.isUserinfoPlain = true
  expect((await signInAtProvider(world, 'claire', { browser: aBrowser() })).codes).toEqual(['PROVIDER_NOT_PROVEN'])
  Object.assign(provider.faults, { isUserinfoPlain: false, key: { signs: aSigningKey(), isShown: false } })
  expect((await signInAtProvider(world, 'claire', { browser: aBrowser() })).codes).toEqual(['PROVIDER_NOT_PROVEN'])
})
