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

const roles = ['VISITOR', 'STRANGER', 'AUTHOR', 'MODERATOR', 'ADMIN'] as const
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
  people = { VISITOR: null, STRANGER: await world.aPerson(), AUTHOR: author, MODERATOR: moderator, ADMIN: admin }
  for (const who of roles) cursors.set(who, (await world.ask(people[who], '{ me { cursor } }')).data?.me?.cursor ?? 'x')
  const leverId = await world.aLever(author)
  await world.ask(author, joinDocument, { input: { leverId, schemaVersion: 1 } })
  hidden = { leverId: await world.aLever(author), commentId: await world.aComment(author, leverId) }
  const commentId = await world.aComment(author, leverId)
  const body = await doOwnThings(world, { author, admin }, leverId)
  known = { boardId: world.boardId, leverId, commentId, revision: 1, search: 'Camille', ...body }
  boardCursor = (await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)).data?.board.cursor
  await done(world, moderator, 'reportComment { number }', { commentId, reason: 'SPAM', words: 'Toujours la même.' })
  await done(world, admin, 'changeRole { id }', { personId: (await world.aPerson()).id, role: 'MODERATOR' })
  const why = { reason: 'SPAM', motive: 'Publicité.' }
  await done(world, moderator, 'hideLever { number }', { leverId: hidden.leverId, ...why })
  await done(world, moderator, 'hideComment { number }', { commentId: hidden.commentId, ...why })
})
afterAll(() => world.stop())

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
    RoleHolder: `roleHolders { ${text} }`,
    Organisation: `organisation(id: "${known.organisationId}") { ${text} }`,
    Mandate: `programme { organisations { members { ${text} } } }`,
    FoundName: `findNames(search: "Camille") { ${text} }`,
    Me: `me { ${text} }`,
    Draft: `me { drafts { ${text} } }`,
    BoardVisit: `me { boardVisit(${board}) { ${text} } }`,
    LeverVisit: `me { leverVisits(${board}) { ${text} } }`,
    Session: `me { sessions { ${text} } }`,
    MandateProposal: `mandateProposals { ${text} }`,
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

const readers: Record<Access, readonly Who[]> = {
  PUBLIC: roles,
  SELF: ['STRANGER', 'AUTHOR', 'MODERATOR', 'ADMIN'],
  SIGNED_IN: ['STRANGER', 'AUTHOR', 'MODERATOR', 'ADMIN'],
  AUTHORS: ['AUTHOR'],
  CO_AUTHORS: ['AUTHOR'],
  AUTHORS_AND_MODERATORS: ['AUTHOR', 'MODERATOR', 'ADMIN'],
  MODERATORS: ['MODERATOR', 'ADMIN'],
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

const refusals: Record<Access, Partial<Record<Who, string>>> = {
  PUBLIC: {},
  SELF: {},
  SIGNED_IN: { VISITOR: 'SIGN_IN_FIRST' },
  AUTHORS: { VISITOR: 'SIGN_IN_FIRST', STRANGER: 'NOT_YOURS', MODERATOR: 'NOT_YOURS', ADMIN: 'NOT_YOURS' },
  CO_AUTHORS: { VISITOR: 'SIGN_IN_FIRST', STRANGER: 'NOT_INVITED', MODERATOR: 'NOT_INVITED', ADMIN: 'NOT_INVITED' },
  AUTHORS_AND_MODERATORS: { VISITOR: 'SIGN_IN_FIRST', STRANGER: 'NOT_YOURS' },
  MODERATORS: { VISITOR: 'SIGN_IN_FIRST', STRANGER: 'MODERATORS_ONLY', AUTHOR: 'MODERATORS_ONLY' },
  ADMINS: {
    VISITOR: 'SIGN_IN_FIRST',
    STRANGER: 'ADMINISTRATORS_ONLY',
    AUTHOR: 'ADMINISTRATORS_ONLY',
    MODERATOR: 'ADMINISTRATORS_ONLY',
  },
}
const ofRights = [
  'SIGN_IN_FIRST',
  'NOT_YOURS',
  'NOT_INVITED',
  'MODERATORS_ONLY',
  'ADMINISTRATORS_ONLY',
  'BAD_QUERY',
  'BAD_INPUT',
]
const mutations = apiFields.filter(({ type, access }) => type === 'Mutation' && access !== 'PUBLIC')

test.each(mutations)('$name is refused to everybody whom the table does not name, with the reason', async (one) => {
  // Each writes about once a second: quicker machines would be refused for that.
  world.pass(3_000)
  for (const who of roles) {
    const personId = people.STRANGER?.id
    const given = {
      ...known,
      operationId: randomUUID(),
      draftId: randomUUID(),
      leaseId: randomUUID(),
      personId,
      role: 'PARTICIPANT',
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
      identityId: randomUUID(),
    }
    const { codes } = await world.ask(people[who], `mutation { ${asked(one, given)} }`)
    const refusal = refusals[one.access ?? 'PUBLIC'][who]
    expect([who, codes.filter((code) => ofRights.includes(code))]).toEqual([who, refusal ? [refusal] : []])
  }
})
