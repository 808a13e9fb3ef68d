import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinDocument } from '../support/pens.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { apiFields, asked, givenBy, isOnlyAnswer, isOwn, tableLines, type ApiField, type Known } from './api-fields.ts'
import type { Access } from './field-access.ts'
import { doOwnThings, done } from './own-things.ts'

test('every field of the API is in the table once, and the table has no others', () => {
  const names = tableLines.map(([name]) => name)
  expect(names.toSorted()).toEqual(apiFields.map(({ name }) => name).toSorted())
})

test('what is one’s own is reached only through what is one’s own, or as the answer to what one just did', () => {
  const leaks = apiFields
    .filter((one) => isOwn(givenBy(one)) && one.access !== 'SELF')
    .filter(({ type }) => type !== 'Mutation' && !isOnlyAnswer(type))
    .map(({ name }) => name)
  expect(leaks).toEqual([])
})

/**
 * MODERATOR, EDITOR and ADMIN hold one role for the whole programme; BOARD_MODERATOR and FACILITATOR one on the board in
 * question; ELSEWHERE all on another board; FORMER held all, ended or over.
 */
const roles = [
  'VISITOR',
  'STRANGER',
  'AUTHOR',
  'MODERATOR',
  'BOARD_MODERATOR',
  'FACILITATOR',
  'EDITOR',
  'ELSEWHERE',
  'FORMER',
  'ADMIN',
] as const
type Who = (typeof roles)[number]

let world: World
let people: Record<Who, TestPerson | null>
/** Where each one's own feed stood at first. */
const cursors = new Map<Who, string>()
let known: Known
/** Where the board stood before anything was reported. */
let boardCursor: string
let hidden: { leverId: string; commentId: string }
beforeAll(async () => {
  world = await startWorld()
  const author = await world.aPerson({ email: 'autrice@example.org' })
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const admin = await world.aPerson({ role: 'ADMIN' })
  people = {
    VISITOR: null,
    STRANGER: await world.aPerson(),
    AUTHOR: author,
    MODERATOR: moderator,
    ADMIN: admin,
    EDITOR: await world.aPerson({ role: 'CONTRACT_EDITOR' }),
    ...(await peopleOfBoards(admin)),
    FORMER: await world.aPerson({ roles: ['ADMIN', 'MODERATOR', 'FACILITATOR', 'CONTRACT_EDITOR'] }),
  }
  await endAll(admin, people.FORMER)
  for (const who of roles) cursors.set(who, (await world.ask(people[who], '{ me { cursor } }')).data?.me?.cursor ?? 'x')
  const leverId = await world.aLever(author)
  await world.ask(author, joinDocument, { input: { leverId, schemaVersion: 1 } })
  hidden = { leverId: await world.aLever(author), commentId: await world.aComment(author, leverId) }
  const commentId = await world.aComment(author, leverId)
  const body = await doOwnThings(world, { author, admin }, leverId)
  known = { boardId: world.boardId, leverId, commentId, revision: 1, search: 'Camille', ...body }
  boardCursor = (await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)).data?.board.cursor
  await done(world, moderator, 'reportComment { number }', { commentId, reason: 'SPAM', words: 'Toujours la même.' })
  const why = { reason: 'SPAM', motive: 'Publicité.' }
  await done(world, moderator, 'hideLever { number }', { leverId: hidden.leverId, ...why })
  await done(world, moderator, 'hideComment { number }', { commentId: hidden.commentId, ...why })
})
afterAll(() => world.stop())

/** Those who hold roles on one board: on the one in question, and on another. */
async function peopleOfBoards(admin: TestPerson) {
  const elsewhere = await done(world, admin, 'createBoard { id }', { title: 'Un autre tableau' })
  const give = async (held: readonly string[], boardId: string) => {
    const person = await world.aPerson()
    for (const role of held) await done(world, admin, 'giveRole { id }', { personId: person.id, role, boardId })
    return person
  }
  return {
    BOARD_MODERATOR: await give(['MODERATOR'], world.boardId),
    FACILITATOR: await give(['FACILITATOR'], world.boardId),
    ELSEWHERE: await give(['MODERATOR', 'FACILITATOR', 'CONTRACT_EDITOR'], elsewhere.id),
  }
}

