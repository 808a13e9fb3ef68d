import * as inputs from '@leviers/shared/inputs/levers'
import { Int } from 'type-graphql'
import { PublicError } from '../../../errors.js'
import { ID } from '../../../id-scalar.js'
import { wasChanged } from '../../../api/answers.js'
import { defineCommand } from '../../../api/define-command.js'
import { personEvent } from '../../people/person-event.js'
import { ownStanding } from '../../people/own-standing.js'

const LeverVisited = personEvent('LeverVisited', {
  audience: 'PERSON',
  description: 'A lever was seen up to an event.',
  fields: {
    leverId: { type: () => ID, description: 'The lever.' },
    seenNumber: { type: () => Int, description: 'The number of the last event seen.' },
  },
})

/** Someone has read a lever up to an event; it is marked as unread when something comes after. */
export const visitLever = defineCommand({
  name: 'visitLever',
  input: inputs.visitLever,
  event: LeverVisited,
  description: 'Remembers how far I have read a lever; false when it was further already.',
  asks: 'How far.',
  answer: wasChanged,
  streamOf: (_sql, _input, actor) => Promise.resolve(actor.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input: { leverId, number } }) {
    const [lever] = await transaction.rows<{ board_id: string }>('select board_id from lever where id = $1', [leverId])
    if (!lever) throw new PublicError('NOT_FOUND')
    const [seen] = await transaction.rows(
      `insert into lever_visit (person_id, lever_id, board_id, number) values ($1, $2, $3, $4)
       on conflict (person_id, lever_id) do update set number = excluded.number
       where lever_visit.number < excluded.number returning number`,
      [actor.personId, leverId, lever.board_id, number],
    )
    return seen ? { leverId, data: { seenNumber: number } } : null
  },
})
