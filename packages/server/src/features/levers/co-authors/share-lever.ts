import * as inputs from '@leviers/shared/inputs/levers'
import { defineCommand } from '../../../api/define-command.js'
import { boardEvent } from '../../boards/board-event.js'
import { aboutLever } from '../lever/about-lever.js'
import { changeRights } from '../lever/change-rights.js'
import { boardOfLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'

const LeverShared = boardEvent('LeverShared', {
  audience: 'PUBLIC',
  description: 'A lever was opened to all members of bodies, or closed to them.',
  about: aboutLever,
})

/** The author of a lever opens it to all members of bodies, or to those who were invited only. */
export const shareLever = defineCommand({
  name: 'shareLever',
  input: inputs.shareLever,
  event: LeverShared,
  description: 'Opens one’s own lever to all members of bodies, or closes it to them; null when it already is so.',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { input }) {
    const { leverId, openToMembers } = input
    const lever = await findOpenLever(transaction, input)
    if (lever.openToMembers === openToMembers) return null
    await changeRights(transaction, leverId)
    transaction.em.assign(lever, { openToMembers })
    return { leverId, data: { openToMembers } }
  },
})
