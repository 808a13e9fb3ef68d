import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { features } from '../../packages/server/src/features.ts'
import { aBody, aMandate } from '../organisations/bodies.ts'
import { actsIn } from '../support/acts.ts'
import { follow, type Follower } from '../support/follow.ts'
import { rolesAt } from '../people/roles/roles-at.ts'
import { give, operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { confidential, confidentialActsIn } from './confidential.ts'

// Crowds take their time on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

interface Event {
  __typename: string
  number: number
  cursor: string
  since?: number
  secret?: string
}

let world: World
let admin: TestPerson
let leverId: string
let voters: TestPerson[]
let readers: Record<'visitor' | 'resident' | 'member' | 'moderator', TestPerson | null>
beforeAll(async () => {
  world = await startWorld({}, { features: [...features, confidential] })
  admin = await world.aPerson({ role: 'ADMIN' })
  const [resident, member] = [await world.aPerson(), await world.aPerson({ email: 'membre@example.org' })]
  await aMandate(world, admin, { personId: member.id, organisationId: await aBody(world, admin) })
  readers = { visitor: null, resident, member, moderator: await world.aPerson({ role: 'MODERATOR' }) }
  leverId = await world.aLever(resident)
  voters = await Promise.all(Array.from({ length: 25 }, () => world.aPerson()))
})
afterAll(() => world.stop())

const shown = `__typename number cursor ... on TalliesMoved { since tallies { leverId } }
  ... on ConcernRaised { secret lever { title } } ... on MeetingCalled { secret lever { title } }
  ... on CommentAdded { comment { body } } ... on VoteCast { tally { agree } }`
const feed = `subscription ($id: ID!, $after: String!) { boardFeed(boardId: $id, after: $after) { ${shown} } }`
const page = `query ($id: ID!, $after: String!, $first: Int!) {
  boardEvents(boardId: $id, after: $after, first: $first) { cursor more events { ${shown} } } }`
const here = async (): Promise<{ cursor: string; number: number }> =>
  (await world.ask(null, `{ board(id: "${world.boardId}") { cursor number } }`)).data?.board
const following = (who: TestPerson | null, after: string) => follow(world, who, feed, { id: world.boardId, after })

async function heard(follower: Follower, until: number): Promise<Event[]> {
  const events: Event[] = []
  while ((events.at(-1)?.number ?? 0) < until) events.push((await follower.next()).data.boardFeed)
  return events
}

/** The board's events after a cursor as a network that blocks sockets asks for them, page by page. */
async function polled(who: TestPerson | null, from: string, first: number): Promise<Event[]> {
  const events: Event[] = []
  for (let after = from, more = true; more;) {
    const told: any = (await world.ask(who, page, { id: world.boardId, after, first })).data?.boardEvents
    events.push(...told.events)
    after = told.cursor
    more = told.more
    // What a page ends on is where its reader stands, also when the last event was not for them.
    expect(events.at(-1)?.cursor).toBe(after)
  }
  return events
}

/** Every number between, once: those of what one may not read are told as having passed. */
function expectNoGap(events: readonly Event[], from: number, until: number): void {
  let last = from
  for (const { number, since = number } of events) {
    expect(since).toBe(last + 1)
    last = number
  }
  expect(last).toBe(until)
}

const count = (events: readonly Event[], kind: string) => events.filter(({ __typename }) => __typename === kind).length

/** What somebody was told holds nothing of what is for others. */
function expectOnly(events: readonly Event[], kinds: readonly string[]): void {
  const others = ['ConcernRaised', 'MeetingCalled'].filter((kind) => !kinds.includes(kind))
  for (const kind of others) expect(JSON.stringify(events)).not.toContain(kind)
  if (kinds.length === 0) expect(JSON.stringify(events)).not.toContain('secret')
}

/** A hundred events: for moderators, for members, comments and positions for everybody. */
async function aHundred(round: number): Promise<void> {
  const { raise, call } = confidentialActsIn(world)
  const { comment, vote } = actsIn(world)
  const { moderator, resident } = readers
  if (!moderator || !resident) throw new Error('they are people')
  await Promise.all(
    voters.map(async (voter, index) => {
      await Promise.all([
        raise(moderator, leverId),
        call(moderator, leverId),
        comment(resident, { leverId, body: `Tour ${round}, ${index}`, stance: 'INFO' }),
        vote(voter, { leverId, value: round % 2 === 0 ? 'AGREE' : 'PASS' }),
      ])
    }),
  )
}

test('of a thousand events each is told what is for them, and nobody’s numbers have a gap', async () => {
  const start = await here()
  const followers = Object.entries(readers).map(([name, who]) => ({ name, who, live: following(who, start.cursor) }))
  const losing = await world.aPerson({ role: 'MODERATOR' })
  const leaving = following(losing, start.cursor)
  const until = start.number + 1_000
  const before: Event[] = []
  const ended = (async () => {
    for (;;) before.push((await leaving.next()).data.boardFeed)
  })().catch(() => 'ended')
  for (let round = 0; round < 5; round += 1) await aHundred(round)
  await expect.poll(() => count(before, 'ConcernRaised')).toBeGreaterThan(0)
  expect((await rolesAt(world).endOf(admin, losing, 'MODERATOR')).codes).toEqual([])
  expect(await ended).toBe('ended')
  const known = { ...before.at(-1) } as Event
  const back = following(losing, known.cursor)
  for (let round = 5; round < 10; round += 1) await aHundred(round)

  const told = await Promise.all(followers.map(async (one) => ({ ...one, events: await heard(one.live, until) })))
  for (const { name, who, events } of told) {
    expectNoGap(events, start.number, until)
    expectOnly(
      events,
      { visitor: [], resident: [], member: ['MeetingCalled'], moderator: ['ConcernRaised', 'MeetingCalled'] }[name] ??
        [],
    )
    expect([name, count(events, 'CommentAdded')]).toEqual([name, 250])
    expectNoGap(await polled(who, start.cursor, 60), start.number, until)
  }
  const counted = (name: string, kind: string) => count(told.find((one) => one.name === name)?.events ?? [], kind)
  expect([counted('moderator', 'ConcernRaised'), counted('moderator', 'MeetingCalled')]).toEqual([250, 250])
  expect([counted('member', 'ConcernRaised'), counted('member', 'MeetingCalled')]).toEqual([0, 250])
  const after = await heard(back, until)
  expectNoGap(after, known.number, until)
  expectOnly(after, [])
  await Promise.all([...followers.map(({ live }) => live.stop()), back.stop(), leaving.stop()])
})

test('whoever comes back, polls or begins anew passes over what is not for them, wherever they stand', async () => {
  const start = await here()
  const { raise } = confidentialActsIn(world)
  const { moderator, resident } = readers
  if (!moderator || !resident) throw new Error('they are people')
  await raise(moderator, leverId)
  await raise(moderator, leverId)
  const between = await here()
  expect(between.number).toBe(start.number + 2)
  await raise(moderator, leverId)
  await world.aComment(resident, leverId, { body: 'Après cela.' })
  const end = await here()
  for (const who of [null, resident]) {
    for (const from of [start, between]) {
      const live = following(who, from.cursor)
      const events = await heard(live, end.number)
      expectNoGap(events, from.number, end.number)
      expectOnly(events, [])
      for (const first of [1, 2, 100]) {
        const pages = await polled(who, from.cursor, first)
        expectNoGap(pages, from.number, end.number)
        expectOnly(pages, [])
      }
      await live.stop()
    }
  }
  const lost = following(null, 'forged.1')
  const [reset] = await heard(lost, end.number)
  expect(reset).toMatchObject({ __typename: 'BoardReset', number: end.number })
  await raise(moderator, leverId)
  expectNoGap(await heard(lost, end.number + 1), end.number, end.number + 1)
  await lost.stop()
})

test('an answer that a moderator was given is never another’s, and what is for everybody is kept for everybody', async () => {
  const { raise } = confidentialActsIn(world)
  const { moderator, resident } = readers
  if (!moderator || !resident) throw new Error('they are people')
  const start = await here()
  await world.aComment(resident, leverId)
  const headers = { 'apollo-require-preflight': 'true' }
  const answerTo = async (who: TestPerson | null) => {
    const variables = JSON.stringify({ id: world.boardId, after: start.cursor, first: 100 })
    const address = `${world.url}/graphql?${new URLSearchParams({ query: page, variables })}`
    const response = await fetch(address, { headers: who ? { ...headers, cookie: who.cookie } : headers })
    return { text: await response.text(), tag: response.headers.get('etag') }
  }
  const forAll = await Promise.all([moderator, resident, null].map(answerTo))
  expect(new Set(forAll.map(({ text }) => text)).size).toBe(1)
  expect((await answerTo(null)).tag).not.toBeNull()
  await raise(moderator, leverId)
  for (let round = 0; round < 2; round += 1) {
    expect((await answerTo(moderator)).text).toContain('secret of ConcernRaised')
    for (const who of [resident, null]) expect((await answerTo(who)).text).not.toContain('ConcernRaised')
  }
  const kept = await answerTo(moderator)
  expect(kept.tag).toBeNull()
})

test('the answer to one’s own act is its event, also when it is not told to those of one’s rights', async () => {
  const { raise } = confidentialActsIn(world)
  const { resident } = readers
  if (!resident) throw new Error('a person')
  const { event } = await raise(resident, leverId)
  expect(event).toMatchObject({ kind: 'ConcernRaised', leverId })
  const given = await world.ask(resident, give('castVote', 'cursor'), {
    input: { ...operation(), leverId, value: 'PASS' },
  })
  expect(given.data?.castVote.number).toBe((event?.number ?? 0) + 1)
})
