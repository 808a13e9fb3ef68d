import { limits } from '@leviers/shared/limits'
import { repeatedly, type Repetition } from '../../../async/repeatedly.js'
import type { AppParts } from '../../../context.js'
import { queryOf } from '../../../query.js'
import type { Person } from '../person.entity.js'
import type { Session } from './session.entity.js'
import { finishClaims } from './claim-guest.js'

type WatchParts = Pick<AppParts, 'em' | 'runner' | 'sessionEnds' | 'boardReaders' | 'logger' | 'now'>

const watchMilliseconds = 30_000
const hour = 60 * 60 * 1_000

/** Looks every half minute for sessions that are over, here or on another node, and for claims left half done. */
export function startSessionWatch(parts: WatchParts): Repetition {
  const look = async () => {
    await endLapsedSessions(parts)
    await parts.boardReaders.lookAtAll()
    await finishClaims(parts)
  }
  return repeatedly(look, {
    milliseconds: watchMilliseconds,
    onFault: (fault) => parts.logger.error({ err: fault }, 'the sessions could not be looked after, trying again'),
  })
}

/** Removes sessions whose time is over, and closes the sockets of every session that is no more. */
export async function endLapsedSessions({ em, now, sessionEnds }: WatchParts): Promise<void> {
  const at = now()
  const idleSince = new Date(at.getTime() - limits.session.idleHours * hour)
  await queryOf<typeof Session | typeof Person>(em.fork())
    .deleteFrom('Session')
    .where(({ eb, or, and, exists, selectFrom }) => {
      const account = selectFrom('Person')
        .select('Person.id')
        .whereRef('Person.id', '=', 'Session.person')
        .where('Person.isGuest', '=', false)
      return or([eb('Session.endsAt', '<=', at), and([eb('Session.lastSeenAt', '<=', idleSince), exists(account)])])
    })
    .execute()
  await sessionEnds.lookAtAll()
}
