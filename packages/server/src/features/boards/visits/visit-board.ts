import * as inputs from '@leviers/shared/inputs/boards'
import { Int } from 'type-graphql'
import { PublicError } from '../../../errors.js'
import { ID } from '../../../id-scalar.js'
import { wasChanged } from '../../../api/answers.js'
import { defineCommand } from '../../../api/define-command.js'
import { personEvent } from '../../people/person-event.js'
import { ownStanding } from '../../people/own-standing.js'

const BoardVisited = personEvent('BoardVisited', {
  audience: 'PERSON',
  description: 'A board was seen up to an event.',
  fields: {
    boardId: { type: () => ID, description: 'The board.' },
    seenNumber: { type: () => Int, description: 'The number of the last event seen.' },
  },
})

/** Someone has seen a board up to an event; what came since is new to them at their next visit. */
export const visitBoard = defineCommand({
  name: 'visitBoard',
  input: inputs.visitBoard,
  event: BoardVisited,
  description: 'Remembers how far I have seen a board; false when it was further already.',
  asks: 'How far.',
  answer: wasChanged,
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
    return seen ? { data: { boardId, seenNumber: number } } : null
  },
})
