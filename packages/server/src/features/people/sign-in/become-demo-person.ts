import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { sqlOf } from '../../../sql.js'
import { endSession, startSession } from './session.js'

/** On a demonstration, one becomes one of its people in one click. */
export async function becomeDemoPerson(context: Context, personId: string): Promise<string> {
  const { setSession, config, viewer, now } = context
  if (!setSession) throw new PublicError('HTTP_ONLY')
  if (!config.demo) throw new PublicError('NOT_A_DEMO')
  const token = await context.em.transactional(async (em) => {
    const sql = sqlOf(em)
    const [person] = await sql.rows('select id from person where id::text = $1 and is_demo', [personId])
    if (!person) throw new PublicError('NOT_FOUND')
    if (viewer) await endSession(em, viewer.sessionId)
    return startSession(sql, { personId, now: now() })
  })
  if (viewer) context.sessionEnds.notify(viewer.sessionId)
  setSession(token)
  return personId
}
