import * as inputs from '@leviers/shared/inputs/levers'
import { ID } from '../../../id-scalar.js'
import { wasChanged } from '../../../api/answers.js'
import { defineCommand } from '../../../api/define-command.js'
import { personEvent } from '../../people/person-event.js'
import { ownStanding } from '../../people/own-standing.js'
import { Draft } from '../lever/draft.entity.js'

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
  async change({ em }, { actor, input: { draftId } }) {
    const gone = await em.nativeDelete(Draft, { id: draftId, person: actor.personId })
    return gone > 0 ? { data: { draftId } } : null
  },
})
