import * as inputs from '@leviers/shared/inputs/levers'
import type { InferOutput } from 'valibot'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../api/define-command.js'
import type { Transaction } from '../../../commands/command.js'
import { boardEvent } from '../../boards/board-event.js'
import { queryOf } from '../../../query.js'
import type { LeverRevision } from '../lever/lever-revision.entity.js'
import { aboutLever } from '../lever/about-lever.js'
import { boardOfLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'

const LeverReviewed = boardEvent('LeverReviewed', {
  audience: 'PUBLIC',
  description: 'Moderators read a lever and accepted it.',
  about: aboutLever,
  exported: 'reviewLever',
})

/** A moderator has read a lever and finds nothing to say against it; that holds until its words are changed. */
export const reviewLever = defineCommand({
  name: 'reviewLever',
  input: inputs.reviewLever,
  event: LeverReviewed,
  description: 'Accepts a lever after reading it (moderators); null when it already was.',
  imported: 'moderation',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { input }) {
    const lever = await findOpenLever(transaction, input)
    if (lever.review === 'ACCEPTED') return null
    if (await isChangedSince(transaction, input)) throw new PublicError('WORDS_CHANGED')
    transaction.em.assign(lever, { review: 'ACCEPTED', changedNumber: null })
    return { leverId: lever.id }
  },
})

/** Whether it says something else than what the moderator had before them. */
async function isChangedSince(
  { em }: Transaction,
  { leverId, seen }: InferOutput<typeof inputs.reviewLever>,
): Promise<boolean> {
  if (typeof seen !== 'number') return false
  const later = await queryOf<typeof LeverRevision>(em)
    .selectFrom('LeverRevision')
    .select('number')
    .where('lever', '=', leverId)
    .where('number', '>', seen)
    .limit(1)
    .executeTakeFirst()
  return later !== undefined
}
