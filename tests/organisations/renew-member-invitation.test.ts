import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '../../packages/server/src/features/people/sign-in/session.ts'
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

test('an invitation that was taken back brings nobody, and one that is sent again lasts its whole time once more', async () => {
  const [taken, late] = ['reprise@example.org', 'tardive@example.org']
  const first = await anInvitation(taken)
  expect((await revoke(admin, { invitationId: first.invitationId })).data?.revokeMemberInvitation).toEqual([])
  expect((await renew(admin, { invitationId: first.invitationId })).codes).toEqual(['INVITATION_OVER'])
  const person = await world.aPerson({ email: taken })
  expect((await accept(person, { invitationId: first.invitationId })).codes).toEqual(['INVITATION_OVER'])

  const second = await anInvitation(late)
  world.pass(31 * 24 * 60 * 60 * 1_000)
  const signIn = async (someone: TestPerson) => {
    const opened = { personId: someone.id, device: null, now: world.app.parts.now() }
    someone.cookie = `leviers=${await startSession(world.sql, opened)}`
  }
  await signIn(admin)
  const comer = await world.aPerson({ email: late })
  expect((await accept(comer, { invitationId: second.invitationId })).codes).toEqual(['INVITATION_OVER'])
  expect((await renew(admin, { invitationId: second.invitationId })).codes).toEqual([])
  expect(await second.messages()).toHaveLength(2)
  expect((await accept(comer, { invitationId: second.invitationId })).codes).toEqual([])
})
