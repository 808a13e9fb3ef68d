import type { Sql } from '../../../sql.js'
import { isHeldSql } from './held-roles-sql.js'

/** Whether anybody who can sign in administers the programme, whatever happens: for no fixed time. */
export async function hasAdministrators(sql: Sql): Promise<boolean> {
  const [row] = await sql.rows<{ found: boolean }>(
    `select exists (select 1 from role_grant g join person p on p.id = g.person_id
       where g.role = 'ADMIN' and g.until is null and p.source is null and p.claimed_by_id is null and ${isHeldSql}) as found`,
  )
  return row?.found ?? false
}
