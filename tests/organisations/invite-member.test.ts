import { randomUUID } from 'node:crypto'
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
const renew = give('renewMemberInvitation', `{ ${fields} }`)
const revoke = give('revokeMemberInvitation', `{ ${fields} }`)
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

test('only administrators invite, read, send again and take back', async () => {
  const { organisationId, invitationId } = await anInvitation('lue@example.org')
  const person = await world.aPerson({ role: 'MODERATOR' })
  const refused = [
    await invite(person, { organisationId, email: 'x@example.org', kind: 'MEMBER' }),
    await renew(person, { invitationId }),
    await revoke(person, { invitationId }),
    await world.ask(person, `{ memberInvitations(organisationId: "${organisationId}") { id } }`),
  ]
  expect(refused.map(({ codes }) => codes[0])).toEqual(Array(4).fill('ADMINISTRATORS_ONLY'))
  expect((await accept(null, { invitationId })).codes).toEqual(['SIGN_IN_FIRST'])
  expect((await accept(person, { invitationId: randomUUID() })).codes).toEqual(['INVITATION_OVER'])
})
