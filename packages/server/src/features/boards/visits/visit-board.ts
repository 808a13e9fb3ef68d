import * as inputs from '@leviers/shared/inputs/boards'
import { Int } from 'type-graphql'
import { PublicError } from '../../../errors.js'
import { ID } from '../../../id-scalar.js'
import { wasChanged } from '../../../api/answers.js'
import { defineCommand } from '../../../api/define-command.js'
import { queryOf } from '../../../query.js'
import { personEvent } from '../../people/person-event.js'
import { ownStanding } from '../../people/own-standing.js'
import type { BoardVisit } from '../board-visit.entity.js'
import { seesBoardNow } from '../readers/read-sees-board.js'

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
    if (!(await seesBoardNow(transaction, { boardId, personId: actor.personId }))) throw new PublicError('NOT_FOUND')
    const seen = await queryOf<typeof BoardVisit>(transaction.em)
      .insertInto('BoardVisit')
      .values({ person: actor.personId, board: boardId, number, at })
      .onConflict((conflict) =>
        conflict
          .columns(['person', 'board'])
          .doUpdateSet({ number, at })
          .whereRef('BoardVisit.number', '<', 'excluded.number'),
      )
      .returning('number')
      .executeTakeFirst()
    return seen ? { data: { boardId, seenNumber: number } } : null
  },
})
