import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { aBody } from './bodies.ts'

let world: World
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN' })
})
afterAll(() => world.stop())

const fields = 'id email kind'
const give = (name: string, answer: string) => (by: TestPerson | null, input: object) =>
  world.ask(
    by,
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) ${answer} }`,
    { input },
  )
const invite = give('inviteMember', `{ ${fields} }`)
const accept = give('acceptMemberInvitation', '')

/** An invitation to a new body, and the link of the message that was written for it. */
async function anInvitation(email: string, more: object = {}) {
  const organisationId = await aBody(world, admin, { name: `Le Chenal ${email}` })
  const { data, codes } = await invite(admin, { organisationId, email, kind: 'SUBSTITUTE', ...more })
  expect(codes).toEqual([])
  return { organisationId, invitationId: data?.inviteMember[0].id, messages: () => messagesTo(email) }
}

const messagesTo = (email: string) =>
  world.sql.rows<{ body: string }>('select body from mail where recipient = $1 order by id', [email])
const mandatesOf = async (person: TestPerson) =>
  (await world.ask(person, '{ me { mandates { kind organisation { id } } } }')).data?.me.mandates
const open = async (organisationId: string) =>
  (await world.ask(admin, `{ memberInvitations(organisationId: "${organisationId}") { ${fields} } }`)).data
    ?.memberInvitations

test('whoever signs in with an address that was invited is given the mandate, once; the message brings the link', async () => {
  const email = 'nouvelle@example.org'
  const { organisationId, invitationId, messages } = await anInvitation(email)
  expect((await messages()).map(({ body }) => body.includes(`/compte?invitation=${invitationId}`))).toEqual([true])
  expect(await open(organisationId)).toEqual([{ id: invitationId, email, kind: 'SUBSTITUTE' }])
  const person = await world.aPerson({ email })
  const { data } = await accept(person, { invitationId })
  expect(data?.acceptMemberInvitation).toBe(`Le Chenal ${email}`)
  const mandates = [{ kind: 'SUBSTITUTE', organisation: { id: organisationId } }]
  expect(await mandatesOf(person)).toEqual(mandates)
  expect(await open(organisationId)).toEqual([])
  await accept(person, { invitationId })
  expect(await mandatesOf(person)).toEqual(mandates)
})

test('an invitation is for its own address, and says so to others, who leave it as it is', async () => {
  const { organisationId, invitationId } = await anInvitation('destinataire@example.org')
  const other = await world.aPerson({ email: 'autre@example.org' })
  const { codes, errors } = await accept(other, { invitationId })
  expect(codes).toEqual(['INVITATION_OTHER_ADDRESS'])
  expect(errors[0]?.message).toContain('une autre adresse')
  expect((await accept(await world.aPerson({ isGuest: true }), { invitationId })).codes).toEqual([
    'INVITATION_OTHER_ADDRESS',
  ])
  expect(await open(organisationId)).toHaveLength(1)
})
