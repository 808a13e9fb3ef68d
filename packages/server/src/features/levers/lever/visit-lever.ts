import * as inputs from '@leviers/shared/inputs/levers'
import { Int } from 'type-graphql'
import { PublicError } from '../../../errors.js'
import { ID } from '../../../id-scalar.js'
import { wasChanged } from '../../../api/answers.js'
import { defineCommand } from '../../../api/define-command.js'
import { queryOf } from '../../../query.js'
import { seesBoardNow } from '../../boards/readers/read-sees-board.js'
import { personEvent } from '../../people/person-event.js'
import { ownStanding } from '../../people/own-standing.js'
import type { LeverVisit } from './lever-visit.entity.js'
import type { Lever } from './lever.entity.js'

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
    const query = queryOf<typeof Lever | typeof LeverVisit>(transaction.em)
    const lever = await query.selectFrom('Lever').select('board').where('id', '=', leverId).executeTakeFirst()
    const { personId } = actor
    if (!lever || !(await seesBoardNow(transaction, { boardId: lever.board, personId })))
      throw new PublicError('NOT_FOUND')
    const seen = await query
      .insertInto('LeverVisit')
      .values({ person: actor.personId, lever: leverId, board: lever.board, number })
      .onConflict((conflict) =>
        conflict
          .columns(['person', 'lever'])
          .doUpdateSet({ number })
          .whereRef('LeverVisit.number', '<', 'excluded.number'),
      )
      .returning('number')
      .executeTakeFirst()
    return seen ? { leverId, data: { seenNumber: number } } : null
  },
})
