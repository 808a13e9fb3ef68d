import { expect, test } from 'vitest'
import { signInAtProvider } from '../support/provider/provider-visit.ts'
import { entered, inProviderWorld } from '../support/provider/provider-world.ts'
import { aBrowser } from '../support/sign-in.ts'
import type { TestPerson } from '../support/world.ts'
import { aBody, aMandate } from './bodies.ts'

const siret = '21340172200013'
const agent = (name: string, more = {}) => ({ email: `${name}@ville.example`, email_verified: true, siret, ...more })
const opened = inProviderWorld(
  Object.fromEntries([
    ...['claire', 'paul', 'lea', 'zoe'].map((name) => [name, agent(name)]),
    ['mia', agent('mia', { siret: '73282932000074' })],
  ]),
  { scopes: 'openid email siret' },
)

const waiting = '{ mandateProposals { person { id } email siret organisation { name } } }'
const settle = `mutation ($input: SettleMandateProposalInput!) { settleMandateProposal(input: $input) { person { id } } }`

const admin = () => opened.world.aPerson({ role: 'ADMIN' })
const settledBy = (by: TestPerson | null, input: object) => opened.world.ask(by, settle, { input })
const proposals = async (by: TestPerson) => (await opened.world.ask(by, waiting)).data?.mandateProposals
const comesAs = async (who: string) => entered(await signInAtProvider(opened.world, who, { browser: aBrowser() }))

test('what the provider says of somebody’s work is a proposal: nobody is a member before an administrator confirms it', async () => {
  const { world } = opened
  const by = await admin()
  const organisationId = await aBody(world, by, { name: 'La Ville' })
  const claire = await comesAs('claire')
  const mine = '{ me { mandates { kind organisation { name } } } }'
  expect((await world.ask(claire, mine)).data?.me.mandates).toEqual([])
  expect(await proposals(by)).toEqual([
    { person: { id: claire.id }, email: 'claire@ville.example', siret, organisation: null },
  ])
  expect((await settledBy(by, { personId: claire.id, organisationId })).data?.settleMandateProposal).toEqual([])
  expect((await world.ask(claire, mine)).data?.me.mandates).toEqual([
    { kind: 'MEMBER', organisation: { name: 'La Ville' } },
  ])
  // Whoever comes from the same establishment afterwards is proposed for the same body.
  const paul = await comesAs('paul')
  expect(await proposals(by)).toEqual([
    { person: { id: paul.id }, email: 'paul@ville.example', siret, organisation: { name: 'La Ville' } },
  ])
  // Who was made its member otherwise does not wait any more.
  await aMandate(world, by, { personId: paul.id, organisationId })
  expect(await proposals(by)).toEqual([])
})

test('whoever works for a body of that number is proposed for it, before anybody of it was confirmed', async () => {
  const by = await admin()
  await aBody(opened.world, by, { name: 'Le Bailleur', siret: '732 829 320 00074' })
  const mia = await comesAs('mia')
  expect(await proposals(by)).toContainEqual({
    person: { id: mia.id },
    email: 'mia@ville.example',
    siret: '73282932000074',
    organisation: { name: 'Le Bailleur' },
  })
})

test('a proposal that was set aside does not come back, until its person works elsewhere', async () => {
  const { world, provider } = opened
  const by = await admin()
  const lea = await comesAs('lea')
  const ofLea = async () =>
    (await proposals(by)).filter(({ person }: { person: { id: string } }) => person.id === lea.id)
  expect(await ofLea()).toHaveLength(1)
  await settledBy(by, { personId: lea.id })
  await comesAs('lea')
  expect(await ofLea()).toEqual([])
  expect((await world.ask(lea, '{ me { mandates { id } } }')).data?.me.mandates).toEqual([])
  provider.people.lea = agent('lea', { siret: '26340172200099' })
  await comesAs('lea')
  expect(await ofLea()).toMatchObject([{ siret: '26340172200099', organisation: null }])
})

test('only administrators see proposals and settle them, and a body that is not there is refused', async () => {
  const { world } = opened
  const [by, moderator, zoe] = [await admin(), await world.aPerson({ role: 'MODERATOR' }), await comesAs('zoe')]
  expect((await world.ask(moderator, waiting)).codes).toEqual(['ADMINISTRATORS_ONLY'])
  expect((await settledBy(moderator, { personId: zoe.id })).codes).toEqual(['ADMINISTRATORS_ONLY'])
  expect((await settledBy(null, { personId: zoe.id })).codes).toEqual(['SIGN_IN_FIRST'])
  const nowhere = { personId: zoe.id, organisationId: crypto.randomUUID() }
  expect((await settledBy(by, nowhere)).codes).toEqual(['NOT_FOUND'])
  // It still waits.
  expect(JSON.stringify(await proposals(by))).toContain(zoe.id)
})
