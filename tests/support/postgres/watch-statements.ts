import { createRequire } from 'node:module'
import type { Client } from 'pg'

// The very module that the ORM uses: there may be others of that name.
const server = createRequire(new URL('../../../packages/server/package.json', import.meta.url))
const { Client: ClientOfOrm } = createRequire(server.resolve('@mikro-orm/postgresql'))('pg') as {
  Client: typeof Client
}

export interface StatementWatch {
  /** The statements since this was asked the last time, without those that begin and end transactions. */
  taken(): string[]
  stop(): void
}

const aboutTransactions = /^\s*(begin|start transaction|commit|set transaction|rollback)/i

/** Notes every statement that the server sends to PostgreSQL. To be begun before its connections. */
export function watchStatements(): StatementWatch {
  const query = ClientOfOrm.prototype.query
  let statements: string[] = []
  ClientOfOrm.prototype.query = function noted(this: Client, ...args: any[]) {
    const [asked] = args
    statements.push(typeof asked === 'string' ? asked : asked.text)
    return (query as any).apply(this, args)
  } as typeof query
  return {
    taken() {
      const taken = statements.filter((text) => !aboutTransactions.test(text))
      statements = []
      return taken
    },
    stop() {
      ClientOfOrm.prototype.query = query
    },
  }
}
