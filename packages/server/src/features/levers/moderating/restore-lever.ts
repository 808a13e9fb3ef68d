import { inputs } from '@leviers/shared/inputs/inputs'
import { defineCommand } from '../../../commands/define-command.js'
import { changeRights } from '../lever/change-rights.js'
import { countOnBoard } from '../lever/count-on-board.js'
import { boardOfLever, findLever, leverStanding } from '../lever/lever-in-transaction.js'

/** A moderator shows a hidden lever again. */
export const restoreLever = defineCommand({
  name: 'restoreLever',
  schema: inputs.restoreLever,
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { input, number }) {
    const lever = await findLever(transaction, input)
    if (lever.state !== 'HIDDEN') return null
    await changeRights(transaction, lever.id)
    transaction.em.assign(lever, {
      state: 'PUBLISHED',
      review: 'ACCEPTED',
      lastNumber: number,
      hiddenAt: null,
      hiddenReason: null,
      hiddenMotive: null,
      hiddenBy: null,
      hiddenNumber: null,
      changedNumber: null,
    })
    const counted = await countOnBoard(transaction, lever.id, 1)
    return { kind: 'LeverRestored', leverId: lever.id, data: { ...counted } }
  },
})
