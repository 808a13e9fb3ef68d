import type { BoardFile } from '@leviers/shared/board-file'
import type { TallyCounts } from '@leviers/shared/votes'
import { IsolationLevel } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf, type Sql } from '../../sql.js'
import { boardsNamed, type NamedBoard } from '../boards/boards-named.js'
import { boardFileOf } from './board-file.js'

interface ExportedTally extends TallyCounts {
  /** The lever's name where it comes from; its own id when it was proposed here. */
  externalId: string
}

/** What can be exported, from this process's own Leviers or a running server's. Everything in it can travel as JSON. */
export interface ExportSource {
  boardsNamed(name: string): Promise<NamedBoard[]>
  /** Every lever's tally, hidden and withdrawn ones included: one person, one vote, counted from the votes themselves. */
  tallies(boardId: string): Promise<ExportedTally[]>
  boardFile(boardId: string): Promise<BoardFile>
}

/** This process's own Leviers as the source of exports. Each export is read at one moment. */
export function makeExportSource({ em }: { em: SqlEntityManager }): ExportSource {
  const atOneMoment = <Value>(read: (sql: Sql) => Promise<Value>) =>
    em.fork().transactional((reading) => read(sqlOf(reading)), { isolationLevel: IsolationLevel.REPEATABLE_READ })
  return {
    boardsNamed: (name) => boardsNamed(em.fork(), name),
    tallies: (boardId) => talliesOf(sqlOf(em.fork()), boardId),
    boardFile: (boardId) => atOneMoment((sql) => boardFileOf(sql, boardId)),
  }
}

async function talliesOf(sql: Sql, boardId: string): Promise<ExportedTally[]> {
  const rows = await sql.rows<ExportedTally>(
    `select coalesce(external_id, lever.id::text) as "externalId",
       count(*) filter (where value = 'AGREE')::integer as agree,
       count(*) filter (where value = 'DISAGREE')::integer as disagree,
       count(*) filter (where value = 'PASS')::integer as pass
     from lever left join vote on vote.lever_id = lever.id where lever.board_id = $1
     group by lever.id order by lever.ordinal`,
    [boardId],
  )
  const inOrder = new Intl.Collator('fr', { numeric: true })
  return rows.sort((a, b) => inOrder.compare(a.externalId, b.externalId))
}
