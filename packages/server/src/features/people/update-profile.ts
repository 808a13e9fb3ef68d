import { inputs } from '@leviers/shared/inputs'
import { PublicError } from '../../errors.js'
import { raisePeopleVersion } from '../../events/answer-version.js'
import { defineCommand } from '../../events/define-command.js'
import { ownStanding } from './own-standing.js'

/** Someone changes how they present themselves. */
export const updateProfile = defineCommand({
  name: 'updateProfile',
  schema: inputs.updateProfile,
  streamOf: (_sql, _input, actor) => Promise.resolve(actor.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input }) {
    const { displayName, college, organisation, neighbourhoodCode, participationMode, locale, showPresence } = input
    if (neighbourhoodCode !== null) {
      const known = await transaction.rows('select code from neighbourhood where code = $1', [neighbourhoodCode])
      if (known.length === 0) throw new PublicError('UNKNOWN_NEIGHBOURHOOD')
    }
    const changed = await transaction.rows(
      `update person set display_name = $2, college = $3, organisation = $4, neighbourhood_code = $5,
         participation_mode = $6, locale = $7, show_presence = coalesce($8, show_presence)
       where id = $1 and (display_name, college, organisation, neighbourhood_code, participation_mode, locale, show_presence)
         is distinct from ($2, $3, $4, $5, $6, $7, coalesce($8, show_presence)) returning id`,
      [actor.personId, displayName, college, organisation, neighbourhoodCode, participationMode, locale, showPresence],
    )
    if (changed.length === 0) return null
    await raisePeopleVersion(transaction)
    return { kind: 'ProfileUpdated' }
  },
})
