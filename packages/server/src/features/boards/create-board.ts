import * as inputs from '@leviers/shared/inputs/boards'
import { slugOf } from '@leviers/shared/texts'
import { v7 as newId } from 'uuid'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../api/define-command.js'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { queryOf } from '../../query.js'
import { ownStanding } from '../people/own-standing.js'
import { createStream } from '../../log/stream-log.js'
import { BoardType } from './board.type.js'
import { shownBoard } from './shown-board.js'
import { aboutBoard } from './about-board.js'
import { programmeEvent } from './programme/programme-event.js'
import { Board } from './board.entity.js'
import { Programme } from './programme/programme.entity.js'
import { programmeOf } from './programme/programme-of.js'

const BoardCreated = programmeEvent('BoardCreated', {
  audience: 'PUBLIC',
  description: 'A board was opened.',
  about: aboutBoard,
})

/** An administrator opens a board in the programme. */
export const createBoard = defineCommand({
  name: 'createBoard',
  input: inputs.createBoard,
  event: BoardCreated,
  description: 'Opens a board (administrators).',
  answer: {
    type: () => BoardType,
    async of({ em }, { event }) {
      const board = await em.findOne(Board, { id: String(event?.data.boardId) })
      if (!board) throw new PublicError('NOT_FOUND')
      return shownBoard(board)
    },
  },
  imported: 'levers',
  streamOf: programmeOf,
  // No board yet: the role alone decides.
  standingOf: ownStanding,
  async change(transaction, { actor, input, at }) {
    const { em } = transaction
    const programme = await em.findOneOrFail(Programme, { id: await programmeOf(transaction) })
    const id = actor.importing?.id ?? newId()
    await createStream(transaction, { id, kind: 'BOARD' })
    const [last] = await em.find(Board, {}, { orderBy: { position: 'desc' }, limit: 1 })
    const position = (last?.position ?? 0) + 1
    const slug = await freeSlug(em, slugOf(input.title) || 'tableau')
    const { title, description, visibility } = input
    const { source = null, attribution = null, rules } = actor.importing ?? {}
    em.create(Board, {
      id,
      programme,
      slug,
      title,
      description,
      visibility,
      source,
      attribution,
      ...rules,
      position,
      createdAt: at,
    })
    return { data: { boardId: id } }
  },
})

async function freeSlug(em: SqlEntityManager, wanted: string): Promise<string> {
  const rows = await queryOf<typeof Board>(em)
    .selectFrom('Board')
    .select('slug')
    .where(({ eb, or }) => or([eb('slug', '=', wanted), eb('slug', 'like', `${wanted}-%`)]))
    .execute()
  const taken = new Set(rows.map((row) => row.slug))
  let slug = wanted
  for (let suffix = 2; taken.has(slug); suffix += 1) slug = `${wanted}-${suffix}`
  return slug
}
