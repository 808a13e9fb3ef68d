import { inputs } from '@leviers/shared/inputs/inputs'
import { defineCommand } from '../../../commands/define-command.js'
import { changeRights } from '../lever/change-rights.js'
import { countOnBoard } from '../lever/count-on-board.js'
import { boardOfLever, findLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'

/** A moderator hides a lever, with a reason and a public motive; its votes and its thread are kept. */
export const hideLever = defineCommand({
  name: 'hideLever',
  schema: inputs.hideLever,
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { input, at, number, actor }) {
    if ((await findLever(transaction, input)).state === 'HIDDEN') return null
    const lever = await findOpenLever(transaction, input)
    await changeRights(transaction, lever.id)
    const { reason, motive } = input
    transaction.em.assign(lever, {
      state: 'HIDDEN',
      review: 'REJECTED',
      lastNumber: number,
      hiddenAt: at,
      hiddenReason: reason,
      hiddenMotive: motive,
      hiddenBy: actor.personId,
      hiddenNumber: number,
      changedNumber: null,
    })
    const counted = await countOnBoard(transaction, lever.id, -1)
    return { kind: 'LeverHidden', leverId: lever.id, data: { reason, ...counted } }
  },
})
