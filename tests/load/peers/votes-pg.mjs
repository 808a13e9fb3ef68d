// The driver alone: a prepared statement for each vote, on as many connections as there are voters.
import pg from 'pg'
import { answerParent } from '../child.mjs'
import { statement, tables, voteFor } from './one-statement.mjs'

const query = { name: 'vote', text: statement('$1::int', '$2::int', '$3::int') }
let pool

answerParent({
  async start({ databaseUrl }) {
    pool = new pg.Pool({ connectionString: databaseUrl, max: 64 })
    await pool.query(tables)
  },
  vote: (given) =>
    voteFor(given, ({ lever, person, value }) => pool.query({ ...query, values: [lever, person, value] })),
})
