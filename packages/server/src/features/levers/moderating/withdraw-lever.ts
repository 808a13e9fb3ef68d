import { inputs } from '@leviers/shared/inputs/inputs'
import { defineCommand } from '../../../commands/define-command.js'
import { changeRights } from '../lever/change-rights.js'
import { countOnBoard } from '../lever/count-on-board.js'
import { boardOfLever, findLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'

/** The author takes a lever back, saying why; its votes and its thread are kept, its words are no longer shown. */
export const withdrawLever = defineCommand({
  name: 'withdrawLever',
  schema: inputs.withdrawLever,
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { input, number }) {
    if ((await findLever(transaction, input)).state === 'WITHDRAWN') return null
    const lever = await findOpenLever(transaction, input)
    await changeRights(transaction, lever.id)
    transaction.em.assign(lever, { state: 'WITHDRAWN', withdrawnReason: input.reason, lastNumber: number })
    const counted = await countOnBoard(transaction, lever.id, -1)
    return { kind: 'LeverWithdrawn', leverId: lever.id, data: { ...counted } }
  },
})
