import { validate as isUuid } from 'uuid'
import { viewerOf, type Context } from '../../../context.js'
import { queryOf } from '../../../query.js'
import type { Session } from './session.entity.js'
import { SessionType } from './session.type.js'

/** The sessions of whoever is asking, the last used first. Throws SIGN_IN_FIRST. */
export async function ownSessions(context: Context): Promise<SessionType[]> {
  const { personId, sessionId } = viewerOf(context)
  const rows = await queryOf<typeof Session>(context.em)
    .selectFrom('Session')
    .select(['id', 'device', 'openedBy', 'createdAt', 'lastSeenAt'])
    .where('person', '=', personId)
    .where('endsAt', '>', context.now())
    .$if(isShared(context), (sessions) => sessions.where('id', '=', sessionId))
    .orderBy('lastSeenAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => Object.assign(new SessionType(), row, { isCurrent: row.id === sessionId }))
}

/**
 * Ends another session of whoever is asking, or all others when none is named; their sockets close. One that has ended
 * already, or is somebody else's, changes nothing. Throws SIGN_IN_FIRST.
 */
export async function endOtherSessions(context: Context, id: string | null): Promise<void> {
  const { personId, sessionId } = viewerOf(context)
  context.countWrite()
  if (isShared(context) || (id !== null && !isUuid(id))) return
  const ended = await queryOf<typeof Session>(context.em)
    .deleteFrom('Session')
    .where('person', '=', personId)
    .where('id', '<>', sessionId)
    .$if(id !== null, (others) => others.where('id', '=', id))
    .returning('id')
    .execute()
  for (const session of ended) context.sessionEnds.notify(session.id)
}

/** On a demonstration, strangers are the same person: none sees the others' browsers. */
const isShared = ({ config }: Context) => config.demo
