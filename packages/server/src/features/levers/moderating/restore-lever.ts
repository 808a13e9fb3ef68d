import * as inputs from '@leviers/shared/inputs/levers'
import { defineCommand } from '../../../api/define-command.js'
import { boardEvent } from '../../boards/board-event.js'
import { aboutLever } from '../lever/about-lever.js'
import { changeRights } from '../lever/change-rights.js'
import { countOnBoard } from '../lever/count-on-board.js'
import { boardOfLever, findLever, leverStanding } from '../lever/lever-in-transaction.js'
import { countedAlong } from './counted-along.js'

const LeverRestored = boardEvent('LeverRestored', {
  audience: 'PUBLIC',
  description: 'Moderators showed a hidden lever again.',
  about: aboutLever,
  ...countedAlong('counts again'),
  exported: 'restoreLever',
})

/** A moderator shows a hidden lever again. */
export const restoreLever = defineCommand({
  name: 'restoreLever',
  input: inputs.restoreLever,
  event: LeverRestored,
  description: 'Shows a hidden lever again (moderators); null when it was not hidden.',
  imported: 'moderation',
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
    return { leverId: lever.id, data: { ...counted } }
  },
})
