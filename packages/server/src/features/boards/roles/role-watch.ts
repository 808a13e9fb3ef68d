import { v5 as idFrom } from 'uuid'
import type { AppParts } from '../../../context.js'
import { sqlOf } from '../../../sql.js'
import { unavailability } from '../../../unavailable.js'
import { renewRights } from '../../people/sign-in/renew-rights.js'
import { lapseRole } from './lapse-role.js'

type WatchParts = Pick<AppParts, 'em' | 'runner' | 'sessionEnds' | 'logger'>

const watchMilliseconds = 2_000
const lapses = '5f8d5c52-5a0f-4f0f-9c67-7d3c1b8f2a31'

/** Looks every two seconds for roles whose last day is over; the first node that finds one says so, and closes what it opened. */
export function startRoleWatch(parts: WatchParts): { stop(): Promise<void> } {
  let looking: Promise<void> | null = null
  const look = async () => {
    try {
      await lapseRoles(parts)
    } catch (fault) {
      // It comes back, and what is over stays over.
      if (!unavailability(fault)) parts.logger.error({ err: fault }, 'roles could not be ended, trying again')
    }
    looking = null
  }
  const timer = setInterval(() => void (looking ??= look()), watchMilliseconds)
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

async function lapseRoles({ em, runner, sessionEnds }: WatchParts): Promise<void> {
  const over = await sqlOf(em.fork()).rows<{ grantId: string; personId: string }>(
    'select id as "grantId", person_id as "personId" from role_grant where ended_at is null and ends_at <= now()',
  )
  for (const { grantId, personId } of over) {
    // The same operation on every node: it is carried out once.
    const raw = { operationId: idFrom(grantId, lapses), grantId }
    await runner.run({ command: lapseRole, actor: { personId }, raw })
    await renewRights({ em: em.fork(), sessionEnds }, personId)
  }
}
