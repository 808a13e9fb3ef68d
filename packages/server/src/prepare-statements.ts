import type { Pool, PoolClient } from 'pg'

/** Texts beyond these are planned each time: those that are built for one question would fill the server's memory. */
const maxNames = 500

/**
 * From now on each connection of a pool prepares a statement with parameters once, under a name: PostgreSQL then parses
 * and plans it once for each connection instead of each time, which is a third of what a group of votes costs.
 */
export function prepareStatements(pool: Pool): void {
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= maxNames) return known
    const name = `s${names.size}`
    names.set(text, name)
    return name
  }
  pool.on('connect', (client: PoolClient) => {
    // pg's own type of `query` is a dozen overloads; all but texts with their values are passed on as they are.
    const query = client.query.bind(client) as (...parts: unknown[]) => unknown
    client.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
      return name === undefined ? query(text, values, ...rest) : query({ text, name, values }, ...rest)
    }) as PoolClient['query']
  })
}
