import { inputs } from '@leviers/shared/inputs'
import { defineCommand } from '../../events/define-command.js'
import { boardOfLever, findOpenLever, leverStanding } from './lever-in-transaction.js'

/** A moderator has read a lever and finds nothing to say against it. */
export const reviewLever = defineCommand({
  name: 'reviewLever',
  schema: inputs.reviewLever,
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { input }) {
    const lever = await findOpenLever(transaction, input)
    if (lever.review === 'ACCEPTED') return null
    transaction.em.assign(lever, { review: 'ACCEPTED' })
    return { kind: 'LeverReviewed', leverId: lever.id }
  },
})
