import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addComment } from '../../packages/server/src/features/comments/add-comment.ts'
import { castVote } from '../../packages/server/src/features/votes/cast-vote.ts'
import { PublicError } from '../../packages/server/src/errors.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

/** Where a command fails: in a statement of its own, in those that the group shares, as it is bound, or at the commit. */
const places = ['change', 'event', 'operation', 'commit', 'bind', 'zero'] as const
type Place = (typeof places)[number]

let world: World
let people: TestPerson[]
let levers: string[]
beforeAll(async () => {
  world = await startWorld({ databaseUrl: await migratedDatabase() })
  people = await Promise.all(Array.from({ length: 10 }, () => world.aPerson()))
  levers = await Promise.all(people.slice(0, 3).map((person) => world.aLever(person)))
  await world.sql.rows('create table faulty (id uuid, place text, state text)')
  await world.sql.rows(`create function fail_for() returns trigger language plpgsql as $$
    declare found text;
    begin
      select state into found from faulty where place = tg_argv[0] and id = (to_jsonb(new) ->> tg_argv[1])::uuid;
      if found = 'END' then
        delete from faulty where state = 'END';
        perform pg_terminate_backend(pg_backend_pid());
      elsif found is not null then
        raise exception 'chosen' using errcode = found;
      end if;
      return new;
    end $$`)
  const deferred = 'deferrable initially deferred'
  const triggers = [
    ['vote', 'change', 'person_id', ''],
    ['comment', 'change', 'author_id', ''],
    ['event', 'event', 'operation_id', ''],
    ['operation', 'operation', 'operation_id', ''],
    ['operation', 'commit', 'operation_id', deferred],
  ]
  for (const [table, place, column, when = ''] of triggers) {
    await world.sql
      .rows(`create ${when && 'constraint'} trigger fail_${place} after insert ${place === 'change' ? 'or update' : ''}
      on ${table} ${when} for each row execute function fail_for('${place}', '${column}')`)
  }
})
afterAll(() => world.stop())

interface Doing {
  kind: 'vote' | 'comment'
  lever: number
  fault: { place: Place; state: string } | null
}

const doing = fc.record<Doing>({
  kind: fc.constantFrom('vote', 'comment'),
  lever: fc.integer({ min: 0, max: 2 }),
  fault: fc.option(
    fc.record({
      place: fc.constantFrom(...places),
      // A bug, a constraint, a value, a lock that was waited for too long, two transactions that met.
      state: fc.constantFrom('P0001', '23505', '22P02', 'XX000', '55P03', '40001', '40P01'),
    }),
    { freq: 3, nil: null },
  ),
})

/** Gives everybody's command at once, so that they share transactions; each on behalf of another person. */
async function giveAll(doings: readonly Doing[]) {
  const given = doings.map((one, index) => ({
    ...one,
    person: people[index] ?? world.aPerson,
    operationId: randomUUID(),
  }))
  for (const { fault, operationId, person } of given) {
    if (!fault) continue
    const id = fault.place === 'change' && 'id' in person ? person.id : operationId
    await world.sql.rows('insert into faulty values ($1, $2, $3)', [id, fault.place, fault.state])
  }
  const values = ['AGREE', 'DISAGREE', 'PASS']
  const verdicts = await Promise.allSettled(
    given.map(({ kind, lever, fault, operationId, person }) => {
      const bad = { bind: 'nobody', zero: 'no\u0000body' } as Record<string, string>
      const personId = bad[fault?.place ?? ''] ?? ('id' in person ? person.id : '')
      const leverId = levers[lever]
      const raw =
        kind === 'vote'
          ? { operationId, leverId, value: values[Math.floor(Math.random() * 3)] }
          : { operationId, leverId, body: `Un mot ${operationId}` }
      const command = kind === 'vote' ? castVote : addComment
      return world.app.parts.runner.run({ command: command as typeof castVote, actor: { personId }, raw })
    }),
  )
  await world.sql.rows('delete from faulty')
  return given.map((one, index) => ({ ...one, verdict: verdicts[index] }))
}

const isDone = async (operationId: string) =>
  (await world.sql.rows('select 1 from operation where operation_id = $1', [operationId])).length === 1

test('whichever statement fails for some of those who write at once, the others are acknowledged and nothing of theirs is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 2, maxLength: 10 }), async (doings) => {
      for (const { fault, operationId, verdict } of await giveAll(doings)) {
        // A vote that changes nothing has nothing to write, so its own statement cannot fail.
        const mayPass = !fault || ['change', 'event'].includes(fault.place)
        const done = await isDone(operationId)
        if (!fault) expect(verdict).toMatchObject({ status: 'fulfilled' })
        if (!mayPass) expect(verdict).toMatchObject({ status: 'rejected' })
        expect(done).toBe(verdict?.status === 'fulfilled')
        if (verdict?.status === 'rejected' && fault && !['bind', 'zero'].includes(fault.place)) {
          const isPassing = ['55P03', '40001', '40P01'].includes(fault.state)
          const code = verdict.reason instanceof PublicError ? verdict.reason.code : null
          expect([fault, code]).toEqual([fault, isPassing ? 'UNAVAILABLE' : null])
        }
      }
      const [log] = await world.sql.rows<{ head: number; events: number; last: number }>(
        `select head, (select count(*)::integer from event where stream_id = id) as events,
           (select max(number) from event where stream_id = id) as last from stream where id = $1`,
        [world.boardId],
      )
      expect(log?.events).toBe(log?.head)
      expect(log?.last).toBe(log?.head)
    }),
    { numRuns: 40 },
  )
  const counts = await world.sql.rows(
    `select lever.id from lever where agree + disagree + pass <> (select count(*) from vote where lever_id = lever.id)`,
  )
  expect(counts).toEqual([])
})

test('however often a connection dies under a group, each of them is told to come back, and what they send again is done once', async () => {
  // More often than there are connections: each must be given back.
  for (let times = 0; times < 24; times += 1) await loseOnce()
})

async function loseOnce(): Promise<void> {
  const doings = Array.from({ length: 6 }, (_, index): Doing => ({
    kind: 'comment',
    lever: index % 3,
    fault: index === 3 ? { place: 'event', state: 'END' } : null,
  }))
  const given = await giveAll(doings)
  for (const { verdict } of given) {
    if (verdict?.status === 'rejected') expect(verdict.reason).toMatchObject({ code: 'UNAVAILABLE' })
  }
  expect(given.filter(({ verdict }) => verdict?.status === 'rejected').length).toBeGreaterThan(0)
  const again = await Promise.all(
    given.map(({ operationId, lever, person }) =>
      world.app.parts.runner.run({
        command: addComment,
        actor: { personId: 'id' in person ? person.id : '' },
        raw: { operationId, leverId: levers[lever], body: `Un mot ${operationId}` },
      }),
    ),
  )
  const numbers = again.map(({ event }) => event?.number)
  expect(new Set(numbers).size).toBe(given.length)
  const [written] = await world.sql.rows('select count(*)::integer as count from comment where body = any ($1)', [
    given.map(({ operationId }) => `Un mot ${operationId}`),
  ])
  expect(written).toEqual({ count: given.length })
}
