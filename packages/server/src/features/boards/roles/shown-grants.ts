import type { FilterQuery } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../../errors.js'
import { sqlOf } from '../../../sql.js'
import { readPeople } from '../../people/read-people.js'
import { RoleGrant } from '../../people/roles/role-grant.entity.js'
import { Board } from '../board.entity.js'
import { shownBoard } from '../shown-board.js'
import type { BoardType } from '../board.type.js'
import { RoleGrantType } from './role-grant.type.js'

/** Roles as administrators see them, in the order given: three statements. */
export async function shownGrants(em: SqlEntityManager, grants: readonly RoleGrant[]): Promise<RoleGrantType[]> {
  const people = await readPeople(sqlOf(em), idsOf(grants.flatMap(({ personId, givenBy }) => [personId, givenBy])))
  const boards = await readBoards(em, idsOf(grants.map(({ boardId }) => boardId)))
  return grants.flatMap((grant) => {
    const { id, role, givenAt, until = null } = grant
    const person = people.get(grant.personId)
    const givenBy = people.get(grant.givenBy ?? '') ?? null
    const board = boards.get(grant.boardId ?? '') ?? null
    return person ? [Object.assign(new RoleGrantType(), { id, person, role, board, until, givenAt, givenBy })] : []
  })
}

/** One of them. Throws NOT_FOUND. */
export async function shownGrant(em: SqlEntityManager, where: FilterQuery<RoleGrant>): Promise<RoleGrantType> {
  const [shown] = await shownGrants(em, await em.find(RoleGrant, where))
  if (!shown) throw new PublicError('NOT_FOUND')
  return shown
}

/** Boards as everybody sees them, by their ids: for those who administer all of them. */
export async function readBoards(em: SqlEntityManager, ids: readonly string[]): Promise<Map<string, BoardType>> {
  if (ids.length === 0) return new Map()
  const boards = await em.find(Board, { id: { $in: [...ids] } })
  return new Map(boards.map((board) => [board.id, shownBoard(board)]))
}

/** Those that there are, once each. */
export function idsOf(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null && id !== undefined))]
}
