import type { SqlEntityManager } from '@mikro-orm/sql'
import { CompiledQuery, type Kysely } from 'kysely'

/** Statements with numbered parameters, prepared by the driver and never assembled from values. */
export interface Sql {
  /** The manager on whose connection they are: for entities, and for queryOf. */
  em: SqlEntityManager
  /** The rows of one statement. Times come as text, arrays and JSON as values. */
  rows<Row>(text: string, parameters?: readonly unknown[]): Promise<Row[]>
}

/** Statements on the connection of an entity manager: inside its transaction when it has one. */
export function sqlOf(em: SqlEntityManager): Sql {
  return {
    em,
    async rows<Row>(text: string, parameters: readonly unknown[] = []) {
      // MikroORM's transaction context is a Kysely transaction, which it leaves untyped.
      const inTransaction = em.getTransactionContext() as Kysely<unknown> | undefined
      const client = inTransaction ?? em.getConnection().getClient()
      const result = await client.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))
      return result.rows
    },
  }
}

/** A time as a row has it. */
export function timeOf(text: string): Date
export function timeOf(text: string | null): Date | null
export function timeOf(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
