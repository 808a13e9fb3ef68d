import { statSync } from 'node:fs'
import { join } from 'node:path'

/** Which files an embedded database is in: others as soon as a copy was put in their place. */
export function filesOfDatabase(folder: string): string {
  const { ino, birthtimeNs } = statSync(join(folder, 'global', 'pg_control'), { bigint: true })
  return `.${ino}.${birthtimeNs}`
}
