import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seed } from '../../packages/server/src/seed/seed.ts'
import { startWorld, type World } from '../support/world.ts'

let demo: World
let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leviers-demo-'))
  demo = await startWorld({ demo: true, dataDir })
})
afterAll(async () => {
  await demo.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const counts = async (world: World) => {
  const [row] = await world.sql.rows(
    `select (select count(*) from person where is_demo) as people, (select count(*) from lever) as levers,
       (select count(*) from comment) as comments, (select count(*) from vote) as votes,
       (select count(*) from organisation) as bodies, (select count(*) from mandate) as mandates,
       (select count(*) from event join board on board.id = stream_id) as events`,
  )
  return row
}

test('a demonstration is in the phase of evaluation, and everything can be tried', async () => {
  const { data } = await demo.ask(
    null,
    '{ programme { state phases { name current vote createLever comment } themes { colour } neighbourhoods { code } } }',
  )
  const current = data?.programme.phases.filter((phase: { current: boolean }) => phase.current)
  expect(current).toEqual([{ name: 'Évaluer ensemble', current: true, vote: 'ON', createLever: 'ON', comment: 'ON' }])
  expect(new Set(data?.programme.themes.map((theme: { colour: string }) => theme.colour)).size).toBe(8)
  expect(data?.programme.neighbourhoods).toHaveLength(15)
})

test('its boards are full of discussion: levers, threads, positions of every kind, one comment hidden with its motive', async () => {
  const [row] = await demo.sql.rows<{ levers: number; kinds: number; hidden: number; depth: number }>(
    `select (select count(*)::integer from lever) as levers, (select count(distinct value)::integer from vote) as kinds,
       (select count(*)::integer from comment where state = 'HIDDEN' and hidden_motive <> '') as hidden,
       (select max(depth) from comment) as depth`,
  )
  expect(row?.levers).toBeGreaterThanOrEqual(18)
  expect(row).toMatchObject({ kinds: 3, hidden: 1, depth: 2 })
})

test('each college has a body, and whoever belongs to one is shown with it', async () => {
  const query =
    '{ programme { organisations { name college memberCount } } instance { demoPeople { organisation college memberOf { name college } } } }'
  const { data } = await demo.ask(null, query)
  const bodies: { college: string; memberCount: number }[] = data?.programme.organisations
  expect(new Set(bodies.map(({ college }) => college)).size).toBe(6)
  const members = data?.instance.demoPeople.filter((person: { memberOf: object | null }) => person.memberOf)
  expect(members).toHaveLength(5)
  for (const { organisation, college, memberOf } of members) expect(memberOf).toEqual({ name: organisation, college })
})

test('one lever was written by people of several bodies: its versions say by whom, which were named and restored', async () => {
  const [planted] = await demo.sql.rows<{ id: string }>('select id from lever order by revision desc limit 1')
  const query = `query ($id: ID!) { lever(id: $id) { earlierVotes text { markdown shares { person { id } } }
    revisions { edges { node { reason name contributors { memberOf { name } person { id } } votes { agree } } } } } }`
  const { lever } = (await demo.ask(null, query, { id: planted?.id })).data ?? {}
  const versions = lever.revisions.edges.map((edge: any) => edge.node)
  expect(versions.map(({ reason }: any) => reason)).toEqual([
    'WRITTEN',
    'RESTORED',
    'WRITTEN',
    'WRITTEN',
    'WRITTEN',
    'PUBLISHED',
  ])
  expect(versions.map(({ name }: any) => name).filter(Boolean)).toEqual(['Après la visite des parcelles'])
  // Two people wrote in the last one, within minutes; nobody’s words were kept twice.
  expect(versions[0].contributors).toHaveLength(2)
  expect(lever.text.markdown.match(/La convention/g)).toHaveLength(1)
  expect(lever.text.shares.length).toBeGreaterThanOrEqual(4)
  const bodies = versions.flatMap(({ contributors }: any) => contributors.map((one: any) => one.memberOf?.name))
  expect(new Set(bodies).size).toBe(3)
  expect([versions[0].votes.agree, lever.earlierVotes]).toEqual([1, 5])
})

test('all of it was done through commands: the log is without gaps and every counter is that of the rows', async () => {
  const gaps = await demo.sql.rows(
    `select stream.id from stream left join event on event.stream_id = stream.id group by stream.id
     having count(number) <> head or coalesce(max(number), 0) <> head`,
  )
  expect(gaps).toEqual([])
  const wrong = await demo.sql.rows(
    `select board.slug from board where vote_count <> (select count(*) from vote join lever on lever.id = lever_id
         where vote.board_id = board.id and state = 'PUBLISHED')
       or lever_count <> (select count(*) from lever where board_id = board.id and state = 'PUBLISHED')`,
  )
  expect(wrong).toEqual([])
})

test('every act of it is in the past, in the order in which it happened', async () => {
  const [row] = await demo.sql.rows<{ late: number; disorder: number }>(
    `select (select count(*)::integer from event where at > $1) as late,
       (select count(*)::integer from event one join event next on next.stream_id = one.stream_id
          and next.number = one.number + 1 where next.at < one.at) as disorder`,
    [demo.app.parts.now().toISOString()],
  )
  expect(row).toEqual({ late: 0, disorder: 0 })
})

test('seeding again changes nothing', async () => {
  const before = await counts(demo)
  await seed(demo.app.parts)
  expect(await counts(demo)).toEqual(before)
})

test('a seed that is interrupted anywhere is finished at the next start, and nothing is there twice', async () => {
  const whole = await counts(demo)
  const world = await startWorld()
  const { parts } = world.app
  const config = { ...parts.config, demo: true }
  let acts = 0
  const run: typeof parts.runner.run = (call) => {
    acts += 1
    if (acts % 17 === 0) throw new Error('the power went out')
    return parts.runner.run(call)
  }
  const seedOnce = () => seed({ ...parts, config, runner: { ...parts.runner, run } })
  let starts = 1
  while (
    !(await seedOnce().then(
      () => true,
      () => false,
    )) &&
    starts < 3
  )
    starts += 1
  expect(starts).toBe(3)
  await seed({ ...parts, config })
  expect(await counts(world)).toEqual(whole)
  await world.stop()
})
