import * as inputs from '@leviers/shared/inputs/levers'
import { defineCommand } from '../../../api/define-command.js'
import { boardEvent } from '../../boards/board-event.js'
import { aboutLever } from '../lever/about-lever.js'
import { changeRights } from '../lever/change-rights.js'
import { countOnBoard } from '../lever/count-on-board.js'
import { boardOfLever, findLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'
import { countedAlong } from './counted-along.js'

const LeverHidden = boardEvent('LeverHidden', {
  audience: 'PUBLIC',
  description: 'Moderators hid a lever.',
  about: aboutLever,
  ...countedAlong('no longer counts'),
  changesWords: true,
  exported: 'hideLever',
})

/** A moderator hides a lever, with a reason and a public motive; its votes and its thread are kept. */
export const hideLever = defineCommand({
  name: 'hideLever',
  input: inputs.hideLever,
  event: LeverHidden,
  description: 'Hides a lever (moderators); null when it already was.',
  imported: 'moderation',
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
    return { leverId: lever.id, data: { reason, ...counted } }
  },
})
