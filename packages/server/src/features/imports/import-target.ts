import type { RefusalCode, RefusalDetails } from '@leviers/shared/refusals/refusals'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { NotNull } from 'kysely'
import { PublicError } from '../../errors.js'
import type { Actor } from '../../commands/command.js'
import type { CommandRunner } from '../../commands/command-runner.js'
import type { Acknowledgement } from '../../commands/pending.js'
import { queryOf } from '../../query.js'
import { sqlOf, type Sql } from '../../sql.js'
import { boardBroughtFrom, boardsNamed, type NamedBoard } from '../boards/boards-named.js'
import type { Theme } from '../boards/programme/theme.entity.js'
import type { Lever } from '../levers/lever/lever.entity.js'
import type { ImportCommandName } from './import-commands.js'
import { addImportedPeople, type ImportedPerson } from './imported-people.js'
import { makeTimedCommands, type TimeSpent } from './time-spent.js'

/** A command as it can travel to a running server. */
export interface CommandCall {
  command: ImportCommandName
  actor: Actor
  raw: { operationId: string; [field: string]: unknown }
  /** When it happened, in ISO 8601. */
  at: string
}

/** How one command ended: done (changed says whether anything had to change), refused, or failed on our side. */
export type CallAnswer =
  | { done: true; changed: boolean }
  | { done: false; code: RefusalCode; details: RefusalDetails }
  | { done: false; code: null }

interface SentOperation {
  actorId: string
  operationId: string
}

/** Where an import goes: this process's own Leviers, or a running server. Everything in it can travel as JSON. */
export interface ImportTarget {
  boardsNamed(name: string): Promise<NamedBoard[]>
  boardBroughtFrom(source: string): Promise<NamedBoard | null>
  themes(): Promise<{ id: string; name: string }[]>
  /** The levers that a board already has, by their names where they come from. */
  importedLevers(boardId: string): Promise<{ id: string; externalId: string }[]>
  addPeople(people: readonly ImportedPerson[]): Promise<void>
  /** Which operations were acknowledged before, by their ids. */
  knownOperations(operations: readonly SentOperation[]): Promise<string[]>
  /** Runs commands in this order and answers each, in the same order, after its commit. */
  runAll(calls: readonly CommandCall[]): Promise<CallAnswer[]>
  /** Since this target was made. */
  timeSpent(): Promise<TimeSpent>
}

/** This process's own Leviers as the target of an import. */
export function makeImportTarget({
  em,
  runner,
}: {
  em: SqlEntityManager
  runner: Pick<CommandRunner, 'run'>
}): ImportTarget {
  const commands = makeTimedCommands()
  return {
    boardsNamed: (name) => boardsNamed(em.fork(), name),
    boardBroughtFrom: (source) => boardBroughtFrom(em.fork(), source),
    themes: () =>
      queryOf<typeof Theme>(em.fork())
        .selectFrom('Theme')
        .select(['id', 'name'])
        .where('isPillar', '=', false)
        .orderBy('position')
        .execute(),
    importedLevers: (boardId) => importedLevers(em.fork(), boardId),
    addPeople: (people) => em.fork().transactional((transaction) => addImportedPeople(sqlOf(transaction), people)),
    knownOperations: (operations) => knownOperations(sqlOf(em.fork()), operations),
    runAll: (calls) =>
      Promise.all(
        calls.map(({ command, actor, raw, at }) => {
          const importer = { ...actor, importing: actor.importing ?? {} }
          return answerOf(runner.run({ command: commands.command(command), actor: importer, raw, at: new Date(at) }))
        }),
      ),
    timeSpent: () => Promise.resolve({ ...commands.spent }),
  }
}

function importedLevers(em: SqlEntityManager, boardId: string) {
  return queryOf<typeof Lever>(em)
    .selectFrom('Lever')
    .select(['id', 'externalId'])
    .where('board', '=', boardId)
    .where('externalId', 'is not', null)
    .orderBy('ordinal')
    .$narrowType<{ externalId: NotNull }>()
    .execute()
}

async function knownOperations(sql: Sql, operations: readonly SentOperation[]): Promise<string[]> {
  const rows = await sql.rows<{ operation_id: string }>(
    `select operation_id from operation
     join unnest($1::uuid[], $2::uuid[]) as asked (actor_id, operation_id) using (actor_id, operation_id)`,
    [operations.map(({ actorId }) => actorId), operations.map(({ operationId }) => operationId)],
  )
  return rows.map((row) => row.operation_id)
}

async function answerOf(running: Promise<Acknowledgement>): Promise<CallAnswer> {
  try {
    const { event } = await running
    return { done: true, changed: event !== null }
  } catch (fault) {
    // A bug was logged where it happened; the importer says that the command failed and can be repeated.
    if (!(fault instanceof PublicError)) return { done: false, code: null }
    return { done: false, code: fault.code, details: fault.details }
  }
}
