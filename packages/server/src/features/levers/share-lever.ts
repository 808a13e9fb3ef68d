import { inputs } from '@leviers/shared/inputs'
import { defineCommand } from '../../events/define-command.js'
import { changeRights } from './change-rights.js'
import { boardOfLever, findOpenLever, leverStanding } from './lever-in-transaction.js'

/** The author of a lever opens it to all members of bodies, or to those who were invited only. */
export const shareLever = defineCommand({
  name: 'shareLever',
  schema: inputs.shareLever,
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { input }) {
    const { leverId, openToMembers } = input
    const lever = await findOpenLever(transaction, input)
    if (lever.openToMembers === openToMembers) return null
    await changeRights(transaction, leverId)
    transaction.em.assign(lever, { openToMembers })
    return { kind: 'LeverShared', leverId, data: { openToMembers } }
  },
})
