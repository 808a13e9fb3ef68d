import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { actsIn } from '../support/acts.ts'
import { follow, type Follower } from '../support/follow.ts'
import { startWorld, type World } from '../support/world.ts'

// Crowds take their time on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const feed = `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) {
  __typename number cursor
  ... on CommentAdded { comment { id body hiddenText { body } } }
  ... on CommentHidden { comment { id body hiddenText { body } } }
  ... on VoteCast { leverId tally { agree total number } }
  ... on TalliesMoved { since tallies { leverId tally { agree total number } } } } }`
const here = async () => (await world.ask(null, `{ board(id: "${world.boardId}") { cursor number } }`)).data?.board

async function heard(follower: Follower, until: number): Promise<any[]> {
  const events: any[] = []
  while ((events.at(-1)?.number ?? 0) < until) events.push((await follower.next()).data.boardFeed)
  return events
}

test('people who follow alike are served by one execution, each under their own subscription’s id', async () => {
  const { cursor, number } = await here()
  const followers = Array.from({ length: 30 }, () =>
    follow(world, null, feed, { boardId: world.boardId, after: cursor }),
  )
  const author = await world.aPerson()
  const leverId = await world.aLever(author)
  await Promise.all(followers.map((follower) => heard(follower, number + 1)))
  const before = world.app.parts.broadcaster.counts()
  expect([before.followers, before.groups]).toEqual([30, 1])
  await world.aComment(author, leverId)
  const all = await Promise.all(followers.map((follower) => heard(follower, number + 2)))
  const after = world.app.parts.broadcaster.counts()
  expect(new Set(all.map((events) => JSON.stringify(events))).size).toBe(1)
  expect([after.events - before.events, after.frames - before.frames]).toEqual([1, 30])
  await Promise.all(followers.map((follower) => follower.stop()))
  await expect.poll(() => world.app.parts.broadcaster.counts()).toMatchObject({ followers: 0, groups: 0 })
})

test('hidden words that a moderator asks for never reach a resident who asks for the same, in a thousand events', async () => {
  const { comment, hide } = actsIn(world)
  const [author, moderator] = [await world.aPerson(), await world.aPerson({ role: 'MODERATOR' })]
  const leverId = await world.aLever(author)
  const { cursor, number } = await here()
  const asks = { boardId: world.boardId, after: cursor }
  const [resident, visitor] = [follow(world, author, feed, asks), follow(world, null, feed, asks)]
  const watching = follow(world, moderator, feed, asks)
  for (let round = 0; round < 10; round += 1) {
    const added = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        comment(author, { leverId, body: `secret ${round} ${index}`, stance: 'FOR' }),
      ),
    )
    await Promise.all(
      added.map(({ event }) =>
        hide(moderator, { commentId: event?.commentId, reason: 'INSULT', motive: 'Propos blessants' }),
      ),
    )
  }
  const until = number + 1_000
  const [shown, public1, public2] = await Promise.all([
    heard(watching, until),
    heard(resident, until),
    heard(visitor, until),
  ])
  const hiddenOf = (events: any[]) => events.filter((event) => event.__typename === 'CommentHidden')
  expect(hiddenOf(shown)).toHaveLength(500)
  expect(hiddenOf(shown).every((event) => event.comment.hiddenText.body.startsWith('secret'))).toBe(true)
  for (const events of [public1, public2]) {
    expect(events.map((event) => event.number)).toEqual(shown.map((event) => event.number))
    expect(events.every((event) => event.comment.hiddenText === null)).toBe(true)
    expect(JSON.stringify(hiddenOf(events))).not.toContain('secret')
  }
  await Promise.all([resident.stop(), visitor.stop(), watching.stop()])
})

test('a storm of positions is told in a few frames that end on the true count, while comments go out in their place', async () => {
  const { vote, comment } = actsIn(world)
  const author = await world.aPerson()
  const levers = await Promise.all(Array.from({ length: 5 }, () => world.aLever(author)))
  const voters = await Promise.all(Array.from({ length: 200 }, () => world.aPerson()))
  const { cursor, number } = await here()
  const watcher = follow(world, null, feed, { boardId: world.boardId, after: cursor })
  const started = Date.now()
  await Promise.all(
    voters.map(async (voter, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 5))
      await Promise.all(levers.map((leverId) => vote(voter, { leverId, value: 'AGREE' })))
      if (index % 100 === 50) await comment(author, { leverId: levers[0], body: 'Pendant ce temps', stance: 'INFO' })
    }),
  )
  const until = number + 1_002
  const events = await heard(watcher, until)
  const seconds = (Date.now() - started) / 1_000
  await watcher.stop()
  const numbers = events.map((event) => event.number)
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  expect(events.filter((event) => event.__typename === 'CommentAdded')).toHaveLength(2)
  const frames = events.filter((event) => event.__typename !== 'CommentAdded')
  // Four a second, those that had to go before a comment, and the first.
  expect(frames.length).toBeLessThanOrEqual(4 * seconds + 5)
  const last = new Map(
    frames.flatMap((event) => event.tallies ?? [event]).map((one: any) => [one.leverId, one.tally.agree]),
  )
  expect([...last.values()]).toEqual([200, 200, 200, 200, 200])
  const stands = events.map((event) => event.number - (event.since ?? event.number) + 1)
  expect(stands.reduce((sum, one) => sum + one)).toBe(1_002)
})

test('someone who comes back in the middle of a storm hears each position once, and ends on the true count', async () => {
  const { vote } = actsIn(world)
  const author = await world.aPerson()
  const leverId = await world.aLever(author)
  const { cursor, number } = await here()
  const first = follow(world, null, feed, { boardId: world.boardId, after: cursor })
  const voters = await Promise.all(Array.from({ length: 40 }, () => world.aPerson()))
  const voting: Promise<unknown>[] = []
  const joining: { from: number; events: Promise<any[]>; follower: Follower }[] = []
  for (let joiner = 0; joiner < 8; joiner += 1) {
    const from = await here()
    const follower = follow(world, null, feed, { boardId: world.boardId, after: from.cursor })
    joining.push({ from: from.number, events: heard(follower, number + 40), follower })
    for (const voter of voters.slice(joiner * 5, joiner * 5 + 5)) {
      voting.push(vote(voter, { leverId, value: 'AGREE' }))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  await Promise.all(voting)
  const joined = await Promise.all(joining.map(async (one) => ({ ...one, events: await one.events })))
  for (const { from, events, follower } of joined) {
    const numbers = events.map((event) => event.number)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    expect(numbers[0]).toBeGreaterThan(from)
    expect((events.at(-1).tallies?.[0] ?? events.at(-1)).tally.agree).toBe(40)
    await follower.stop()
  }
  await first.stop()
})
