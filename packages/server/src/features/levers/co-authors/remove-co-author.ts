import * as inputs from '@leviers/shared/inputs/levers'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../api/define-command.js'
import { boardEvent } from '../../boards/board-event.js'
import { aboutLever } from '../lever/about-lever.js'
import { changeRights } from '../lever/change-rights.js'
import { boardOfLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'
import { LeverCoAuthor } from './lever-co-author.entity.js'

const CoAuthorRemoved = boardEvent('CoAuthorRemoved', {
  audience: 'PUBLIC',
  description: 'Somebody who wrote a lever does not any more.',
  about: aboutLever,
})

/** Somebody is no longer to write a lever: its author says so, or they leave. What they wrote stays, and stays theirs. */
export const removeCoAuthor = defineCommand({
  name: 'removeCoAuthor',
  input: inputs.removeCoAuthor,
  event: CoAuthorRemoved,
  description: 'Takes an invitation back, or leaves a lever; null when there is none.',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { actor, input }) {
    const { leverId, coAuthorId } = input
    const lever = await findOpenLever(transaction, input)
    const { em } = transaction
    const coAuthor = await em.findOne(LeverCoAuthor, { id: coAuthorId, lever: leverId })
    if (!coAuthor) return null
    if (lever.author.id !== actor.personId && coAuthor.person?.id !== actor.personId) throw new PublicError('NOT_YOURS')
    await changeRights(transaction, leverId)
    await em.nativeDelete(LeverCoAuthor, { id: coAuthorId })
    return { leverId, data: { coAuthorId } }
  },
})
