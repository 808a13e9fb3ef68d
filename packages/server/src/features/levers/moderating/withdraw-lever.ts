import * as inputs from '@leviers/shared/inputs/levers'
import { defineCommand } from '../../../api/define-command.js'
import { boardEvent } from '../../boards/board-event.js'
import { aboutLever } from '../lever/about-lever.js'
import { changeRights } from '../lever/change-rights.js'
import { countOnBoard } from '../lever/count-on-board.js'
import { boardOfLever, findLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'
import { countedAlong } from './counted-along.js'

const LeverWithdrawn = boardEvent('LeverWithdrawn', {
  audience: 'PUBLIC',
  description: 'The author of a lever took it back.',
  about: aboutLever,
  ...countedAlong('no longer counts'),
  changesWords: true,
  exported: 'withdrawLever',
})

/** The author takes a lever back, saying why; its votes and its thread are kept, its words are no longer shown. */
export const withdrawLever = defineCommand({
  name: 'withdrawLever',
  input: inputs.withdrawLever,
  event: LeverWithdrawn,
  description: 'Takes one’s own lever back; null when it already was.',
  imported: 'levers',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { input, number }) {
    if ((await findLever(transaction, input)).state === 'WITHDRAWN') return null
    const lever = await findOpenLever(transaction, input)
    await changeRights(transaction, lever.id)
    transaction.em.assign(lever, { state: 'WITHDRAWN', withdrawnReason: input.reason, lastNumber: number })
    const counted = await countOnBoard(transaction, lever.id, -1)
    return { leverId: lever.id, data: { ...counted } }
  },
})
