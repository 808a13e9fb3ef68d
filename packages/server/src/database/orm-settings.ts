import { Migrator } from '@mikro-orm/migrations'
import type { MikroORM } from '@mikro-orm/core'
import type { AbstractSqlDriver, SqlEntityManager } from '@mikro-orm/sql'
import { features } from '../features.js'
import { migrationsList } from './migrations-list.js'

/** What both databases are opened with. */
export const ormSettings = {
  // The log and the hot tables are only spoken to in SQL.
  entities: features.flatMap(({ tables }) => tables),
  extensions: [Migrator],
  migrations: { migrationsList, snapshot: false, tableName: 'migration' },
  discovery: { warnWhenNoEntities: true },
  forceUtcTimezone: true,
  debug: false,
  // Its log would carry people's words.
  logger: () => undefined,
}

/** The manager of entities of a database that was opened. */
export function managerOf<Driver extends AbstractSqlDriver>(orm: MikroORM<Driver>): SqlEntityManager {
  // Both drivers' managers are SqlEntityManagers; the ORM's type only says EntityManager.
  return orm.em.fork() as unknown as SqlEntityManager
}
