import type { Config } from './config.js'
import type { Database } from './database/database.js'
import { openEmbedded } from './database/open-embedded.js'
import { openPostgres } from './database/open-postgres.js'

/**
 * Opens the database of the configuration and brings its tables up to date. Throws StartRefused when another process
 * holds the data directory, when the database cannot be reached, or when it is not durable.
 */
export function openDatabase(config: Pick<Config, 'dataDir' | 'databaseUrl'>): Promise<Database> {
  return config.databaseUrl ? openPostgres(config.databaseUrl) : openEmbedded(config.dataDir)
}
