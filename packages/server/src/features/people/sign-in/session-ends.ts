import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Bell } from '../../../cluster/bell.js'
import type { ServedSession, SessionEnds } from '../../../ports/session-ends.js'
import type { Logger } from '../../../logger.js'
import { sqlOf } from '../../../sql.js'
import { heldRolesSql } from '../roles/held-roles-sql.js'

interface Parts {
  em: SqlEntityManager
  bell: Bell
  logger: Logger
  now: () => Date
}

interface Listener extends ServedSession {
  onEnd(): void
}

type Rights = Omit<ServedSession, 'sessionId'>

/** What a session's rings are about, beside streams. */
const topicOf = (sessionId: string) => `session:${sessionId}`

/**
 * Follows the sessions that are served here. A ring is only a hint: what is true of the session is read again, in one
 * statement for all that were rung in the same turn.
 */
export function makeSessionEnds({ em, bell, logger, now }: Parts): SessionEnds {
  const listeners = new Set<Listener>()
  let rung = new Set<Listener>()

  async function look(asked: ReadonlySet<Listener>): Promise<void> {
    if (asked.size === 0) return
    const rights = await readRights(
      em.fork(),
      [...asked].map(({ sessionId }) => sessionId),
      now(),
    )
    for (const listener of asked) if (!isHeld(listener, rights.get(listener.sessionId))) listener.onEnd()
  }

  function lookSoon(listener: Listener): void {
    rung.add(listener)
    if (rung.size > 1) return
    setImmediate(() => {
      const asked = rung
      rung = new Set()
      look(asked).catch((fault: unknown) => logger.warn({ err: fault }, 'sessions could not be looked at'))
    })
  }

  return {
    listen(session, onEnd) {
      const listener = { ...session, onEnd }
      listeners.add(listener)
      const stopListening = bell.listen(topicOf(session.sessionId), () => lookSoon(listener))
      // It may have ended between the reading of the session and now.
      lookSoon(listener)
      return () => {
        listeners.delete(listener)
        stopListening()
      }
    },
    notify: (sessionId) => bell.ring(topicOf(sessionId)),
    lookAtAll: () => look(new Set(listeners)),
  }
}

/** What the people of some sessions hold, by session; without those that ended. */
async function readRights(
  em: SqlEntityManager,
  sessionIds: readonly string[],
  now: Date,
): Promise<Map<string, Rights>> {
  const rows = await sqlOf(em).rows<Rights & { id: string }>(
    `select session.id, ${heldRolesSql('person.id')} as held, person.organisation_id as "organisationId"
     from session join person on person.id = session.person_id
     where session.id = any ($1::uuid[]) and session.ends_at > $2 and person.claimed_by_id is null`,
    [sessionIds, now.toISOString()],
  )
  return new Map(rows.map(({ id, ...held }) => [id, held]))
}

/** Whether someone still holds what their socket was opened with: their roles, and whether they are a member of a body. */
function isHeld({ held, organisationId }: ServedSession, now: Rights | undefined): boolean {
  if (!now || JSON.stringify(now.held) !== JSON.stringify(held)) return false
  return (now.organisationId === null) === (organisationId === null)
}
