// The embedded database as Leviers opens it, with every commit synced, and one statement for each vote.
import { openEmbeddedDatabase } from '../../../packages/server/dist/embedded/embedded-database.js'
import { answerParent } from '../child.mjs'
import { statement, tables, voteFor } from './one-statement.mjs'

const query = statement('$1::int', '$2::int', '$3::int')
let pglite

answerParent({
  async start({ dataDir }) {
    ;({ pglite } = await openEmbeddedDatabase(dataDir))
    await pglite.exec(tables)
  },
  vote: (given) => voteFor(given, ({ lever, person, value }) => pglite.query(query, [lever, person, value])),
})
