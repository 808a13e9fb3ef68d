import { v5 as idFrom } from 'uuid'
import type { AppParts } from '../../../context.js'
import { sqlOf } from '../../../sql.js'
import { unavailability } from '../../../unavailable.js'
import { renewRights } from '../../people/sign-in/renew-rights.js'
import { lapseRole } from './lapse-role.js'

type WatchParts = Pick<AppParts, 'em' | 'runner' | 'sessionEnds' | 'logger'>

/** Roles that end before the next look are ended at their moment. */
const watchMilliseconds = 10_000
const lapses = '5f8d5c52-5a0f-4f0f-9c67-7d3c1b8f2a31'

/** Ends roles whose last day is over, at that moment; the first node that finds one says so, and closes what it opened. */
export function startRoleWatch(parts: WatchParts): { stop(): Promise<void> } {
  let looking = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const look = async () => {
    let waits = watchMilliseconds
    try {
      waits = await lapseRoles(parts)
    } catch (fault) {
      // It comes back, and what is over stays over.
      if (!unavailability(fault)) parts.logger.error({ err: fault }, 'roles could not be ended, trying again')
    }
    lookAfter(waits)
  }
  const lookAfter = (milliseconds: number) => {
    if (isStopped) return
    timer = setTimeout(() => {
      looking = look()
    }, milliseconds)
  }
  lookAfter(watchMilliseconds)
  return {
    stop() {
      isStopped = true
      clearTimeout(timer)
      return looking
    },
  }
}

/** Ends what is over; gives how many milliseconds later to look again. */
async function lapseRoles({ em, runner, sessionEnds }: WatchParts): Promise<number> {
  const ending = await sqlOf(em.fork()).rows<{ grantId: string; personId: string; left: number }>(
    `select id as "grantId", person_id as "personId",
       (extract(epoch from ends_at - now()) * 1000)::float8 as left from role_grant
     where ended_at is null and ends_at <= now() + $1 * interval '1 millisecond' order by ends_at`,
    [watchMilliseconds],
  )
  for (const { grantId, personId } of ending.filter(({ left }) => left <= 0)) {
    // The same operation on every node: it is carried out once.
    const raw = { operationId: idFrom(grantId, lapses), grantId }
    await runner.run({ command: lapseRole, actor: { personId }, raw })
    await renewRights({ em: em.fork(), sessionEnds }, personId)
  }
  const next = ending.find(({ left }) => left > 0)
  return Math.ceil(next?.left ?? watchMilliseconds)
}
