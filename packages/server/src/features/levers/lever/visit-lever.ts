import { inputs } from '@leviers/shared/inputs/inputs'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../commands/define-command.js'
import { ownStanding } from '../../people/own-standing.js'

/** Someone has read a lever up to an event; it is marked as unread when something comes after. */
export const visitLever = defineCommand({
  name: 'visitLever',
  schema: inputs.visitLever,
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
    return seen ? { kind: 'LeverVisited', leverId, data: { seenNumber: number } } : null
  },
})
