import { inputs } from '@leviers/shared/inputs/inputs'
import { defineCommand } from '../../../commands/define-command.js'
import { ownStanding } from '../../people/own-standing.js'

/** Someone throws a draft of theirs away. */
export const discardDraft = defineCommand({
  name: 'discardDraft',
  schema: inputs.discardDraft,
  streamOf: (_sql, _input, actor) => Promise.resolve(actor.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input: { draftId } }) {
    const [gone] = await transaction.rows('delete from draft where id = $1 and person_id = $2 returning id', [
      draftId,
      actor.personId,
    ])
    return gone ? { kind: 'DraftDiscarded', data: { draftId } } : null
  },
})
