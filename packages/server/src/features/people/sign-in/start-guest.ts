import * as inputs from '@leviers/shared/inputs/people'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { sqlOf } from '../../../sql.js'
import { createPerson } from '../create-person.js'
import { cleanInput } from '../../../commands/clean-input.js'
import { refuseBodyName } from '../names/refuse-body-name.js'
import { refuseRoleName } from '../names/refuse-role-name.js'
import { deviceOf } from './device-of.js'
import { startSession } from './session.js'

/** Someone takes part at once under a pseudonym; they can make it an account later, and keep everything. */
export async function startGuest(context: Context, raw: unknown): Promise<string> {
  const { setSession, now, viewer, userAgent } = context
  if (!setSession) throw new PublicError('HTTP_ONLY')
  const { displayName, neighbourhoodCode, locale } = cleanInput(inputs.startGuest, raw)
  // In another tab they came in already: a second guest would leave the first one's doings behind.
  if (viewer) return viewer.personId
  refuseRoleName(displayName, false)
  context.countComingIn({ by: 'GUEST' })
  const { token, personId } = await context.em.transactional(async (em) => {
    const sql = sqlOf(em)
    await refuseBodyName(sql, { displayName })
    if (neighbourhoodCode !== null) {
      const known = await sql.rows('select code from neighbourhood where code = $1', [neighbourhoodCode])
      if (known.length === 0) throw new PublicError('UNKNOWN_NEIGHBOURHOOD')
    }
    const id = await createPerson(sql, { displayName, neighbourhoodCode, locale, isGuest: true }, now())
    return { personId: id, token: await startSession(sql, { personId: id, device: deviceOf(userAgent), now: now() }) }
  })
  setSession(token)
  return personId
}
