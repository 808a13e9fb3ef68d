import * as inputs from '@leviers/shared/inputs/levers'
import { ID } from '../../../id-scalar.js'
import { wasChanged } from '../../../api/answers.js'
import { defineCommand } from '../../../api/define-command.js'
import { personEvent } from '../../people/person-event.js'
import { ownStanding } from '../../people/own-standing.js'

const DraftDiscarded = personEvent('DraftDiscarded', {
  audience: 'PERSON',
  description: 'A draft was thrown away.',
  fields: { draftId: { type: () => ID, description: 'The draft.' } },
})

/** Someone throws a draft of theirs away. */
export const discardDraft = defineCommand({
  name: 'discardDraft',
  input: inputs.discardDraft,
  event: DraftDiscarded,
  description: 'Throws a draft of mine away; false when there was none.',
  asks: 'The draft.',
  answer: wasChanged,
  streamOf: (_sql, _input, actor) => Promise.resolve(actor.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input: { draftId } }) {
    const [gone] = await transaction.rows('delete from draft where id = $1 and person_id = $2 returning id', [
      draftId,
      actor.personId,
    ])
    return gone ? { data: { draftId } } : null
  },
})
