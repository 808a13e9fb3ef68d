import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { queryOf } from '../../../query.js'
import { sqlOf } from '../../../sql.js'
import type { Person } from '../person.entity.js'
import { deviceOf } from './device-of.js'
import { endSession, startSession } from './session.js'

/** On a demonstration, one becomes one of its people in one click. */
export async function becomeDemoPerson(context: Context, personId: string): Promise<string> {
  const { setSession, config, viewer, userAgent, now } = context
  if (!setSession) throw new PublicError('HTTP_ONLY')
  if (!config.demo) throw new PublicError('NOT_A_DEMO')
  const token = await context.em.transactional(async (em) => {
    const person = await queryOf<typeof Person>(em)
      .selectFrom('Person')
      .select('id')
      .where(({ eb, cast }) => eb(cast('id', 'text'), '=', personId))
      .where('isDemo', '=', true)
      .executeTakeFirst()
    if (!person) throw new PublicError('NOT_FOUND')
    if (viewer) await endSession(em, viewer.sessionId)
    return startSession(sqlOf(em), { personId, device: deviceOf(userAgent), now: now() })
  })
  if (viewer) context.sessionEnds.notify(viewer.sessionId)
  setSession(token)
  return personId
}
