import { randomBytes, randomUUID } from 'node:crypto'
import { turnMandates } from '../../packages/server/src/features/organisations/mandates/mandate-watch.ts'
import { aPasskey, signInByPasskey } from '../support/passkeys/passkey-acts.ts'
import { aBrowser } from '../support/sign-in.ts'
import type { TestPerson, World } from '../support/world.ts'

/** Sends a mutation with an operation id. Throws when it is refused. */
export async function done(world: World, by: TestPerson | null, mutation: string, input: object): Promise<any> {
  const [name = '', answer = ''] = mutation.split(/(?= \{)/)
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const given = name === 'requestSignInCode' ? input : { operationId: randomUUID(), ...input }
  const query = `mutation ($input: ${type}!) { ${name}(input: $input)${answer} }`
  const { data, codes } = await world.ask(by, query, { input: given })
  if (codes.length > 0) throw new Error(`${name}: ${codes.join()}`)
  return data?.[name]
}

/**
 * Someone does everything that is told to themselves only: there is one of each. Gives what there is of bodies: theirs,
 * and their mandate.
 */
export async function doOwnThings(
  world: World,
  people: { author: TestPerson; admin: TestPerson },
  leverId: string,
): Promise<{ organisationId: string; mandateId: string }> {
  const { author, admin } = people
  const { boardId } = world
  const { data } = await world.ask(null, '{ programme { themes { id } neighbourhoods { code } } }')
  const [themeIds, codes] = [[data?.programme.themes[0].id], [data?.programme.neighbourhoods[0].code]]
  const texts = { title: 'Brouillon secret', body: 'x', finding: 'x', action: 'x' }
  const draft = { boardId, ...texts, themeIds, neighbourhoodCodes: codes }
  const thrownAway = randomUUID()
  await done(world, author, 'saveDraft', { ...draft, draftId: randomUUID(), device: randomUUID() })
  await done(world, author, 'saveDraft', { ...draft, draftId: thrownAway, device: randomUUID() })
  await done(world, author, 'discardDraft', { draftId: thrownAway })
  await done(world, author, 'visitBoard', { boardId, number: 1 })
  await done(world, author, 'visitLever', { leverId, number: 1 })
  await done(world, author, 'castVote { number }', { leverId, value: 'AGREE' })
  const profile = {
    displayName: 'Camille',
    college: 'HABITANTS',
    participationMode: 'PROPOSE',
    neighbourhoodCode: codes[0],
  }
  await done(world, author, 'updateProfile { id }', profile)
  const invited = { boardId, personId: author.id }
  await done(world, admin, 'giveBoardInvitation', invited)
  await done(world, admin, 'endBoardInvitation', invited)
  await done(world, admin, 'giveBoardInvitation', invited)
  // Only administrators make links: the author of everything else is one for a moment.
  const { id: grantId } = await done(world, admin, 'giveRole { id }', { personId: author.id, role: 'ADMIN' })
  await done(world, author, 'makeBoardLink', {
    boardId,
    token: randomBytes(32).toString('base64url'),
    days: 7,
    most: 9,
  })
  const asked = `{ boardInvitations(boardId: "${boardId}") { links { id } } }`
  const given = await world.ask(author, asked)
  await done(world, author, 'revokeBoardLink', { linkId: given.data?.boardInvitations.links[0].id })
  await done(world, admin, 'endRole { id }', { grantId })
  // On a board of their own: what is theirs to read, without a right on the board of the others.
  const { id: other } = await done(world, admin, 'createBoard { id }', { title: 'Ailleurs' })
  await done(world, admin, 'giveRole { id }', {
    personId: author.id,
    role: 'FACILITATOR',
    boardId: other,
    until: '2099-12-31',
  })
  await done(world, null, 'requestSignInCode', { email: 'autrice@example.org' })
  const passkey = await aPasskey(world, { browser: aBrowser(), person: author })
  await signInByPasskey(world, passkey, { browser: aBrowser() })
  return joinBody(world, people)
}

const siret = '21340172200013'

/** Someone is a member of a body, no longer, and again; somebody else waits, as the provider said. */
async function joinBody(world: World, { author, admin }: { author: TestPerson; admin: TestPerson }) {
  const said = { name: 'Le Relais', shortName: 'Relais', kind: 'association', college: 'ASSOCIATIONS' }
  const { id: organisationId } = await done(world, admin, 'createOrganisation { id }', said)
  const mandate = { personId: author.id, organisationId, kind: 'TITULAR' }
  await world.sql.rows('insert into establishment (siret, organisation_id) values ($1, $2)', [siret, organisationId])
  await world.sql.rows(
    'insert into external_identity (issuer, subject, person_id, siret, created_at) values ($1, $1, $2, $3, now())',
    ['provider', (await world.aPerson({ email: 'agente@example.org' })).id, siret],
  )
  const { id: former } = await done(world, admin, 'grantMandate { id }', mandate)
  await done(world, admin, 'endMandate { id }', { mandateId: former })
  const { id: mandateId } = await done(world, admin, 'grantMandate { id }', mandate)
  await done(world, admin, 'editMandate { id }', { mandateId, kind: 'TITULAR', endsOn: '2099-12-31' })
  await world.sql.rows('update mandate set begun_at = null where id = $1', [mandateId])
  await turnMandates(world.app.parts)
  await done(world, author, 'chooseBody { id }', { organisationId })
  const invited = { organisationId, email: 'invitee@example.org', kind: 'MEMBER' }
  await world.ask(admin, 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
    input: invited,
  })
  return { organisationId, mandateId }
}