/** Somebody holds nothing any more: what an administrator ended, and what was over by itself. */
async function endAll(admin: TestPerson, person: TestPerson | null) {
  const [ended, ...over] = (await world.ask(person, '{ me { roles { id } } }')).data?.me.roles ?? []
  await done(world, admin, 'endRole { id }', { grantId: ended.id })
  const ids = over.map(({ id }: { id: string }) => id)
  await world.sql.rows("update role_grant set until = '2026-01-01', ends_at = now() where id = any ($1::uuid[])", [ids])
}

/** The whole question for a field that not everybody is given. */
function questionFor(one: ApiField, who: Who): string {
  const after = cursors.get(who)
  const text = asked(one, { ...known, id: hidden.leverId, after })
  const board = `boardId: "${world.boardId}"`
  const places: Record<string, string> = {
    Query: text,
    Lever: `lever(id: "${hidden.leverId}") { ${text} }`,
    Comment: `comment(id: "${hidden.commentId}") { ${text} }`,
    HiddenText: `hiddenText(id: "${hidden.leverId}") { ${text} }`,
    ModerationConnection: `moderation(${board}, list: HIDDEN_COMMENTS) { ${text} }`,
    ModerationEdge: `moderation(${board}, list: HIDDEN_COMMENTS) { edges { ${text} } }`,
    ModeratedItem: `moderation(${board}, list: HIDDEN_COMMENTS) { edges { node { ${text} } } }
      reported: moderation(${board}, list: REPORTED) { edges { node { ${text} } } }`,
    Report: `moderation(${board}, list: REPORTED) { edges { node { reports { ${text} } } } }`,
    CommentReported: `boardEvents(${board}, after: "${boardCursor}") { events { ... on CommentReported { ${text} } } }`,
    BoardInvitations: `boardInvitations(${board}) { ${text} }`,
    BoardInvitation: `boardInvitations(${board}) { people { ${text} } }`,
    BoardLink: `boardInvitations(${board}) { links { ${text} } }`,
    Mail: `mails { ${text} }`,
    FirstSteps: `firstSteps { ${text} }`,
    RoleGrant: `roleGrants { ${text} }`,
    RoleLogConnection: `roleLog { ${text} }`,
    RoleLogEdge: `roleLog { edges { ${text} } }`,
    RoleLogEntry: `roleLog { edges { node { ${text} } } }`,
    HeldRole: `me { roles { ${text} } }`,
    Organisation: `organisation(id: "${known.organisationId}") { ${text} }`,
    Mandate: `programme { organisations { members { ${text} } } }`,
    FoundName: `findNames(search: "Camille") { ${text} }`,
    Me: `me { ${text} }`,
    Draft: `me { drafts { ${text} } }`,
    BoardVisit: `me { boardVisit(${board}) { ${text} } }`,
    LeverVisit: `me { leverVisits(${board}) { ${text} } }`,
    Session: `me { sessions { ${text} } }`,
    MandateProposal: `mandateProposals { ${text} }`,
    MemberInvitation: `memberInvitations(organisationId: "${known.organisationId}") { ${text} }`,
    Passkey: `me { passkeys { ${text} } }`,
    MyVote: `me { votes(${board}) { ${text} } }`,
    PersonEventPage: `personEvents(after: "${after}") { ${text} }`,
  }
  const place = places[one.type] ?? `personEvents(after: "${after}") { events { ... on ${one.type} { ${text} } } }`
  return `{ ${place} }`
}

/** Whether an answer gives anything: null, an empty list and an empty object are nothing. */
function gives(value: unknown): boolean {
  if (value === null || value === undefined) return false
  return typeof value === 'object' ? Object.values(value).some(gives) : true
}

