import type { SqlEntityManager } from '@mikro-orm/sql'
import { queryOf } from '../../query.js'
import type { Board } from './board.entity.js'

/** A board as an operator names it on a command line. */
export interface NamedBoard {
  id: string
  title: string
  slug: string
  source: string | null
}

/** The boards that a name may mean: by title, address or id. */
export function boardsNamed(em: SqlEntityManager, name: string): Promise<NamedBoard[]> {
  return selectNames(em)
    .where(({ eb, or, cast }) => or([eb('title', '=', name), eb('slug', '=', name), eb(cast('id', 'text'), '=', name)]))
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** The board that was brought from a deliberation held elsewhere; null before it is. */
export async function boardBroughtFrom(em: SqlEntityManager, source: string): Promise<NamedBoard | null> {
  return (await selectNames(em).where('source', '=', source).executeTakeFirst()) ?? null
}

function selectNames(em: SqlEntityManager) {
  return queryOf<typeof Board>(em).selectFrom('Board').select(['id', 'title', 'slug', 'source'])
}
