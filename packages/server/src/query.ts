import type { InferClassEntityDB, SqlEntityManager } from '@mikro-orm/sql'
import type { Kysely } from 'kysely'

const naming = { tableNamingStrategy: 'entity', columnNamingStrategy: 'property', convertValues: true } as const

/** The tables of entities, by the names of the entities and of their properties; a relation is the id of what it leads to. */
type TablesOf<Entity> = NullsOf<InferClassEntityDB<Entity, typeof naming>>

/** What an entity may leave out is null in its row. */
type NullsOf<Tables> = {
  [Table in keyof Tables]: { [Column in keyof Tables[Table]]: Exclude<Tables[Table][Column], undefined> }
}

/**
 * Statements about entities, checked when they are compiled: `queryOf<typeof Mandate>(em).selectFrom('Mandate')`. In the
 * manager's transaction when it has one. Times come as dates. Where there are several tables, each column is named with
 * its own: the first table is taken for what bears no name. Times, JSON, lists and bytes keep the names of their properties:
 * under another they come as the driver has them.
 */
export function queryOf<Entity>(em: SqlEntityManager): Kysely<TablesOf<Entity>> {
  // Its own type would be that of all entities that the manager's type names: ours names none.
  return em.getKysely(naming) as unknown as Kysely<TablesOf<Entity>>
}
