import type { Sql } from '../../sql.js'

/** A board as an operator names it on a command line. */
export interface NamedBoard {
  id: string
  title: string
  slug: string
  source: string | null
}

/** The boards that a name may mean: by title, address or id. */
export function boardsNamed(sql: Sql, name: string): Promise<NamedBoard[]> {
  return sql.rows<NamedBoard>(
    'select id, title, slug, source from board where title = $1 or slug = $1 or id::text = $1 order by created_at, id',
    [name],
  )
}

/** The board that was brought from a deliberation held elsewhere; null before it is. */
export async function boardBroughtFrom(sql: Sql, source: string): Promise<NamedBoard | null> {
  const [board] = await sql.rows<NamedBoard>('select id, title, slug, source from board where source = $1', [source])
  return board ?? null
}
