import { inputs } from '@leviers/shared/inputs/inputs'
import { defineCommand } from '../../../commands/define-command.js'
import { changeRights } from '../lever/change-rights.js'
import { boardOfLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'

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
