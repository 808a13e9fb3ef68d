import { openDatabase } from '../../packages/server/dist/database.js'
import { createStream, headOf } from '../../packages/server/dist/events/stream-log.js'
import { createPerson } from '../../packages/server/dist/features/people/create-person.js'
import { startSession } from '../../packages/server/dist/features/people/session.js'
import { sqlOf } from '../../packages/server/dist/sql.js'
import { randomUUID } from 'node:crypto'

/** People with sessions, and an empty board, straight in the database. */
export async function makePeople(databaseUrl, count) {
  const database = await openDatabase({ databaseUrl, dataDir: '' })
  const sql = sqlOf(database.em)
  const now = new Date()
  const someone = async (role) => {
    const id = await createPerson(sql, { displayName: `Personne ${randomUUID().slice(0, 4)}`, role, locale: 'FR' }, now)
    return { id, cookie: `leviers=${await startSession(sql, { personId: id, now })}` }
  }
  const people = await Promise.all(Array.from({ length: count }, () => someone('PARTICIPANT')))
  const moderators = await Promise.all(Array.from({ length: 10 }, () => someone('MODERATOR')))
  const boardId = randomUUID()
  await createStream(sql, { id: boardId, kind: 'BOARD' })
  await sql.rows(
    `insert into board (id, programme_id, slug, title, description, created_at)
     select $1, id, $2, 'Tableau d’essai', '', $3 from programme`,
    [boardId, `essai-${boardId.slice(0, 8)}`, now.toISOString()],
  )
  const { epoch } = await headOf(sql, 'BOARD', boardId)
  await database.close()
  return { board: { boardId, epoch }, people, moderators }
}
