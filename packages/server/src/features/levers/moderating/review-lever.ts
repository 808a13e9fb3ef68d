import { inputs, type InputOf } from '@leviers/shared/inputs/inputs'
import { PublicError } from '../../../errors.js'
import { defineCommand, type Transaction } from '../../../commands/define-command.js'
import { boardOfLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'

/** A moderator has read a lever and finds nothing to say against it; that holds until its words are changed. */
export const reviewLever = defineCommand({
  name: 'reviewLever',
  schema: inputs.reviewLever,
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { input }) {
    const lever = await findOpenLever(transaction, input)
    if (lever.review === 'ACCEPTED') return null
    if (await isChangedSince(transaction, input)) throw new PublicError('WORDS_CHANGED')
    transaction.em.assign(lever, { review: 'ACCEPTED', changedNumber: null })
    return { kind: 'LeverReviewed', leverId: lever.id }
  },
})

/** Whether it says something else than what the moderator had before them. */
async function isChangedSince(transaction: Transaction, { leverId, seen }: InputOf<'reviewLever'>): Promise<boolean> {
  if (typeof seen !== 'number') return false
  const later = 'select 1 from lever_revision where lever_id = $1 and number > $2 limit 1'
  return (await transaction.rows(later, [leverId, seen])).length > 0
}
