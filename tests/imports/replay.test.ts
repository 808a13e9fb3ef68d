import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReplayClock } from '../../packages/server/src/features/imports/replay-clock.ts'
import { makeInstance } from '../../packages/server/src/http/instance.ts'
import { follow } from '../support/follow.ts'
import { startWorld, type World } from '../support/world.ts'
import { expectedTallies, fixture, importFolder, talliesOf } from './support.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('a replay keeps the rhythm, faster, and shortens long silences', { timeout: 60_000 }, async () => {
  const instance = makeInstance(world.app.parts)
  const folder = fixture('polis-jardins')
  const cuts: number[] = []
  const watcher = { onCounts: () => undefined, onSilenceCut: (cut: number) => void cuts.push(cut) }
  const started = performance.now()
  // Four hundred and one seconds of deliberation, without a silence longer than ten seconds at this speed.
  const clock = makeReplayClock({ speed: 200, now: () => performance.now() })
  const { result } = await importFolder(instance, folder, { clock, watcher })
  expect(performance.now() - started).toBeGreaterThan(2_000)
  expect(cuts).toEqual([])
  expect(await talliesOf(instance, result.title)).toEqual(expectedTallies(folder))
})

test('who watches the board sees a replayed vote arrive with its original date', { timeout: 60_000 }, async () => {
  const instance = makeInstance(world.app.parts)
  const folder = fixture('polis-jardins')
  const boardName = 'Rejoué'
  const controller = new AbortController()
  const onCounts = ({ votes }: { votes: number }) => votes > 0 && controller.abort()
  const clock = { waitBefore: () => ({ wait: 1, cut: null }) }
  const watcher = { onCounts: (counts: { votes: number }) => void onCounts(counts), onSilenceCut: () => undefined }
  const first = await importFolder(instance, folder, { boardName, clock, watcher, signal: controller.signal })
  const { boardId } = first.result
  const read = await world.ask(null, `{ board(id: "${boardId}") { cursor } }`)
  const subscription = `subscription ($boardId: ID!, $after: String!) {
    boardFeed(boardId: $boardId, after: $after) { __typename ... on VoteCast { at tally { total } } }
  }`
  const follower = follow(world, null, subscription, { boardId, after: read.data?.board.cursor })
  const rest = importFolder(instance, folder, { boardName })
  const seen: { __typename: string; at: string }[] = []
  while (!seen.some((event) => event.__typename === 'VoteCast')) seen.push((await follower.next()).data.boardFeed)
  await rest
  await follower.stop()
  expect(new Date(seen.at(-1)?.at ?? 0).getFullYear()).toBe(2023)
})
