import { inputs } from '@leviers/shared/inputs/inputs'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../commands/define-command.js'
import { ownStanding } from '../../people/own-standing.js'

/** Someone has seen a board up to an event; what came since is new to them at their next visit. */
export const visitBoard = defineCommand({
  name: 'visitBoard',
  schema: inputs.visitBoard,
  streamOf: (_sql, _input, actor) => Promise.resolve(actor.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input: { boardId, number }, at }) {
    const [board] = await transaction.rows('select id from board where id = $1', [boardId])
    if (!board) throw new PublicError('NOT_FOUND')
    const [seen] = await transaction.rows(
      `insert into board_visit (person_id, board_id, number, at) values ($1, $2, $3, $4)
       on conflict (person_id, board_id) do update set number = excluded.number, at = excluded.at
       where board_visit.number < excluded.number returning number`,
      [actor.personId, boardId, number, at.toISOString()],
    )
    return seen ? { kind: 'BoardVisited', data: { boardId, seenNumber: number } } : null
  },
})
