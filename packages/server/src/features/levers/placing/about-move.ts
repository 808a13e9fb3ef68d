import { Field, Int, ObjectType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'
import type { LoggedEvent } from '../../../log/stream-log.js'
import type { Sql } from '../../../sql.js'
import type { BoardSubject } from '../../boards/board-event.js'
import { aboutLever } from '../lever/about-lever.js'

@ObjectType({ description: 'Where a lever stands in the order of its board.' })
class LeverPlace {
  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => String, { description: 'Its position.' })
  position!: string
}

/** Moves show the lever, where it went and, when all were given fresh positions, where all of them stand now. */
export const aboutMove: BoardSubject = {
  fields: {
    ...aboutLever.fields,
    position: {
      type: () => String,
      description: 'Its position after this move: what takes the move back says so.',
    },
    revision: { type: () => Int, description: 'Its detailsRevision after this move.' },
    rearranged: {
      type: () => [LeverPlace],
      description:
        'Empty, but when every lever of the board was given a fresh position: then all of them. Their order did not change.',
    },
  },
  async show(sql, events) {
    const levers = await aboutLever.show(sql, events)
    const places = await placesAfter(sql, events)
    return events.map(({ streamId, data: { position, revision, rearranged } }, index) => {
      const lever = levers[index]
      return lever ? { ...lever, position, revision, rearranged: rearranged ? (places.get(streamId) ?? []) : [] } : null
    })
  },
}

/** Where all levers stand now on the boards that events rearranged. */
async function placesAfter(sql: Sql, events: readonly LoggedEvent[]): Promise<Map<string, LeverPlace[]>> {
  const boardIds = events.filter(({ data }) => data.rearranged).map(({ streamId }) => streamId)
  if (boardIds.length === 0) return new Map()
  const rows = await sql.rows<LeverPlace & { boardId: string }>(
    `select board_id as "boardId", id as "leverId", position from lever where board_id = any ($1::uuid[])
     order by position, number`,
    [boardIds],
  )
  return Map.groupBy(rows, ({ boardId }) => boardId)
}
