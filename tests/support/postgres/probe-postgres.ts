// Says whether a PostgreSQL can be had here: status 0, or 1 with what is missing and how to get it.
import { startCluster } from './postgres.ts'

if (!process.env.DATABASE_URL_TEST) {
  try {
    await (await startCluster()).stop()
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exitCode = 1
  }
}