const somebody = roles.filter((who) => who !== 'VISITOR')
const readers: Record<Access, readonly Who[]> = {
  PUBLIC: roles,
  SELF: somebody,
  SIGNED_IN: somebody,
  AUTHORS: ['AUTHOR'],
  CO_AUTHORS: ['AUTHOR'],
  AUTHORS_AND_ARRANGERS: ['AUTHOR', 'MODERATOR', 'BOARD_MODERATOR', 'FACILITATOR'],
  MODERATORS: ['MODERATOR', 'BOARD_MODERATOR'],
  CONTRACT_EDITORS: ['EDITOR'],
  ADMINS: ['ADMIN'],
}

const guarded = apiFields.filter(
  ({ access, type }) => access !== 'PUBLIC' && !['Mutation', 'Subscription'].includes(type),
)

test.each(guarded)('$name is given to those in the table and to nobody else', async (one) => {
  for (const who of roles) {
    const { data, codes } = await world.ask(people[who], questionFor(one, who))
    const may = readers[one.access ?? 'PUBLIC'].includes(who)
    expect([who, may ? codes : gives(data)]).toEqual([who, may ? [] : false])
    // One's own is given to oneself; an administrator's outbox is for what cannot be sent.
    const hasSome = one.access === 'SELF' ? who === 'AUTHOR' : may
    if (hasSome) expect([who, gives(data)]).toEqual([who, true])
    if (who !== 'AUTHOR' && one.access === 'SELF') expect(JSON.stringify(data)).not.toMatch(/Brouillon secret|autrice@/)
  }
})

/** With which reason everybody but those in the table is refused; visitors are asked to sign in. */
const refusals: Partial<Record<Access, string>> = {
  AUTHORS: 'NOT_YOURS',
  CO_AUTHORS: 'NOT_INVITED',
  AUTHORS_AND_ARRANGERS: 'NOT_YOURS',
  MODERATORS: 'MODERATORS_ONLY',
  CONTRACT_EDITORS: 'CONTRACT_EDITORS_ONLY',
  ADMINS: 'ADMINISTRATORS_ONLY',
}
const ofRights = [
  'SIGN_IN_FIRST',
  'NOT_YOURS',
  'NOT_INVITED',
  'MODERATORS_ONLY',
  'CONTRACT_EDITORS_ONLY',
  'ADMINISTRATORS_ONLY',
  'BAD_QUERY',
  'BAD_INPUT',
]
const mutations = apiFields.filter(({ type, access }) => type === 'Mutation' && access !== 'PUBLIC')

test.each(mutations)('$name is refused to everybody whom the table does not name, with the reason', async (one) => {
  // Each writes about once a second: quicker machines would be refused for that.
  world.pass(3_000)
  // Whom nothing else is asked about.
  const target = await world.aPerson()
  for (const who of roles) {
    const personId = target.id
    const given = {
      ...known,
      operationId: randomUUID(),
      draftId: randomUUID(),
      leaseId: randomUUID(),
      personId,
      role: 'FACILITATOR',
      grantId: randomUUID(),
      kind: 'MEMBER',
      coAuthorId: randomUUID(),
      phaseId: randomUUID(),
      themeId: randomUUID(),
      colour: 'azur',
      code: 'ETAT',
      college: 'ETAT',
      communes: 'Nantes',
      startsOn: '2031-03-01',
      endsOn: '2031-03-02',
      update: 'AAA=',
      token: 'x'.repeat(43),
      linkId: randomUUID(),
      invitationId: randomUUID(),
      identityId: randomUUID(),
    }
    const { codes } = await world.ask(people[who], `mutation { ${asked(one, given)} }`)
    const access = one.access ?? 'PUBLIC'
    const isNamed = access === 'SELF' || readers[access].includes(who)
    const refusal = isNamed ? undefined : who === 'VISITOR' ? 'SIGN_IN_FIRST' : refusals[access]
    expect([who, codes.filter((code) => ofRights.includes(code))]).toEqual([who, refusal ? [refusal] : []])
  }
})
