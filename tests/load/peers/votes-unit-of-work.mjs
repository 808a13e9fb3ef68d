// The unit of work of the ORM, as its documentation shows it: find, change, flush, in a transaction.
import { createRequire } from 'node:module'
import { answerParent } from '../child.mjs'
import { tables, voteFor } from './one-statement.mjs'

// MikroORM is the server's.
const require = createRequire(new URL('../../../packages/server/package.json', import.meta.url))
const { EntitySchema, LockMode, MikroORM } = await import(require.resolve('@mikro-orm/postgresql'))

const Lever = new EntitySchema({
  name: 'Lever',
  tableName: 'b_lever',
  properties: { id: { type: 'integer', primary: true }, n: { type: 'integer' } },
})
const Vote = new EntitySchema({
  name: 'Vote',
  tableName: 'b_vote',
  properties: {
    lever: { type: 'integer', primary: true },
    person: { type: 'integer', primary: true },
    value: { type: 'integer' },
  },
})
const Event = new EntitySchema({
  name: 'Event',
  tableName: 'b_event',
  properties: {
    id: { type: 'bigint', primary: true, autoincrement: true },
    lever: { type: 'integer' },
    person: { type: 'integer' },
    value: { type: 'integer' },
  },
})
let orm

async function write({ lever: id, person, value }) {
  await orm.em.fork().transactional(async (em) => {
    const lever = await em.findOneOrFail(Lever, id, { lockMode: LockMode.PESSIMISTIC_WRITE })
    const vote = await em.findOne(Vote, { lever: id, person })
    if (vote) vote.value = value
    else em.create(Vote, { lever: id, person, value })
    lever.n += 1
    em.create(Event, { lever: id, person, value })
  })
}

answerParent({
  async start({ databaseUrl }) {
    orm = await MikroORM.init({ entities: [Lever, Vote, Event], clientUrl: databaseUrl, pool: { max: 64 } })
    await orm.em.getConnection().execute(tables)
  },
  vote: (given) => voteFor(given, write),
})
