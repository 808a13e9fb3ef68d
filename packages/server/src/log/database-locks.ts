import pg from 'pg'
import { endClient } from '../cluster/end-client.js'

/** The first key of all our advisory locks. */
export const lockSpace = 1_279_612_489
/** Held by everybody who writes, together; taken alone by whoever replaces what is in the database. */
export const writersKey = 1
/** Taken by whoever brings tables up to date or writes what an instance begins with. */
const startKey = 2

const connectMilliseconds = 10_000
/** How long a restore waits: nodes check every two seconds for its request, then finish what is under way. */
const standAsideMilliseconds = 20_000
const lockNotAvailable = '55P03'

/** A separate connection for advisory locks: they are released with it, even if the process dies. */
export async function connectForLocks(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    application_name: 'leviers_locks',
    connectionTimeoutMillis: connectMilliseconds,
  })
  // The holder notices a lost connection on its next query.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (fault) {
    await endClient(client)
    throw fault
  }
  return client
}

/**
 * Does the work of a start while no other process of the installation does: nodes that start together on an empty
 * database would make its tables twice. On the embedded database its own lock has seen to that.
 */
export async function whileNobodyStarts<Value>(url: string | null, work: () => Promise<Value>): Promise<Value> {
  if (url === null) return work()
  const client = await connectForLocks(url)
  try {
    await client.query('select pg_advisory_lock($1, $2)', [lockSpace, startKey])
    return await work()
  } finally {
    await endClient(client)
  }
}

/** The shared writers' lock, held by this process. */
export interface WritersLock {
  /** Takes the lock again if its connection was lost; false while a restore holds it. */
  hold(): Promise<boolean>
  close(): Promise<void>
}

/** Takes the shared lock of writers; waits while a restore holds it alone. */
export async function joinWriters(url: string): Promise<WritersLock> {
  let client: pg.Client | null = null

  async function open(): Promise<pg.Client> {
    const opened = await connectForLocks(url)
    const lost = () => {
      if (client === opened) client = null
    }
    opened.on('error', lost).on('end', lost)
    return opened
  }

  client = await open()
  await client.query('select pg_advisory_lock_shared($1, $2)', [lockSpace, writersKey])
  return {
    async hold() {
      if (client) return true
      const opened = await open()
      const { rows } = await opened.query<{ isHeld: boolean }>(
        'select pg_try_advisory_lock_shared($1, $2) as "isHeld"',
        [lockSpace, writersKey],
      )
      if (rows[0]?.isHeld) client = opened
      else await endClient(opened)
      return client !== null
    },
    async close() {
      const last = client
      client = null
      if (last) await endClient(last)
    },
  }
}

/**
 * Keeps everybody who writes away for as long as a connection is open: nodes see that they are asked to stand aside, and
 * those that do not answer are cut off. False when somebody still holds on.
 */
export async function keepWritersAway(client: pg.Client): Promise<boolean> {
  if (await takesWriters(client)) return true
  await client.query(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = $1::bigint::oid
       and objid = $2::bigint::oid and granted and pid <> pg_backend_pid()
       and database = (select oid from pg_database where datname = current_database())`,
    [lockSpace, writersKey],
  )
  return takesWriters(client)
}

async function takesWriters(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`set lock_timeout = '${standAsideMilliseconds}ms'`)
    await client.query('select pg_advisory_lock($1, $2)', [lockSpace, writersKey])
    return true
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === lockNotAvailable) return false
    throw fault
  }
}
